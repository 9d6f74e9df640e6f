// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <platform/db.hpp>

namespace raccordo::people {

/// The distinct words of all names: a hundred thousand for a million persons. Slips are looked for here and never by the database, so that
/// both engines find the same.
class Dictionary {
 public:
  explicit Dictionary(std::vector<std::string> words);

  /// In order; the word itself first where it is one.
  std::span<std::string const> beginning_with(std::string_view typed) const;
  /// Words with one and with two slips, of those that do not begin with it; those with the same first letter first.
  struct Near {
    std::vector<std::string> one, two;
  };
  Near near(std::string_view typed) const;
  std::vector<std::string> const& words() const { return words_; }

 private:
  std::vector<std::string> words_;
};

/// The dictionary of a database, read once and then only what was added. Safe from any thread.
class KnownWords {
 public:
  /// Holds at least the words that this transaction sees.
  std::shared_ptr<Dictionary const> at(db::Tx& tx);

 private:
  std::mutex mutex_;
  std::shared_ptr<Dictionary const> latest_;
  std::int64_t last_seq_ = 0;
};

}  // namespace raccordo::people
