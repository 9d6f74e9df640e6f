// SPDX-License-Identifier: EUPL-1.2
#include "search/dictionary.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <platform/text.hpp>

#include <set>

namespace raccordo::people::dictionary_test {

std::string some_word() {
  auto const letter = rc::gen::element<std::string>("a", "b", "c", "я", "ю");
  std::string word;
  for (int i = *rc::gen::inRange(1, 12); i > 0; --i) word += *letter;
  return word;
}

RC_GTEST_PROP(dictionary, finds_the_words_that_holding_each_against_the_typed_one_would_find, ()) {
  std::vector<std::string> words;
  for (int i = *rc::gen::inRange(0, 60); i > 0; --i) words.push_back(some_word());
  Dictionary const dictionary(words);
  auto const typed = some_word();
  std::set<std::string> one, two, begun;
  for (auto const& word : words) {
    if (word.starts_with(typed)) {
      begun.insert(word);
      continue;
    }
    auto const slips = text::distance(typed, word, text::forgiven(typed));
    if (slips <= text::forgiven(typed)) (slips == 1 ? one : two).insert(word);
  }
  auto const near = dictionary.near(typed);
  RC_ASSERT(std::set(near.one.begin(), near.one.end()) == one);
  RC_ASSERT(std::set(near.two.begin(), near.two.end()) == two);
  auto const found = dictionary.beginning_with(typed);
  RC_ASSERT(std::set(found.begin(), found.end()) == begun);
}

}  // namespace raccordo::people::dictionary_test
