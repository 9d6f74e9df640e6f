// SPDX-License-Identifier: EUPL-1.2
#include "bodies/network.hpp"

namespace raccordo::territory {
namespace {

/// An area lies in the network of its municipalities.
AreaRow const* network_of_area(Snapshot const& s, std::string_view code, Date day) {
  if (auto* area = s.area(code); area && area->kind == AreaKind::territory) return area;
  for (auto const& member : s.rows().area_members)
    if (member.area == code)
      if (auto* found = s.territory_of(member.istat_code, day)) return found;
  return nullptr;
}

bool holds(Snapshot const& s, AssignmentRow const& assignment, BodyRow const& body) {
  if (assignment.body == body.code) return true;
  auto* team = assignment.team ? s.team(*assignment.team) : nullptr;
  return team && team->body == body.code;
}

}  // namespace

AreaRow const* network_of(Snapshot const& s, BodyRow const& body, Date day) {
  if (body.seat_istat)
    if (auto* found = s.territory_of(*body.seat_istat, day)) return found;
  AreaRow const* once = nullptr;
  for (auto const& assignment : s.rows().assignments) {
    bool const in_force = interval_of(assignment).contains(day);
    if ((once && !in_force) || !holds(s, assignment, body)) continue;
    auto* found = assignment.area ? network_of_area(s, *assignment.area, day) : s.territory_of(assignment.municipality.value_or(""), day);
    if (found && in_force) return found;
    if (!once) once = found;
  }
  return once;
}

}  // namespace raccordo::territory
