// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

// Names as people type them: without accents, with the wrong apostrophe, with one letter out of place.
// Text is folded into tokens once; a typo is matched in memory against the known tokens, never by the database,
// so that both engines find the same rows.
namespace raccordo::text {

/// Well-formed UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
/// The offset of the first wrong byte, or npos.
std::size_t first_invalid_utf8(std::string_view bytes);

/// Its first bytes, at most so many, never half a letter: for quoting a stranger's words in an answer, which must be UTF-8.
std::string_view beginning(std::string_view utf8, std::size_t bytes);

/// Lower case, no accents, ligatures apart, everything that is neither letter nor digit as one space:
/// "Sant'Agata Fossìli" becomes "sant agata fossili". Input that is not UTF-8 folds to what can be read of it.
std::string fold(std::string_view utf8);

/// The words of the folded text.
std::vector<std::string> tokens(std::string_view utf8);

/// Insertions, deletions, substitutions and swaps of neighbours between two folded words, or limit + 1 when there are more.
int distance(std::string_view a, std::string_view b, int limit);

/// How many slips a word of this length is forgiven: 0 under 3 letters, 1 under 6, else 2.
int forgiven(std::string_view folded);

/// How well a typed word answers to a name's word: 0 the same, 1 its beginning, 2 and 3 with one and two slips, 4 not at all.
int misfit(std::string_view typed, std::string_view word);

inline constexpr int no_match = 1 << 20;

/// What a person typed, to be held against many names. The order of words does not matter, and "santagata" answers to
/// "Sant'Agata".
class Query {
 public:
  explicit Query(std::string_view utf8);
  std::string const& folded() const { return folded_; }
  /// Smaller is better, 0 is the same; no_match when some word of the query has no counterpart in the (folded) name.
  int misfit(std::string_view folded_name) const;

 private:
  std::string folded_, joined_;
  std::vector<std::string> words_;
};

}  // namespace raccordo::text
