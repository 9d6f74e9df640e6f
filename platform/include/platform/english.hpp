// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <platform/result.hpp>

namespace raccordo {

/// Problems are written in Italian, where they arise. Here are the same sentences in English, from one table of each module (english.csv:
/// the columns it and en). A place {} in a sentence stands for what changes: a number, a name, or another sentence of the tables.
class English {
 public:
  /// Throws std::logic_error for what is no such table: it is part of the program.
  void add(std::string_view csv);
  /// Empty when no table has the sentence.
  std::optional<std::string> find(std::string_view italian) const;
  /// Detail, remedy and what is said of the fields; what no table has stays Italian.
  void translate(Problem& problem) const;

 private:
  struct Sentence {
    std::vector<std::string> italian, english;  ///< what stands before, between and after the places
  };
  std::vector<Sentence> sentences_;  ///< those with the most letters first: a longer match is the one that was meant
};

/// Whether Accept-Language names English before Italian.
bool wants_english(std::string_view accept_language);

}  // namespace raccordo
