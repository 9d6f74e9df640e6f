// SPDX-License-Identifier: EUPL-1.2
#include "team/routes.hpp"

#include "record/once.hpp"
#include "record/parameters.hpp"
#include "team/team.hpp"

namespace raccordo::cases {

struct RequestRef {
  JoinRequestId request_id;
};
BOOST_DESCRIBE_STRUCT(RequestRef, (), (request_id))

namespace {

constexpr std::string_view team_tag = "cases";
using identity::Principal;

/// What has become of a request, to who asked or answered.
template <class Act>
Result<JoinRequest> answered(Desks const& desks, JoinRequestId id, Act act) {
  return desks.database.write([&](db::Tx& tx) -> Result<JoinRequest> {
    TRY(act(tx));
    return shown_request(tx, desks.territory, id);
  });
}

void add_asking(api::Api& api, Cases& cases, Desks const& desks) {
  api.post<CaseRef, NewJoinRequest, api::Created<JoinRequest>>(
      {.path = "/cases/{case_id}/join-requests",
       .operation_id = "ask_to_join",
       .summary = "Ask to work on a case of which one sees only that it exists",
       .tag = team_tag,
       .action = "case.join"},
      [&cases, desks](api::Call& call, CaseRef const& ref, NewJoinRequest const& what) -> Result<api::Created<JoinRequest>> {
        auto const request = key_of(call, "case.join", ref.case_id.text());
        return desks.database.write([&](db::Tx& tx) -> Result<api::Created<JoinRequest>> {
          auto const id = TRY(once<JoinRequestId>(tx, request, [&] { return cases.ask_to_join(tx, call.principal<Principal>(), ref.case_id, what); }));
          return api::Created<JoinRequest>{shown_request(tx, desks.territory, id), "/cases/" + ref.case_id.text() + "/team"};
        });
      });
  api.post<RequestRef, api::NoBody, JoinRequest>({.path = "/join-requests/{request_id}/withdrawal",
                                                  .operation_id = "withdraw_join_request",
                                                  .summary = "Take one's request back while nobody has answered",
                                                  .tag = team_tag,
                                                  .action = "case.join"},
                                                 [&cases, desks](api::Call& call, RequestRef const& ref, api::NoBody const&) {
                                                   auto const& who = call.principal<Principal>();
                                                   return answered(desks, ref.request_id,
                                                                   [&](db::Tx& tx) { return cases.withdraw_request(tx, who, ref.request_id); });
                                                 });
}

void add_answering(api::Api& api, Cases& cases, Desks const& desks) {
  api.post<RequestRef, JoinAcceptance, JoinRequest>({.path = "/join-requests/{request_id}/acceptance",
                                                     .operation_id = "accept_join_request",
                                                     .summary = "Let a colleague work on the case, from today",
                                                     .tag = team_tag,
                                                     .action = "case.staff"},
                                                    [&cases, desks](api::Call& call, RequestRef const& ref, JoinAcceptance const& answer) {
                                                      auto const& who = call.principal<Principal>();
                                                      return answered(desks, ref.request_id,
                                                                      [&](db::Tx& tx) { return cases.let_in(tx, who, ref.request_id, answer); });
                                                    });
  api.post<RequestRef, JoinRefusal, JoinRequest>({.path = "/join-requests/{request_id}/refusal",
                                                  .operation_id = "refuse_join_request",
                                                  .summary = "Refuse, in words that who asked will read",
                                                  .tag = team_tag,
                                                  .action = "case.staff"},
                                                 [&cases, desks](api::Call& call, RequestRef const& ref, JoinRefusal const& answer) {
                                                   auto const& who = call.principal<Principal>();
                                                   return answered(desks, ref.request_id,
                                                                   [&](db::Tx& tx) { return cases.refuse_to_let_in(tx, who, ref.request_id, answer); });
                                                 });
  api.post<MemberOfCase, MemberEnd, api::NoContent>(
      {.path = "/cases/{case_id}/members/{account_id}/end",
       .operation_id = "end_membership",
       .summary = "Leave a case, or let a member go, with the reason; rights end at once",
       .tag = team_tag,
       .action = "case.leave"},
      [&cases, desks](api::Call& call, MemberOfCase const& member, MemberEnd const& end) -> Result<api::NoContent> {
        auto const& who = call.principal<Principal>();
        TRY(desks.database.write([&](db::Tx& tx) { return cases.end_membership(tx, who, member, end); }));
        return api::NoContent{};
      });
}

}  // namespace

void add_team_routes(api::Api& api, Cases& cases, Desks const& desks) {
  api.get<CaseRef, CaseTeam>({.path = "/cases/{case_id}/team",
                              .operation_id = "case_team",
                              .summary = "Who works on a case and since when, and who asks to; whoever sees a stub, their own requests",
                              .tag = team_tag,
                              .action = "case.read"},
                             [desks](api::Call& call, CaseRef const& ref) { return open_team(desks, call.principal<Principal>(), ref.case_id); });
  api.get<RequestRef, JoinRequest>(
      {.path = "/join-requests/{request_id}",
       .operation_id = "join_request",
       .summary = "A colleague's request to work on a case, for who asked and who may answer",
       .tag = team_tag,
       .action = "case.join"},
      [desks](api::Call& call, RequestRef const& ref) {
        return desks.database.read([&](db::Tx& tx) { return find_request_for(tx, desks.territory, call.principal<Principal>(), ref.request_id); });
      });
  add_asking(api, cases, desks);
  add_answering(api, cases, desks);
}

}  // namespace raccordo::cases
