// SPDX-License-Identifier: EUPL-1.2
#include "persons/names.hpp"

#include <algorithm>

#include <platform/text.hpp>

namespace raccordo::people {
namespace {

void add_words(std::vector<std::string>& words, std::string_view name) {
  auto own = text::tokens(name);
  if (own.size() > 1) {
    std::string joined;
    for (auto const& word : own) joined += word;
    words.push_back(std::move(joined));
  }
  std::ranges::move(own, std::back_inserter(words));
}

constexpr int most_slips = 2;

int slips(std::string_view typed, std::string_view word) {
  if (word.starts_with(typed)) return 0;
  auto const limit = text::forgiven(typed);
  auto const apart = text::distance(typed, word, limit);
  return apart <= limit ? apart : most_slips + 1;
}

/// The words from `at` on, each given one that is still free.
int fewest(std::vector<std::string> const& typed, std::vector<std::string> const& words, std::size_t at, unsigned taken, int budget) {
  if (at == typed.size()) return 0;
  int best = most_slips + 1;
  for (std::size_t i = 0; i < words.size() && best > 0; ++i) {
    if (taken >> i & 1u) continue;
    auto const own = slips(typed[at], words[i]);
    if (own > budget) continue;
    best = std::min(best, own + fewest(typed, words, at + 1, taken | 1u << i, budget - own));
  }
  return best;
}

}  // namespace

std::vector<std::string> name_words(std::string_view given_name, std::string_view family_name) {
  std::vector<std::string> words;
  add_words(words, given_name);
  add_words(words, family_name);
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::optional<int> slips_of(std::vector<std::string> const& typed, std::vector<std::string> const& words) {
  constexpr std::size_t most_words = 16;  // of a name; nobody types more than half of them
  auto names = words;
  if (names.size() == 1) names.push_back(names.front());  // "Ada Ada"
  if (names.size() > most_words) names.resize(most_words);
  auto const slips = fewest(typed, names, 0, 0, most_slips);
  return slips <= most_slips ? std::optional(slips) : std::nullopt;
}

int misfit(std::string_view typed, std::string_view given_name, std::string_view family_name) {
  text::Query const query(typed);
  auto const given = text::fold(given_name), family = text::fold(family_name);
  return std::min(query.misfit(given + " " + family), query.misfit(family + " " + given));
}

}  // namespace raccordo::people
