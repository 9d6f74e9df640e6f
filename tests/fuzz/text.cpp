// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <platform/text.hpp>

#include "property.hpp"

// Names as people type them: folding is stable, and the distance is one.
namespace raccordo::fuzz {
namespace {

void check_folding(std::string_view text) {
  auto folded = text::fold(text);
  require(text::first_invalid_utf8(folded) == folded.npos, "folded text is UTF-8");
  require(text::fold(folded) == folded, "folding twice is folding once");
  require(folded.find("  ") == folded.npos && !folded.ends_with(' '), "words stand one space apart");
  std::string joined;
  for (auto const& word : text::tokens(text)) joined += (joined.empty() ? "" : " ") + word;
  require(joined == folded, "the words are those of the folded text");
  if (!folded.empty()) require(text::Query(text).misfit(folded) == 0, "a name answers to itself");
}

/// The plain table, without limit, rows or letters of our own making: the oracle for short ASCII words.
int plain_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<int>(i + j);
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

void check_distance(Bytes bytes) {
  int limit = bytes.byte() % 4;
  auto word = [&] {
    std::string letters(bytes.byte() % 12, 'a');
    for (auto& letter : letters) letter = static_cast<char>('a' + bytes.byte() % 4);
    return letters;
  };
  auto a = word(), b = word();
  require(text::distance(a, b, limit) == std::min(plain_distance(a, b), limit + 1), "the distance is the plain one, up to its limit");
}

}  // namespace
}  // namespace raccordo::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  raccordo::fuzz::check_folding(raccordo::fuzz::text_of(data, size));
  raccordo::fuzz::check_distance({data, size});
  return 0;
}
