// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <people/people.hpp>
#include <platform/text.hpp>

#include "persons/columns.hpp"
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

/// The asker's own are mostly among the first: they are asked for by the piece, until there are enough.
std::vector<Person> best_known(std::vector<Candidate>& ranked, std::size_t limit, MayKnow const& may_know) {
  constexpr std::size_t piece = 200;
  std::vector<Person> best;
  for (std::size_t from = 0; from < ranked.size() && best.size() < limit; from += piece) {
    auto const some = std::span(ranked).subspan(from, std::min(piece, ranked.size() - from));
    std::vector<PersonId> ids;
    for (auto const& one : some) ids.push_back(one.person.person_id);
    auto kept = may_know ? may_know(ids) : ids;
    std::ranges::sort(kept);
    for (auto& one : some)
      if (best.size() < limit && std::ranges::binary_search(kept, one.person.person_id)) best.push_back(std::move(one.person));
  }
  return best;
}

}  // namespace

std::vector<Person> find_by_name(db::Tx& tx, std::string_view typed, int limit, MayKnow const& may_know) {
  auto words = text::tokens(typed);
  if (words.empty() || limit <= 0) return {};
  if (words.size() > most_words) words.resize(most_words);
  auto const start = rarest(tx, words);
  std::vector<Candidate> found;
  auto const look_at = [&](db::Row const& row) {
    auto const given = row.bytes(1), family = row.bytes(2);
    if (answers(words, name_words(given, family))) found.push_back({db::read_row<Person>(row), misfit(typed, given, family)});
  };
  static std::string const persons = "select " + std::string(person_columns) + " from ";
  static std::string const whole = persons + "people_name_words w join people_persons p on p.id = w.person_id where w.word = $1";
  static std::string const begun = persons +
                                   "(select word, person_id from people_name_words where word > $1 and word < $2 order by word, person_id limit $3)"
                                   " as w join people_persons p on p.id = w.person_id";
  tx.each(whole, look_at, start);
  tx.each(begun, look_at, start, end_of(start), most_candidates);
  std::ranges::sort(found, [](auto const& a, auto const& b) { return a.rank() < b.rank(); });
  auto const again = std::ranges::unique(found, {}, [](auto const& one) { return one.person.person_id; });  // two of its words begin alike
  found.erase(again.begin(), again.end());
  return best_known(found, static_cast<std::size_t>(limit), may_know);
}

}  // namespace raccordo::people
