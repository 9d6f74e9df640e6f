// SPDX-License-Identifier: EUPL-1.2
#include "staff/routes.hpp"

#include "record/once.hpp"
#include "record/parameters.hpp"
#include "staff/absences.hpp"
#include "staff/staff.hpp"

namespace raccordo::cases {

struct AssignedContact {
  access::ContactId contact_id;
};
BOOST_DESCRIBE_STRUCT(AssignedContact, (), (contact_id))
struct AbsenceRef {
  AbsenceId absence_id;
};
BOOST_DESCRIBE_STRUCT(AbsenceRef, (), (absence_id))

namespace {

constexpr std::string_view staff_tag = "cases";
using identity::Principal;

Assigned assigned(db::Tx& tx, CaseId id) {
  auto const worker = store::find(tx, id).value().worker_id.value_or(identity::AccountId{});
  return {id, {worker, identity::account_name(tx, worker)}};
}

void add_assignments(api::Api& api, Cases& cases, db::Database& database) {
  api.post<AssignedContact, NewAssignment, api::Created<Assigned>>(
      {.path = "/contacts/{contact_id}/assignment",
       .operation_id = "assign_contact",
       .summary = "Give a waiting contact to somebody of the team: their case is open",
       .tag = staff_tag,
       .action = "contact.assign"},
      [&](api::Call& call, AssignedContact const& of, NewAssignment const& what) -> Result<api::Created<Assigned>> {
        auto const request = key_of(call, "contact.assign", of.contact_id.text());
        return database.write([&](db::Tx& tx) -> Result<api::Created<Assigned>> {
          auto const id = TRY(once<CaseId>(tx, request, [&] { return cases.assign(tx, call.principal<Principal>(), of.contact_id, what); }));
          return api::Created<Assigned>{assigned(tx, id), "/cases/" + id.text()};
        });
      });
  api.put<CaseRef, Reassignment, Assigned>({.path = "/cases/{case_id}/worker",
                                            .operation_id = "reassign_case",
                                            .summary = "Pass a case to somebody else of the team, with the reason",
                                            .tag = staff_tag,
                                            .action = "case.assign"},
                                           [&](api::Call& call, CaseRef const& ref, Reassignment const& what) {
                                             return database.write([&](db::Tx& tx) -> Result<Assigned> {
                                               TRY(cases.reassign(tx, call.principal<Principal>(), ref.case_id, what));
                                               return assigned(tx, ref.case_id);
                                             });
                                           });
}

void add_absences(api::Api& api, db::Database& database, territory::Territory& territory) {
  api.post<api::NoParams, NewAbsence, api::Created<Absence>>(
      {.path = "/absences",
       .operation_id = "note_absence",
       .summary = "Note days away, and who stands in; never why",
       .tag = staff_tag,
       .action = "absence.write"},
      [&](api::Call& call, api::NoParams const&, NewAbsence const& what) -> Result<api::Created<Absence>> {
        auto const request = key_of(call, "absence.note");
        return database.write([&](db::Tx& tx) -> Result<api::Created<Absence>> {
          auto const id = TRY(once<AbsenceId>(tx, request, [&] { return note_absence(tx, territory, call.principal<Principal>(), what); }));
          auto const absence = find_absence(tx, id);
          if (!absence) return not_found();
          return api::Created<Absence>{*absence, "/absences/" + id.text()};
        });
      });
  api.del<AbsenceRef, api::NoContent>(
      {.path = "/absences/{absence_id}",
       .operation_id = "withdraw_absence",
       .summary = "Take an absence back: it did not come to be, or is over early",
       .tag = staff_tag,
       .action = "absence.write"},
      [&](api::Call& call, AbsenceRef const& ref) -> Result<api::NoContent> {
        TRY(database.write([&](db::Tx& tx) { return withdraw_absence(tx, territory, call.principal<Principal>(), ref.absence_id); }));
        return api::NoContent{};
      });
}

}  // namespace

void add_staff_routes(api::Api& api, Cases& cases, db::Database& database, territory::Territory& territory) {
  add_assignments(api, cases, database);
  add_absences(api, database, territory);
  api.get<api::NoParams, Queue>({.path = "/queue",
                                 .operation_id = "queue",
                                 .summary = "Cases of my teams that nobody attends to, the most urgent first",
                                 .tag = staff_tag,
                                 .action = "load.read"},
                                [&](api::Call& call, api::NoParams const&) {
                                  return database.read([&](db::Tx& tx) -> Result<Queue> { return queue_of(tx, territory, call.principal<Principal>()); });
                                });
}

}  // namespace raccordo::cases
