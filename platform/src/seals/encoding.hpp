// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>

#include <platform/seals.hpp>

// The bytes that are hashed. Changing anything here makes every existing seal false: add a version instead.
namespace raccordo::seals {

/// What is read of a stream: the number first, then `sealed` columns; for facts also payload, salt, payload_digest, for verification.
struct StreamLayout {
  Stream stream;
  std::string_view table;
  std::string_view columns;
  int sealed;
};
StreamLayout const& layout_of(Stream stream);

/// Rows [from, to], in order, at most `limit`.
std::string rows_sql(StreamLayout const& layout);

using RowDigest = std::array<char, 16>;
inline constexpr std::size_t entry_size = 24;
/// libpq holds a whole answer in memory, so a block is read in pieces.
inline constexpr int rows_per_query = 2'000;

/// Reuses its buffer: a million rows are hashed without a million allocations.
class RowHasher {
 public:
  RowDigest digest(db::Row const& row, StreamLayout const& layout);

 private:
  std::string buffer_;
};

void append_entry(std::string& digests, std::int64_t seq, RowDigest const& digest);
struct SealedEntry {
  std::int64_t seq;
  RowDigest digest;
};
SealedEntry entry_at(std::string_view digests, std::size_t index);

struct Block {
  std::int64_t block = 0, first_seq = 0, last_seq = 0, row_count = 0;
  db::Bytes digests, previous, hash, signature;
  std::string key_id;
  Instant sealed_at;
};
BOOST_DESCRIBE_STRUCT(Block, (), (block, first_seq, last_seq, row_count, digests, previous, hash, signature, key_id, sealed_at))

std::string hash_of(Stream stream, Block const& block);
std::optional<Tip> tip_of(db::Tx& tx, Stream stream);

/// BLAKE2b of the payload keyed with its salt, as the fact was appended with.
std::string payload_digest(std::string_view payload, std::string_view salt);

}  // namespace raccordo::seals
