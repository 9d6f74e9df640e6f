// SPDX-License-Identifier: EUPL-1.2
#include "search/pairs.hpp"

#include <algorithm>
#include <array>

#include "persons/columns.hpp"

namespace raccordo::people::pairs {
namespace {

/// So many words are asked for at once: one text for the engine to keep, filled up with a word that nobody has.
constexpr std::size_t batch = 18;
using Words = std::array<std::string_view, batch>;

/// No letter is greater than the last code point.
std::string end_of(std::string const& beginning) { return beginning + "\U0010FFFF"; }

std::string const& persons() {
  static std::string const text = "select " + std::string(person_columns) + ", w.other from ";
  return text;
}
/// Joined outside the bounded question, so that no more persons are read than it gives.
std::string question(std::string_view where, std::string_view order) {
  return persons() + "(select word, other, person_id from people_name_pairs where " + std::string(where) + " order by " + std::string(order) + " limit " +
         std::to_string(most_rows) + ") as w join people_persons p on p.id = w.person_id order by w.word, w.other, w.person_id";
}
std::string marks(std::size_t from) {
  std::string text;
  for (std::size_t i = 0; i < batch; ++i) text += (i ? ", $" : "$") + std::to_string(from + i);
  return text;
}

struct Named : Person {
  std::string other;
};
BOOST_DESCRIBE_STRUCT(Named, (Person), (other))

struct Page {
  Persons persons;
  std::string last_other;
  void operator()(db::Row const& row) {
    auto named = db::read_row<Named>(row);
    last_other = std::move(named.other);
    persons.push_back(std::move(named));
  }
};

std::optional<Place> next_of(Page const& page) {
  if (page.persons.size() < static_cast<std::size_t>(most_rows)) return std::nullopt;
  return Place{page.last_other, page.persons.back().person_id};
}

template <class... Args>
void ask(db::Tx& tx, std::string const& sql, Words const& words, Page& page, Args const&... args) {
  [&]<std::size_t... I>(std::index_sequence<I...>) { tx.each(sql, page, words[I]..., args...); }(std::make_index_sequence<batch>{});
}

/// Calls `question` with the words in batches.
template <class F>
void in_batches(std::span<std::string const> words, F question) {
  for (std::size_t from = 0; from < words.size(); from += batch) {
    Words some{};
    for (std::size_t i = 0; i < batch && from + i < words.size(); ++i) some[i] = words[from + i];
    question(some);
  }
}

}  // namespace

void add(db::Tx& tx, PersonId id, std::vector<std::string> const& words) {
  for (auto const& word : words) {
    // Asked first, so that a known word draws no number: few numbers lie between a late row and the last one.
    tx.add("insert into people_words (word) select $1 where not exists (select 1 from people_words where word = $1) on conflict do nothing", word);
    for (auto const& other : words)
      if (word != other || words.size() == 1) tx.add("insert into people_name_pairs (word, other, person_id) values ($1, $2, $3)", word, other, id);
  }
}

Result<void> remove(db::Tx& tx, PersonId id, std::vector<std::string> const& words) {
  for (auto const& word : words)
    for (auto const& other : words) TRY(tx.execute("delete from people_name_pairs where word = $1 and other = $2 and person_id = $3", word, other, id));
  return {};
}

Persons under(db::Tx& tx, std::string const& word, std::optional<Place>& from) {
  static std::string const sql = question("word = $1 and (other, person_id) > ($2, $3)", "word, other, person_id");
  Page page;
  auto const place = from.value_or(Place{});
  tx.each(sql, page, word, place.other, place.person_id);
  from = next_of(page);
  return std::move(page.persons);
}

Persons under(db::Tx& tx, std::string const& word, std::string const& other, std::optional<Place>& from) {
  static std::string const sql = question("word = $1 and other = $2 and person_id > $3", "word, other, person_id");
  Page page;
  tx.each(sql, page, word, other, from.value_or(Place{}).person_id);
  from = next_of(page);
  return std::move(page.persons);
}

Persons under_any(db::Tx& tx, std::span<std::string const> words) {
  static std::string const sql = question("word in (" + marks(1) + ")", "word, other, person_id");
  Page page;
  in_batches(words, [&](Words const& some) { ask(tx, sql, some, page); });
  return std::move(page.persons);
}

Persons under_any(db::Tx& tx, std::span<std::string const> words, std::string const& beginning) {
  static std::string const sql = question(
      "word in (" + marks(1) + ") and other >= $" + std::to_string(batch + 1) + " and other < $" + std::to_string(batch + 2), "word, other, person_id");
  Page page;
  in_batches(words, [&](Words const& some) { ask(tx, sql, some, page, beginning, end_of(beginning)); });
  return std::move(page.persons);
}

Persons under_any(db::Tx& tx, std::span<std::string const> words, std::span<std::string const> others) {
  static std::string const sql = question("word in (" + marks(1) + ") and other in (" + marks(batch + 1) + ")", "word, other, person_id");
  Page page;
  in_batches(words, [&](Words const& some) {
    in_batches(others, [&](Words const& more) {
      [&]<std::size_t... I>(std::index_sequence<I...>) { ask(tx, sql, some, page, more[I]...); }(std::make_index_sequence<batch>{});
    });
  });
  return std::move(page.persons);
}

}  // namespace raccordo::people::pairs
