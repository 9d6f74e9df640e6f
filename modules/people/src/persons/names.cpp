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

}  // namespace

std::vector<std::string> name_words(std::string_view given_name, std::string_view family_name) {
  std::vector<std::string> words;
  add_words(words, given_name);
  add_words(words, family_name);
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

bool answers(std::vector<std::string> const& typed, std::vector<std::string> const& words) {
  return std::ranges::all_of(typed, [&](auto const& beginning) {
    return std::ranges::any_of(words, [&](auto const& word) { return word.starts_with(beginning); });
  });
}

int misfit(std::string_view typed, std::string_view given_name, std::string_view family_name) {
  text::Query const query(typed);
  auto const given = text::fold(given_name), family = text::fold(family_name);
  return std::min(query.misfit(given + " " + family), query.misfit(family + " " + given));
}

}  // namespace raccordo::people
