// SPDX-License-Identifier: EUPL-1.2
#include <fstream>

#include <catalogue_testing/types.hpp>
#include <gtest/gtest.h>
#include <platform_testing/http.hpp>

namespace raccordo::catalogue::types_test {

using raccordo::testing::EveryEngine;
using raccordo::testing::TestDatabase;
using territory::Function;

class Types : public EveryEngine {
 protected:
  void SetUp() override {
    for (auto const* file : {"types.csv", "codes.csv", "mappings.csv"})
      std::ofstream(folder.path(file)) << std::ifstream(testing::shipped_files() + "/" + file).rdbuf();
  }
  void append(std::string const& file, std::string const& line) { std::ofstream(folder.path(file), std::ios::app) << line << "\n"; }
  std::optional<InterventionType> find(std::string_view code, std::string_view day = "2026-05-04") {
    return db->read([&](db::Tx& tx) -> Result<std::optional<InterventionType>> { return find_type(tx, code, Date::parse(day).value()); }).value();
  }
  Problem refused() {
    auto loaded = load_types(*db, folder.path());
    return loaded ? Problem{} : loaded.error();
  }
  raccordo::testing::TestFolder folder;
  TestDatabase db{GetParam(), {{"catalogue", catalogue_migrations()}}};
};
RACCORDO_ON_EVERY_ENGINE(Types);

TEST_P(Types, shipped_ones_agree_and_serve_the_areas_of_a_file) {
  ASSERT_TRUE(load_types(*db, folder.path()));
  auto const all = db->read([](db::Tx& tx) -> Result<std::vector<InterventionType>> { return list_types(tx, tx.today()); }).value();
  EXPECT_GE(all.size(), 40u);
  for (auto const kind : {InterventionKind::economic_support, InterventionKind::home_care, InterventionKind::educational_support, InterventionKind::day_centre,
                          InterventionKind::housing, InterventionKind::residential, InterventionKind::transport})
    EXPECT_TRUE(std::ranges::any_of(all, [&](auto const& type) { return type.kind == kind; })) << enum_text(kind);
  EXPECT_TRUE(std::ranges::is_sorted(all, {}, &InterventionType::name_it));
}

TEST_P(Types, home_care_has_the_codes_that_are_known_with_how_sure_they_are) {
  ASSERT_TRUE(load_types(*db, folder.path()));
  auto const type = find("assistenza-domiciliare");
  ASSERT_TRUE(type);
  EXPECT_EQ(type->unit, InterventionUnit::hours);
  std::map<CodeScheme, std::string> codes;
  for (auto const& code : type->codes) {
    codes[code.scheme] = code.code;
    EXPECT_GE(code.certainty, territory::Certainty::secondary_source) << "no list of codes comes from INPS or Istat itself";
  }
  EXPECT_EQ(codes, (std::map<CodeScheme, std::string>{
                       {CodeScheme::inps, "A2.07"}, {CodeScheme::istat_service, "HOMECARE"}, {CodeScheme::istat_area, "MULBEN"}, {CodeScheme::fnps, "2"}}));
}

TEST_P(Types, a_mapping_that_is_not_known_is_absent_and_not_guessed) {
  ASSERT_TRUE(load_types(*db, folder.path()));
  auto const type = find("segretariato-sociale");
  ASSERT_TRUE(type);
  EXPECT_TRUE(std::ranges::none_of(type->codes, [](auto const& code) { return code.scheme == CodeScheme::inps; }));
}

TEST_P(Types, are_those_of_the_day_that_is_asked) {
  append("types.csv", "vecchio,Servizio di una volta,Service of old,elderly,home_care,hours,Prova,hypothesis,2001-01-01,2019-12-31");
  append("types.csv", "vecchio,Servizio di adesso,Service of now,elderly,home_care,days,Prova,hypothesis,2020-01-01,");
  ASSERT_TRUE(load_types(*db, folder.path()));
  EXPECT_EQ(find("vecchio", "2019-12-31")->name_it, "Servizio di una volta");
  EXPECT_EQ(find("vecchio", "2020-01-01")->name_it, "Servizio di adesso");
  EXPECT_FALSE(find("vecchio", "2000-12-31"));
  EXPECT_FALSE(find("non-esiste"));
}

TEST_P(Types, loaded_again_follow_the_files_and_keep_what_left_them) {
  append("types.csv", "di-passaggio,Servizio di passaggio,Passing service,elderly,home_care,hours,Prova,hypothesis,2001-01-01,");
  append("mappings.csv", "di-passaggio,inps,A2.07,Prova,hypothesis,2001-01-01,");
  ASSERT_TRUE(load_types(*db, folder.path()));
  EXPECT_EQ(find("di-passaggio")->codes.size(), 1u);
  testing::given_the_types(*db);
  ASSERT_TRUE(find("di-passaggio")) << "records may name it";
  EXPECT_TRUE(find("di-passaggio")->codes.empty()) << "a mapping that was withdrawn must not be reported by";
}

TEST_P(Types, contradictions_name_file_line_and_column_and_change_nothing) {
  append("types.csv", "assistenza-domiciliare,Doppia,Double,elderly,home_care,hours,Prova,hypothesis,2020-01-01,");
  append("types.csv", "di-tutti,Di tutti,Of all,planning,home_care,hours,Prova,hypothesis,2020-01-01,");
  append("mappings.csv", "non-esiste,inps,Q7.77,Prova,hypothesis,2001-01-01,");
  auto const problem = refused();
  EXPECT_EQ(problem.code, "catalogue-data");
  std::vector<std::string> where;
  for (auto const& field : problem.fields)
    where.push_back(field.pointer.substr(0, field.pointer.find('/', 1)) + field.pointer.substr(field.pointer.rfind('/')));
  EXPECT_EQ(where, (std::vector<std::string>{"/types/functions", "/types/valid_from", "/mappings/type_code", "/mappings/code"}));
  EXPECT_FALSE(find("assistenza-domiciliare"));
}

TEST_P(Types, are_public_and_can_be_asked_by_area_and_kind) {
  ASSERT_TRUE(load_types(*db, folder.path()));
  api::Api api{raccordo::testing::unlimited};
  territory::Territory territory;
  Directory directory{*db, territory};
  directory.add_routes(api);
  raccordo::testing::TestServer server{api, db.clock};
  auto const answer = server.send("GET", "/intervention-types?function=minors&kind=family_support");
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_NE(answer.body.find(R"("code":"affido-familiare")"), std::string::npos) << answer.body;
  EXPECT_EQ(answer.body.find("assistenza-domiciliare"), std::string::npos);
  EXPECT_EQ(server.send("GET", "/intervention-types?kind=barca").status, 422);
}

}  // namespace raccordo::catalogue::types_test
