// SPDX-License-Identifier: EUPL-1.2
#include "transfers/routes.hpp"

#include "record/once.hpp"
#include "record/parameters.hpp"
#include "transfers/transfers.hpp"

namespace raccordo::cases {

struct TransferRef {
  TransferId transfer_id;
};
BOOST_DESCRIBE_STRUCT(TransferRef, (), (transfer_id))

namespace {

constexpr std::string_view transfer_tag = "cases";
using identity::Principal;

/// An answer or a withdrawal; the page is asked for again, by who may still see it.
template <class In>
auto ending(Cases& cases, Desks desks, Result<void> (Cases::*act)(db::Tx&, Principal const&, TransferId, In const&)) {
  return [&cases, desks, act](api::Call& call, TransferRef const& ref, In const& in) -> Result<api::NoContent> {
    TRY(desks.database.write([&](db::Tx& tx) { return (cases.*act)(tx, call.principal<Principal>(), ref.transfer_id, in); }));
    return api::NoContent{};
  };
}
auto ending(Cases& cases, Desks desks, Result<void> (Cases::*act)(db::Tx&, Principal const&, TransferId)) {
  return [&cases, desks, act](api::Call& call, TransferRef const& ref, api::NoBody const&) -> Result<api::NoContent> {
    TRY(desks.database.write([&](db::Tx& tx) { return (cases.*act)(tx, call.principal<Principal>(), ref.transfer_id); }));
    return api::NoContent{};
  };
}

void add_sending(api::Api& api, Cases& cases, Desks const& desks) {
  api.post<CaseRef, NewTransfer, api::Created<Transfer>>(
      {.path = "/cases/{case_id}/transfers",
       .operation_id = "propose_transfer",
       .summary = "Offer a case to whoever is competent where the person lives now, with a summary",
       .tag = transfer_tag,
       .action = "case.transfer"},
      [&cases, desks](api::Call& call, CaseRef const& ref, NewTransfer const& what) -> Result<api::Created<Transfer>> {
        auto const request = key_of(call, "case.transfer", ref.case_id.text());
        return desks.database.write([&](db::Tx& tx) -> Result<api::Created<Transfer>> {
          auto const id = TRY(once<TransferId>(tx, request, [&] { return cases.propose_transfer(tx, call.principal<Principal>(), ref.case_id, what); }));
          // No content goes out that did not come in with the form.
          auto shown = shown_transfer(tx, desks.territory, find_transfer(tx, id).value(), store::find(tx, ref.case_id).value(), "routing");
          return api::Created<Transfer>{std::move(shown), "/transfers/" + id.text()};
        });
      });
  api.post<TransferRef, api::NoBody, api::NoContent>({.path = "/transfers/{transfer_id}/withdrawal",
                                                      .operation_id = "withdraw_transfer",
                                                      .summary = "Take the offer back while nobody has answered",
                                                      .tag = transfer_tag,
                                                      .action = "case.transfer"},
                                                     ending(cases, desks, &Cases::withdraw_transfer));
  api.post<TransferRef, api::NoBody, api::NoContent>({.path = "/transfers/{transfer_id}/acknowledgement",
                                                      .operation_id = "note_refusal",
                                                      .summary = "The refusal was read: the desk no longer shows it",
                                                      .tag = transfer_tag,
                                                      .action = "case.transfer"},
                                                     ending(cases, desks, &Cases::note_refusal));
}

void add_receiving(api::Api& api, Cases& cases, Desks const& desks) {
  api.post<TransferRef, TransferAcceptance, api::NoContent>({.path = "/transfers/{transfer_id}/acceptance",
                                                             .operation_id = "accept_transfer",
                                                             .summary = "Take the case over: from today one's own body is in charge",
                                                             .tag = transfer_tag,
                                                             .action = "transfer.answer"},
                                                            ending<TransferAcceptance>(cases, desks, &Cases::accept_transfer));
  api.post<TransferRef, TransferRefusal, api::NoContent>({.path = "/transfers/{transfer_id}/refusal",
                                                          .operation_id = "refuse_transfer",
                                                          .summary = "Do not take it, in words that who offered it will read",
                                                          .tag = transfer_tag,
                                                          .action = "transfer.answer"},
                                                         ending<TransferRefusal>(cases, desks, &Cases::refuse_transfer));
}

}  // namespace

void add_transfer_routes(api::Api& api, Cases& cases, Desks const& desks) {
  api.get<CaseRef, CaseTransfers>({.path = "/cases/{case_id}/transfers",
                                   .operation_id = "case_transfers",
                                   .summary = "To whom a case was offered, and what they answered",
                                   .tag = transfer_tag,
                                   .action = "case.read"},
                                  [desks](api::Call& call, CaseRef const& ref) { return open_transfers(desks, call.principal<Principal>(), ref.case_id); });
  api.get<TransferRef, Transfer>({.path = "/transfers/{transfer_id}",
                                  .operation_id = "transfer",
                                  .summary = "A case offered to another team, as far as one may see it; the opening is recorded",
                                  .tag = transfer_tag,
                                  .action = "transfer.read"},
                                 [desks](api::Call& call, TransferRef const& ref) {
                                   return open_transfer(desks.database, desks.territory, call.principal<Principal>(), ref.transfer_id);
                                 });
  add_sending(api, cases, desks);
  add_receiving(api, cases, desks);
}

}  // namespace raccordo::cases
