// SPDX-License-Identifier: EUPL-1.2
#include "search/dictionary.hpp"

#include <algorithm>
#include <array>

#include <platform/text.hpp>

namespace raccordo::people {
namespace {

constexpr std::size_t longest = 48;  // as platform/text compares words

using Letters = std::vector<char32_t>;

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

Letters letters_of(std::string_view word) {
  Letters letters;
  for (char c : word) {
    if (!continues(c) && letters.size() == longest) break;
    if (continues(c) && !letters.empty()) letters.back() = letters.back() << 8 | static_cast<unsigned char>(c);
    else letters.push_back(static_cast<unsigned char>(c));
  }
  return letters;
}

/// The distance of one typed word from many that come in order: what two neighbours share is not worked out again.
class Rows {
 public:
  Rows(std::string_view typed, int limit) : typed_(letters_of(typed)), limit_(limit) {
    for (std::size_t j = 0; j <= typed_.size(); ++j) rows_[0][j] = static_cast<int>(j);
  }

  bool fits(std::string_view word) const {
    auto const slack = static_cast<std::size_t>(limit_);
    if (word.size() + slack < typed_.size()) return false;
    if (word.size() <= typed_.size() + slack) return true;
    auto const count = static_cast<std::size_t>(std::ranges::count_if(word, [](char c) { return !continues(c); }));
    return count <= typed_.size() + slack;
  }

  struct Answer {
    int slips = 0;
    std::size_t hopeless = 0;  ///< that many letters at its beginning are already too far; 0 when they are not
  };
  Answer of(std::string_view word) {
    auto letters = letters_of(word);
    auto const shared = std::ranges::mismatch(letters, word_).in1 - letters.begin();
    auto depth = std::min(static_cast<std::size_t>(shared), known_);
    word_ = std::move(letters);
    for (; depth < word_.size(); ++depth) {
      known_ = depth + 1;
      if (fill(depth + 1) > limit_) return {limit_ + 1, depth + 1};
    }
    known_ = word_.size();
    return {rows_[word_.size()][typed_.size()], 0};
  }

 private:
  /// Answers the least of the row. As text::distance: a swap of neighbours is one slip.
  int fill(std::size_t i) {
    auto& row = rows_[i];
    auto const& before = rows_[i - 1];
    row[0] = static_cast<int>(i);
    int least = row[0];
    for (std::size_t j = 1; j <= typed_.size(); ++j) {
      row[j] = std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + (word_[i - 1] == typed_[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && word_[i - 1] == typed_[j - 2] && word_[i - 2] == typed_[j - 1]) row[j] = std::min(row[j], rows_[i - 2][j - 2] + 1);
      least = std::min(least, row[j]);
    }
    return least;
  }

  Letters typed_, word_;
  int limit_;
  std::size_t known_ = 0;  ///< rows that hold for the beginning of word_
  std::array<std::array<int, longest + 1>, longest + 1> rows_;
};

std::size_t bytes_of(std::string_view word, std::size_t letters) {
  std::size_t end = 0;
  for (; end < word.size(); ++end)
    if (!continues(word[end]) && letters-- == 0) break;
  return end;
}

/// The first word after all those with that beginning.
auto after(std::vector<std::string>::const_iterator from, std::vector<std::string>::const_iterator end, std::string_view beginning) {
  return std::upper_bound(from, end, beginning,
                          [](std::string_view wanted, std::string const& word) { return std::string_view(word).substr(0, wanted.size()) > wanted; });
}

void same_letter_first(std::vector<std::string>& words, char first) {
  std::ranges::stable_partition(words, [&](auto const& word) { return word.front() == first; });
}

}  // namespace

Dictionary::Dictionary(std::vector<std::string> words) : words_(std::move(words)) {
  std::ranges::sort(words_);
  words_.erase(std::ranges::unique(words_).begin(), words_.end());
}

std::span<std::string const> Dictionary::beginning_with(std::string_view typed) const {
  auto const from = std::ranges::lower_bound(words_, typed, {}, [](auto const& word) { return std::string_view(word); });
  return {from, after(from, words_.end(), typed)};
}

Dictionary::Near Dictionary::near(std::string_view typed) const {
  Near near;
  auto const limit = text::forgiven(typed);
  if (limit == 0) return near;
  Rows rows(typed, limit);
  for (auto word = words_.begin(); word != words_.end();) {
    if (!rows.fits(*word)) {
      ++word;
      continue;
    }
    auto const answer = rows.of(*word);
    if (answer.hopeless > 0) {
      word = after(word, words_.end(), std::string_view(*word).substr(0, bytes_of(*word, answer.hopeless)));
      continue;
    }
    if (answer.slips > 0 && answer.slips <= limit && !word->starts_with(typed)) (answer.slips == 1 ? near.one : near.two).push_back(*word);
    ++word;
  }
  same_letter_first(near.one, typed.front());
  same_letter_first(near.two, typed.front());
  return near;
}

std::shared_ptr<Dictionary const> KnownWords::at(db::Tx& tx) {
  // A number is drawn before its row is committed: one below the last seen may come late, from whoever wrote at the same time.
  constexpr std::int64_t late = 200;
  std::lock_guard lock(mutex_);  // while one reads the words, the others would have to do the same
  std::vector<std::string> added;
  std::int64_t last = last_seq_;
  tx.each(
      "select seq, word from people_words where seq > $1 order by seq",
      [&](db::Row const& row) {
        last = row.integer(0);
        std::string word(row.bytes(1));
        if (!latest_ || !std::ranges::binary_search(latest_->words(), word)) added.push_back(std::move(word));
      },
      last_seq_ - late);
  if (!latest_ || !added.empty()) {
    if (latest_) added.insert(added.end(), latest_->words().begin(), latest_->words().end());
    latest_ = std::make_shared<Dictionary const>(std::move(added));
  }
  last_seq_ = std::max(last, last_seq_);
  return latest_;
}

}  // namespace raccordo::people
