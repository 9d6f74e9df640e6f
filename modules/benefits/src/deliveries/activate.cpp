// SPDX-License-Identifier: EUPL-1.2
#include <benefits/facts.hpp>

#include "deliveries/work.hpp"

// From the decision to the first day: who gives it, from when, until when.
namespace raccordo::benefits {
namespace {

using identity::Relation;

Result<void> check_days(Proposal const& granted, Date starts_on, Date ends_on) {
  if (starts_on < granted.valid_from)
    return invalid_field("/starts_on", "before", "Viene prima del primo giorno concesso, il " + italian_date(granted.valid_from) + ".");
  if (ends_on > granted.valid_to) return invalid_field("/ends_on", "after", "Viene dopo l’ultimo giorno concesso, il " + italian_date(granted.valid_to) + ".");
  if (ends_on < starts_on) return invalid_field("/ends_on", "order", "L’ultimo giorno viene prima del primo.");
  return {};
}

Result<void> check_provider(db::Tx& tx, territory::Territory& territory, NewActivation const& in) {
  if (in.provider_body_id.has_value() == in.provider_name.has_value())
    return invalid_field("/provider_body_id", "one", "Indica chi se ne occupa: un ente della rete, oppure un nome.");
  if (in.provider_body_id && !territory.find_body(tx, *in.provider_body_id)) return invalid_field("/provider_body_id", "unknown", "Questo ente non esiste.");
  return {};
}

void relate(db::Tx& tx, store::InterventionRow const& row, store::Row const& file, Uuid holder, Relation relation) {
  identity::relate(tx, {.record_kind = "intervention",
                        .record_id = row.id.value,
                        .holder = holder,
                        .relation = relation,
                        .sort_key = row.activated_at.us,
                        .valid_from = tx.today(),
                        .function = enum_text(file.function)});
}

}  // namespace

Result<InterventionId> Files::activate(db::Tx& tx, identity::Principal const& principal, FileId id, NewActivation const& in) {
  auto const reached = TRY(reach_decided(tx, principal, id, "file.activate", in.version));
  auto const& file = reached.row;
  if (file.state != FileState::granted) return fail(ProblemKind::conflict, "not-granted", "Questa pratica è stata negata.", "Non c’è niente da attivare.");
  if (store::intervention_of(tx, id))
    return fail(ProblemKind::conflict, "already-active", "Questo intervento è già attivo.", "Ricarica la pagina per vedere da quando e con chi.");
  auto const granted = store::find_proposal(tx, id).value();
  auto const ends_on = in.ends_on.value_or(granted.valid_to);
  TRY(check_days(granted, in.starts_on, ends_on));
  TRY(check_provider(tx, territory_, in));
  auto const decided = store::find_decision(tx, id).value();
  store::InterventionRow const row{.id = tx.new_id<InterventionId>(),
                                   .file_id = id,
                                   .line_id = granted.line_id,
                                   .state = InterventionState::active,
                                   .starts_on = in.starts_on,
                                   .ends_on = ends_on,
                                   .provider_body_id = in.provider_body_id,
                                   .provider_name = in.provider_name,
                                   .granted_cents = decided.granted_cents,
                                   .granted_quantity = decided.granted_quantity ? decided.granted_quantity : granted.quantity,
                                   .activated_at = tx.now(),
                                   .activated_by = principal.account_id};
  TRY(store::add_intervention(tx, row));
  relate(tx, row, file, file.desk_id, Relation::team);
  relate(tx, row, file, principal.account_id.value, Relation::worker);
  relate(tx, row, file, file.deciding_body_id.value, Relation::deciding_body);
  if (row.provider_body_id) relate(tx, row, file, row.provider_body_id->value, Relation::receiver);
  TRY(store::advance(tx, file, file.state, file.due_on));
  TRY(desk_.finish(tx, id.value, desk::ItemKind::file_to_activate));
  announce(tx, reached, facts::activated, R"({"v":1})");
  return row.id;
}

}  // namespace raccordo::benefits
