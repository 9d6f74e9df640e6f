// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "mandates/service.hpp"

namespace raccordo::identity {
namespace {

struct Wrong {
  std::vector<FieldError> fields;
  void add(std::string pointer, std::string code, std::string message) { fields.push_back({std::move(pointer), std::move(code), std::move(message)}); }
};

void check_team(db::Tx& tx, territory::Territory& territory, NewMandate const& in, DateInterval const& days, Wrong& wrong) {
  if (!in.team_id) return;
  auto const team = territory.find_team(tx, *in.team_id);
  if (!team) wrong.add("/team_id", "unknown-team", "Questa équipe non esiste.");
  else if (team->body_id != in.body_id) wrong.add("/team_id", "team-of-another-body", "Questa équipe è di un altro ente.");
  else if (!days.overlaps({team->valid_from, team->valid_to})) wrong.add("/team_id", "team-not-there", "In quei giorni questa équipe non esiste.");
}

void check_body(db::Tx& tx, territory::Territory& territory, NewMandate const& in, DateInterval const& days, Wrong& wrong) {
  auto const body = territory.find_body(tx, in.body_id);
  if (!body) wrong.add("/body_id", "unknown-body", "Questo ente non esiste.");
  else if (!days.overlaps({body->valid_from, body->valid_to})) wrong.add("/body_id", "body-not-there", "In quei giorni questo ente non esiste.");
  if (body) check_team(tx, territory, in, days, wrong);
  if (in.employing_body_id && !territory.find_body(tx, *in.employing_body_id)) wrong.add("/employing_body_id", "unknown-body", "Questo ente non esiste.");
}

bool same_mandate(MandateRow const& a, MandateRow const& b) {
  return a.role == b.role && a.body_id == b.body_id && a.team_id == b.team_id && a.function == b.function && a.days().overlaps(b.days());
}

}  // namespace

Result<MandateRow> checked_mandate(db::Tx& tx, territory::Territory& territory, AccountId account, NewMandate const& in) {
  Wrong wrong;
  DateInterval const days{in.valid_from, in.valid_to};
  if (in.valid_to && *in.valid_to < in.valid_from) wrong.add("/valid_to", "before-start", "L'ultimo giorno viene prima del primo.");
  check_body(tx, territory, in, days, wrong);
  if (!wrong.fields.empty()) {
    return std::unexpected(
        Problem{ProblemKind::invalid, "invalid-input", "Alcuni dati non sono validi.", "Correggi i campi indicati e riprova.", std::move(wrong.fields), {}});
  }
  MandateRow row{.mandate_id = tx.new_id<MandateId>(),
                 .account_id = account,
                 .role = in.role,
                 .body_id = in.body_id,
                 .team_id = in.team_id,
                 .function = in.function,
                 .employing_body_id = in.employing_body_id,
                 .network = territory.network_of_body(tx, in.body_id, tx.today()),
                 .valid_from = in.valid_from,
                 .valid_to = in.valid_to};
  auto const held = mandates_of(tx, account);
  if (std::ranges::any_of(held, [&](MandateRow const& other) { return same_mandate(row, other); }))
    return fail(ProblemKind::conflict, "mandate-exists", "Questa persona ha già lo stesso incarico in quei giorni.", "Controlla gli incarichi già concessi.");
  return row;
}

}  // namespace raccordo::identity
