// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <people/people.hpp>
#include <platform/text.hpp>

#include "persons/names.hpp"

namespace raccordo::people {
namespace {

constexpr std::size_t most_words = 8;
/// Work is bounded whatever is typed: a beginning that more persons than this share is a question to be typed on.
constexpr int most_candidates = 10'000;

/// The words that begin with it are those from it up to this one: no letter is greater than the last code point.
std::string end_of(std::string const& beginning) { return beginning + "\U0010FFFF"; }

int how_many(db::Tx& tx, std::string const& beginning) {
  return *tx.find<int>("select count(*) from (select 1 as one from people_name_words where word >= $1 and word < $2 limit $3) as capped",
                       beginning, end_of(beginning), most_candidates);
}

std::string rarest(db::Tx& tx, std::vector<std::string> words) {
  if (words.size() == 1) return words.front();
  std::ranges::stable_sort(words, std::greater{}, &std::string::size);
  auto best = words.front();
  auto fewest = how_many(tx, best);
  for (std::size_t i = 1; i < words.size() && fewest > 50; ++i)
    if (auto count = how_many(tx, words[i]); count < fewest) fewest = count, best = words[i];
  return best;
}

struct Candidate {
  Person person;
  int misfit = 0;
  auto rank() const { return std::tie(misfit, person.family_name, person.given_name, person.person_id); }
};

}  // namespace

std::vector<Person> find_by_name(db::Tx& tx, std::string_view typed, int limit) {
  auto words = text::tokens(typed);
  if (words.empty() || limit <= 0) return {};
  if (words.size() > most_words) words.resize(most_words);
  auto const start = rarest(tx, words);
  std::vector<Candidate> found;
  // Whole words come first in this order, so a cap cuts off the less likely.
  tx.each(
      "select p.id, p.given_name, p.family_name, p.birth_date, p.tax_code, p.phone, p.fictitious from"
      " (select word, person_id from people_name_words where word >= $1 and word < $2 order by word, person_id limit $3) as w"
      " join people_persons p on p.id = w.person_id",
      [&](db::Row const& row) {
        auto const given = row.bytes(1), family = row.bytes(2);
        if (answers(words, name_words(given, family))) found.push_back({db::read_row<Person>(row), misfit(typed, given, family)});
      },
      start, end_of(start), most_candidates);
  std::ranges::sort(found, [](auto const& a, auto const& b) { return a.rank() < b.rank(); });
  std::vector<Person> best;
  for (auto& one : found) {
    if (!best.empty() && best.back().person_id == one.person.person_id) continue;  // two of its words begin alike
    if (best.size() == static_cast<std::size_t>(limit)) break;
    best.push_back(std::move(one.person));
  }
  return best;
}

}  // namespace raccordo::people
