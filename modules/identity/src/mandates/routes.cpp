// SPDX-License-Identifier: EUPL-1.2
#include "mandates/service.hpp"
#include "sending.hpp"
#include "slice_routes.hpp"

namespace raccordo::identity {

struct MandateRef {
  AccountId account_id;
  MandateId mandate_id;
};
BOOST_DESCRIBE_STRUCT(MandateRef, (), (account_id, mandate_id))

namespace {

Result<api::Created<Mandate>> grant(Setup const& setup, api::Call& call, AccountId account, NewMandate const& in) {
  auto const sending = sending_of(call, "mandate.grant", account.text() + json::encode(in));
  auto mandate = TRY(setup.database.write([&](db::Tx& tx) -> Result<Mandate> {
    auto const id = TRY(once<MandateId>(tx, sending, [&] { return grant_as(tx, setup, call.principal<Principal>(), account, in); }));
    return described(tx, setup.territory, find_mandate(tx, account, id).value());
  }));
  auto location = "/accounts/" + account.text();  // a mandate is read with its account
  return api::Created<Mandate>{std::move(mandate), std::move(location)};
}

}  // namespace

void add_mandate_routes(api::Api& api, Setup const& setup) {
  api.post<AccountRef, NewMandate, api::Created<Mandate>>(
      {.path = "/accounts/{account_id}/mandates",
       .operation_id = "grant_mandate",
       .summary = "Grant a mandate in a body you look after",
       .tag = account_tag,
       .action = "account.administer"},
      [setup](api::Call& call, AccountRef const& ref, NewMandate const& in) { return grant(setup, call, ref.account_id, in); });
  api.put<MandateRef, MandateEnd, Mandate>(
      {.path = "/accounts/{account_id}/mandates/{mandate_id}/end",
       .operation_id = "end_mandate",
       .summary = "Give a mandate its last day",
       .tag = account_tag,
       .action = "account.administer",
       .description = "A day before today withdraws it at once, also from sessions in progress."},
      [setup](api::Call& call, MandateRef const& ref, MandateEnd const& end) {
        return setup.database.write([&](db::Tx& tx) { return end_mandate(tx, setup, call.principal<Principal>(), ref.account_id, ref.mandate_id, end); });
      });
}

}  // namespace raccordo::identity
