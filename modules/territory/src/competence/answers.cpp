// SPDX-License-Identifier: EUPL-1.2
#include "competence/answers.hpp"

#include <algorithm>

namespace raccordo::territory {
namespace {

Holder holder_of(Snapshot const& s, Candidate const& candidate, Certainty certainty, Date day) {
  auto const& a = s.assignment(candidate);
  auto const* team = a.team ? s.team(*a.team) : nullptr;
  return {.body_id = body_id(a.body),
          .body_code = a.body,
          .body_name = shown_name(s, a.body, day),
          .team_id = team ? std::optional(team_id(team->code)) : std::nullopt,
          .team_name = team ? std::optional(team->name) : std::nullopt,
          .kind = a.kind,
          .certainty = certainty,
          .valid_from = a.valid_from,
          .from_precision = a.from_precision,
          .valid_to = a.valid_to,
          .act_code = a.act,
          .note = a.note};
}

void add_once(std::vector<std::string>& acts, std::optional<std::string> const& code) {
  if (code && std::ranges::find(acts, *code) == acts.end()) acts.push_back(*code);
}

/// Fills the four holders of an answer or of a period, and returns the acts they follow from, each once.
template <class Answer>
std::vector<std::string> fill(Answer& answer, Snapshot const& s, std::vector<Candidate> const& candidates, Winners const& winners, Date day) {
  std::array<json::Nullable<Holder>*, role_count> places{&answer.deciding, &answer.preparing, &answer.health, &answer.funds_lead};
  std::vector<std::string> acts;
  for (std::size_t role = 0; role < role_count; ++role) {
    if (!winners[role]) continue;
    auto& holder = places[role]->emplace(holder_of(s, candidates[winners[role]->candidate], winners[role]->certainty, day));
    add_once(acts, holder.act_code);
  }
  answer.certainty = overall(winners);
  return acts;
}

/// How exactly the first day of a period is known: as badly as the worst of what begins with it.
Precision precision_of(Period const& period, std::vector<Candidate> const& candidates) {
  auto worst = Precision::day;
  for (auto const& winner : period.winners) {
    if (!winner) continue;
    auto const& c = candidates[winner->candidate];
    bool begins_here = period.days.from ? c.stated.from == period.days.from : true;
    if (begins_here) worst = std::max(worst, c.precision);
  }
  bool nobody = std::ranges::none_of(period.winners, [](auto const& w) { return w.has_value(); });
  return nobody && !period.days.from ? Precision::unknown : worst;
}

}  // namespace

Municipality described(Snapshot const& s, MunicipalityRow const& row, std::optional<Date> day) {
  // Without a day asked for: the day it is, or was, on the map.
  auto on = day ? *day : row.valid_to ? *row.valid_to : last_answered;
  auto const* network = s.territory_of(row.istat_code, on);
  return {row.istat_code,
          row.name,
          row.belfiore_code,
          row.province_code,
          row.region,
          row.population_2011,
          row.latitude,
          row.longitude,
          row.valid_from,
          row.valid_to,
          network ? std::optional(network->name) : std::nullopt};
}

Act described(ActRow const& r) { return {r.code, r.kind, r.title, r.number, r.act_date, r.valid_from, r.from_precision, r.valid_to, r.source, r.certainty}; }

Team described(TeamRow const& row) { return {team_id(row.code), body_id(row.body), row.code, row.name, row.valid_from, row.valid_to, row.certainty}; }

std::vector<Act> described_acts(Snapshot const& s, std::vector<std::string> const& codes) {
  std::vector<Act> acts;
  for (auto const& code : codes)
    if (auto* row = s.act(code)) acts.push_back(described(*row));
  return acts;
}

std::string shown_name(Snapshot const& s, std::string_view body, Date day) {
  auto const* name = s.name_of(body, day);
  return name ? name->name : std::string(body);
}

Competence competence_of(Snapshot const& s, MunicipalityRow const& municipality, Function function, Date day) {
  Competence answer{.municipality = described(s, municipality), .function = function, .date = day};
  auto const candidates = s.candidates(municipality, function);
  answer.acts = described_acts(s, fill(answer, s, candidates, winners(candidates, day), day));
  if (municipality.valid_to && *municipality.valid_to < day)
    for (auto* row : s.successors(municipality.istat_code, day)) answer.successors.push_back(described(s, *row));
  for (auto* row : s.predecessors(municipality.istat_code)) answer.predecessors.push_back(described(s, *row));
  return answer;
}

Assigned assigned_of(Snapshot const& s, MunicipalityRow const& municipality, Function function, Date day) {
  Assigned answer;
  auto const candidates = s.candidates(municipality, function);
  auto const found = winners(candidates, day);
  std::array<std::optional<Assigned::Place>*, role_count> places{&answer.deciding, &answer.preparing, &answer.health, &answer.funds_lead};
  for (std::size_t role = 0; role < role_count; ++role) {
    if (!found[role]) continue;
    auto const& c = candidates[found[role]->candidate];
    auto const& row = s.assignment(c);
    *places[role] = Assigned::Place{s.body_id_at(c.body), row.team ? std::optional(s.team_id_at(c.team)) : std::nullopt, found[role]->certainty};
    add_once(answer.acts, row.act);
  }
  answer.certainty = overall(found);
  if (auto* network = s.territory_of(municipality.istat_code, day)) answer.territory = network->code;
  return answer;
}

CompetenceTimeline timeline_of(Snapshot const& s, MunicipalityRow const& municipality, Function function) {
  CompetenceTimeline answer{.municipality = described(s, municipality), .function = function};
  auto const candidates = s.candidates(municipality, function);
  std::vector<std::string> all_acts;
  for (auto const& period : timeline(candidates)) {
    auto& shown = answer.periods.emplace_back();
    shown.valid_from = period.days.from;
    shown.valid_to = period.days.to;
    shown.from_precision = precision_of(period, candidates);
    shown.act_codes = fill(shown, s, candidates, period.winners, period.days.to.value_or(last_answered));
    for (auto const& code : shown.act_codes)
      if (std::ranges::find(all_acts, code) == all_acts.end()) all_acts.push_back(code);
  }
  answer.acts = described_acts(s, all_acts);
  return answer;
}

CompetenceMap map_of(Snapshot const& s, Function function, Date day) {
  CompetenceMap map{.function = function, .date = day};
  for (auto const& m : s.rows().municipalities) {
    auto const* network = m.latitude && m.longitude ? s.territory_of(m.istat_code, day) : nullptr;
    if (!network || !interval_of(m).contains(day)) continue;
    auto const candidates = s.candidates(m, function);
    auto const found = winners(candidates, day);
    auto& point = map.points.emplace_back();
    point = {.istat_code = m.istat_code,
             .name = m.name,
             .latitude = *m.latitude,
             .longitude = *m.longitude,
             .population_2011 = m.population_2011.value_or(0),
             .territory = network->name,
             .certainty = overall(found)};
    if (auto const& deciding = found[static_cast<std::size_t>(BodyRole::deciding)]) {
      point.deciding_code = s.assignment(candidates[deciding->candidate]).body;
      point.deciding_name = shown_name(s, *point.deciding_code, day);
    }
    if (auto const& preparing = found[static_cast<std::size_t>(BodyRole::preparing)]) {
      auto const& a = s.assignment(candidates[preparing->candidate]);
      point.preparing_name = a.team ? s.team(*a.team)->name : shown_name(s, a.body, day);
    }
  }
  return map;
}

}  // namespace raccordo::territory
