// SPDX-License-Identifier: EUPL-1.2
#include "record/routes.hpp"

#include <platform/idempotency.hpp>

#include "record/opening.hpp"
#include "record/parameters.hpp"

namespace raccordo::cases {
namespace {

constexpr std::string_view tag = "cases";
using identity::Principal;

/// The same form sent twice opens one case: the second answer shows the first one's.
Result<CaseId> take_once(Cases& cases, db::Tx& tx, Principal const& principal, TakeContact const& what, std::optional<idempotency::Request> const& request) {
  if (request) {
    if (auto answered = TRY(idempotency::claim(tx, *request))) return CaseId::parse(*answered).value();
  }
  auto const id = TRY(cases.take(tx, principal, what));
  if (request) idempotency::remember(tx, *request, id.text());
  return id;
}

Result<api::Created<Case>> take(Cases& cases, Desks const& desks, api::Call const& call, TakeContact const& what) {
  auto const& principal = call.principal<Principal>();
  std::optional<idempotency::Request> request;
  if (call.idempotency_key) request.emplace(principal.account_id.value, "case.take", *call.idempotency_key, idempotency::digest_of(call.request.body));
  auto const id = TRY(desks.database.write([&](db::Tx& tx) { return take_once(cases, tx, principal, what, request); }));
  return api::Created<Case>{TRY(case_after_change(desks, principal, id)), "/cases/" + id.text()};
}

/// A change, then the case as it has become; whoever meets another's change is shown it, and has opened the case.
template <class Change>
Result<Case> after(Desks const& desks, Principal const& principal, CaseId id, Change change) {
  auto const done = desks.database.write([&](db::Tx& tx) -> Result<void> { return change(tx); });
  if (!done && done.error().code == "stale-version") TRY(open_case(desks, principal, id));
  TRY(done);
  return case_after_change(desks, principal, id);
}

void add_work_routes(api::Api& api, Cases& cases, Desks const& desks) {
  api.post<api::NoParams, TakeContact, api::Created<Case>>(
      {.path = "/cases", .operation_id = "take_contact", .summary = "Take a contact from one's desk: a case is open", .tag = tag, .action = "case.take"},
      [&cases, desks](api::Call& call, api::NoParams const&, TakeContact const& what) { return take(cases, desks, call, what); });
  api.patch<CaseRef, CaseChange, Case>({.path = "/cases/{case_id}",
                                        .operation_id = "change_case",
                                        .summary = "Change the work on a case; a stale version meets base, theirs and yours",
                                        .tag = tag,
                                        .action = "case.update"},
                                       [&cases, desks](api::Call& call, CaseRef const& ref, CaseChange const& change) {
                                         auto const& principal = call.principal<Principal>();
                                         return after(desks, principal, ref.case_id,
                                                      [&](db::Tx& tx) { return cases.change(tx, principal, ref.case_id, change); });
                                       });
  api.post<CaseRef, Closure, Case>(
      {.path = "/cases/{case_id}/closure", .operation_id = "close_case", .summary = "Close a case, with its outcome", .tag = tag, .action = "case.close"},
      [&cases, desks](api::Call& call, CaseRef const& ref, Closure const& closure) {
        auto const& principal = call.principal<Principal>();
        return after(desks, principal, ref.case_id, [&](db::Tx& tx) { return cases.close(tx, principal, ref.case_id, closure); });
      });
  api.del<CaseAtVersion, Case>(
      {.path = "/cases/{case_id}/closure", .operation_id = "reopen_case", .summary = "Open a closed case again", .tag = tag, .action = "case.close"},
      [&cases, desks](api::Call& call, CaseAtVersion const& at) {
        auto const& principal = call.principal<Principal>();
        return after(desks, principal, at.case_id, [&](db::Tx& tx) { return cases.reopen(tx, principal, at.case_id, at.version); });
      });
}

void add_reading_routes(api::Api& api, Desks const& desks) {
  api.get<PageOf, api::Page<CaseRow>>(
      {.path = "/cases", .operation_id = "list_cases", .summary = "My cases, those of my team and of my body, newest first", .tag = tag, .action = "case.read"},
      [desks](api::Call& call, PageOf const& page) {
        return desks.database.read(
            [&](db::Tx& tx) { return list_cases(tx, desks.territory, call.principal<Principal>(), page.cursor, length_of(page.limit)); });
      });
  api.get<CaseRef, Case>({.path = "/cases/{case_id}",
                          .operation_id = "case",
                          .summary = "The whole first screen of a case, as far as one may see it",
                          .tag = tag,
                          .action = "case.read"},
                         [desks](api::Call& call, CaseRef const& ref) { return open_case(desks, call.principal<Principal>(), ref.case_id); });
  api.get<PageOfCase, api::Page<identity::TimelineLine>>({.path = "/cases/{case_id}/timeline",
                                                          .operation_id = "case_timeline",
                                                          .summary = "What happened, over all bodies, newest first",
                                                          .tag = tag,
                                                          .action = "case.read"},
                                                         [desks](api::Call& call, PageOfCase const& page) -> Result<api::Page<identity::TimelineLine>> {
                                                           auto const from = TRY(before(page.cursor));
                                                           return open_timeline(desks, call.principal<Principal>(), page.case_id, from, length_of(page.limit));
                                                         });
  api.get<CaseRef, CaseVersions>({.path = "/cases/{case_id}/versions",
                                  .operation_id = "case_versions",
                                  .summary = "What the work was before each change",
                                  .tag = tag,
                                  .action = "case.read"},
                                 [desks](api::Call& call, CaseRef const& ref) { return open_versions(desks, call.principal<Principal>(), ref.case_id); });
  api.get<PageOfCase, api::Page<identity::ReadingLine>>(
      {.path = "/cases/{case_id}/readings", .operation_id = "case_readings", .summary = "Who looked at a case", .tag = tag, .action = "case.readers"},
      [desks](api::Call& call, PageOfCase const& page) -> Result<api::Page<identity::ReadingLine>> {
        auto const from = TRY(before(page.cursor));
        return readers_of_case(desks, call.principal<Principal>(), page.case_id, from, length_of(page.limit));
      });
}

}  // namespace

void add_record_routes(api::Api& api, Cases& cases, Desks const& desks) {
  api.describe_tag(tag, "The shared record: one case, one body in charge, a dated team, one timeline over all bodies.");
  add_work_routes(api, cases, desks);
  add_reading_routes(api, desks);
}

}  // namespace raccordo::cases
