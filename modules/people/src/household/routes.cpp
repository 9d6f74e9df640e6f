// SPDX-License-Identifier: EUPL-1.2
#include <platform/idempotency.hpp>

#include "household/household.hpp"
#include "sheet/screen.hpp"
#include "slice_routes.hpp"

namespace raccordo::people {

struct HouseholdOf {
  PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(HouseholdOf, (), (person_id))
struct MemberOf {
  PersonId person_id;
  HouseholdMemberId member_id;
};
BOOST_DESCRIBE_STRUCT(MemberOf, (), (person_id, member_id))

namespace {

using identity::Principal;

/// The same form sent twice is one stay.
Result<HouseholdMemberId> join_once(db::Tx& tx, Setup const& setup, Principal const& principal, PersonId self, NewHouseholdMember const& in,
                                    std::optional<idempotency::Request> const& request) {
  if (request)
    if (auto const answered = TRY(idempotency::claim(tx, *request))) return HouseholdMemberId::parse(*answered).value();
  auto const id = TRY(join(tx, setup, principal, self, in));
  if (request) idempotency::remember(tx, *request, id.text());
  return id;
}

}  // namespace

void add_household_routes(api::Api& api, Setup const& setup) {
  api.post<HouseholdOf, NewHouseholdMember, api::Created<PersonSheet>>(
      {.path = "/people/{person_id}/household-members",
       .operation_id = "join_household",
       .summary = "Somebody lives with the person, since a day; answers with the sheet",
       .tag = route_tag,
       .action = "person.household"},
      [setup](api::Call& call, HouseholdOf const& of, NewHouseholdMember const& in) -> Result<api::Created<PersonSheet>> {
        auto const& principal = call.principal<Principal>();
        std::optional<idempotency::Request> request;
        if (call.idempotency_key)
          request.emplace(principal.account_id.value, "household.join", *call.idempotency_key, idempotency::digest_of(call.request.body));
        TRY(setup.database.write([&](db::Tx& tx) { return join_once(tx, setup, principal, of.person_id, in, request); }));
        return api::Created<PersonSheet>{TRY(sheet_after_change(setup, principal, of.person_id)), "/people/" + of.person_id.text()};
      });
  api.put<MemberOf, HouseholdEnd, PersonSheet>(
      {.path = "/people/{person_id}/household-members/{member_id}/end",
       .operation_id = "leave_household",
       .summary = "The last day somebody lived there, with what changed; answers with the sheet",
       .tag = route_tag,
       .action = "person.household"},
      [setup](api::Call& call, MemberOf const& of, HouseholdEnd const& end) -> Result<PersonSheet> {
        auto const& principal = call.principal<Principal>();
        TRY(setup.database.write([&](db::Tx& tx) { return leave(tx, setup, principal, of.person_id, of.member_id, end); }));
        return sheet_after_change(setup, principal, of.person_id);
      });
}

}  // namespace raccordo::people
