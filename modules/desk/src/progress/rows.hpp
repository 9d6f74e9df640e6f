// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include <platform/facts.hpp>

namespace raccordo::desk {

/// How one contact became work. Everything in it comes from the facts of its thread.
struct ProgressRow {
  Uuid thread_id;
  std::string municipality, function;
  Date recorded_on;
  Instant recorded_at;
  std::optional<Uuid> desk_id, preparing_body_id, deciding_body_id;
  std::optional<Date> due_on;
  std::optional<Instant> taken_at;
  bool operator==(ProgressRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ProgressRow, (),
                      (thread_id, municipality, function, recorded_on, recorded_at, desk_id, preparing_body_id, deciding_body_id, due_on, taken_at))

/// Nothing when the fact begins no thread, or its payload was disposed of.
Result<std::optional<ProgressRow>> begun_by(facts::Heard const& fact);
/// Whether the fact says that somebody follows the thread.
bool takes(facts::Heard const& fact);
/// The payload that began the thread was lawfully dropped: what it said cannot be told again.
bool lost(facts::Heard const& fact);

/// Takes in these facts, in their order; taking them in again changes nothing.
Result<void> take_in(db::Tx& tx, std::vector<facts::Heard> const& facts);

/// Up to which fact the table is.
struct ProgressState {
  std::int64_t seq = 0;
  Instant as_of;
};
BOOST_DESCRIBE_STRUCT(ProgressState, (), (seq, as_of))
ProgressState progress_state(db::Tx& tx);
/// conflict "elsewhere" when another pass came first.
Result<void> advance_state(db::Tx& tx, std::int64_t from, std::int64_t to);

std::vector<ProgressRow> progress_after(db::Tx& tx, Uuid thread_id, int limit);
std::optional<ProgressRow> progress_of(db::Tx& tx, Uuid thread_id);
/// Contacts recorded on those days that a body prepares, decides, or keeps on its own desk.
std::vector<ProgressRow> progress_of_body(db::Tx& tx, Uuid body_id, Date from, Date to);
Result<void> forget_progress(db::Tx& tx);

}  // namespace raccordo::desk
