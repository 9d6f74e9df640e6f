// SPDX-License-Identifier: EUPL-1.2
#include <chrono>

#include "seals/encoding.hpp"

namespace raccordo::seals {
namespace {

struct LastSeal {
  Tip tip;
  std::int64_t last_seq = INT64_MIN;
};

LastSeal last_seal(db::Tx& tx, Stream stream) {
  LastSeal last;
  tx.each(
      "select block, hash, last_seq from platform_seals where stream = $1 order by block desc limit 1",
      [&](db::Row const& row) { last = {{row.integer(0), std::string(row.bytes(1))}, row.integer(2)}; }, stream);
  return last;
}

/// The next block, complete but for its signature; row_count 0 when there is nothing to seal.
Block gather(db::Tx& tx, Stream stream, std::int64_t decided) {
  auto const& layout = layout_of(stream);
  auto const sql = rows_sql(layout);
  auto const last = last_seal(tx, stream);
  Block block;
  block.block = last.tip.block + 1;
  block.previous.data = last.tip.hash;
  block.last_seq = last.last_seq;
  RowHasher hasher;
  while (block.row_count < rows_per_block) {
    auto before = block.row_count;
    auto from = block.last_seq == INT64_MIN ? INT64_MIN : block.last_seq + 1;
    tx.each(
        sql,
        [&](db::Row const& row) {
          block.last_seq = row.integer(0);
          if (block.row_count++ == 0) block.first_seq = block.last_seq;
          append_entry(block.digests.data, block.last_seq, hasher.digest(row, layout));
        },
        from, decided, rows_per_query);
    if (block.row_count - before < rows_per_query) break;
  }
  return block;
}

/// False when another server has sealed meanwhile: its block stands, ours is dropped.
Result<bool> store(db::Database& database, Stream stream, Block const& block) {
  return database.write([&](db::Tx& tx) -> Result<bool> {
    if (tip_of(tx, stream).value_or(Tip{}) != Tip{block.block - 1, block.previous.data}) return false;
    TRY(tx.execute("insert into platform_seals (stream, block, first_seq, last_seq, row_count, digests, previous, hash, signature,"
                   " key_id, sealed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                   stream, block.block, block.first_seq, block.last_seq, block.row_count, block.digests, block.previous, block.hash, block.signature,
                   block.key_id, block.sealed_at));
    return true;
  });
}

}  // namespace

Result<void> Sealer::seal_stream(Stream stream, db::Watermark& watermark, SealedRows& sealed) {
  auto decided = TRY(watermark.advance(database_));
  for (;;) {
    auto block = TRY(database_.read([&](db::Tx& tx) -> Result<Block> { return gather(tx, stream, decided); }));
    if (block.row_count == 0) return {};
    block.key_id = key_.id();
    block.sealed_at = database_.clock().now();
    block.hash.data = hash_of(stream, block);
    block.signature.data = key_.sign(block.hash.data);
    if (!TRY(store(database_, stream, block))) return {};
    ++sealed.blocks;
    sealed.rows += block.row_count;
    if (block.row_count < rows_per_block) return {};
  }
}

Result<SealedRows> Sealer::pass() {
  SealedRows sealed;
  TRY(seal_stream(Stream::facts, facts_, sealed));
  TRY(seal_stream(Stream::reads, reads_, sealed));
  return sealed;
}

Result<SealedRows> seal(db::Database& database, KeyFile const& key) {
  using namespace std::chrono_literals;
  Sealer sealer(database, key);
  auto sealed = TRY(sealer.pass());
  for (auto end = std::chrono::steady_clock::now() + 2s; sealer.waiting() && std::chrono::steady_clock::now() < end;) {
    std::this_thread::sleep_for(10ms);
    auto more = TRY(sealer.pass());
    sealed.blocks += more.blocks;
    sealed.rows += more.rows;
  }
  return sealed;
}

SealJob::SealJob(db::Database& database, KeyFile const& key, std::chrono::milliseconds period, OnFailure on_failure)
    : sealer_(database, key), on_failure_(std::move(on_failure)), thread_([this, period](std::stop_token stop) { run(std::move(stop), period); }) {}

SealJob::~SealJob() {
  thread_.request_stop();
  thread_.join();
}

void SealJob::run(std::stop_token stop, std::chrono::milliseconds period) {
  while (!stop.stop_requested()) {
    try {
      if (auto sealed = sealer_.pass(); !sealed && on_failure_) on_failure_(sealed.error());
    } catch (std::exception const& bug) {
      // The server must not fall because the seals do; what is not sealed now is sealed by a later pass.
      if (on_failure_) on_failure_(Problem{ProblemKind::unavailable, "sealing-failed", bug.what(), {}, {}, {}});
    }
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, stop, period, [] { return false; });
  }
}

}  // namespace raccordo::seals
