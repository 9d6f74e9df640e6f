// SPDX-License-Identifier: EUPL-1.2
#include <territory/territory.hpp>

#include "bodies/network.hpp"
#include "competence/answers.hpp"
#include "reference/tables.hpp"

namespace raccordo::territory {
namespace {

std::optional<Body> described(Snapshot const& s, BodyRow const* row, Date day) {
  if (!row) return std::nullopt;
  auto const* name = s.name_of(row->code, day);
  return Body{body_id(row->code), row->code, row->kind, name ? name->name : row->code, name ? name->short_name : std::nullopt, row->valid_from, row->valid_to};
}

}  // namespace

Territory::Territory() = default;
Territory::~Territory() = default;

std::shared_ptr<Snapshot const> Territory::at(db::Tx& tx) {
  return tx.once<Snapshot const>(this, [&] {
    auto const token = state_token(tx);
    std::lock_guard lock(mutex_);  // while one reads the tables again, the others would have to do the same
    if (!latest_ || latest_->token() != token) latest_ = std::make_shared<Snapshot const>(read_dataset(tx), token);
    return latest_;
  });
}

Result<Competence> Territory::competence(db::Tx& tx, std::string_view istat_code, Function function, Date day) {
  auto const s = at(tx);
  return competence_of(*s, *TRY(known_municipality(*s, istat_code)), function, day);
}

Result<Assigned> Territory::assigned(db::Tx& tx, std::string_view istat_code, Function function, Date day) {
  auto const s = at(tx);
  return assigned_of(*s, *TRY(known_municipality(*s, istat_code)), function, day);
}

std::vector<Act> Territory::acts(db::Tx& tx, std::vector<std::string> const& codes) { return described_acts(*at(tx), codes); }

CompetenceMap Territory::map(db::Tx& tx, Function function, Date day) { return map_of(*at(tx), function, day); }

std::optional<Municipality> Territory::find_municipality(db::Tx& tx, std::string_view istat_code) {
  auto const s = at(tx);
  auto* row = s->municipality(istat_code);
  return row ? std::optional(territory::described(*s, *row)) : std::nullopt;
}

std::optional<Body> Territory::find_body(db::Tx& tx, BodyId body) {
  auto const s = at(tx);
  return described(*s, s->body(body), tx.today());
}

std::optional<Body> Territory::find_body(db::Tx& tx, std::string_view code) {
  auto const s = at(tx);
  return described(*s, s->body(code), tx.today());
}

std::string Territory::body_name(db::Tx& tx, BodyId body, Date day) {
  auto const s = at(tx);
  auto* row = s->body(body);
  return row ? shown_name(*s, row->code, day) : std::string{};
}

std::optional<Team> Territory::find_team(db::Tx& tx, TeamId team) {
  auto const s = at(tx);
  auto* row = s->team(team);
  return row ? std::optional(described(*row)) : std::nullopt;
}

std::vector<Team> Territory::teams_of(db::Tx& tx, BodyId body) {
  auto const s = at(tx);
  std::vector<Team> teams;
  if (auto* row = s->body(body))
    for (auto const& team : s->rows().teams)
      if (team.body == row->code) teams.push_back(described(team));
  return teams;
}

std::optional<Controller> Territory::controller_of(db::Tx& tx, BodyId body) {
  auto const s = at(tx);
  auto* row = s->body(body);
  auto* controller = row ? s->controller(row->code) : nullptr;
  if (!controller) return std::nullopt;
  return Controller{body, controller->controller_name, controller->dpo_contact_kind, controller->notice_title};
}

std::vector<std::string> Territory::areas_of(db::Tx& tx, std::string_view istat_code, Date day) {
  auto const s = at(tx);
  std::vector<std::string> codes;
  for (auto const& membership : s->memberships_of(istat_code))
    if (interval_of(membership).contains(day)) codes.push_back(membership.area);
  return codes;
}

std::optional<std::string> Territory::area_name(db::Tx& tx, std::string_view area_code) {
  auto const s = at(tx);
  auto* area = s->area(area_code);
  return area ? std::optional(area->name) : std::nullopt;
}

std::string Territory::territory_of(db::Tx& tx, std::string_view istat_code, Date day) {
  auto const s = at(tx);
  auto* network = s->territory_of(istat_code, day);
  return network ? network->code : std::string{};
}

std::string Territory::network_of_body(db::Tx& tx, BodyId body, Date day) {
  auto const s = at(tx);
  auto* row = s->body(body);
  auto* network = row ? network_of(*s, *row, day) : nullptr;
  return network ? network->code : std::string{};
}

}  // namespace raccordo::territory
