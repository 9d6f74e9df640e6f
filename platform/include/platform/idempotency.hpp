// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <platform/db.hpp>

// The same form sent twice is one act: a create carries a key made by the sender, and its answer is kept in the transaction that
// creates. Two sendings at once are safe: the second waits (SQLite) or is run again (PostgreSQL) and finds the first one's answer.
namespace raccordo::idempotency {

struct Request {
  Uuid account_id;             ///< keys of different accounts never meet; nil for a visitor
  std::string_view operation;  ///< "contact.record"
  std::string_view key;        ///< from the Idempotency-Key header
  db::Bytes digest;            ///< of the input: the same key with another input is a mistake
};
/// Computed outside of the write closure.
db::Bytes digest_of(std::string_view input);

/// Takes the key. The answer already given; nothing at the first sending, which remembers its own before it ends; conflict
/// "idempotency-key-reused" when the input differs.
Result<std::optional<std::string>> claim(db::Tx& tx, Request const& request);
/// The answer of the sending that claimed the key. Keep answers small (ids): they are stored as they are.
void remember(db::Tx& tx, Request const& request, std::string_view answer);
/// Answers older than that moment are forgotten, at most `limit`; the number forgotten.
Result<std::int64_t> forget(db::Tx& tx, Instant before, int limit);

}  // namespace raccordo::idempotency
