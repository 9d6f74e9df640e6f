// SPDX-License-Identifier: EUPL-1.2
#include "competence/snapshot.hpp"

#include <algorithm>
#include <stdexcept>

#include <platform/text.hpp>

namespace raccordo::territory {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

/// The rows whose key is `key`, in a vector sorted by it.
template <class Row, class Key>
std::span<Row const> range_of(std::vector<Row> const& rows, Key key, std::string_view wanted) {
  auto found = std::ranges::equal_range(rows, wanted, std::less<>{}, [&](Row const& r) { return std::string_view(key(r)); });
  return {found.begin(), found.end()};
}
template <class Row>
Row const* find_code(std::vector<Row> const& rows, std::string Row::* key, std::string_view wanted) {
  auto found = range_of(rows, [&](Row const& r) -> std::string const& { return r.*key; }, wanted);
  return found.empty() ? nullptr : &found.front();
}
template <class Row>
std::uint32_t position(std::vector<Row> const& rows, std::string Row::* key, std::string_view code) {
  auto found = find_code(rows, key, code);
  if (!found) throw std::runtime_error("the territory's rows name '" + std::string(code) + "', which is not there");
  return static_cast<std::uint32_t>(found - rows.data());
}

void sort_rows(Dataset& d) {
  auto text = [](Maybe const& m) { return std::string_view(m ? *m : std::string_view{}); };
  std::ranges::sort(d.municipalities, {}, &MunicipalityRow::istat_code);
  std::ranges::sort(d.bodies, {}, &BodyRow::code);
  std::ranges::sort(d.areas, {}, &AreaRow::code);
  std::ranges::sort(d.acts, {}, &ActRow::code);
  std::ranges::sort(d.teams, {}, &TeamRow::code);
  std::ranges::sort(d.controllers, {}, &ControllerRow::body);
  std::ranges::sort(d.body_names, {}, [](auto const& r) { return std::tie(r.body, r.valid_from); });
  std::ranges::sort(d.area_members, {}, [](auto const& r) { return std::tie(r.istat_code, r.area, r.valid_from); });
  std::ranges::sort(d.successions, {}, [](auto const& r) { return std::tie(r.predecessor_istat, r.successor_istat); });
  std::ranges::sort(d.assignments, {},
                    [&](auto const& r) { return std::tuple(text(r.area), text(r.municipality), std::string_view(r.function), r.role, r.valid_from); });
}

template <class Row>
std::vector<std::pair<Uuid, std::uint32_t>> ids_of(std::vector<Row> const& rows, auto id) {
  std::vector<std::pair<Uuid, std::uint32_t>> ids;
  for (std::uint32_t i = 0; i < rows.size(); ++i) ids.emplace_back(id(rows[i].code).value, i);
  std::ranges::sort(ids);
  return ids;
}
template <class Row>
Row const* by_id(std::vector<Row> const& rows, std::vector<std::pair<Uuid, std::uint32_t>> const& ids, Uuid id) {
  auto found = std::ranges::lower_bound(ids, id, {}, [](auto const& entry) { return entry.first; });
  return found != ids.end() && found->first == id ? &rows[found->second] : nullptr;
}

}  // namespace

Snapshot::Snapshot(Dataset rows, Uuid token) : rows_(std::move(rows)), token_(token) {
  sort_rows(rows_);
  for (auto const& a : rows_.assignments)
    resolved_.push_back(
        {position(rows_.bodies, &BodyRow::code, a.body), a.team ? position(rows_.teams, &TeamRow::code, *a.team) : none, enum_from<Function>(a.function)});
  for (auto const& m : rows_.area_members) position(rows_.areas, &AreaRow::code, m.area);
  body_ids_ = ids_of(rows_.bodies, [](std::string_view code) { return body_id(code); });
  team_ids_ = ids_of(rows_.teams, [](std::string_view code) { return team_id(code); });
  for (auto const& b : rows_.bodies) bodies_by_position_.push_back(body_id(b.code));
  for (auto const& t : rows_.teams) teams_by_position_.push_back(team_id(t.code));
  for (auto const& m : rows_.municipalities) folded_municipalities_.push_back(text::fold(m.name));
  for (auto const& b : rows_.bodies) {
    std::string all;
    for (auto const& name : names_of(b.code)) all += name.name + " " + name.short_name.value_or("") + " ";
    folded_bodies_.push_back(text::fold(all));
  }
}

MunicipalityRow const* Snapshot::municipality(std::string_view code) const { return find_code(rows_.municipalities, &MunicipalityRow::istat_code, code); }
BodyRow const* Snapshot::body(std::string_view code) const { return find_code(rows_.bodies, &BodyRow::code, code); }
BodyRow const* Snapshot::body(BodyId id) const { return by_id(rows_.bodies, body_ids_, id.value); }
TeamRow const* Snapshot::team(std::string_view code) const { return find_code(rows_.teams, &TeamRow::code, code); }
TeamRow const* Snapshot::team(TeamId id) const { return by_id(rows_.teams, team_ids_, id.value); }
AreaRow const* Snapshot::area(std::string_view code) const { return find_code(rows_.areas, &AreaRow::code, code); }
ActRow const* Snapshot::act(std::string_view code) const { return find_code(rows_.acts, &ActRow::code, code); }
ControllerRow const* Snapshot::controller(std::string_view body) const { return find_code(rows_.controllers, &ControllerRow::body, body); }

std::span<BodyNameRow const> Snapshot::names_of(std::string_view body) const {
  return range_of(rows_.body_names, [](BodyNameRow const& r) -> std::string const& { return r.body; }, body);
}

BodyNameRow const* Snapshot::name_of(std::string_view body, Date day) const {
  BodyNameRow const* nearest = nullptr;
  for (auto const& name : names_of(body)) {
    if (interval_of(name).contains(day)) return &name;
    if (!nearest || (name.valid_from && *name.valid_from <= day)) nearest = &name;
  }
  return nearest;
}

std::span<AreaMemberRow const> Snapshot::memberships_of(std::string_view istat_code) const {
  return range_of(rows_.area_members, [](AreaMemberRow const& r) -> std::string const& { return r.istat_code; }, istat_code);
}

AreaRow const* Snapshot::territory_of(std::string_view istat_code, Date day) const {
  for (auto const& membership : memberships_of(istat_code))
    if (auto* found = area(membership.area); found->kind == AreaKind::territory && interval_of(membership).contains(day)) return found;
  return nullptr;
}

std::span<AssignmentRow const> Snapshot::assignments_of(std::string_view area, std::string_view municipality) const {
  auto key = [](AssignmentRow const& r) {
    return std::pair(std::string_view(r.area ? *r.area : std::string_view{}), std::string_view(r.municipality ? *r.municipality : std::string_view{}));
  };
  auto found = std::ranges::equal_range(rows_.assignments, std::pair(area, municipality), std::less<>{}, key);
  return {found.begin(), found.end()};
}

void Snapshot::collect(std::span<AssignmentRow const> assignments, Reach reach, DateInterval const& belongs, Certainty membership, Function function,
                       std::vector<Candidate>& out) const {
  for (auto const& a : assignments) {
    auto const index = static_cast<std::uint32_t>(&a - rows_.assignments.data());
    auto const& resolved = resolved_[index];
    if (resolved.function && *resolved.function != function) continue;
    auto days = shared_days(interval_of(a), belongs);
    if (!days) continue;
    out.push_back({a.role, reach, resolved.function ? Scope::this_function : Scope::every_function, interval_of(a), *days, a.from_precision,
                   weaker(a.certainty, membership), index, resolved.body, resolved.team});
  }
}

std::vector<Candidate> Snapshot::candidates(MunicipalityRow const& municipality, Function function) const {
  std::vector<Candidate> found;
  found.reserve(16);
  auto const exists = interval_of(municipality);
  collect(assignments_of({}, municipality.istat_code), Reach::municipality, exists, Certainty::documented, function, found);
  for (auto const& membership : memberships_of(municipality.istat_code)) {
    auto* in = area(membership.area);
    auto belongs = shared_days(interval_of(membership), exists);
    if (!belongs) continue;
    auto const reach = static_cast<Reach>(static_cast<int>(in->kind) + 1);  // kinds of area stand in the order of their reach
    collect(assignments_of(in->code, {}), reach, *belongs, membership.certainty, function, found);
  }
  return found;
}

std::vector<MunicipalityRow const*> Snapshot::successors(std::string_view istat_code, Date day, int mergers) const {
  std::vector<MunicipalityRow const*> found;
  for (auto const& s : range_of(rows_.successions, [](SuccessionRow const& r) -> std::string const& { return r.predecessor_istat; }, istat_code)) {
    auto* after = municipality(s.successor_istat);
    if (!after || s.successor_istat == istat_code) continue;
    if (mergers > 0 && after->valid_to && s.date <= *after->valid_to && *after->valid_to < day) {  // suppressed in its turn
      auto later = successors(s.successor_istat, day, mergers - 1);
      found.insert(found.end(), later.begin(), later.end());
    } else {
      found.push_back(after);
    }
  }
  return found;
}

std::vector<MunicipalityRow const*> Snapshot::predecessors(std::string_view istat_code) const {
  std::vector<MunicipalityRow const*> found;
  for (auto const& s : rows_.successions)
    if (auto* before = municipality(s.predecessor_istat); before && s.successor_istat == istat_code) found.push_back(before);
  return found;
}

}  // namespace raccordo::territory
