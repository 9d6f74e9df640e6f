// SPDX-License-Identifier: EUPL-1.2
#include "competence/answers.hpp"

namespace raccordo::territory {

std::string Names::body(BodyId id, Date day) const {
  auto const* row = snapshot_->body(id);
  return row ? shown_name(*snapshot_, row->code, day) : std::string{};
}

std::string Names::team(TeamId team) const {
  auto const* row = snapshot_->team(team);
  return row ? row->name : std::string{};
}

std::string Names::desk(Uuid team_or_body, Date day) const {
  auto name = team(TeamId{team_or_body});
  return name.empty() ? body(BodyId{team_or_body}, day) : name;
}

std::string Names::municipality(std::string_view istat_code) const {
  auto const* row = snapshot_->municipality(istat_code);
  return row ? row->name : std::string{};
}

}  // namespace raccordo::territory
