// SPDX-License-Identifier: EUPL-1.2
#include <platform/api_export.hpp>
#include <territory/function_column.hpp>

#include "referrals/referrals.hpp"
#include "slice_routes.hpp"

namespace raccordo::access {
namespace {

using exports::Cell;
using exports::column, exports::words_column, exports::yes_column;
using exports::Words;
using http::Language;

Words words_of(ReferralState state) {
  switch (state) {
    case ReferralState::sent: return {"In attesa di risposta", "Waiting for an answer"};
    case ReferralState::accepted: return {"Accettato", "Accepted"};
    case ReferralState::refused: return {"Rifiutato", "Refused"};
    case ReferralState::expired: return {"Scaduto senza risposta", "Expired without an answer"};
    case ReferralState::withdrawn: return {"Ritirato", "Withdrawn"};
  }
  return {};
}
Words words_of(RefusalReason reason) {
  switch (reason) {
    case RefusalReason::full: return {"Non c’è posto", "No room"};
    case RefusalReason::not_competent: return {"Non è competenza di questo servizio", "Not this service’s task"};
    case RefusalReason::requirements: return {"La persona non ha i requisiti", "The person does not meet the requirements"};
    case RefusalReason::not_reachable: return {"La persona non risponde", "The person does not respond"};
    case RefusalReason::declined: return {"La persona non vuole", "The person does not want it"};
    case RefusalReason::other: return {"Altro motivo", "Another reason"};
  }
  return {};
}

std::vector<exports::Column<ReferralRow>> referral_columns() {
  return {
      column({"Inviato il", "Sent"}, &ReferralRow::sent_at),
      column({"Da", "From"}, &ReferralRow::from_body_name),
      column({"A", "To"}, &ReferralRow::to_body_name),
      column({"Servizio", "Service"}, &ReferralRow::offer_name),
      territory::function_column(&ReferralRow::function),
      column({"Comune", "Municipality"}, &ReferralRow::municipality_name),
      words_column({"Stato", "State"}, &ReferralRow::state, [](auto one) { return words_of(one); }),
      column({"Risposta entro il", "Answer by"}, &ReferralRow::due_on),
      column({"Risposta il", "Answered"}, &ReferralRow::answered_at),
      {{"Motivo del rifiuto", "Reason of the refusal"}, [](ReferralRow const& r, Language l) { return r.reason ? Cell(words_of(*r.reason).in(l)) : Cell(); }},
      column({"Parole di chi ha risposto", "Words of who answered"}, &ReferralRow::words)};
}

}  // namespace

void add_referral_export(api::Api& api, Door const& door) {
  exports::add_list<exports::Params, ReferralRow>(api,
                                                  {.path = "/exports/referrals",
                                                   .operation_id = "export_referrals",
                                                   .summary = "The list of referrals as a file; a line in the log of readings",
                                                   .tag = "referrals",
                                                   .action = "referral.read"},
                                                  {.name = {"Invii", "Referrals"},
                                                   .columns = referral_columns(),
                                                   .page =
                                                       [door](api::Call& call, exports::Params const&, std::optional<std::string> const& cursor) {
                                                         return door.database.read([&](db::Tx& tx) {
                                                           return list_referrals(tx, {door.territory, door.desk, door.directory},
                                                                                 call.principal<identity::Principal>(), cursor, 200);
                                                         });
                                                       },
                                                   .log =
                                                       [door](api::Call& call, std::span<ReferralRow const> rows) {
                                                         return identity::log_export(door.database, call.principal<identity::Principal>(), "referral.read",
                                                                                     "referral", exports::ids_of(rows, &ReferralRow::referral_id));
                                                       }});
}

}  // namespace raccordo::access
