// SPDX-License-Identifier: EUPL-1.2
#include <platform_testing/database.hpp>
#include <people/finder.hpp>
#include <platform/text.hpp>

#include <algorithm>

#include "persons/columns.hpp"
#include "persons/names.hpp"

namespace raccordo {
std::span<MigrationText const> platform_migrations();
std::span<MigrationText const> people_migrations();
}  // namespace raccordo

namespace raccordo::people::finder_test {

using raccordo::testing::EveryEngine;
using raccordo::testing::TestDatabase;
using Names = std::vector<std::string>;

class FoundPersons : public EveryEngine {
 protected:
  PersonId given(std::string const& given_name, std::string const& family_name) {
    return db->write([&](db::Tx& tx) { return add(tx, {given_name, family_name, {}, {}, {}}, true); }).value();
  }
  std::vector<Person> search(std::string const& typed, int limit = 20, MayKnow const& may_know = {}) {
    return db->read([&](db::Tx& tx) -> Result<std::vector<Person>> { return finder.find_by_name(tx, typed, limit, may_know); }).value();
  }
  Names names(std::string const& typed, int limit = 20) {
    Names names;
    for (auto const& person : search(typed, limit)) names.push_back(person.given_name + " " + person.family_name);
    return names;
  }
  TestDatabase db{GetParam(), {{"people", people_migrations()}}};
  Finder finder;
};
RACCORDO_ON_EVERY_ENGINE(FoundPersons);

TEST_P(FoundPersons, by_beginnings_in_any_order_without_accents_or_apostrophes) {
  given("Nicolò", "D'Angelvi");
  given("Ada", "Brunelvi");
  given("Adalgisa", "Brunelli Corvi");
  EXPECT_EQ(names("nicolo"), Names{"Nicolò D'Angelvi"});
  EXPECT_EQ(names("DANGELVI Nic"), Names{"Nicolò D'Angelvi"});
  EXPECT_EQ(names("d’angelvi"), Names{"Nicolò D'Angelvi"});
  EXPECT_EQ(names("brune ad"), (Names{"Adalgisa Brunelli Corvi", "Ada Brunelvi"}));
  EXPECT_EQ(names("corvi bru"), Names{"Adalgisa Brunelli Corvi"});
  EXPECT_TRUE(names("brunelvi marco").empty());
  EXPECT_TRUE(names("nelvi").empty()) << "not from the middle of a word";
}

TEST_P(FoundPersons, in_spite_of_slips_and_after_those_without) {
  given("Mario", "Rossi");
  given("Maria", "Rosi");
  given("Marta", "Russo");
  EXPECT_EQ(names("rosi maria"), (Names{"Maria Rosi", "Mario Rossi"}));
  EXPECT_EQ(names("rossi mraio"), (Names{"Mario Rossi"})) << "two neighbours swapped";
  EXPECT_EQ(names("roossi mario"), (Names{"Mario Rossi"}));
  EXPECT_EQ(names("ross marzio"), (Names{"Mario Rossi"}));
  EXPECT_TRUE(names("xx mario").empty()) << "two letters forgive nothing";
}

TEST_P(FoundPersons, by_either_of_two_family_names_joined_or_apart) {
  given("Ada", "De Rossi Brunelvi");
  given("Teo", "Derossi");
  for (auto const* typed : {"brunelvi ada", "rossi ada", "derossi ada", "ada brunelvi rossi", "de rossi ada", "brunelvi rossi"})
    EXPECT_EQ(names(typed), Names{"Ada De Rossi Brunelvi"}) << typed;
  EXPECT_EQ(names("de rossi teo"), Names{"Teo Derossi"});
  EXPECT_EQ(names("teo derosi"), Names{"Teo Derossi"});
}

TEST_P(FoundPersons, the_name_typed_in_full_comes_first_and_the_limit_is_kept) {
  for (int i = 0; i < 30; ++i) given("Anna Maria", "Corvini");
  given("Anna", "Corvi");
  given("Ada", "Ada");
  EXPECT_EQ(names("corvi anna", 1), Names{"Anna Corvi"});
  EXPECT_EQ(names("corv", 7).size(), 7u);
  EXPECT_TRUE(names("corv", 0).empty());
  EXPECT_EQ(names("ada"), Names{"Ada Ada"});
  EXPECT_EQ(names("ada ada"), Names{"Ada Ada"});
}

TEST_P(FoundPersons, of_a_common_name_the_askers_own_is_found_behind_all_the_others) {
  PersonId mine;
  for (int i = 0; i < 900; ++i) mine = given("Ada", "Brunelvi");
  int asked = 0;
  auto const found = search("brunelvi ada", 20, [&](std::span<PersonId const> ids) {
    asked += static_cast<int>(ids.size());
    return std::ranges::find(ids, mine) == ids.end() ? std::vector<PersonId>{} : std::vector{mine};
  });
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].person_id, mine);
  EXPECT_EQ(asked, 900);
  int looked_at = 0;
  search("brunelvi", 20, [&](std::span<PersonId const> ids) {
    looked_at += static_cast<int>(ids.size());
    return std::vector(ids.begin(), ids.end());
  });
  EXPECT_LE(looked_at, 60) << "who finds enough reads no further";
}

TEST_P(FoundPersons, a_question_without_letters_or_with_the_language_of_the_database_finds_nobody) {
  given("Ada", "Brunelvi");
  for (auto typed : {"", "   ", "%", "_", "' or 1=1 --", "\"", "*"}) EXPECT_TRUE(names(typed).empty()) << typed;
  EXPECT_TRUE(names("a a a a a a a a a a a b").empty());
}

TEST_P(FoundPersons, whose_words_came_later_are_found_too) {
  given("Ada", "Brunelvi");
  EXPECT_TRUE(names("quarzi").empty());
  given("Bruno", "Quarzi");
  EXPECT_EQ(names("quarzi"), Names{"Bruno Quarzi"});
  EXPECT_EQ(names("bruno qarzi"), Names{"Bruno Quarzi"});
}

class EarlierArchive : public EveryEngine {};
RACCORDO_ON_EVERY_ENGINE(EarlierArchive);

TEST_P(EarlierArchive, has_its_persons_found_after_the_upgrade) {
  auto const steps = people_migrations();
  TestDatabase db(GetParam(), {{"people", steps.first(2)}});
  auto const ada = PersonId{make_named_uuid("test", "ada")}, twice = PersonId{make_named_uuid("test", "twice")};
  auto const written = db->write([&](db::Tx& tx) -> Result<void> {
    for (auto const& [id, given, family] : {std::tuple{ada, "Ada", "Brunelvi"}, std::tuple{twice, "Corvi", "Corvi"}}) {
      TRY(tx.execute("insert into people_persons (id, given_name, family_name, fictitious, created_at) values ($1, $2, $3, 1, 0)", id, std::string_view(given),
                     std::string_view(family)));
      for (auto const& word : name_words(given, family)) TRY(tx.execute("insert into people_name_words (word, person_id) values ($1, $2)", word, id));
    }
    return {};
  });
  ASSERT_TRUE(written);
  std::array const now{MigrationSet{"platform", platform_migrations()}, MigrationSet{"people", steps}};
  auto const upgraded = db::migrate(*db, now);
  ASSERT_TRUE(upgraded) << upgraded.error().detail;
  Finder finder;
  for (auto const& [typed, id] : {std::pair{"brunevli ada", ada}, {"corvi", twice}}) {
    auto const found = db->read([&](db::Tx& tx) -> Result<std::vector<Person>> { return finder.find_by_name(tx, typed, 5); }).value();
    ASSERT_EQ(found.size(), 1u) << typed;
    EXPECT_EQ(found[0].person_id, id);
  }
}

TEST_P(FoundPersons, are_those_that_reading_every_name_would_give) {
  SeededRandom random(5);
  Names const given_names{"Ada", "Adele", "Bruno", "Érica", "Maria Pia", "Maira", "Юлия"};
  Names const family_names{"Alvi", "Brunelvi", "De' Corvi", "D'Adda", "Èrvi", "Brunelli", "Corvi", "Dadda Rossi", "Ковальчук"};
  for (int i = 0; i < 80; ++i) given(given_names[random.below(7)], family_names[random.below(9)]);
  auto const everybody = db->read([](db::Tx& tx) -> Result<std::vector<Person>> {
                             return tx.list<Person>("select " + std::string(person_columns) + " from people_persons");
                           }).value();
  for (auto typed : {"a", "ad", "br ad", "e", "corvi de", "decor", "p m", "dadda", "è", "bru bru", "mraia", "brunelli ada", "brunevli adle", "covri maira",
                     "rosi dada", "ercia", "ковалчук юлия", "maria pia corvi", "pai maria"}) {
    std::vector<PersonId> expected, found;
    for (auto const& person : everybody)
      if (slips_of(text::tokens(typed), name_words(person.given_name, person.family_name))) expected.push_back(person.person_id);
    for (auto const& person : search(typed, 100)) found.push_back(person.person_id);
    std::ranges::sort(expected);
    std::ranges::sort(found);
    EXPECT_EQ(found, expected) << typed;
  }
}

}  // namespace raccordo::people::finder_test
