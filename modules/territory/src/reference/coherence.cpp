// SPDX-License-Identifier: EUPL-1.2
#include "reference/coherence.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace raccordo::territory {
namespace {

std::string spoken_days(DateInterval const& days) {
  std::string out = days.from ? "dal " + italian_date(*days.from) : "da data non nota";
  return out + (days.to ? " al " + italian_date(*days.to) : " in poi");
}
std::string at_line(int line) { return line ? " (riga " + std::to_string(line) + ")" : " (già presente)"; }

std::vector<int> file_lines(std::initializer_list<int> lines) {
  std::vector<int> out;
  for (int line : lines)
    if (line) out.push_back(line);
  return out;
}

/// Sets of codes for looking up, made once.
struct Codes {
  std::set<std::string_view> municipalities, bodies, areas, acts;
  std::map<std::string_view, std::string_view> team_bodies;
  std::map<std::string_view, AreaKind> area_kinds;
  explicit Codes(Dataset const& d) {
    for (auto const& r : d.municipalities) municipalities.insert(r.istat_code);
    for (auto const& r : d.bodies) bodies.insert(r.code);
    for (auto const& r : d.areas) area_kinds.emplace(r.code, r.kind);
    for (auto const& r : d.acts) acts.insert(r.code);
    for (auto const& r : d.teams) team_bodies.emplace(r.code, r.body);
  }
};

class Check {
 public:
  Check(Dataset const& rows, Lines const& lines) : rows_(rows), lines_(lines), codes_(rows) {}

  std::vector<Fault> incoherences() {
    for (auto const& r : rows_.body_names) {
      int line = lines_.body_name(r);
      known(codes_.bodies.contains(r.body), "ente", r.body, line);
      dates(interval_of(r), "nome di " + r.body, line);
    }
    for (auto const& r : rows_.area_members) {
      int line = lines_.area_member(r);
      known(codes_.area_kinds.contains(r.area), "area", r.area, line);
      known(codes_.municipalities.contains(r.istat_code), "comune", r.istat_code, line);
      dates(interval_of(r), spoken(r, line), line);
    }
    for (auto const& r : rows_.assignments) assignment(r);
    for (auto const& r : rows_.teams) known(codes_.bodies.contains(r.body), "ente", r.body, 0);
    for (auto const& r : rows_.controllers) known(codes_.bodies.contains(r.body), "ente", r.body, 0);
    pairs([&](auto const& a, auto const& b, int line_a, int line_b) { overlap(a, b, line_a, line_b); });
    return std::move(faults_);
  }

  std::vector<Fault> gaps() {
    pairs([&](auto const& a, auto const& b, int line_a, int line_b) {
      if (!a.valid_to || !b.valid_from || !(a.valid_to->plus_days(1) < *b.valid_from)) return;
      if constexpr (requires { a.istat_code; a.area; } || requires { a.role; })
        faults_.push_back({"gap",
                           "Tra " + spoken(a, line_a) + " e " + spoken(b, line_b) + " nessuno copre dal " +
                               italian_date(a.valid_to->plus_days(1)) + " al " + italian_date(b.valid_from->plus_days(-1)) + ".",
                           file_lines({line_a, line_b})});
    });
    return std::move(faults_);
  }

 private:
  void known(bool found, std::string_view what, std::string const& code, int line) {
    if (!found) faults_.push_back({"unknown-code", "Codice di " + std::string(what) + " sconosciuto: «" + code + "»" + at_line(line) + ".", file_lines({line})});
  }
  void dates(DateInterval const& days, std::string const& what, int line) {
    if (days.from && days.to && *days.to < *days.from)
      faults_.push_back({"dates", "L'ultimo giorno viene prima del primo: " + what + ".", file_lines({line})});
  }

  void assignment(AssignmentRow const& r) {
    int line = lines_.assignment(r);
    auto refuse = [&](std::string_view code, std::string_view why) {
      faults_.push_back({std::string(code), std::string(why) + ": " + spoken(r, line) + ".", file_lines({line})});
    };
    if (r.area.has_value() == r.municipality.has_value()) refuse("scope", "Serve un'area oppure un comune, non entrambi né nessuno");
    if (r.area) known(codes_.area_kinds.contains(*r.area), "area", *r.area, line);
    if (r.municipality) known(codes_.municipalities.contains(*r.municipality), "comune", *r.municipality, line);
    known(codes_.bodies.contains(r.body), "ente", r.body, line);
    if (r.act) known(codes_.acts.contains(*r.act), "atto", *r.act, line);
    if (r.function != "*" && !enum_from<Function>(r.function)) refuse("unknown-code", "Funzione sconosciuta «" + r.function + "»");
    if (r.team) {
      auto team = codes_.team_bodies.find(*r.team);
      known(team != codes_.team_bodies.end(), "équipe", *r.team, line);
      if (team != codes_.team_bodies.end() && team->second != r.body) refuse("team", "L'équipe " + *r.team + " non è dell'ente " + r.body);
    }
    dates(interval_of(r), spoken(r, line), line);
    if ((r.from_precision == Precision::unknown) != !r.valid_from) refuse("dates", "Primo giorno e sua precisione si contraddicono");
    if (r.valid_from) {
      auto from = r.valid_from->ymd();
      bool first = (r.from_precision != Precision::month || unsigned(from.day()) == 1) &&
                   (r.from_precision != Precision::year || (unsigned(from.day()) == 1 && unsigned(from.month()) == 1));
      if (!first) refuse("dates", "Un giorno noto al mese o all'anno si scrive con il primo del mese o dell'anno");
    }
  }

  /// Calls f on the neighbours in time of each group that may hold only one row a day.
  template <class F>
  void pairs(F f) {
    neighbours(rows_.assignments, lines_.assignment, [](auto const& r) {
      return r.area.value_or("") + "|" + r.municipality.value_or("") + "|" + r.function + "|" + std::string(enum_text(r.role));
    }, f);
    neighbours(rows_.area_members, lines_.area_member, [&](auto const& r) {
      auto kind = codes_.area_kinds.find(r.area);
      return r.istat_code + "|" + (kind == codes_.area_kinds.end() ? r.area : std::string(enum_text(kind->second)));
    }, f);
    neighbours(rows_.body_names, lines_.body_name, [](auto const& r) { return r.body; }, f);
  }
  template <class Row, class F>
  void neighbours(std::vector<Row> const& rows, LineOf<Row> const& line, auto group, F f) {
    std::map<std::string, std::vector<Row const*>> groups;
    for (auto const& r : rows) groups[group(r)].push_back(&r);
    for (auto& [key, members] : groups) {
      std::ranges::sort(members, {}, [](Row const* r) { return std::tie(r->valid_from, r->valid_to); });
      for (std::size_t i = 1; i < members.size(); ++i) f(*members[i - 1], *members[i], line(*members[i - 1]), line(*members[i]));
    }
  }

  template <class Row>
  void overlap(Row const& a, Row const& b, int line_a, int line_b) {
    if (!interval_of(a).overlaps(interval_of(b))) return;
    std::string first, second;
    if constexpr (requires { a.role; }) {
      if (!a.valid_from && b.valid_from) return;  // the one with no known first day yields
    }
    if constexpr (std::is_same_v<Row, BodyNameRow>) {
      first = "«" + a.name + "» " + spoken_days(interval_of(a)) + at_line(line_a);
      second = "«" + b.name + "» " + spoken_days(interval_of(b)) + at_line(line_b);
    } else {
      first = spoken(a, line_a);
      second = spoken(b, line_b);
    }
    faults_.push_back({"overlap", "Negli stessi giorni valgono " + first + " e " + second + ".", file_lines({line_a, line_b})});
  }

  Dataset const& rows_;
  Lines const& lines_;
  Codes codes_;
  std::vector<Fault> faults_;
};

}  // namespace

std::string spoken(AssignmentRow const& r, int line) {
  return r.body + " per " + r.area.value_or("") + r.municipality.value_or("") + ", " +
         (r.function == "*" ? "tutte le funzioni" : "funzione " + r.function) + ", ruolo " + std::string(enum_text(r.role)) + ", " +
         spoken_days(interval_of(r)) + at_line(line);
}
std::string spoken(AreaMemberRow const& r, int line) {
  return r.istat_code + " in " + r.area + ", " + spoken_days(interval_of(r)) + at_line(line);
}

std::vector<Fault> incoherences(Dataset const& rows, Lines const& lines) { return Check(rows, lines).incoherences(); }
std::vector<Fault> gaps(Dataset const& rows, Lines const& lines) { return Check(rows, lines).gaps(); }

}  // namespace raccordo::territory
