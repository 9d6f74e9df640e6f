// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/seals.hpp>

// Reads both streams beside their seals and names what does not agree.
//
// What is proven, and what is not. A sealed row cannot be changed, removed, inserted, moved without being named here, except by who
// holds the private key. Blocks removed from the end are named only against a head kept elsewhere. The rows after the last seal
// are not protected yet; on SQLite, where numbers have no gaps (a rolled back insert gives its number back), a hole among them, before them or
// after them (against the table's own counter) is still named; on PostgreSQL a rolled back insert leaves a lawful hole, so nothing can
// be said about a missing number that no seal has listed.
namespace raccordo::seals {

enum class Fault {
  changed,        ///< the row's content is not what was sealed
  missing,        ///< a sealed row is not there
  inserted,       ///< a row stands in a sealed range and was not sealed
  reordered,      ///< a row sealed under another number
  payload,        ///< the payload does not match its digest, and was not disposed of
  truncated,      ///< blocks the head knows are not there
  block_missing,  ///< a block in the middle is not there
  block_altered,  ///< the block's own fields do not give its hash
  chain_broken,   ///< the block does not follow the one before
  bad_signature,
  unknown_key,
  other_history,  ///< the block named by the head has another hash
};
BOOST_DESCRIBE_ENUM(Fault, changed, missing, inserted, reordered, payload, truncated, block_missing, block_altered, chain_broken, bad_signature, unknown_key,
                    other_history)

struct Finding {
  Fault fault;
  Stream stream;
  std::int64_t block = 0;             ///< 0: after the last seal
  std::optional<std::int64_t> first;  ///< row numbers, or block numbers for faults of blocks
  std::optional<std::int64_t> last;
  std::optional<std::int64_t> origin;  ///< reordered: the number it was sealed under
  std::string line() const;            ///< Italian, for the person who audits
};

struct StreamSummary {
  std::int64_t blocks = 0, sealed_rows = 0, unsealed_rows = 0;
  std::int64_t disposed = 0;  ///< payloads lawfully dropped; compare with the disposals ordered
};

struct Report {
  StreamSummary facts, reads;
  std::vector<Finding> findings;
  std::int64_t unlisted = 0;  ///< further findings beyond the first 10,000
  bool sound() const { return findings.empty() && unlisted == 0; }
  int exit_code() const { return sound() ? 0 : 1; }
  std::vector<std::string> lines() const;
};

/// Memory is bounded by one block and 10,000 findings, whatever the size of the archive. One read transaction per block.
Result<Report> verify(db::Database& database, PublicKeys const& keys, std::optional<Head> const& head = {});

}  // namespace raccordo::seals
