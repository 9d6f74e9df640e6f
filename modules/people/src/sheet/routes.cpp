// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "sheet/screen.hpp"
#include "slice_routes.hpp"

namespace raccordo::people {

struct PersonRef {
  PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(PersonRef, (), (person_id))
struct ReadingsOfPerson {
  PersonId person_id;
  std::optional<std::int64_t> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(ReadingsOfPerson, (), (person_id, cursor, limit))
inline constexpr auto constraints(json::Of<ReadingsOfPerson>) {
  return json::table(json::field<&ReadingsOfPerson::cursor>().range(1, INT64_MAX).sample("4711"),
                     json::field<&ReadingsOfPerson::limit>().range(1, 200).sample("20"));
}

namespace {

using identity::Principal;
using Readings = api::Page<identity::ReadingLine>;

/// Whoever meets another's change is shown it, and has opened the sheet.
Result<PersonSheet> change(Setup const& setup, Principal const& principal, PersonId id, PersonChange const& in) {
  auto const done = setup.database.write([&](db::Tx& tx) { return correct(tx, setup, principal, id, in); });
  if (!done && done.error().code == "stale-version") TRY(open_sheet(setup, principal, id));
  TRY(done);
  return sheet_after_change(setup, principal, id);
}

/// Who looked is no content of the sheet: reading it leaves no row.
Result<Readings> readers(Setup const& setup, Principal const& principal, ReadingsOfPerson const& query) {
  auto const limit = query.limit.value_or(20);
  return setup.database.read([&](db::Tx& tx) -> Result<Readings> {
    auto const reached = TRY(reach(tx, setup, principal, query.person_id, "person.readers"));
    Readings page;
    for (auto const& id : reached.ids)
      std::ranges::move(identity::readers_of(tx, setup.territory, id.value, query.cursor, limit), std::back_inserter(page.items));
    std::ranges::sort(page.items, std::greater{}, &identity::ReadingLine::seq);
    if (page.items.size() > static_cast<std::size_t>(limit)) page.items.resize(static_cast<std::size_t>(limit));
    if (page.items.size() == static_cast<std::size_t>(limit)) page.next_cursor = std::to_string(page.items.back().seq);
    return page;
  });
}

}  // namespace

void add_sheet_routes(api::Api& api, Setup const& setup) {
  api.get<PersonRef, PersonSheet>({.path = "/people/{person_id}",
                                   .operation_id = "person",
                                   .summary = "The sheet of a person, as far as I may see it; the opening is recorded",
                                   .tag = route_tag,
                                   .action = "person.read"},
                                  [setup](api::Call& call, PersonRef const& ref) { return open_sheet(setup, call.principal<Principal>(), ref.person_id); });
  api.patch<PersonRef, PersonChange, PersonSheet>(
      {.path = "/people/{person_id}",
       .operation_id = "correct_person",
       .summary = "Put right what is known of a person, with the reason; a stale version meets base, theirs and yours",
       .tag = route_tag,
       .action = "person.correct"},
      [setup](api::Call& call, PersonRef const& ref, PersonChange const& in) { return change(setup, call.principal<Principal>(), ref.person_id, in); });
  api.get<PersonRef, PersonCorrections>(
      {.path = "/people/{person_id}/corrections",
       .operation_id = "person_corrections",
       .summary = "What was put right: who, when, from what to what, and why",
       .tag = route_tag,
       .action = "person.read"},
      [setup](api::Call& call, PersonRef const& ref) { return open_corrections(setup, call.principal<Principal>(), ref.person_id); });
  api.get<ReadingsOfPerson, Readings>({.path = "/people/{person_id}/readings",
                                       .operation_id = "person_readings",
                                       .summary = "Who looked at a person's sheet",
                                       .tag = route_tag,
                                       .action = "person.readers"},
                                      [setup](api::Call& call, ReadingsOfPerson const& query) { return readers(setup, call.principal<Principal>(), query); });
}

}  // namespace raccordo::people
