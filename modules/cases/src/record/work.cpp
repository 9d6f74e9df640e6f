// SPDX-License-Identifier: EUPL-1.2
#include <cases/facts.hpp>

#include "record/reach.hpp"
#include "record/rules.hpp"

// What is done on an open case: each change keeps what was, and a stale one is shown both sides.
namespace raccordo::cases {
namespace {

struct Reached {
  store::Row row;
  raccordo::facts::Actor actor;
};

Result<Reached> reach_row(db::Tx& tx, identity::Principal const& principal, CaseId id, std::string_view action) {
  auto const access = TRY(reach(tx, principal, id, action));
  auto row = store::find(tx, id);
  if (!row) return not_found();
  return Reached{std::move(*row), principal.acting(*access.mandate)};
}

/// `yours` is made from the work as it was when the change was begun.
template <class Yours>
Result<void> check_version(db::Tx& tx, store::Row const& row, std::int64_t version, Yours yours) {
  if (version == row.version) return {};
  auto const base = store::work_at(tx, row.case_id, version);
  if (!base) return invalid_field("/version", "version", "Questa versione della scheda non esiste.");
  return std::unexpected(stale_version(row.version, *base, row.work(), yours(*base)));
}
Result<void> check_version(db::Tx& tx, store::Row const& row, std::int64_t version) {
  return check_version(tx, row, version, [](Work const& base) { return base; });
}

void announce(db::Tx& tx, Reached const& reached, std::string_view kind, std::string_view section, std::string payload) {
  auto const& row = reached.row;
  raccordo::facts::append(tx, reached.actor,
                          {.kind = std::string(kind),
                           .subject_kind = "case",
                           .subject_id = row.case_id.value,
                           .person_id = row.person_id ? std::optional(row.person_id->value) : std::nullopt,
                           .case_id = row.case_id.value,
                           .thread_id = row.thread_id,
                           .section = std::string(section),
                           .municipality = row.municipality,
                           .payload = std::move(payload)});
}

std::string update_payload(std::int64_t version, std::vector<std::string_view> const& names) {
  std::string payload = "{\"v\":1,\"version\":" + std::to_string(version) + ",\"changed\":[";
  for (auto name : names) {
    if (name != names.front()) payload += ',';
    json::append_text(payload, name);
  }
  return payload + "]}";
}

}  // namespace

Result<void> Cases::change(db::Tx& tx, identity::Principal const& principal, CaseId id, CaseChange const& change) {
  auto const reached = TRY(reach_row(tx, principal, id, "case.update"));
  auto const& row = reached.row;
  TRY(check_version(tx, row, change.version, [&](Work const& base) { return changed(base, change); }));
  if (row.state == CaseState::closed)
    return fail(ProblemKind::conflict, "case-closed", "La scheda è chiusa: non si può modificare.", "Riaprila, poi ripeti la modifica.");
  auto const work = changed(row.work(), change);
  auto const names = differences(row.work(), work);
  if (names.empty()) return {};
  TRY(store::replace_work(tx, row, work, principal.account_id));
  announce(tx, reached, facts::case_updated, "social", update_payload(row.version + 1, names));
  return {};
}

Result<void> Cases::close(db::Tx& tx, identity::Principal const& principal, CaseId id, Closure const& closure) {
  auto const reached = TRY(reach_row(tx, principal, id, "case.close"));
  auto const& row = reached.row;
  if (row.state == CaseState::closed)
    return fail(ProblemKind::conflict, "already-closed", "La scheda è già chiusa.", "Ricarica la pagina per vedere da chi e perché.");
  TRY(check_version(tx, row, closure.version));
  if (closure.outcome == Outcome::other && !closure.words) return invalid_field("/words", "required", "Con l’esito «Altro» scrivi come si è concluso.");
  TRY(store::replace_state(tx, row, {CaseState::closed, closure.outcome, closure.words}, principal.account_id));
  TRY(desk_.finish(tx, row.contact_id.value));
  announce(tx, reached, facts::case_closed, "routing", "{\"v\":1,\"outcome\":\"" + std::string(enum_text(closure.outcome)) + "\"}");
  return {};
}

Result<void> Cases::reopen(db::Tx& tx, identity::Principal const& principal, CaseId id, std::int64_t version) {
  auto const reached = TRY(reach_row(tx, principal, id, "case.close"));
  auto const& row = reached.row;
  if (row.state == CaseState::open) return fail(ProblemKind::conflict, "not-closed", "La scheda è già aperta.");
  TRY(check_version(tx, row, version));
  TRY(store::replace_state(tx, row, {CaseState::open, {}, {}}, principal.account_id));
  TRY(desk_.hand_over(tx, row.contact_id.value, row.desk_id));
  TRY(desk_.take(tx, row.contact_id.value, row.worker_id.value_or(principal.account_id)));
  announce(tx, reached, facts::case_reopened, "routing", "{\"v\":1}");
  return {};
}

}  // namespace raccordo::cases
