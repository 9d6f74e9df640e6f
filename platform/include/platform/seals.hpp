// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include <platform/key_file.hpp>
#include <platform/watermark.hpp>

// Seals over the facts and over the read log: signed blocks, each holding the hash of the one before.
//
// A block covers up to 10,000 consecutive rows of one stream. For each row it holds 24 bytes: the number (8, big-endian) and the
// first 16 of the BLAKE2b of the row's columns, each with its length. The number is not inside that digest, so that a row
// moved elsewhere is recognised. A fact's payload is covered by its salted digest: an authorised disposal (scarto) empties payload
// and salt, and the chain still verifies.
//   hash = BLAKE2b(stream, block, first, last, count, digests, previous hash, moment, key id); the signature is over the hash.
namespace raccordo::seals {

enum class Stream { facts, reads };
BOOST_DESCRIBE_ENUM(Stream, facts, reads)

inline constexpr int rows_per_block = 10'000;

/// The newest block of a stream. Block 0, with a hash of zeros, is the beginning.
struct Tip {
  std::int64_t block = 0;
  std::string hash = std::string(32, '\0');
  auto operator<=>(Tip const&) const = default;
};

/// One line to be kept elsewhere (paper, another body's mailbox). Blocks taken away from the end are noticed only against it.
struct Head {
  std::string key_id = "-";
  Tip facts, reads;
  std::string at;
  Tip const& of(Stream stream) const { return stream == Stream::facts ? facts : reads; }
  /// "raccordo-head v1 <key id> facts:<block>:<hash> reads:<block>:<hash> <time>"
  std::string text() const;
  static Result<Head> parse(std::string_view line);
};
Head head(db::Tx& tx);
Result<Head> head(db::Database& database);

struct SealedRows {
  std::int64_t blocks = 0;
  std::int64_t rows = 0;
};

/// Seals what is decided and not yet sealed. One block is one short write; rows are read and hashed outside of it.
class Sealer {
 public:
  Sealer(db::Database& database, KeyFile const& key) : database_(database), key_(key) {}
  Result<SealedRows> pass();
  /// PostgreSQL: rows were seen whose neighbours may still be on their way; a later pass will take them.
  bool waiting() const { return facts_.waiting() || reads_.waiting(); }

 private:
  Result<void> seal_stream(Stream stream, db::Watermark& watermark, SealedRows& sealed);

  db::Database& database_;
  KeyFile const& key_;
  db::Watermark facts_{"platform_facts"}, reads_{"platform_reads"};
};

/// Everything written before the call, waiting at most two seconds for writers that are still busy.
Result<SealedRows> seal(db::Database& database, KeyFile const& key);

/// Seals every `period`, in a thread of its own, until destroyed; destroying does not wait for the period.
class SealJob {
 public:
  using OnFailure = std::function<void(Problem const&)>;
  SealJob(db::Database& database, KeyFile const& key, std::chrono::milliseconds period, OnFailure on_failure = {});
  ~SealJob();

 private:
  void run(std::stop_token stop, std::chrono::milliseconds period);

  Sealer sealer_;
  OnFailure on_failure_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;
};

}  // namespace raccordo::seals
