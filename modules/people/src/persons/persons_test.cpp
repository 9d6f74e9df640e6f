// SPDX-License-Identifier: EUPL-1.2
#include <platform_testing/database.hpp>
#include <people/people.hpp>

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
  PersonId given(std::string const& given_name, std::string const& family_name, std::optional<std::string> tax_code = {}, std::optional<Date> birth_date = {}) {
    return try_add({given_name, family_name, birth_date, std::move(tax_code), {}}).value();
  }
};

class People : public EveryEngine {};
RACCORDO_ON_EVERY_ENGINE(People);

TEST_P(People, a_person_is_kept_as_told) {
  World world(GetParam());
  auto const id = world.given(" Nicolò ", "D’Àngelo-<b>'; drop table people_persons; --", "BRNDAA80A41A182A", Date::parse("1980-01-01"));
  auto const person = world.db->read([&](db::Tx& tx) -> Result<std::optional<Person>> { return find(tx, id); }).value();
  ASSERT_TRUE(person);
  EXPECT_EQ(person->given_name, "Nicolò");
  EXPECT_EQ(person->family_name, "D’Àngelo-<b>'; drop table people_persons; --");
  EXPECT_EQ(person->tax_code, "BRNDAA80A41A182A");
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

TEST_P(People, what_documents_say_is_kept_and_nothing_of_it_is_needed) {
  World world(GetParam());
  NewPerson const told{"Ada", "Brunelvi", {}, "BRNDAA80A41A182A", {}, Sex::female, " Lu ", "STP0101234567890", IdentityKind::temporary, true};
  auto const id = world.try_add(told).value();
  auto const person = world.db->read([&](db::Tx& tx) -> Result<std::optional<Person>> { return find(tx, id); }).value().value();
  EXPECT_EQ(person.sex, Sex::female);
  EXPECT_EQ(person.birth_place, "Lu");
  EXPECT_EQ(person.health_code, "STP0101234567890");
  EXPECT_EQ(person.identity_kind, IdentityKind::temporary);
  EXPECT_TRUE(person.tax_code_seen);
}

TEST_P(People, a_code_with_a_slip_is_refused_and_one_of_another_name_is_not) {
  World world(GetParam());
  auto refused = [&](std::string code) {
    auto const added = world.try_add({"Ada", "Brunelvi", {}, std::move(code), {}});
    return added ? "" : added.error().fields.at(0).pointer + " " + added.error().fields.at(0).code;
  };
  EXPECT_EQ(refused("BRNDAA80A41A182B"), "/tax_code check_character");
  EXPECT_EQ(refused("BRNDAA80A41"), "/tax_code tax_code");
  EXPECT_EQ(refused("80078750588"), "/tax_code check_character");
  EXPECT_EQ(refused("80078750587"), "") << "provisional";
  EXPECT_EQ(refused("RSSMRA80A01H501U"), "") << "a person sees that it does not agree, and decides";
}

TEST_P(People, an_exact_question_is_answered_only_by_code_and_birth_date_together) {
  World world(GetParam());
  auto const born = *Date::parse("1980-01-01");
  auto const first = world.given("Ada", "Brunelvi", "BRNDAA80A41A182A", born);
  world.db.clock.advance(std::chrono::seconds(1));
  world.given("Adele", "Brunelvi", "BRNDAA80A41A182A", born);
  auto ask = [&](std::string_view code, Date date) {
    return world.db->read([&](db::Tx& tx) -> Result<std::optional<PersonId>> { return find_exact(tx, code, date); }).value();
  };
  EXPECT_EQ(ask("BRNDAA80A41A182A", born), first) << "the oldest entry answers";
  EXPECT_FALSE(ask("BRNDAA80A41A182A", born.plus_days(1)));
  EXPECT_FALSE(ask("BRNDAA80A41A183B", born));
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
