// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <platform/db.hpp>

// The spine: each use case appends one fact in its own transaction; everything else is computed from facts.
// Facts hold ids and codes, never names or free text. They are only ever added; a correction is a new fact.
namespace raccordo::facts {

/// Who did it, for whom. Kept as plain ids because facts outlive every rename.
struct Actor {
  std::optional<Uuid> account_id;  ///< absent for the system itself
  std::optional<Uuid> mandate_id;
  std::optional<Uuid> body_id;  ///< the body in whose name it was done
};

struct Fact {
  std::string kind;          ///< "contact.recorded"
  std::string subject_kind;  ///< "contact"
  Uuid subject_id;
  std::optional<Uuid> person_id;
  std::optional<Uuid> case_id;
  std::optional<Uuid> thread_id;  ///< the root contact: one timeline over all bodies
  std::string section;            ///< part of the record whose readers may see this fact
  std::string municipality;       ///< ISTAT code, or empty
  std::string payload = "{}";     ///< small JSON object of ids and codes, with a version "v"
};

/// Appends the fact at tx.now(); the returned number grows with commit order on SQLite, with insertion order on PostgreSQL.
void append(db::Tx& tx, Actor const& actor, Fact const& fact);

/// A fact as the timeline reads it.
struct Entry {
  std::int64_t seq = 0;
  std::string kind, subject_kind;
  Uuid subject_id;
  std::string section;
  std::optional<Uuid> account_id, body_id;
  std::string municipality;
  Instant at;
  std::string payload;
};
BOOST_DESCRIBE_STRUCT(Entry, (), (seq, kind, subject_kind, subject_id, section, account_id, body_id, municipality, at, payload))

/// Newest first, older than `before` when given, at most `limit`.
std::vector<Entry> thread(db::Tx& tx, Uuid thread_id, std::optional<std::int64_t> before, int limit);

/// A fact as a listener hears it.
struct Heard {
  std::int64_t seq = 0;
  std::string kind;
  Uuid subject_id;
  std::optional<Uuid> person_id, case_id, thread_id, body_id;
  std::string municipality;
  Instant at;
  std::optional<std::string> payload;  ///< absent after an authorised disposal
};
BOOST_DESCRIBE_STRUCT(Heard, (), (seq, kind, subject_id, person_id, case_id, thread_id, body_id, municipality, at, payload))

/// In their order, those numbered after the first and up to the second number; on PostgreSQL only up to a watermark (watermark.hpp).
std::vector<Heard> between(db::Tx& tx, std::int64_t after, std::int64_t up_to, int limit);
/// Those of one thread, numbered up to that one.
std::vector<Heard> heard_of(db::Tx& tx, Uuid thread_id, std::int64_t up_to);

/// Someone is about to see content. Written, and durable, before the content leaves the server.
struct Reading {
  std::string purpose;      ///< "open", "find" (a stub), "search", "export", "print"
  std::string record_kind;  ///< "case"
  Uuid record_id;
  std::optional<Uuid> controller_id;  ///< the body answerable for the record: its data protection officer reads this log
  std::string relation;               ///< why it was allowed
  std::string sections;               ///< comma-separated
  std::string shown_ids = "";         ///< for search and export: the ids shown, comma-separated
};
void record_reading(db::Tx& tx, Actor const& actor, Reading const& reading);

struct ReadEntry {
  std::int64_t seq = 0;
  Instant at;
  std::optional<Uuid> account_id, mandate_id, body_id;
  std::string purpose, record_kind;
  Uuid record_id;
  std::string relation, sections;
};
BOOST_DESCRIBE_STRUCT(ReadEntry, (), (seq, at, account_id, mandate_id, body_id, purpose, record_kind, record_id, relation, sections))

/// Whether that account has opened the record, or written a fact of its thread, since then.
bool is_known_to(db::Tx& tx, Uuid account_id, Uuid record_id, Uuid thread_id, Instant since);

/// *Chi ha visto*: every reading of one record, newest first.
std::vector<ReadEntry> readings_of(db::Tx& tx, Uuid record_id, std::optional<std::int64_t> before, int limit);
/// Every reading of records a body answers for, newest first.
std::vector<ReadEntry> readings_for(db::Tx& tx, Uuid controller_id, std::optional<std::int64_t> before, int limit);

}  // namespace raccordo::facts
