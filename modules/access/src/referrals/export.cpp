// SPDX-License-Identifier: EUPL-1.2
#include <platform/api_export.hpp>
#include <territory/function_words.hpp>

#include "referrals/referrals.hpp"
#include "slice_routes.hpp"

namespace raccordo::access {
namespace {

using exports::Cell;
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
      {{"Inviato il", "Sent"}, [](ReferralRow const& r, Language) -> Cell { return r.sent_at; }},
      {{"Da", "From"}, [](ReferralRow const& r, Language) -> Cell { return r.from_body_name; }},
      {{"A", "To"}, [](ReferralRow const& r, Language) -> Cell { return r.to_body_name; }},
      {{"Servizio", "Service"}, [](ReferralRow const& r, Language) { return r.offer_name ? Cell(*r.offer_name) : Cell(); }},
      {{"Area", "Area"},
       [](ReferralRow const& r, Language l) -> Cell {
         auto const words = territory::words_of(r.function);
         return Words{words.italian, words.english}.in(l);
       }},
      {{"Comune", "Municipality"}, [](ReferralRow const& r, Language) -> Cell { return r.municipality_name; }},
      {{"Stato", "State"}, [](ReferralRow const& r, Language l) -> Cell { return words_of(r.state).in(l); }},
      {{"Risposta entro il", "Answer by"}, [](ReferralRow const& r, Language) -> Cell { return r.due_on; }},
      {{"Risposta il", "Answered"}, [](ReferralRow const& r, Language) { return r.answered_at ? Cell(*r.answered_at) : Cell(); }},
      {{"Motivo del rifiuto", "Reason of the refusal"}, [](ReferralRow const& r, Language l) { return r.reason ? Cell(words_of(*r.reason).in(l)) : Cell(); }},
      {{"Parole di chi ha risposto", "Words of who answered"}, [](ReferralRow const& r, Language) { return r.words ? Cell(*r.words) : Cell(); }}};
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
