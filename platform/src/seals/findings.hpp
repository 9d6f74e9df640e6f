// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/verify.hpp>

#include "seals/encoding.hpp"

namespace raccordo::seals {

/// Collects what does not agree, up to a limit; at the end a row gone from one number and found at another becomes one finding.
class Findings {
 public:
  void add(Finding finding);
  void row_missing(Stream stream, std::int64_t block, SealedEntry const& sealed);
  void row_inserted(Stream stream, std::int64_t block, std::int64_t seq, RowDigest const& found);
  void row_changed(Stream stream, std::int64_t block, SealedEntry const& sealed, RowDigest const& found);
  void resolve(Report& report) const;

 private:
  static constexpr std::size_t most = 10'000;
  struct LooseRow {
    Fault fault;
    Stream stream;
    std::int64_t block, seq;
    std::optional<RowDigest> sealed, found;
  };
  bool full();
  std::vector<Finding> resolved_rows() const;

  std::vector<Finding> plain_;
  std::vector<LooseRow> rows_;
  std::int64_t unlisted_ = 0;
};

}  // namespace raccordo::seals
