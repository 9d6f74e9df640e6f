// SPDX-License-Identifier: EUPL-1.2
#include <people/people.hpp>
#include <platform/text.hpp>
#include <platform_testing/database.hpp>

#include <algorithm>

#include "persons/names.hpp"

namespace raccordo {
std::span<MigrationText const> people_migrations();
}

namespace raccordo::people::persons_test {

using raccordo::testing::EveryEngine;
using raccordo::testing::TestDatabase;
using Names = std::vector<std::string>;

struct World {
  explicit World(db::Engine engine) : db(engine, {{"people", people_migrations()}}) {}
  TestDatabase db;

  Result<PersonId> try_add(NewPerson const& person) {
    return db->write([&](db::Tx& tx) { return add(tx, person, true); });
  }
  PersonId given(std::string const& given_name, std::string const& family_name, std::optional<std::string> tax_code = {},
                 std::optional<Date> birth_date = {}) {
    return try_add({given_name, family_name, birth_date, std::move(tax_code), {}}).value();
  }
  std::vector<Person> search(std::string const& typed, int limit = 20) {
    return db->read([&](db::Tx& tx) -> Result<std::vector<Person>> { return find_by_name(tx, typed, limit); }).value();
  }
  Names names(std::string const& typed, int limit = 20) {
    Names names;
    for (auto const& person : search(typed, limit)) names.push_back(person.given_name + " " + person.family_name);
    return names;
  }
};

class People : public EveryEngine {};
RACCORDO_ON_EVERY_ENGINE(People);

TEST_P(People, a_person_is_kept_as_told) {
  World world(GetParam());
  auto const id = world.given(" Nicolò ", "D’Àngelo-<b>'; drop table people_persons; --", "BRNDAA80A41A182X", Date::parse("1980-01-01"));
  auto const person = world.db->read([&](db::Tx& tx) -> Result<std::optional<Person>> { return find(tx, id); }).value();
  ASSERT_TRUE(person);
  EXPECT_EQ(person->given_name, "Nicolò");
  EXPECT_EQ(person->family_name, "D’Àngelo-<b>'; drop table people_persons; --");
  EXPECT_EQ(person->tax_code, "BRNDAA80A41A182X");
  EXPECT_EQ(person->birth_date, Date::parse("1980-01-01"));
  EXPECT_TRUE(person->fictitious);
}

TEST_P(People, names_that_are_blank_and_births_to_come_are_refused_field_by_field) {
  World world(GetParam());
  auto refused = world.try_add({"  ", " - ", Date::parse("2026-05-05"), {}, {}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ProblemKind::invalid);
  Names pointers;
  for (auto const& field : refused.error().fields) pointers.push_back(field.pointer);
  EXPECT_EQ(pointers, (Names{"/given_name", "/family_name", "/birth_date"}));
  EXPECT_TRUE(world.try_add({"Ada", "Brunelvi", Date::parse("2026-05-04"), {}, {}})) << "born today";
}

TEST_P(People, are_found_by_beginnings_in_any_order_without_accents_or_apostrophes) {
  World world(GetParam());
  world.given("Nicolò", "D'Angelvi");
  world.given("Ada", "Brunelvi");
  world.given("Adalgisa", "Brunelli Corvi");
  EXPECT_EQ(world.names("nicolo"), Names{"Nicolò D'Angelvi"});
  EXPECT_EQ(world.names("DANGELVI Nic"), Names{"Nicolò D'Angelvi"});
  EXPECT_EQ(world.names("d’angelvi"), Names{"Nicolò D'Angelvi"});
  EXPECT_EQ(world.names("brune ad"), (Names{"Adalgisa Brunelli Corvi", "Ada Brunelvi"}));
  EXPECT_EQ(world.names("ada brunelvi"), Names{"Ada Brunelvi"});
  EXPECT_EQ(world.names("corvi bru"), Names{"Adalgisa Brunelli Corvi"});
  EXPECT_TRUE(world.names("brunelvi marco").empty());
  EXPECT_TRUE(world.names("runelvi").empty()) << "not from the middle of a word";
}

TEST_P(People, the_name_typed_in_full_comes_first_and_the_limit_is_kept) {
  World world(GetParam());
  for (int i = 0; i < 30; ++i) world.given("Anna Maria", "Corvini");
  world.given("Anna", "Corvi");
  EXPECT_EQ(world.names("corvi anna", 1), Names{"Anna Corvi"});
  EXPECT_EQ(world.names("corv", 7).size(), 7u);
  EXPECT_TRUE(world.names("corv", 0).empty());
}

TEST_P(People, a_question_without_letters_or_with_the_language_of_the_database_finds_nobody) {
  World world(GetParam());
  world.given("Ada", "Brunelvi");
  for (auto typed : {"", "   ", "%", "_", "' or 1=1 --", "\"", "*"}) EXPECT_TRUE(world.names(typed).empty()) << typed;
  EXPECT_TRUE(world.names("a a a a a a a a a a a b").size() <= 1);
}

TEST_P(People, a_search_gives_what_reading_every_name_would_give) {
  World world(GetParam());
  SeededRandom random(5);
  Names const given{"Ada", "Adele", "Bruno", "Érica", "Maria Pia"}, family{"Alvi", "Brunelvi", "De' Corvi", "D'Adda", "Èrvi"};
  for (int i = 0; i < 60; ++i) world.given(given[random.below(5)], family[random.below(5)]);
  auto const everybody = world.db->read([](db::Tx& tx) -> Result<std::vector<Person>> {
    return tx.list<Person>("select id, given_name, family_name, birth_date, tax_code, phone, fictitious from people_persons");
  }).value();
  for (auto typed : {"a", "ad", "br ad", "e", "corvi de", "decor", "p m", "dadda", "è", "bru bru"}) {
    std::vector<PersonId> expected, found;
    for (auto const& person : everybody)
      if (answers(text::tokens(typed), name_words(person.given_name, person.family_name))) expected.push_back(person.person_id);
    for (auto const& person : world.search(typed, 100)) found.push_back(person.person_id);
    std::ranges::sort(expected);
    std::ranges::sort(found);
    EXPECT_EQ(found, expected) << typed;
  }
}

TEST_P(People, an_exact_question_is_answered_only_by_code_and_birth_date_together) {
  World world(GetParam());
  auto const born = *Date::parse("1980-01-01");
  auto const first = world.given("Ada", "Brunelvi", "BRNDAA80A41A182X", born);
  world.db.clock.advance(std::chrono::seconds(1));
  world.given("Adele", "Brunelvi", "BRNDAA80A41A182X", born);
  auto ask = [&](std::string_view code, Date date) {
    return world.db->read([&](db::Tx& tx) -> Result<std::optional<PersonId>> { return find_exact(tx, code, date); }).value();
  };
  EXPECT_EQ(ask("BRNDAA80A41A182X", born), first) << "the oldest entry answers";
  EXPECT_FALSE(ask("BRNDAA80A41A182X", born.plus_days(1)));
  EXPECT_FALSE(ask("BRNDAA80A41A182Y", born));
}

TEST_P(People, several_are_asked_for_at_once_and_unknown_ones_are_left_out) {
  World world(GetParam());
  std::vector<PersonId> ids;
  for (int i = 0; i < 45; ++i) ids.push_back(world.given("Ada", "Brunelvi"));
  ids.push_back({make_named_uuid("test", "nobody")});
  auto const found = world.db->read([&](db::Tx& tx) -> Result<std::vector<Person>> { return find_all(tx, ids); }).value();
  EXPECT_EQ(found.size(), 45u);
  EXPECT_TRUE(world.db->read([&](db::Tx& tx) -> Result<bool> { return find_all(tx, {}).empty(); }).value());
}

}  // namespace raccordo::people::persons_test
