// SPDX-License-Identifier: EUPL-1.2
#include "contacts/correct.hpp"

#include <access/facts.hpp>
#include <platform/text.hpp>

namespace raccordo::access {

struct CorrectedPayload {
  int v = 1;
  std::int64_t version = 0;
  std::vector<std::string> changed;
};
BOOST_DESCRIBE_STRUCT(CorrectedPayload, (), (v, version, changed))

/// Only the fields in question; the others are left out.
struct ContentPart {
  std::optional<Channel> channel;
  std::optional<Interlocutor> interlocutor;
  std::optional<std::string> need;
};
BOOST_DESCRIBE_STRUCT(ContentPart, (), (channel, interlocutor, need))
struct StaleContact {
  std::int64_t current_version = 0;
  ContentPart base, theirs, yours;
};
BOOST_DESCRIBE_STRUCT(StaleContact, (), (current_version, base, theirs, yours))

namespace {

ContentPart part_of(ContactContent const& content, ContactChange const& change) {
  ContentPart part;
  if (change.channel) part.channel = content.channel;
  if (change.interlocutor) part.interlocutor = content.interlocutor;
  if (change.need) part.need = content.need;
  return part;
}

ContactContent applied(ContactContent content, ContactChange const& change) {
  if (change.channel) content.channel = *change.channel;
  if (change.interlocutor) content.interlocutor = *change.interlocutor;
  if (change.need) content.need = *change.need;
  return content;
}

Problem stale(ContactRecord const& record, ContactContent const& base, ContactChange const& change) {
  ContactContent const theirs{record.channel, record.interlocutor, record.need};
  StaleContact const merge{record.version, part_of(base, change), part_of(theirs, change), {change.channel, change.interlocutor, change.need}};
  return {ProblemKind::conflict,
          "stale-version",
          "Nel frattempo qualcun altro ha corretto questo contatto.",
          "Confronta le due versioni e scegli che cosa resta.",
          {},
          json::encode(merge)};
}

std::vector<std::string> changed_fields(ContactContent const& from, ContactContent const& to) {
  std::vector<std::string> changed;
  if (from.channel != to.channel) changed.emplace_back("channel");
  if (from.interlocutor != to.interlocutor) changed.emplace_back("interlocutor");
  if (from.need != to.need) changed.emplace_back("need");
  return changed;
}

Result<void> check(db::Tx& tx, ContactRecord const& record, ContactChange const& change) {
  if (change.need && text::fold(*change.need).empty()) return invalid_field("/need", "blank", "Scrivi che cosa è stato detto.");
  if (record.status == ContactStatus::taken)
    return fail(ProblemKind::conflict, "already-taken", "Il contatto è già stato preso in carico: da ora si lavora sulla cartella.",
                "Chiedi di correggerlo a chi lo segue.");
  if (record.reported && change.interlocutor && *change.interlocutor != record.interlocutor)
    return invalid_field("/interlocutor", "not-who-reports", "In una segnalazione chi parla si corregge insieme a chi ha segnalato.");
  if (change.version == record.version) return {};
  auto const base = content_at(tx, record, change.version);
  if (!base) return invalid_field("/version", "unknown-version", "Questa versione del contatto non esiste.");
  return std::unexpected(stale(record, *base, change));
}

Result<void> write_down(db::Tx& tx, identity::Principal const& principal, Opened const& opened, ContactContent const& content,
                        std::vector<std::string> changed) {
  auto const& record = opened.record;
  TRY(replace_content(tx, record, content, principal.account_id));
  CorrectedPayload const payload{1, record.version + 1, std::move(changed)};
  raccordo::facts::append(tx, principal.acting(*opened.access.mandate),
                          {.kind = std::string(facts::contact_corrected),
                           .subject_kind = "contact",
                           .subject_id = record.id.value,
                           .thread_id = record.id.value,
                           .section = "routing",
                           .municipality = record.municipality,
                           .payload = json::encode(payload)});
  return {};
}

}  // namespace

Result<Opened> correct(db::Tx& tx, territory::Territory& territory, catalogue::Directory& directory, identity::Principal const& principal, ContactId id,
                       ContactChange const& change) {
  auto const opened = TRY(open_contact(tx, territory, directory, principal, id, "contact.correct"));
  TRY(check(tx, opened.record, change));
  ContactContent const before{opened.record.channel, opened.record.interlocutor, opened.record.need};
  auto const after = applied(before, change);
  if (auto changed = changed_fields(before, after); !changed.empty()) TRY(write_down(tx, principal, opened, after, std::move(changed)));
  return open_contact(tx, territory, directory, principal, id, "contact.read");
}

}  // namespace raccordo::access
