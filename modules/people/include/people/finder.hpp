// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <memory>
#include <span>

#include <people/people.hpp>

namespace raccordo::people {

class KnownWords;

/// Which of these persons the asker may know of, in any order: decided by the caller, from the relations.
using MayKnow = std::function<std::vector<PersonId>(std::span<PersonId const>)>;

/// Finds persons by what somebody types: in any order, accents and apostrophes apart, beginnings are enough, and at most two slips in all (none
/// in a word under three letters, one under six). One object for the whole server; safe from any thread.
class Finder {
 public:
  Finder();
  ~Finder();

  /// At most `limit` of those that `may_know` keeps: first those typed in full, then beginnings, then with one slip and with two. Each question
  /// to the database is bounded. Whoever has all the words in their name is never left out for the number of others, up to ten thousand of
  /// the same name; of those with only the beginning of a short word, or with a slip, the first of each question are looked at.
  std::vector<Person> find_by_name(db::Tx& tx, std::string_view typed, int limit, MayKnow const& may_know = {});

 private:
  std::unique_ptr<KnownWords> words_;
};

}  // namespace raccordo::people
