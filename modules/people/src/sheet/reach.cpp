// SPDX-License-Identifier: EUPL-1.2
#include "sheet/reach.hpp"

#include <algorithm>

namespace raccordo::people {
namespace {

std::unexpected<Problem> not_on_this_person() {
  return fail(ProblemKind::forbidden, "not-on-this-person", "Su questa persona i tuoi incarichi non lo consentono.", "Rivolgiti al servizio che la segue.");
}

std::vector<RecordOfPerson> records_of(db::Tx& tx, Setup const& setup, std::vector<PersonId> const& ids) {
  std::vector<RecordOfPerson> all;
  for (auto const& of : setup.records) std::ranges::move(of(tx, ids), std::back_inserter(all));
  std::ranges::sort(all, [](auto const& a, auto const& b) { return std::tie(a.since, a.record_id) > std::tie(b.since, b.record_id); });
  return all;
}

std::vector<identity::Through> ways_to(std::vector<PersonId> const& ids, std::vector<RecordOfPerson> const& records) {
  std::vector<identity::Through> ways;
  for (auto const& id : ids) ways.push_back({id.value});
  for (auto const& record : records) ways.push_back({record.record_id, record.doors});
  return ways;
}

}  // namespace

Result<Reached> reach(db::Tx& tx, Setup const& setup, identity::Principal const& principal, PersonId id, std::string_view action) {
  std::vector<PersonId> ids;
  for (auto const& same : same_as(tx, std::span(&id, 1))) ids.push_back(same.id);
  auto row = store::find(tx, ids.front());
  if (!row) return not_found();
  auto records = records_of(tx, setup, ids);
  auto const ways = ways_to(ids, records);
  auto access = identity::access_through(tx, principal, "person", ways, action);
  if (access) return Reached{std::move(*row), std::move(ids), std::move(records), std::move(*access)};
  if (!identity::access_through(tx, principal, "person", ways, "person.read")) return not_found();
  return not_on_this_person();
}

Result<Reached> reach_section(db::Tx& tx, Setup const& setup, identity::Principal const& principal, PersonId id, std::string_view section) {
  auto reached = TRY(reach(tx, setup, principal, id, "person.read"));
  if (!reached.access.sees(section)) return not_on_this_person();
  return reached;
}

raccordo::facts::Reading reading_of(Reached const& reached) {
  raccordo::facts::Reading reading{.purpose = reached.access.stub() ? "find" : "open",
                                   .record_kind = "person",
                                   .record_id = reached.row.person_id.value,
                                   .controller_id = {},
                                   .relation = {},
                                   .sections = {}};
  if (!reached.records.empty()) reading.controller_id = reached.records.front().controller_id.value;
  else if (reached.access.mandate) reading.controller_id = reached.access.mandate->body_id.value;
  return reading;
}

}  // namespace raccordo::people
