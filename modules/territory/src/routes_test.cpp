// SPDX-License-Identifier: EUPL-1.2
#include <territory/routes.hpp>

#include <map>

#include <platform_testing/http.hpp>
#include <territory_testing/reference.hpp>

#include "bodies/sheets.hpp"

namespace raccordo::territory::src_routes_test {
namespace {

using raccordo::testing::HttpAnswer;
using raccordo::testing::TestDatabase;
using raccordo::testing::TestServer;
using Names = std::vector<std::string>;

/// The real territory behind a real server, made once for all questions: none of them changes anything.
struct World {
  explicit World(db::Engine engine) : db(engine, {{"territory", territory_migrations()}}, testing::given_the_real_territory) {
    add_routes(api, *db, territory);
  }
  TestDatabase db;
  Territory territory;
  api::Api api{raccordo::testing::unlimited};
  TestServer server{api, db.clock};
};

class TerritoryOverHttp : public raccordo::testing::EveryEngine {
 protected:
  static void TearDownTestSuite() { worlds().clear(); }
  static std::map<db::Engine, std::unique_ptr<World>>& worlds() {
    static std::map<db::Engine, std::unique_ptr<World>> made;
    return made;
  }
  World& world() {
    auto& made = worlds()[GetParam()];
    if (!made) made = std::make_unique<World>(GetParam());
    return *made;
  }
  HttpAnswer get(std::string const& path) { return world().server.get(path); }
  template <class T>
  T ask(std::string const& path) {
    auto answer = get(path);
    EXPECT_EQ(answer.status, 200) << path << ": " << answer.body;
    return json::decode<T>(answer.body).value();
  }
  Competence competence(std::string const& municipality, std::string const& on = {}) {
    return ask<Competence>("/competence?municipality=" + municipality + "&function=minors" + (on.empty() ? "" : "&date=" + on));
  }
  static std::string deciding(Competence const& answer) { return answer.deciding ? answer.deciding->body_code : "nobody"; }
};
RACCORDO_ON_EVERY_ENGINE(TerritoryOverHttp);

TEST_P(TerritoryOverHttp, tells_the_story_of_valenza) {
  EXPECT_EQ(deciding(competence("006177", "2012-01-01")), "asl-al");
  EXPECT_EQ(deciding(competence("006177", "2022-06-30")), "asl-al");
  auto transitional = competence("006177", "2022-07-01");
  EXPECT_EQ(deciding(transitional), "cissaca");
  EXPECT_EQ(transitional.deciding->certainty, Certainty::secondary_source);
  EXPECT_EQ(transitional.acts.at(0).code, "transitoria-valenza-cissaca");
  auto history = ask<CompetenceTimeline>("/competence/timeline?municipality=006177&function=minors");
  EXPECT_GE(history.periods.size(), 8u);
  EXPECT_FALSE(history.periods.front().valid_from);
  EXPECT_EQ(history.periods.back().deciding->act_code, "adesione-valenza-cissaca");
  EXPECT_GE(history.acts.size(), 6u);
}

TEST_P(TerritoryOverHttp, answers_for_lu_e_cuccaro_monferrato_before_after_and_today) {
  EXPECT_EQ(deciding(competence("006193", "2022-06-30")), "asl-al");
  EXPECT_EQ(deciding(competence("006193", "2022-07-01")), deciding(competence("006193")));
  auto today = competence("006193");
  EXPECT_EQ(today.date, *Date::parse("2026-05-04"));
  EXPECT_EQ(today.municipality.name, "Lu e Cuccaro Monferrato");
  EXPECT_EQ(today.predecessors.size(), 2u);
}

TEST_P(TerritoryOverHttp, answers_for_cassinelle_on_every_day_that_the_thread_asks_about) {
  for (auto const* on : {"2022-06-30", "2022-07-01", ""}) {
    auto answer = competence("006044", on);
    EXPECT_EQ(answer.municipality.name, "Cassinelle");
    EXPECT_EQ(deciding(answer), "css-ovada");
    ASSERT_TRUE(answer.preparing && answer.health);
    EXPECT_EQ(answer.health->body_code, "asl-al");
  }
}

TEST_P(TerritoryOverHttp, tells_planning_from_casework_in_crema_and_pistoia) {
  auto planning = ask<Competence>("/competence?municipality=019054&function=planning");
  EXPECT_EQ(deciding(planning), "comune-019035");
  auto crema = competence("019035");
  EXPECT_EQ(deciding(crema), "comune-019035");
  EXPECT_EQ(crema.preparing->kind, AssignmentKind::own_staff);
  EXPECT_EQ(crema.preparing->certainty, Certainty::hypothesis);
  EXPECT_EQ(deciding(ask<Competence>("/competence?municipality=047014&function=planning")), "sds-pistoiese");
  auto pistoia = competence("047014");
  EXPECT_EQ(deciding(pistoia), "comune-047014");
  EXPECT_EQ(pistoia.preparing->body_code, "sds-pistoiese");
  EXPECT_EQ(pistoia.preparing->kind, AssignmentKind::agreement);
}

TEST_P(TerritoryOverHttp, says_who_came_after_a_suppressed_municipality) {
  auto lu = competence("006089");
  EXPECT_FALSE(lu.deciding);
  EXPECT_EQ(lu.certainty, Certainty::not_known);
  ASSERT_EQ(lu.successors.size(), 1u);
  EXPECT_EQ(lu.successors[0].istat_code, "006193");
  EXPECT_NE(get("/competence?municipality=006089&function=minors").body.find(R"("deciding":null)"), std::string::npos);
  EXPECT_TRUE(ask<Municipality>("/municipalities/006089").valid_to);
}

TEST_P(TerritoryOverHttp, names_every_wrong_field_of_a_question) {
  auto wrong = get("/competence?municipality=Lu&function=sport&date=2022-02-31&extra=1");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_EQ(wrong.wrong_fields(), (Names{"?municipality", "?function", "?date", "?extra"}));
  EXPECT_EQ(get("/competence").wrong_fields(), (Names{"?municipality", "?function"}));
  EXPECT_EQ(get("/competence/timeline?municipality=1").wrong_fields(), (Names{"?municipality", "?function"}));
  EXPECT_EQ(get("/competence/map?function=minors&date=31/12/2022").wrong_fields(), Names{"?date"});
  auto unknown = get("/competence?municipality=006194&function=minors");
  EXPECT_EQ(unknown.status, 422);
  EXPECT_EQ(unknown.code(), "unknown-municipality");
  EXPECT_EQ(unknown.wrong_fields(), Names{"?municipality"});
  EXPECT_NE(unknown.body.find("006193"), std::string::npos);
  EXPECT_EQ(get("/competence/timeline?municipality=006194&function=minors").code(), "unknown-municipality");
}

TEST_P(TerritoryOverHttp, shows_every_municipality_of_a_network_on_the_map) {
  auto map = ask<CompetenceMap>("/competence/map?function=minors&date=2020-06-30");
  EXPECT_EQ(map.points.size(), 364u);
  EXPECT_EQ(ask<CompetenceMap>("/competence/map?function=minors").date, *Date::parse("2026-05-04"));
}

TEST_P(TerritoryOverHttp, names_the_functions_in_both_languages) {
  auto answer = get("/functions");
  EXPECT_EQ(answer.status, 200);
  EXPECT_NE(answer.body.find(R"({"code":"minors","label_it":"Minori e famiglie","label_en":"Children and families"})"), std::string::npos);
  EXPECT_EQ(get("/functions?q=1").wrong_fields(), Names{"?q"});
}

TEST_P(TerritoryOverHttp, finds_municipalities_as_people_write_them) {
  using Found = api::Page<Municipality>;
  EXPECT_EQ(ask<Found>("/municipalities?q=valensa&limit=3").items.at(0).name, "Valenza");
  EXPECT_EQ(ask<Found>("/municipalities?q=006193").items.at(0).name, "Lu e Cuccaro Monferrato");
  EXPECT_LE(ask<Found>("/municipalities?q=san&limit=7").items.size(), 7u);
  EXPECT_EQ(ask<Found>("/municipalities?q=lu&date=2018-06-30&limit=1").items.at(0).istat_code, "006089");
  EXPECT_TRUE(ask<Found>("/municipalities?q=xyzzyx").items.empty());
  EXPECT_TRUE(ask<Found>("/municipalities?q=%27%3B%20drop%20table%20territory_bodies%3B--").items.empty());
  EXPECT_EQ(get("/municipalities?q=&limit=0&date=2022-13-01").wrong_fields(), (Names{"?q", "?limit", "?date"}));
  EXPECT_EQ(get("/municipalities").wrong_fields(), Names{"?q"});
}

TEST_P(TerritoryOverHttp, shows_one_municipality_or_says_that_there_is_none) {
  auto valenza = ask<Municipality>("/municipalities/006177");
  EXPECT_EQ(valenza.belfiore_code, "L570");
  EXPECT_EQ(valenza.territory, "Quadrante AL&AT");
  EXPECT_EQ(get("/municipalities/999999").status, 404);
  EXPECT_EQ(get("/municipalities/valenza").status, 404);
  EXPECT_EQ(get("/municipalities/006177?date=2022-02-30").wrong_fields(), Names{"?date"});
}

TEST_P(TerritoryOverHttp, pages_through_every_body_once) {
  std::vector<std::string> codes;
  std::optional<std::string> cursor;
  do {
    auto page = ask<api::Page<BodySummary>>("/bodies?limit=100" + (cursor ? "&cursor=" + *cursor : ""));
    for (auto const& body : page.items) codes.push_back(body.code);
    cursor = page.next_cursor;
  } while (cursor);
  EXPECT_EQ(codes.size(), 405u);
  std::ranges::sort(codes);
  EXPECT_TRUE(std::ranges::adjacent_find(codes) == codes.end());
}

TEST_P(TerritoryOverHttp, finds_bodies_by_kind_and_by_present_or_former_name) {
  using Found = api::Page<BodySummary>;
  for (auto const& body : ask<Found>("/bodies?kind=consortium").items) EXPECT_EQ(body.kind, BodyKind::consortium);
  EXPECT_FALSE(ask<Found>("/bodies?kind=union").items.empty());
  EXPECT_EQ(ask<Found>("/bodies?q=suol%20d%27aleramo&limit=1").items.at(0).code, "asca");
  EXPECT_EQ(ask<Found>("/bodies?q=cissaca&limit=1").items.at(0).code, "cissaca");
  EXPECT_EQ(get("/bodies?kind=club&q=&limit=101&cursor=a%20b").wrong_fields(), (Names{"?kind", "?q", "?limit", "?cursor"}));
  EXPECT_EQ(get("/bodies?cursor=nobody").wrong_fields(), Names{"?cursor"});
}

TEST_P(TerritoryOverHttp, shows_a_body_with_its_names_and_what_it_holds) {
  auto sheet = ask<BodySheet>("/bodies/cissaca");
  EXPECT_EQ(sheet.name, "Consorzio Intercomunale Servizi Sociali Alessandria-Valenza");
  EXPECT_EQ(sheet.names.size(), 2u);
  EXPECT_EQ(sheet.seat_name, "Alessandria");
  EXPECT_FALSE(sheet.assignments.empty());
  ASSERT_TRUE(sheet.controller);
  EXPECT_EQ(sheet.controller->certainty, Certainty::hypothesis);
  EXPECT_EQ(get("/bodies/nobody").status, 404);
  EXPECT_EQ(get("/bodies/%27%20or%201=1").status, 404);
  EXPECT_EQ(get("/bodies/cissaca?day=1").wrong_fields(), Names{"?day"});
}

TEST_P(TerritoryOverHttp, shows_acts_with_their_sources) {
  auto all = ask<api::Page<Act>>("/acts?limit=100");
  EXPECT_EQ(all.items.size(), 35u);
  auto first = ask<api::Page<Act>>("/acts?limit=20");
  ASSERT_TRUE(first.next_cursor);
  EXPECT_EQ(ask<api::Page<Act>>("/acts?limit=20&cursor=" + *first.next_cursor).items.size(), 15u);
  for (auto const& act : ask<api::Page<Act>>("/acts?kind=extension&q=valenzano").items) EXPECT_EQ(act.kind, ActKind::extension);
  EXPECT_FALSE(ask<Act>("/acts/delega-valenza-2011").source.empty());
  EXPECT_EQ(get("/acts/nothing").status, 404);
  EXPECT_EQ(get("/acts?kind=poem&limit=x").wrong_fields(), (Names{"?kind", "?limit"}));
}

TEST_P(TerritoryOverHttp, lists_the_teams_of_a_body_or_of_all) {
  EXPECT_EQ(ask<api::Page<Team>>("/teams?body=cissaca").items.size(), 2u);
  EXPECT_EQ(ask<api::Page<Team>>("/teams").items.size(), 77u);
  EXPECT_EQ(get("/teams?body=nobody").wrong_fields(), Names{"?body"});
  EXPECT_EQ(get("/teams?body=a%20b&x=1").wrong_fields(), (Names{"?body", "?x"}));
}

}  // namespace
}  // namespace raccordo::territory::src_routes_test
