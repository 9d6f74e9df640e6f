// SPDX-License-Identifier: EUPL-1.2
#include <catalogue_testing/counter.hpp>
#include <gtest/gtest.h>

namespace raccordo::catalogue::search_test {

using raccordo::testing::EveryEngine;
using testing::Counter;

/// A village of the Ovada area, its town, and a town of another territory.
constexpr std::string_view cassinelle = "006044", ovada = "006121", pandino = "019067";

class Search : public EveryEngine {
 protected:
  std::vector<std::string> names(OfferSearch const& search) {
    std::vector<std::string> found;
    for (auto const& row : counter.search(search).items) found.push_back(row.name);
    return found;
  }
  Counter counter{GetParam()};
};
RACCORDO_ON_EVERY_ENGINE(Search);

TEST_P(Search, leads_from_plain_words_to_what_helps_also_with_slips) {
  counter.offer({.code = "sad", .name = "Aiuto a casa", .type = "assistenza-domiciliare"});
  counter.offer({.code = "nido", .name = "Nido Arcobaleno", .type = "asilo-nido"});
  counter.offer({.code = "cav", .name = "Ascolto donne", .type = "centro-antiviolenza"});
  for (auto const* typed : {"mia madre non riesce a lavarsi", "lavarssi", "LAVARSI", "assistenza domicigliare"})
    EXPECT_EQ(names({.q = typed}), (std::vector<std::string>{"Aiuto a casa"})) << typed;
  EXPECT_EQ(names({.q = "il marito la picchia"}), (std::vector<std::string>{"Ascolto donne"}));
  EXPECT_EQ(names({.q = "elicottero"}), std::vector<std::string>{});
}

TEST_P(Search, does_not_take_a_word_that_is_there_for_another_one_like_it) {
  counter.offer({.code = "sad", .name = "Aiuto a casa", .type = "assistenza-domiciliare"});
  counter.offer({.code = "lav", .name = "Sportello", .type = "inserimento-lavorativo", .municipality = "006003", .area = "006003"});
  EXPECT_EQ(names({.q = "lavoro"}), (std::vector<std::string>{"Sportello"})) << "not lavarsi, two slips away";
  EXPECT_EQ(names({.q = "lavoro", .municipality = std::string(cassinelle)}), std::vector<std::string>{});
}

TEST_P(Search, shows_only_what_is_for_the_people_of_the_home_and_the_nearest_first) {
  counter.offer({.code = "a", .name = "Pasti lontani", .type = "pasti-domicilio", .municipality = "006003", .area = "quadrante-al-at"});
  counter.offer({.code = "b", .name = "Pasti vicini", .type = "pasti-domicilio", .municipality = ovada, .area = "sa-ovadese"});
  counter.offer({.code = "c", .name = "Pasti di Pandino", .type = "pasti-domicilio", .municipality = pandino, .area = "019067"});
  EXPECT_EQ(names({.q = "pasti", .municipality = std::string(cassinelle)}), (std::vector<std::string>{"Pasti vicini", "Pasti lontani"}));
  EXPECT_EQ(names({.municipality = std::string(pandino)}), (std::vector<std::string>{"Pasti di Pandino"}));
  auto const near = counter.search({.municipality = std::string(cassinelle)}).items.at(0);
  EXPECT_GT(near.kilometres, 3);
  EXPECT_LT(near.kilometres, 20);
}

TEST_P(Search, keeps_to_the_area_of_need_the_kind_and_the_body_asked_for) {
  counter.offer({.code = "sad", .name = "Aiuto a casa", .type = "assistenza-domiciliare", .body = "css-ovada"});
  counter.offer({.code = "nido", .name = "Nido Arcobaleno", .type = "asilo-nido"});
  EXPECT_EQ(names({.function = territory::Function::elderly}), (std::vector<std::string>{"Aiuto a casa"}));
  EXPECT_EQ(names({.kind = InterventionKind::early_childhood}), (std::vector<std::string>{"Nido Arcobaleno"}));
  EXPECT_EQ(names({.body_id = territory::body_id("css-ovada")}), (std::vector<std::string>{"Aiuto a casa"}));
  EXPECT_EQ(names({.type_code = "asilo-nido"}), (std::vector<std::string>{"Nido Arcobaleno"}));
}

TEST_P(Search, pages_hold_each_offer_once_in_one_order) {
  for (int i = 0; i < 25; ++i) counter.offer({.code = "n" + std::to_string(i), .name = "Nido " + std::to_string(i % 3), .type = "asilo-nido"});
  std::vector<OfferId> one_by_one, all;
  for (auto const& row : counter.search({.q = "nido", .limit = 100}).items) all.push_back(row.offer_id);
  std::optional<std::string> cursor;
  do {
    OfferSearch search{.q = "nido", .limit = 4};
    if (cursor) search.after = OfferId::parse(*cursor);
    auto const page = counter.search(search);
    for (auto const& row : page.items) one_by_one.push_back(row.offer_id);
    cursor = page.next_cursor;
  } while (cursor);
  EXPECT_EQ(one_by_one.size(), 25u);
  EXPECT_EQ(one_by_one, all);
}

TEST_P(Search, leaves_out_what_is_over_or_has_not_begun) {
  counter.offer({.code = "a", .name = "Di ieri", .type = "asilo-nido", .valid_to = "2026-05-03"});
  counter.offer({.code = "b", .name = "Di domani", .type = "asilo-nido", .valid_from = "2026-05-05"});
  counter.offer({.code = "c", .name = "Di oggi", .type = "asilo-nido", .valid_from = "2026-05-04", .valid_to = "2026-05-04"});
  EXPECT_EQ(names({}), (std::vector<std::string>{"Di oggi"}));
}

TEST_P(Search, over_http_is_open_to_everyone_and_names_what_is_wrong) {
  auto const id = counter.offer({.code = "sad", .name = "Aiuto a casa", .type = "assistenza-domiciliare"});
  auto const found = counter.server.send("GET", "/offers?q=lavarsi&municipality=006044");
  ASSERT_EQ(found.status, 200) << found.body;
  EXPECT_EQ(json::decode<api::Page<OfferRow>>(found.body).value().items.at(0).name, "Aiuto a casa");
  auto const sheet = counter.server.send("GET", "/offers/" + id.text());
  ASSERT_EQ(sheet.status, 200) << sheet.body;
  EXPECT_NE(sheet.body.find("Area C.S.S. Ovada"), std::string::npos) << sheet.body;
  EXPECT_EQ(counter.server.send("GET", "/offers/0192f0c1-0000-7000-8000-000000000001").status, 404);
  auto const nowhere = counter.server.send("GET", "/offers?municipality=999999");
  EXPECT_EQ(nowhere.status, 422);
  EXPECT_NE(nowhere.body.find("?municipality"), std::string::npos) << nowhere.body;
  EXPECT_EQ(counter.server.send("GET", "/offers?cursor=altro").status, 422);
  EXPECT_EQ(counter.server.send("GET", "/offers?cursor=0192f0c1-0000-7000-8000-000000000001").status, 422);
}

}  // namespace raccordo::catalogue::search_test
