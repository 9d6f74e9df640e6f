// SPDX-License-Identifier: EUPL-1.2
#include <territory/routes.hpp>

#include <algorithm>
#include <thread>

#include <platform_testing/http.hpp>
#include <platform_testing/trail.hpp>
#include <territory_testing/reference.hpp>
#include <territory/facts.hpp>

#include "imports/contracts.hpp"

namespace raccordo::territory::routes_test {
namespace {

using raccordo::testing::HttpAnswer;
using raccordo::testing::TestDatabase;
using raccordo::testing::TestServer;

std::string const secretary = "01920000-0000-7000-8000-00000000000a";
std::string const member_columns = "area,istat_code,valid_from,valid_to,source,certainty\n";
std::string const rome_joins = "sa-valenza,058091,2026-01-01,,Delibera 1,documented\n";

struct RowOfVersions {
  std::string table_name, content;
  std::optional<Uuid> account_id, import_id;
};
BOOST_DESCRIBE_STRUCT(RowOfVersions, (), (table_name, content, account_id, import_id))

class TerritoryImports : public raccordo::testing::EveryEngine {
 protected:
  TerritoryImports() { add_routes(api, *db, territory); }
  HttpAnswer send(std::string const& method, std::string const& path, std::string const& body = {}, http::Pairs headers = {}) {
    headers.emplace_back("X-Test-Account", secretary);
    return server.send(method, path, body, headers);
  }
  HttpAnswer propose(ImportKind kind, std::string const& csv, http::Pairs headers = {}) {
    return send("POST", "/territory/imports", json::encode(NewImport{kind, csv}), std::move(headers));
  }
  static TerritoryImport import_of(HttpAnswer const& answer) {
    if (answer.status >= 300) throw std::runtime_error(answer.body);
    return json::decode<TerritoryImport>(answer.body).value();
  }
  HttpAnswer apply(ImportId id) { return send("POST", "/territory/imports/" + id.text() + "/apply"); }
  std::string deciding(std::string const& municipality, std::string const& on) {
    auto answer = server.get("/competence?municipality=" + municipality + "&function=minors&date=" + on);
    auto found = json::decode<Competence>(answer.body).value();
    return found.deciding ? found.deciding->body_code : "nobody";
  }
  std::int64_t count(std::string const& sql) {
    return db->read([&](db::Tx& tx) -> Result<std::int64_t> { return *tx.find<std::int64_t>(sql); }).value();
  }

  TestDatabase db{GetParam(), {{"territory", territory_migrations()}}, testing::given_the_networks_alone};
  Territory territory;
  api::Api api{raccordo::testing::unlimited};
  TestServer server{api, db.clock, raccordo::testing::admit_by_header()};
};
RACCORDO_ON_EVERY_ENGINE(TerritoryImports);

TEST_P(TerritoryImports, show_the_differences_before_anything_changes) {
  auto answer = propose(ImportKind::memberships, member_columns + rome_joins);
  ASSERT_EQ(answer.status, 201) << answer.body;
  auto shown = import_of(answer);
  EXPECT_EQ(answer.header("location"), "/api/v1/territory/imports/" + shown.import_id.text());
  EXPECT_EQ(shown.state, ImportState::previewed);
  EXPECT_EQ(shown.counts.added, 1);
  EXPECT_EQ(shown.rows.at(0).subject, "Roma");
  EXPECT_EQ(deciding("058091", "2026-06-01"), "nobody");
  EXPECT_EQ(count("select count(*) from territory_area_members where istat_code = '058091'"), 0);
  EXPECT_EQ(json::encode(import_of(send("GET", "/territory/imports/" + shown.import_id.text()))), json::encode(shown));
}

TEST_P(TerritoryImports, are_applied_once_with_a_fact_and_the_new_answer_at_once) {
  auto shown = import_of(propose(ImportKind::memberships, member_columns + rome_joins));
  auto applied = import_of(apply(shown.import_id));
  EXPECT_EQ(applied.state, ImportState::applied);
  EXPECT_EQ(applied.applied_at, db.clock.now());
  EXPECT_EQ(json::encode(applied.rows), json::encode(shown.rows));
  EXPECT_EQ(deciding("058091", "2026-06-01"), "cissaca");
  EXPECT_EQ(deciding("058091", "2025-12-31"), "nobody");
  auto again = import_of(apply(shown.import_id));
  EXPECT_EQ(again.state, ImportState::applied);
  EXPECT_EQ(count("select count(*) from territory_area_members where istat_code = '058091'"), 1);
  EXPECT_EQ(count("select count(*) from territory_imports where applied_by is not null"), 1);
}

TEST_P(TerritoryImports, leave_one_fact_that_says_who_and_how_much) {
  auto shown = import_of(propose(ImportKind::memberships, member_columns + rome_joins));
  import_of(apply(shown.import_id));
  import_of(apply(shown.import_id));
  auto payload = R"({"v":1,"kind":"memberships","added":1,"changed":0,"ended":0,"withdrawn":0})";
  auto found = raccordo::testing::facts_of(*db, shown.import_id.value);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].kind, raccordo::territory::facts::imported);
  EXPECT_EQ(found[0].payload, payload);
  EXPECT_EQ(found[0].account_id, Uuid::parse(secretary));
}

TEST_P(TerritoryImports, keep_what_a_row_was_before) {
  auto csv = server.send("GET", "/territory/rows/memberships", {}, {{"X-Test-Account", secretary}}).body;
  auto at = csv.find("\nsa-valenza,006177,") + 1;
  auto line = csv.substr(at, csv.find('\n', at) - at);
  auto columns = csv.substr(0, csv.find('\n'));
  auto corrected = line.substr(0, line.rfind(',')) + ",hypothesis";
  auto shown = import_of(propose(ImportKind::memberships, columns + "\n" + corrected + "\n"));
  ASSERT_EQ(shown.counts.changed, 1);
  EXPECT_EQ(shown.rows.at(0).fields.at(0).name, "certainty");
  EXPECT_EQ(shown.rows.at(0).fields.at(0).after, "hypothesis");
  import_of(apply(shown.import_id));
  auto versions = db->read([&](db::Tx& tx) -> Result<std::vector<RowOfVersions>> {
    return tx.list<RowOfVersions>("select table_name, content, account_id, import_id from territory_versions");
  });
  ASSERT_EQ(versions->size(), 1u);
  EXPECT_EQ(versions->at(0).table_name, "territory_area_members");
  EXPECT_NE(versions->at(0).content.find("006177"), std::string::npos);
  EXPECT_EQ(versions->at(0).account_id, Uuid::parse(secretary));
  EXPECT_EQ(versions->at(0).import_id, shown.import_id.value);
}

TEST_P(TerritoryImports, are_not_applied_when_the_territory_has_changed_since) {
  auto first = import_of(propose(ImportKind::memberships, member_columns + rome_joins));
  auto second = import_of(propose(ImportKind::memberships, member_columns + "sa-valenza,015146,2026-01-01,,Delibera 2,documented\n"));
  EXPECT_EQ(apply(first.import_id).status, 200);
  EXPECT_EQ(import_of(send("GET", "/territory/imports/" + second.import_id.text())).state, ImportState::outdated);
  auto refused = apply(second.import_id);
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(refused.code(), "territory-changed");
  EXPECT_EQ(deciding("015146", "2026-06-01"), "nobody");
}

TEST_P(TerritoryImports, of_two_applied_at_once_only_one_wins) {
  auto first = import_of(propose(ImportKind::memberships, member_columns + rome_joins));
  auto second = import_of(propose(ImportKind::memberships, member_columns + "sa-ovadese,058091,2026-01-01,,Delibera 2,documented\n"));
  int one = 0, other = 0;
  std::thread rival([&] { one = apply(first.import_id).status; });
  other = apply(second.import_id).status;
  rival.join();
  EXPECT_EQ(std::minmax(one, other), std::minmax(200, 409));
  EXPECT_EQ(count("select count(*) from territory_area_members where istat_code = '058091'"), 1);
}

TEST_P(TerritoryImports, refuse_overlaps_and_gaps_naming_line_and_row) {
  auto overlap = propose(ImportKind::memberships, member_columns + "sa-ovadese,006177,2025-01-01,,Delibera,documented\n");
  EXPECT_EQ(overlap.status, 422);
  EXPECT_EQ(overlap.code(), "import-refused");
  EXPECT_EQ(overlap.wrong_fields(), std::vector<std::string>{"/csv/2"});
  EXPECT_NE(overlap.body.find("Valenza (006177) in sa-ovadese, dal 01/01/2025 in poi (riga 2)"), std::string::npos) << overlap.body;
  auto gap = propose(ImportKind::memberships,
                     member_columns + "sa-valenza,058091,2020-01-01,2020-12-31,Delibera,documented\n" + "sa-valenza,058091,2021-02-01,,Delibera,documented\n");
  EXPECT_EQ(gap.wrong_fields(), std::vector<std::string>{"/csv/3"});
  EXPECT_NE(gap.body.find("nessuno copre dal 01/01/2021 al 31/01/2021"), std::string::npos) << gap.body;
  EXPECT_EQ(count("select count(*) from territory_imports"), 0);
}

TEST_P(TerritoryImports, name_every_wrong_field_of_the_request_and_of_the_file) {
  auto request = send("POST", "/territory/imports", R"({"kind":"cities","csv":"","who":1})");
  EXPECT_EQ(request.status, 422);
  EXPECT_EQ(request.wrong_fields(), (std::vector<std::string>{"/kind", "/csv", "/who"}));
  auto file = propose(ImportKind::memberships, member_columns + "sa-valenza,058091,2022-02-31,soon,Delibera,sure\n");
  EXPECT_EQ(file.wrong_fields(), (std::vector<std::string>{"/csv/2/valid_from", "/csv/2/valid_to", "/csv/2/certainty"}));
  EXPECT_EQ(send("POST", "/territory/imports", "{").status, 400);
  EXPECT_EQ(send("POST", "/territory/imports", "a,b", {{"Content-Type", "text/csv"}}).status, 415);
  EXPECT_EQ(send("POST", "/territory/imports", std::string(1'100'000, ' ')).status, 413);
}

TEST_P(TerritoryImports, treat_sql_and_html_in_a_file_as_text) {
  auto shown = import_of(
      propose(ImportKind::memberships, member_columns + "sa-valenza,058091,2026-01-01,,\"'); drop table territory_bodies; --<script>\",documented\n"));
  EXPECT_EQ(apply(shown.import_id).status, 200);
  EXPECT_EQ(count("select count(*) from territory_area_members where source like '%<script>'"), 1);
  EXPECT_EQ(count("select count(*) from territory_bodies"), 405);
}

TEST_P(TerritoryImports, are_for_those_who_may_and_are_not_found_when_they_are_not_there) {
  EXPECT_EQ(server.send("POST", "/territory/imports", "{}").status, 401);
  EXPECT_EQ(server.get("/territory/rows/bodies").status, 401);
  EXPECT_EQ(send("GET", "/territory/imports/" + secretary).status, 404);
  EXPECT_EQ(send("GET", "/territory/imports/first").status, 404);
  EXPECT_EQ(send("POST", "/territory/imports/" + secretary + "/apply").status, 404);
  EXPECT_EQ(send("GET", "/territory/rows/cities").status, 404);
}

TEST_P(TerritoryImports, sent_twice_with_one_key_are_one_import) {
  http::Pairs const key{{"Idempotency-Key", "form-1"}};
  auto first = import_of(propose(ImportKind::memberships, member_columns + rome_joins, key));
  auto second = import_of(propose(ImportKind::memberships, member_columns + rome_joins, key));
  EXPECT_EQ(first.import_id, second.import_id);
  EXPECT_EQ(propose(ImportKind::bodies, member_columns + rome_joins, key).status, 422);
  EXPECT_EQ(propose(ImportKind::memberships, member_columns + "sa-valenza,015146,2026-01-01,,Delibera 2,documented\n", key).status, 409);
  EXPECT_EQ(count("select count(*) from territory_imports"), 1);
}

TEST_P(TerritoryImports, outlive_a_reload_of_the_reference_files) {
  auto csv = send("GET", "/territory/rows/memberships").body;
  auto at = csv.find("\nprov-al,006044,") + 1;
  auto columns = csv.substr(0, csv.find('\n'));
  auto withdrawal = columns + ",operation\n" + csv.substr(at, csv.find('\n', at) - at) + ",withdraw\n" + rome_joins.substr(0, rome_joins.size() - 1) + ",\n";
  auto shown = import_of(propose(ImportKind::memberships, withdrawal));
  EXPECT_EQ(shown.counts.withdrawn, 1);
  EXPECT_EQ(apply(shown.import_id).status, 200);
  ASSERT_TRUE(db->write([](db::Tx& tx) { return tx.execute("delete from territory_files"); }));
  auto reloaded = load_reference(*db, RACCORDO_SOURCE "/data/territory").value();
  EXPECT_GT(reloaded.added, 4'000) << "the municipalities of which nothing is said";
  EXPECT_EQ(reloaded.changed + reloaded.removed, 0);
  EXPECT_EQ(count("select count(*) from territory_area_members where area = 'prov-al' and istat_code = '006044'"), 0);
  EXPECT_EQ(count("select count(*) from territory_area_members where istat_code = '058091'"), 1);
}

TEST_P(TerritoryImports, offer_the_present_rows_as_a_file_that_changes_nothing) {
  for (auto const kind : {ImportKind::bodies, ImportKind::delegations}) {
    auto file = send("GET", "/territory/rows/" + std::string(enum_text(kind)));
    EXPECT_EQ(file.status, 200);
    EXPECT_TRUE(file.header("content-type").starts_with("text/csv"));
    auto shown = import_of(propose(kind, file.body));
    EXPECT_GT(shown.counts.unchanged, 400);
    EXPECT_EQ(shown.counts.added + shown.counts.changed + shown.counts.ended + shown.counts.withdrawn, 0);
  }
}

TEST_P(TerritoryImports, bring_a_new_body_that_the_directory_then_shows) {
  auto shown = import_of(propose(
      ImportKind::bodies, "code,kind,name,short_name,name_from,name_to,name_source,name_certainty,tax_code,seat_istat,valid_from,valid_to,source,certainty\n"
                          "unione-nuova,union,Unione Nuova,U.N.,,,,,,006177,2024-01-01,,Statuto,documented\n"));
  EXPECT_EQ(apply(shown.import_id).status, 200);
  EXPECT_NE(server.get("/bodies/unione-nuova").body.find(R"("seat_name":"Valenza")"), std::string::npos);
  EXPECT_NE(server.get("/bodies?q=unione%20nuova").body.find("unione-nuova"), std::string::npos);
}

TEST_P(TerritoryImports, make_each_new_body_its_own_controller) {
  std::string const columns = "code,kind,name,short_name,name_from,name_to,name_source,name_certainty,tax_code,seat_istat,valid_from,valid_to,source,certainty";
  std::string const line = "unione-nuova,union,Unione Nuova,U.N.,,,,,,006177,2024-01-01,,Statuto,documented";
  auto shown = import_of(propose(ImportKind::bodies, columns + "\n" + line + "\n"));
  EXPECT_EQ(shown.rows.at(0).fields.back().name, "controller_name");
  EXPECT_EQ(shown.rows.at(0).fields.back().after, "Unione Nuova");
  EXPECT_EQ(apply(shown.import_id).status, 200);
  auto const controller =
      db->read([&](db::Tx& tx) -> Result<std::optional<Controller>> { return territory.controller_of(tx, body_id("unione-nuova")); }).value();
  ASSERT_TRUE(controller);
  EXPECT_EQ(controller->controller_name, "Unione Nuova");
  EXPECT_NE(server.get("/bodies/unione-nuova").body.find(R"("dpo_contact_kind":"not_known")"), std::string::npos);
  ASSERT_TRUE(db->write([](db::Tx& tx) { return tx.execute("delete from territory_files"); }));
  EXPECT_EQ(load_reference(*db, RACCORDO_SOURCE "/data/territory").value().removed, 0) << "the files do not speak for what was imported";
  EXPECT_EQ(count("select count(*) from territory_controllers where body = 'unione-nuova'"), 1);
}

}  // namespace
}  // namespace raccordo::territory::routes_test
