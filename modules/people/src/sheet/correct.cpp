// SPDX-License-Identifier: EUPL-1.2
#include <people/facts.hpp>
#include <platform/stale.hpp>
#include <platform/text.hpp>

#include "persons/trimmed.hpp"
#include "sheet/rules.hpp"
#include "sheet/screen.hpp"

// What is known of a person is put right: what was stays, with who changed it and why.
namespace raccordo::people {
namespace {

Result<void> check_version(db::Tx& tx, store::Row const& row, PersonChange const& change) {
  if (change.version == row.version) return {};
  auto const base = store::content_at(tx, row.person_id, change.version);
  if (!base) return invalid_field("/version", "unknown-version", "Questa versione della scheda non esiste.");
  return std::unexpected(stale::problem(row.version, *base, row.content, corrected(*base, change), "Nel frattempo qualcun altro ha corretto questa scheda."));
}

std::string payload_of(std::int64_t version, stale::Names const& names) {
  std::string payload = "{\"v\":1,\"version\":" + std::to_string(version) + ",\"changed\":[";
  for (auto name : names) {
    if (name != names.front()) payload += ',';
    json::append_text(payload, name);
  }
  return payload + "]}";
}

}  // namespace

Result<void> correct(db::Tx& tx, Setup const& setup, identity::Principal const& principal, PersonId id, PersonChange const& change) {
  auto const reached = TRY(reach(tx, setup, principal, id, "person.correct"));
  auto const& row = reached.row;
  TRY(check_version(tx, row, change));
  auto const content = corrected(row.content, change);
  auto const names = stale::differences(row.content, content);
  if (names.empty()) return {};
  auto wrong = faults_of(row.content, content, tx.today());
  if (text::fold(change.reason).empty()) wrong.push_back({"/reason", "blank", "Scrivi perché lo correggi: resta nella storia della scheda."});
  if (!wrong.empty())
    return std::unexpected(Problem{
        ProblemKind::invalid, "invalid-input", "Alcuni dati della persona non sono validi.", "Correggi i campi indicati e riprova.", std::move(wrong), {}});
  auto const& mandate = *reached.access.mandate;
  TRY(store::replace(tx, row, content, {principal.account_id, mandate.body_id, trimmed(change.reason)}));
  raccordo::facts::append(tx, principal.acting(mandate),
                          {.kind = std::string(facts::person_corrected),
                           .subject_kind = "person",
                           .subject_id = row.person_id.value,
                           .person_id = row.person_id.value,
                           .thread_id = row.person_id.value,  // no need's: what happened to the sheet itself
                           .section = "identity",
                           .municipality = {},
                           .payload = payload_of(row.version + 1, names)});
  return {};
}

}  // namespace raccordo::people
