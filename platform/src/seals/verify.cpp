// SPDX-License-Identifier: EUPL-1.2
#include <platform/verify.hpp>

#include "seals/findings.hpp"

namespace raccordo::seals {
namespace {

/// Walks one stream, block by block, with its rows beside.
class StreamWalk {
 public:
  StreamWalk(db::Database& database, PublicKeys const& keys, Stream stream, std::optional<Tip> known, StreamSummary& summary, Findings& findings)
      : database_(database),
        keys_(keys),
        stream_(stream),
        layout_(layout_of(stream)),
        sql_(rows_sql(layout_)),
        known_(std::move(known)),
        summary_(summary),
        findings_(findings),
        gapless_(database.engine() == db::Engine::sqlite) {}

  Result<void> run() {
    while (TRY(database_.read([&](db::Tx& tx) -> Result<bool> { return walk_block(tx); }))) {}
    if (known_ && known_->block > tip_.block) findings_.add({Fault::truncated, stream_, 0, tip_.block + 1, known_->block, {}});
    return database_.read([&](db::Tx& tx) -> Result<void> {
      walk_tail(tx);
      return {};
    });
  }

 private:
  bool walk_block(db::Tx& tx) {
    auto block = tx.find<Block>("select block, first_seq, last_seq, row_count, digests, previous, hash, signature, key_id, sealed_at from platform_seals"
                                " where stream = $1 and block > $2 order by block limit 1",
                                stream_, tip_.block);
    if (!block) return false;
    bool const follows = block->block == tip_.block + 1;
    bool const listed = check_block(*block, follows);
    if (listed) walk_rows(tx, *block, follows);
    tip_ = {block->block, block->hash.data};
    ++summary_.blocks;
    return true;
  }

  /// The block against itself and the one before; false when its list of rows cannot be read.
  bool check_block(Block const& block, bool follows) {
    auto flag = [&](Fault fault) { findings_.add({fault, stream_, block.block, block.block, block.block, {}}); };
    bool listed = !block.digests.data.empty() && block.digests.data.size() % entry_size == 0;
    auto count = static_cast<std::int64_t>(block.digests.data.size() / entry_size);
    bool honest = listed && count == block.row_count && entry_at(block.digests.data, 0).seq == block.first_seq &&
                  entry_at(block.digests.data, static_cast<std::size_t>(count - 1)).seq == block.last_seq;
    if (!honest || hash_of(stream_, block) != block.hash.data) flag(Fault::block_altered);
    if (!keys_.knows(block.key_id)) flag(Fault::unknown_key);
    else if (!keys_.verifies(block.key_id, block.hash.data, block.signature.data)) flag(Fault::bad_signature);
    if (!follows) findings_.add({Fault::block_missing, stream_, 0, tip_.block + 1, block.block - 1, {}});
    else if (block.previous.data != tip_.hash) flag(Fault::chain_broken);
    if (known_ && known_->block == block.block && known_->hash != block.hash.data) flag(Fault::other_history);
    return listed;
  }

  void walk_rows(db::Tx& tx, Block const& block, bool follows) {
    auto const& digests = block.digests.data;
    auto const count = digests.size() / entry_size;
    auto const first = entry_at(digests, 0).seq, last = entry_at(digests, count - 1).seq;
    // A row between two blocks was never sealed, unless a block that would have listed it is gone.
    auto from = follows && next_ <= first ? next_ : first;
    auto expected = !follows ? first : next_ == INT64_MIN ? 1 : next_;
    std::size_t index = 0;
    auto pass_entry = [&](SealedEntry const& entry) {
      if (gapless_ && entry.seq > expected) findings_.add({Fault::missing, stream_, block.block, expected, entry.seq - 1, {}});
      expected = entry.seq + 1;
      ++index;
    };
    walk_range(tx, from, last, [&](db::Row const& row, std::int64_t seq) {
      while (index < count && entry_at(digests, index).seq < seq) {
        auto entry = entry_at(digests, index);
        findings_.row_missing(stream_, block.block, entry);
        pass_entry(entry);
      }
      auto digest = hasher_.digest(row, layout_);
      if (index == count || entry_at(digests, index).seq != seq) return findings_.row_inserted(stream_, block.block, seq, digest);
      auto entry = entry_at(digests, index);
      if (entry.digest != digest) findings_.row_changed(stream_, block.block, entry, digest);
      else check_payload(row, block.block, seq);
      pass_entry(entry);
    });
    while (index < count) {
      auto entry = entry_at(digests, index);
      findings_.row_missing(stream_, block.block, entry);
      pass_entry(entry);
    }
    summary_.sealed_rows += static_cast<std::int64_t>(count);
    next_ = last + 1;
  }

  /// Rows not sealed yet: what can be said of them without a seal.
  void walk_tail(db::Tx& tx) {
    auto expected = next_ == INT64_MIN ? 1 : next_;
    walk_range(tx, next_, INT64_MAX, [&](db::Row const& row, std::int64_t seq) {
      ++summary_.unsealed_rows;
      check_payload(row, 0, seq);
      if (!gapless_) return;
      if (seq > expected) findings_.add({Fault::missing, stream_, 0, expected, seq - 1, {}});
      if (seq < expected) findings_.add({Fault::inserted, stream_, 0, seq, seq, {}});
      expected = std::max(expected, seq + 1);
    });
    if (!gapless_) return;
    auto given = tx.find<std::int64_t>("select seq from sqlite_sequence where name = $1", layout_.table).value_or(0);
    if (given >= expected) findings_.add({Fault::missing, stream_, 0, expected, given, {}});
  }

  template <class F>
  void walk_range(db::Tx& tx, std::int64_t from, std::int64_t to, F&& visit) {
    for (bool more = from <= to; more;) {
      int rows = 0;
      tx.each(
          sql_,
          [&](db::Row const& row) {
            ++rows;
            from = row.integer(0);
            visit(row, from);
          },
          from, to, rows_per_query);
      more = rows == rows_per_query && from < to;
      ++from;
    }
  }

  void check_payload(db::Row const& row, std::int64_t block, std::int64_t seq) {
    if (stream_ != Stream::facts) return;
    int const digest = layout_.sealed, payload = digest + 1, salt = digest + 2;
    if (row.null(payload) && row.null(salt)) ++summary_.disposed;
    else if (row.null(payload) || row.null(salt) || payload_digest(row.bytes(payload), row.bytes(salt)) != row.bytes(digest))
      findings_.add({Fault::payload, stream_, block, seq, seq, {}});
  }

  db::Database& database_;
  PublicKeys const& keys_;
  Stream stream_;
  StreamLayout const& layout_;
  std::string sql_;
  std::optional<Tip> known_;
  StreamSummary& summary_;
  Findings& findings_;
  RowHasher hasher_;
  bool gapless_;
  Tip tip_;
  std::int64_t next_ = INT64_MIN;  ///< the number after the last sealed row
};

}  // namespace

Result<Report> verify(db::Database& database, PublicKeys const& keys, std::optional<Head> const& head) {
  Report report;
  Findings findings;
  for (auto stream : {Stream::facts, Stream::reads}) {
    auto known = head ? std::optional<Tip>(head->of(stream)) : std::nullopt;
    auto& summary = stream == Stream::facts ? report.facts : report.reads;
    TRY(StreamWalk(database, keys, stream, std::move(known), summary, findings).run());
  }
  findings.resolve(report);
  return report;
}

}  // namespace raccordo::seals
