// SPDX-License-Identifier: EUPL-1.2
#include <chrono>
#include <fstream>
#include <map>
#include <regex>
#include <territory_testing/reference.hpp>

#include "competence/answers.hpp"
#include "reference/files.hpp"

namespace raccordo::territory::territory_test {
namespace {

using raccordo::testing::TestDatabase;

Snapshot const& real_territory() {
  static Snapshot const snapshot(parse_files(read_files(RACCORDO_SOURCE "/data/territory").value()).value(), Uuid{});
  return snapshot;
}
Date day(char const* iso) { return *Date::parse(iso); }
Date const today = *Date::parse("2026-11-21");

json::Nullable<Holder> const& holder(Competence const& c, std::string const& role) {
  static std::map<std::string, json::Nullable<Holder> Competence::*> const members{
      {"decide", &Competence::deciding}, {"prepara", &Competence::preparing}, {"sanità", &Competence::health}, {"fondi", &Competence::funds_lead}};
  return c.*members.at(role);
}

TEST(RealTerritory, answers_every_line_of_territory_txt) {
  static std::map<std::string, std::string> const certainty{{"documentato", "documented"}, {"fonte secondaria", "secondary_source"}, {"ipotesi", "hypothesis"}};
  std::regex const line_form(R"(il (\S+) a (\d{6}) (.+) per (\S+) (\S+) (\S+?)(?: \((\S+), (\S+), (.+)\))?)");
  std::ifstream file(RACCORDO_SOURCE "/modules/territory/testing/territory.txt");
  int asked = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    SCOPED_TRACE(line);
    std::smatch m;
    ASSERT_TRUE(std::regex_match(line, m, line_form));
    auto* municipality = real_territory().municipality(m[2].str());
    ASSERT_TRUE(municipality);
    EXPECT_EQ(municipality->name, m[3].str());
    auto on = m[1] == "oggi" ? today : day(m[1].str().c_str());
    auto answer = competence_of(real_territory(), *municipality, *enum_from<Function>(m[4].str()), on);
    auto const& found = holder(answer, m[5]);
    ++asked;
    EXPECT_EQ(found ? found->body_code : "nessuno", m[6].str());
    if (!found || !m[7].matched) continue;
    EXPECT_EQ(enum_text(found->kind), m[7].str());
    EXPECT_EQ(found->act_code.value_or("-"), m[8].str());
    EXPECT_EQ(enum_text(found->certainty), certainty.at(m[9]));
  }
  EXPECT_GE(asked, 24);
}

TEST(RealTerritory, is_coherent_and_without_gaps) {
  for (auto const& fault : incoherences(real_territory().rows())) ADD_FAILURE() << fault.message;
  for (auto const& fault : gaps(real_territory().rows())) ADD_FAILURE() << fault.message;
}

TEST(RealTerritory, has_364_municipalities_on_the_map_in_2020) { EXPECT_EQ(map_of(real_territory(), Function::minors, day("2020-06-30")).points.size(), 364u); }

TEST(RealTerritory, decides_somewhere_for_every_municipality_and_function_today) {
  for (auto const& m : real_territory().rows().municipalities) {
    if (m.valid_to || !real_territory().territory_of(m.istat_code, today)) continue;
    boost::mp11::mp_for_each<enumerators_of<Function>>(
        [&](auto f) { EXPECT_TRUE(competence_of(real_territory(), m, f.value, today).deciding) << m.name << " " << f.name; });
  }
}

TEST(RealTerritory, tells_the_history_of_valenza_as_a_timeline) {
  auto history = timeline_of(real_territory(), *real_territory().municipality("006177"), Function::minors);
  std::vector<std::string> told;
  for (auto const& p : history.periods) {
    std::string text = (p.valid_from ? p.valid_from->iso() : "?") + " " + (p.deciding ? p.deciding->body_code : "nessuno");
    if (p.deciding && p.deciding->act_code) text += " " + *p.deciding->act_code;
    if (p.deciding) text += " " + std::string(enum_text(p.deciding->certainty));
    if (told.empty() || told.back().substr(10) != text.substr(10)) told.push_back(text);
  }
  EXPECT_EQ(told,
            (std::vector<std::string>{"? consorzio-valenzano hypothesis", "2011-05-01 asl-al delega-valenza-2011 hypothesis",
                                      "2011-06-01 asl-al delega-valenza-2011 documented", "2017-01-01 asl-al proroga-valenza-2017-2018 documented",
                                      "2019-01-01 asl-al proroga-valenza-2019-2020 documented", "2021-01-01 asl-al proroga-valenza-2021 documented",
                                      "2022-01-01 asl-al proroga-valenza-2022 documented", "2022-07-01 cissaca transitoria-valenza-cissaca secondary_source",
                                      "2024-01-01 cissaca adesione-valenza-cissaca secondary_source"}));
}

TEST(RealTerritory, names_the_successor_of_a_suppressed_municipality_and_the_predecessors_of_a_new_one) {
  auto* lu = real_territory().municipality("006089");
  ASSERT_TRUE(lu);
  auto gone = competence_of(real_territory(), *lu, Function::minors, today);
  ASSERT_EQ(gone.successors.size(), 1u);
  EXPECT_EQ(gone.successors[0].istat_code, "006193");
  EXPECT_EQ(gone.certainty, Certainty::not_known);
  EXPECT_FALSE(gone.deciding);
  EXPECT_TRUE(competence_of(real_territory(), *lu, Function::minors, day("2018-06-30")).successors.empty());
  auto merged = competence_of(real_territory(), *real_territory().municipality("006193"), Function::minors, today);
  EXPECT_EQ(merged.predecessors.size(), 2u);
}

TEST(RealTerritory, calls_bodies_by_the_name_of_that_day) {
  EXPECT_EQ(shown_name(real_territory(), "asca", day("2017-06-30")), "Unione Montana Suol d'Aleramo");
  EXPECT_EQ(shown_name(real_territory(), "asca", today), "A.S.C.A. - PONTI dell'Acquese");
}

TEST(RealTerritory, finds_municipalities_as_people_write_them) {
  auto first = [](char const* query) {
    auto found = search_municipalities(real_territory(), query, 3, today);
    return found.empty() ? std::string{} : real_territory().rows().municipalities[found[0]].name;
  };
  EXPECT_EQ(first("lu e cuccaro"), "Lu e Cuccaro Monferrato");
  EXPECT_EQ(first("valensa"), "Valenza");
  EXPECT_EQ(first("santagata fossili"), "Sant'Agata Fossili");
  EXPECT_EQ(first("CASALE MONFERATO"), "Casale Monferrato");
  EXPECT_EQ(first("pistoia"), "Pistoia");
  EXPECT_EQ(first("006193"), "Lu e Cuccaro Monferrato");
  EXPECT_EQ(first("m420"), "Lu e Cuccaro Monferrato");
  EXPECT_EQ(first("xyzzyx"), "");
}

TEST(RealTerritory, suggests_what_an_unknown_municipality_may_have_been) {
  EXPECT_NE(known_municipality(real_territory(), "Valensa").error().detail.find("Valenza (006177, AL)"), std::string::npos);
  EXPECT_NE(known_municipality(real_territory(), "006194").error().detail.find("006193"), std::string::npos);
  EXPECT_EQ(known_municipality(real_territory(), "'; drop table").error().kind, ProblemKind::invalid);
}

class TerritoryInDatabase : public raccordo::testing::EveryEngine {
 protected:
  TestDatabase db{GetParam(), {{"territory", territory_migrations()}}, testing::given_the_real_territory};
  Territory territory;
};
RACCORDO_ON_EVERY_ENGINE(TerritoryInDatabase);

TEST_P(TerritoryInDatabase, answers_the_same_as_the_files) {
  auto answers = db->read([&](db::Tx& tx) -> Result<int> {
    int count = 0;
    for (auto const* code : {"006193", "006177", "019067", "005005", "047014", "006044"})
      for (auto const* on : {"2011-05-10", "2022-06-30", "2022-07-01", "2026-11-21"}) {
        auto stored = TRY(territory.competence(tx, code, Function::minors, day(on)));
        EXPECT_EQ(json::encode(stored), json::encode(competence_of(real_territory(), *real_territory().municipality(code), Function::minors, day(on))));
        auto ids = TRY(territory.assigned(tx, code, Function::minors, day(on)));
        EXPECT_EQ(ids.deciding.has_value(), stored.deciding.has_value());
        EXPECT_EQ(ids.deciding ? ids.deciding->body : BodyId{}, stored.deciding ? stored.deciding->body_id : BodyId{});
        EXPECT_EQ(ids.preparing ? ids.preparing->team : std::nullopt, stored.preparing ? stored.preparing->team_id : std::nullopt);
        EXPECT_EQ(ids.certainty, stored.certainty);
        ++count;
      }
    return count;
  });
  EXPECT_EQ(answers.value(), 24);
}

TEST_P(TerritoryInDatabase, loads_the_files_once_and_then_only_what_changed) {
  TestDatabase bare{GetParam(), {{"territory", territory_migrations()}}};
  auto first = load_reference(*bare, RACCORDO_SOURCE "/data/territory").value();
  EXPECT_GT(first.added, 11'000);
  EXPECT_EQ(first.changed + first.removed, 0);
  auto second = load_reference(*bare, RACCORDO_SOURCE "/data/territory").value();
  EXPECT_TRUE(second.read_nothing);
}

TEST_P(TerritoryInDatabase, finds_bodies_teams_and_controllers_by_id) {
  auto checked = db->read([&](db::Tx& tx) -> Result<bool> {
    auto body = territory.find_body(tx, "cissaca");
    EXPECT_TRUE(body && territory.find_body(tx, body->body_id)->code == "cissaca");
    EXPECT_EQ(territory.body_name(tx, body->body_id, day("2022-01-01")),
              "Consorzio Intercomunale dei Servizi Socio Assistenziali dei Comuni dell'Alessandrino");
    auto teams = territory.teams_of(tx, body->body_id);
    EXPECT_EQ(teams.size(), 2u);
    EXPECT_EQ(territory.find_team(tx, teams[0].team_id)->code, teams[0].code);
    EXPECT_TRUE(territory.controller_of(tx, body->body_id));
    EXPECT_EQ(territory.territory_of(tx, "006193", tx.today()), "quadrante-al-at");
    EXPECT_EQ(territory.territory_of(tx, "058091", tx.today()), "");
    EXPECT_FALSE(territory.find_body(tx, BodyId{}));
    EXPECT_EQ(territory.find_municipality(tx, "006193")->territory, "Quadrante AL&AT");
    return true;
  });
  EXPECT_TRUE(checked.value());
}

TEST_P(TerritoryInDatabase, reads_the_tables_again_only_when_they_changed) {
  auto copy = [&] { return db->read([&](db::Tx& tx) -> Result<std::shared_ptr<Snapshot const>> { return territory.at(tx); }).value(); };
  auto first = copy();
  EXPECT_EQ(copy(), first);
  db.tamper("update territory_state set token = token || token where one = 2; delete from territory_state where one = 2");
  EXPECT_EQ(copy(), first);
  ASSERT_TRUE(db->write([&](db::Tx& tx) -> Result<std::int64_t> {
    return tx.execute("update territory_state set token = $1 where one = 1", make_uuid_v7(tx.now(), tx.random()));
  }));
  EXPECT_NE(copy(), first);
}

}  // namespace
}  // namespace raccordo::territory::territory_test
