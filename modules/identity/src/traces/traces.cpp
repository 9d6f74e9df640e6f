// SPDX-License-Identifier: EUPL-1.2
#include "policy/table.hpp"
#include "traces/readings.hpp"

namespace raccordo::identity {
namespace {

/// The moment written in an identifier of version 7: the thread's own beginning, without asking for its first fact.
std::optional<Instant> begun(Uuid const& id) {
  if ((id.bytes[6] >> 4) != 7) return std::nullopt;
  std::int64_t ms = 0;
  for (int i = 0; i < 6; ++i) ms = ms * 256 + id.bytes[static_cast<std::size_t>(i)];
  return Instant{ms * 1000};
}

std::optional<std::string> some(std::string text) { return text.empty() ? std::nullopt : std::optional(std::move(text)); }

std::string name_of(db::Tx& tx, std::optional<Uuid> const& account) { return account ? account_name(tx, {*account}) : std::string{}; }
/// As the body was called on that day.
std::string name_of(territory::Names const& names, std::optional<Uuid> const& body, Instant at) {
  return body ? names.body({*body}, rome_date(at)) : std::string{};
}

TimelineLine in_words(db::Tx& tx, territory::Names const& names, facts::Entry& fact, std::optional<Instant> start) {
  TimelineLine line{.seq = fact.seq, .kind = std::move(fact.kind), .at = fact.at, .section = std::move(fact.section), .detail = {std::move(fact.payload)}};
  line.account_name = some(name_of(tx, fact.account_id));
  line.body_name = some(name_of(names, fact.body_id, fact.at));
  if (line.detail.text.empty()) line.detail.text = "{}";
  if (start) line.seconds_since_start = std::max<std::int64_t>(0, (fact.at.us - start->us) / 1'000'000);
  return line;
}

}  // namespace

std::vector<ReadingLine> readings_in_words(db::Tx& tx, territory::Territory& territory, std::vector<facts::ReadEntry> entries) {
  auto const names = territory.names(tx);
  std::vector<AccountId> accounts;
  for (auto const& entry : entries)
    if (entry.account_id) accounts.push_back({*entry.account_id});
  learn_names(tx, accounts);
  std::vector<ReadingLine> lines;
  lines.reserve(entries.size());
  for (auto& entry : entries) {
    auto const relation = enum_from<Relation>(entry.relation);
    lines.push_back({entry.seq, entry.at, name_of(tx, entry.account_id), name_of(names, entry.body_id, entry.at), std::move(entry.purpose),
                     std::move(entry.record_kind), entry.record_id, std::move(entry.relation),
                     relation ? std::string(policy::reason(*relation)) : std::string{}, std::move(entry.sections)});
  }
  return lines;
}

std::vector<Why> why_in_words(db::Tx& tx, territory::Territory& territory, Access const& access) {
  auto const names = territory.names(tx);
  auto why = access.why;
  for (auto& one : why) one.body_name = names.body(one.body_id, tx.today());
  return why;
}

std::vector<TimelineLine> timeline_of(db::Tx& tx, territory::Territory& territory, Uuid thread_id, std::string_view sections,
                                      std::optional<std::int64_t> before, int limit) {
  auto const names = territory.names(tx);
  auto const start = begun(thread_id);
  std::vector<TimelineLine> lines;
  auto const wanted = static_cast<std::size_t>(limit);
  // Facts of other sections are stepped over, so a page is full whenever there is more to show.
  for (bool more = true; more && lines.size() < wanted;) {
    auto facts = facts::thread(tx, thread_id, before, limit);
    more = facts.size() == wanted;
    for (auto& fact : facts) {
      before = fact.seq;
      if (lines.size() < wanted && has_section(sections, fact.section)) lines.push_back(in_words(tx, names, fact, start));
    }
  }
  return lines;
}

std::vector<ReadingLine> readers_of(db::Tx& tx, territory::Territory& territory, Uuid record_id, std::optional<std::int64_t> before, int limit) {
  return readings_in_words(tx, territory, facts::readings_of(tx, record_id, before, limit));
}

void log_reading(db::Tx& tx, Principal const& principal, Access const& access, facts::Reading reading) {
  reading.relation = enum_text(access.relation);
  reading.sections = access.sections;
  facts::Actor actor{principal.account_id.value, {}, {}};
  if (access.mandate) actor = principal.acting(*access.mandate);
  facts::record_reading(tx, actor, reading);
}

Result<void> log_export(db::Database& database, Principal const& principal, std::string_view action, std::string_view record_kind, std::string shown_ids) {
  auto const* mandate = TRY(principal.mandate_for(action));
  return database.write([&](db::Tx& tx) -> Result<void> {
    facts::record_reading(tx, principal.acting(*mandate),
                          {.purpose = "export",
                           .record_kind = std::string(record_kind),
                           .record_id = mandate->body_id.value,
                           .controller_id = mandate->body_id.value,
                           .relation = "",
                           .sections = "routing,identity",
                           .shown_ids = std::move(shown_ids)});
    return {};
  });
}

void log_further_reading(db::Tx& tx, Principal const& principal, Access const& access, facts::Reading const& reading, Uuid thread_id) {
  if (facts::is_known_to(tx, principal.account_id.value, reading.record_id, thread_id, rome_midnight(tx.today()))) return;
  log_reading(tx, principal, access, reading);
}

}  // namespace raccordo::identity
