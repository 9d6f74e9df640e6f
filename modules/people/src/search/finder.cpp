// SPDX-License-Identifier: EUPL-1.2
#include <people/finder.hpp>

#include <algorithm>
#include <unordered_set>

#include <platform/text.hpp>

#include "persons/names.hpp"
#include "search/dictionary.hpp"
#include "search/pairs.hpp"

namespace raccordo::people {
namespace {

constexpr std::size_t most_words = 8;
/// Of the words near a typed one so many are asked for: a name has few neighbours, the beginning of a name many.
constexpr std::size_t most_near = 200, most_near_of_both = 40;
constexpr int most_pages = 25;

using Words = std::span<std::string const>;
Words first(Words words, std::size_t most) { return words.first(std::min(words.size(), most)); }

struct Candidate {
  Person person;
  int slips = 0, misfit = 0;
  auto rank() const { return std::tie(slips, misfit, person.family_name, person.given_name, person.person_id); }
};

/// The answer while it grows, from the best to the least.
class Answer {
 public:
  Answer(std::string_view typed, int limit, MayKnow const& may_know) : typed_(typed), limit_(static_cast<std::size_t>(limit)), may_know_(may_know) {}

  /// What the next ones have to answer to.
  void ask_for(std::vector<std::string> words) { words_ = std::move(words); }
  bool full() const { return best_.size() >= limit_; }
  /// Those of one question: ranked among themselves, after all that came before.
  void take(std::vector<Person> persons) {
    std::vector<Candidate> some;
    for (auto& person : persons) {
      auto const slips = slips_of(words_, name_words(person.given_name, person.family_name));
      if (!slips || !seen_.insert(person.person_id.value).second) continue;
      some.push_back({std::move(person), *slips, misfit(typed_, person.given_name, person.family_name)});
    }
    std::ranges::sort(some, [](auto const& a, auto const& b) { return a.rank() < b.rank(); });
    keep(some);
  }
  std::vector<Person> best() && { return std::move(best_); }

 private:
  struct Hash {
    std::size_t operator()(Uuid const& id) const { return std::hash<std::string_view>{}({reinterpret_cast<char const*>(id.bytes.data()), id.bytes.size()}); }
  };

  /// The asker's own are mostly among the first: they are asked for by the piece, until there are enough.
  void keep(std::vector<Candidate>& ranked) {
    constexpr std::size_t piece = 60;
    for (std::size_t from = 0; from < ranked.size() && !full(); from += piece) {
      auto const some = std::span(ranked).subspan(from, std::min(piece, ranked.size() - from));
      std::vector<PersonId> ids;
      for (auto const& one : some) ids.push_back(one.person.person_id);
      auto kept = may_know_ ? may_know_(ids) : ids;
      std::ranges::sort(kept);
      for (auto& one : some)
        if (!full() && std::ranges::binary_search(kept, one.person.person_id)) best_.push_back(std::move(one.person));
    }
  }

  std::string_view typed_;
  std::vector<std::string> words_;
  std::size_t limit_;
  MayKnow const& may_know_;
  std::unordered_set<Uuid, Hash> seen_;
  std::vector<Person> best_;
};

/// A question by pages, until there is enough or nothing more.
template <class Ask>
void page_through(Answer& answer, Ask ask) {
  std::optional<pairs::Place> from;
  for (int page = 0; page < most_pages && !answer.full(); ++page) {
    answer.take(ask(from));
    if (!from) return;
  }
}

void find_by_one(db::Tx& tx, Dictionary const& dictionary, std::string const& typed, Answer& answer) {
  page_through(answer, [&](auto& from) { return pairs::under(tx, typed, from); });
  if (!answer.full()) answer.take(pairs::under_any(tx, first(dictionary.beginning_with(typed), most_near)));
  if (answer.full()) return;
  auto const near = dictionary.near(typed);
  answer.take(pairs::under_any(tx, first(near.one, most_near)));
  if (!answer.full()) answer.take(pairs::under_any(tx, first(near.two, most_near)));
}

void find_by_two(db::Tx& tx, Dictionary const& dictionary, std::string const& a, std::string const& b, Answer& answer) {
  page_through(answer, [&](auto& from) { return pairs::under(tx, a, b, from); });
  if (answer.full()) return;
  auto const of_a = dictionary.beginning_with(a), of_b = dictionary.beginning_with(b);
  auto const few_first = of_a.size() <= of_b.size();
  answer.take(pairs::under_any(tx, first(few_first ? of_a : of_b, most_near), few_first ? b : a));
  if (answer.full()) return;
  auto const near_a = dictionary.near(a), near_b = dictionary.near(b);
  // Both sides of a slip before the answer is ranked: which of the two words has it does not make it better or worse.
  auto const with_slips = [&](std::vector<std::string> const& as, std::vector<std::string> const& bs) {
    auto found = pairs::under_any(tx, first(as, most_near), b);
    std::ranges::move(pairs::under_any(tx, first(bs, most_near), a), std::back_inserter(found));
    return found;
  };
  answer.take(with_slips(near_a.one, near_b.one));
  if (answer.full()) return;
  auto found = with_slips(near_a.two, near_b.two);
  std::ranges::move(pairs::under_any(tx, first(near_a.one, most_near_of_both), first(near_b.one, most_near_of_both)), std::back_inserter(found));
  answer.take(std::move(found));
}

void find(db::Tx& tx, Dictionary const& dictionary, std::vector<std::string> const& words, Answer& answer) {
  answer.ask_for(words);
  // The longest words are borne by the fewest; the others are looked for in the names that these bring.
  auto by_length = words;
  std::ranges::stable_sort(by_length, std::greater{}, &std::string::size);
  if (by_length.size() == 1) find_by_one(tx, dictionary, by_length[0], answer);
  else find_by_two(tx, dictionary, by_length[0], by_length[1], answer);
}

/// "de rossi" for who is written Derossi.
std::vector<std::string> joined_at(std::vector<std::string> words, std::size_t at) {
  words[at] += words[at + 1];
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  return words;
}

/// A sheet that was joined is found by its own words still; the one that answers for it is shown, once.
std::vector<Person> answered(db::Tx& tx, std::vector<Person> found) {
  std::vector<PersonId> ids;
  for (auto const& person : found) ids.push_back(person.person_id);
  auto const same = same_as(tx, ids);
  std::vector<Person> shown;
  for (auto& person : found) {
    auto const answering = std::ranges::find(same, person.person_id, &Same::id)->person_id;
    if (std::ranges::find(shown, answering, &Person::person_id) != shown.end()) continue;
    if (answering != person.person_id)
      if (auto other = people::find(tx, answering)) person = std::move(*other);
    shown.push_back(std::move(person));
  }
  return shown;
}

}  // namespace

Finder::Finder() : words_(std::make_unique<KnownWords>()) {}
Finder::~Finder() = default;

std::vector<Person> Finder::find_by_name(db::Tx& tx, std::string_view typed, int limit, MayKnow const& may_know) {
  auto words = text::tokens(typed);
  if (words.empty() || limit <= 0) return {};
  if (words.size() > most_words) words.resize(most_words);
  Answer answer(typed, limit, may_know);
  auto const dictionary = words_->at(tx);
  find(tx, *dictionary, words, answer);
  for (std::size_t i = 0; i + 1 < words.size() && !answer.full(); ++i)
    if (auto const joined = words[i] + words[i + 1]; !dictionary->beginning_with(joined).empty()) find(tx, *dictionary, joined_at(words, i), answer);
  return answered(tx, std::move(answer).best());
}

}  // namespace raccordo::people
