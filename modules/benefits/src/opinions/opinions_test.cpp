// SPDX-License-Identifier: EUPL-1.2
#include <benefits_testing/pandino.hpp>

namespace raccordo::benefits::opinions_test {

using namespace benefits::testing;

class OpinionsInPandino : public FilesOfPandino {
 protected:
  static NewOpinion question(bool share_person) {
    return {.version = 1,
            .question = "Può venire il fisioterapista?",
            .shared = "Cammina con il bastone.",
            .share_person = share_person,
            .body_id = territory::body_id("asst-crema"),
            .team_id = {}};
  }
  HttpAnswer ask(File const& file, NewOpinion in) {
    in.version = file.version;
    return town.send(worker, "PUT", path(file, "/opinions"), json::encode(in));
  }
  static std::string of(Opinion const& one, std::string_view below = {}) { return "/opinions/" + one.opinion_id.text() + std::string(below); }

  Party health = town.enter({.role = health_professional, .body = "asst-crema", .team = "asst-crema-territorio"});
};
RACCORDO_ON_EVERY_ENGINE(OpinionsInPandino);

TEST_P(OpinionsInPandino, are_asked_with_what_was_chosen_to_be_shared_and_nothing_else) {
  auto const file = read<File>(prepare(open(), worker));
  auto nobody = question(false);
  nobody.body_id = {};
  EXPECT_EQ(ask(file, nobody).wrong_fields(), std::vector<std::string>{"/body_id"});
  auto const asked = read<File>(ask(file, question(false)));
  EXPECT_EQ(ask(asked, question(false)).code(), "still-asked");
  auto const items = json::decode<api::Page<desk::Item>>(town.get(health, "/desk?state=open").body).value().items;
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].kind, desk::ItemKind::opinion_asked);
  EXPECT_EQ(items[0].headline, "") << "the name was not shared";
  auto const answer = town.get(health, of(asked.opinions.front()));
  auto const seen = read<Opinion>(answer);
  EXPECT_EQ(seen.shared, "Cammina con il bastone.");
  EXPECT_EQ(answer.body.find("Brunelvi"), std::string::npos) << answer.body;
  EXPECT_EQ(answer.body.find("Vive sola"), std::string::npos) << answer.body;
  EXPECT_EQ(town.get(health, path(file)).status, 403);
  EXPECT_EQ(town.readings(seen.opinion_id.value).size(), 1u);
}

TEST_P(OpinionsInPandino, are_given_once_and_stand_in_the_file) {
  auto const asked = read<File>(ask(read<File>(prepare(open(), worker)), question(true)));
  auto const one = asked.opinions.front();
  EXPECT_EQ(read<Opinion>(town.get(health, of(one))).person_name, "Ada Brunelvi");
  auto const give = [&](std::string_view day) {
    return town.send(health, "PUT", of(one, "/answer"), json::encode(OpinionAnswer{"Sì, due volte.", Date::parse(day)}));
  };
  EXPECT_EQ(give("2026-05-05").wrong_fields(), std::vector<std::string>{"/given_on"});
  EXPECT_TRUE(read<Opinion>(give("2026-05-04")).words);
  EXPECT_EQ(give("2026-05-04").code(), "already-given");
  EXPECT_EQ(read<File>(town.get(worker, path(asked))).opinions.front().words, "Sì, due volte.");
  EXPECT_TRUE(json::decode<api::Page<desk::Item>>(town.get(health, "/desk?state=open").body).value().items.empty());
  EXPECT_EQ(town.send(worker, "PUT", of(one, "/answer"), json::encode(OpinionAnswer{"Sì.", {}})).status, 404) << "who asks does not answer";
}

}  // namespace raccordo::benefits::opinions_test
