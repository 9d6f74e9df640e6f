// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include <people/people.hpp>

// Rows of people_name_pairs. Every question is bounded, and comes in the order of the index.
namespace raccordo::people::pairs {

inline constexpr int most_rows = 400;

/// Under every two of the words, in both orders; under a single one twice.
void add(db::Tx& tx, PersonId id, std::vector<std::string> const& words);
Result<void> remove(db::Tx& tx, PersonId id, std::vector<std::string> const& words);

/// Where a page of a question ended.
struct Place {
  std::string other;
  PersonId person_id;
};
using Persons = std::vector<Person>;

/// Under exactly one word, in the order of the other one. `from` moves on to where the next page begins; empty: there is none.
Persons under(db::Tx& tx, std::string const& word, std::optional<Place>& from);
/// Under exactly these two.
Persons under(db::Tx& tx, std::string const& word, std::string const& other, std::optional<Place>& from);
/// Under any of the words, whatever the other one.
Persons under_any(db::Tx& tx, std::span<std::string const> words);
/// Under any of the words with another that begins so.
Persons under_any(db::Tx& tx, std::span<std::string const> words, std::string const& beginning);
/// Under any of the words with any of the others.
Persons under_any(db::Tx& tx, std::span<std::string const> words, std::span<std::string const> others);

}  // namespace raccordo::people::pairs
