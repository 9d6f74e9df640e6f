// SPDX-License-Identifier: EUPL-1.2
#include <identity_testing/people.hpp>
#include <people/routes.hpp>

#include "tax_code/reading.hpp"

namespace raccordo {
std::span<MigrationText const> people_migrations();
}

namespace raccordo::people::tax_code_routes_test {

using enum Agreement;

class TaxCodeOverHttp : public raccordo::testing::EveryEngine {
 protected:
  TaxCodeOverHttp()
      : db(GetParam(), {{"territory", territory_migrations()}, {"identity", identity_migrations()}, {"people", people_migrations()}},
           territory::testing::given_the_real_territory) {
    identity::set_gate(api, *db, true);
    add_routes(api, {*db, territory});
    door = identity::testing::given_a_person(*db, territory, "sportello", {.role = identity::Role::access_operator, .body = "comune-019067"});
  }
  raccordo::testing::HttpAnswer ask(std::string const& question) { return server.send("POST", "/people/tax-code", question, door.headers()); }
  TaxCodeReading read(std::string const& question) { return json::decode<TaxCodeReading>(ask(question).body).value(); }

  raccordo::testing::TestDatabase db;
  territory::Territory territory;
  api::Api api{raccordo::testing::unlimited};
  raccordo::testing::TestServer server{api, db.clock};
  identity::testing::Person door;
};
RACCORDO_ON_EVERY_ENGINE(TaxCodeOverHttp);

TEST_P(TaxCodeOverHttp, is_read_beside_what_is_known_and_never_refused_for_it) {
  auto const reading = read(R"({"tax_code":"RSSMRA80A01H501U","family_name":"Rossi","given_name":"Marta","birth_place":"roma"})");
  EXPECT_TRUE(reading.disagrees);
  EXPECT_EQ(reading.parts.family_name, agrees);
  EXPECT_EQ(reading.parts.given_name, disagrees);
  EXPECT_EQ(reading.parts.birth_date, not_verifiable);
  EXPECT_EQ(reading.parts.birth_place, agrees);
  EXPECT_EQ(reading.birth_place_name, "Roma");
  EXPECT_FALSE(reading.omocode);
}

TEST_P(TaxCodeOverHttp, with_a_slip_is_a_wrong_field) {
  EXPECT_EQ(ask(R"({"tax_code":"RSSMRA80A01H501V"})").wrong_fields(), std::vector<std::string>{"/tax_code"});
  EXPECT_EQ(ask(R"({"tax_code":"RSSMRA"})").wrong_fields(), std::vector<std::string>{"/tax_code"});
  EXPECT_TRUE(read(R"({"tax_code":"80078750587"})").eleven_digits);
}

TEST_P(TaxCodeOverHttp, of_who_was_born_where_a_municipality_was_suppressed_agrees_by_either_name) {
  // Cuccaro Monferrato (D194) became part of Lu e Cuccaro Monferrato (M420) in 2019.
  auto place = [&](std::string const& code_place, std::string const& told) {
    auto const code = "RSSMRA80A01" + code_place;
    return read(R"({"tax_code":")" + code + check_character(code) + R"(","birth_place":")" + told + "\"}").parts.birth_place;
  };
  EXPECT_EQ(place("D194", "Cuccaro Monferrato"), agrees);
  EXPECT_EQ(place("D194", "Lu e Cuccaro Monferrato"), agrees);
  EXPECT_EQ(place("M420", "Cuccaro Monferrato"), agrees);
  EXPECT_EQ(place("D194", "Ovada"), disagrees);
  EXPECT_EQ(place("D194", "Marocco"), not_verifiable) << "no place of ours";
  EXPECT_EQ(place("Z330", "Ovada"), not_verifiable) << "a state that no table of ours knows";
}

}  // namespace raccordo::people::tax_code_routes_test
