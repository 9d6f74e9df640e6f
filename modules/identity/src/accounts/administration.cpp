// SPDX-License-Identifier: EUPL-1.2
#include "accounts/administration.hpp"

#include <algorithm>

namespace raccordo::identity {

Administration::Administration(db::Tx& tx, Principal const& principal) : today_(tx.today()) {
  for (auto const& mandate : principal.mandates)
    if (mandate.role == Role::administrator) own_.push_back(mandate);
  for (auto const& administrator : administrators_on(tx, today_)) with_administrators_.insert(administrator.body_id);
}

bool Administration::covers(territory::BodyId body, std::string_view network) const {
  bool const on_its_own = with_administrators_.contains(body);
  return std::ranges::any_of(own_, [&](HeldMandate const& own) {
    if (own.body_id == body) return true;
    if (on_its_own || own.network.empty()) return false;
    return network.empty() || network == own.network;
  });
}

bool Administration::sees(std::span<MandateRow const> mandates) const {
  return mandates.empty() || std::ranges::any_of(mandates, [&](MandateRow const& m) { return covers(m.body_id, m.network); });
}

bool Administration::may_change(std::span<MandateRow const> mandates) const {
  return sees(mandates) && std::ranges::all_of(mandates, [&](MandateRow const& m) {
           bool const over = m.valid_to && *m.valid_to < today_;
           return over || covers(m.body_id, m.network);
         });
}

Result<void> require_body(Administration const& administration, territory::BodyId body, std::string_view network) {
  if (administration.covers(body, network)) return {};
  return fail(ProblemKind::forbidden, "body-of-others", "Gli incarichi di questo ente li concede e li chiude un suo amministratore.",
              "Rivolgiti all'amministratore dell'ente.");
}

Result<void> leave_an_administrator(db::Tx& tx, Date from, std::optional<MandateId> without_mandate, std::optional<AccountId> without_account) {
  auto const left = administrators_on(tx, from);
  bool const somebody = std::ranges::any_of(left, [&](Administrator const& a) { return a.mandate_id != without_mandate && a.account_id != without_account; });
  bool const touched = std::ranges::any_of(left, [&](Administrator const& a) { return a.mandate_id == without_mandate || a.account_id == without_account; });
  if (somebody || !touched) return {};
  return fail(ProblemKind::conflict, "last-administrator", "È l'ultimo amministratore: nessuno potrebbe più concedere incarichi.",
              "Concedi prima l'incarico di amministratore a un'altra persona che sia già entrata.");
}

}  // namespace raccordo::identity
