// SPDX-License-Identifier: EUPL-1.2
#include <cases_testing/case_of_pandino.hpp>
#include <cases/history.hpp>

#include <thread>

// Who looked at a case: one line for each opening, none for anything else, and nothing seen without one.
namespace raccordo::cases::readings_test {

using namespace testing;
using enum identity::Role;

class ReadersOfCases : public CaseOfPandino {};
RACCORDO_ON_EVERY_ENGINE(ReadersOfCases);

TEST_P(ReadersOfCases, writes_one_reading_for_each_opening_before_it_answers) {
  take();
  auto const before = town.readings(case_id.value).size();
  auto const finder = town.enter({.role = access_operator, .body = "comune-019035"});
  for (int i = 0; i < 5; ++i) town.open(worker, case_id);
  town.open(finder, case_id);
  auto const rows = town.readings(case_id.value);
  ASSERT_EQ(rows.size(), before + 6);
  EXPECT_EQ(rows[0].purpose, "find");
  EXPECT_EQ(rows[0].relation, "network");
  EXPECT_EQ(rows[1].purpose, "open");
  EXPECT_EQ(rows[1].account_id, worker.account_id.value);
  EXPECT_EQ(town.get(worker, "/cases").status, 200);
  EXPECT_EQ(town.get(worker, path("/readings")).status, 200);
  EXPECT_EQ(town.readings(case_id.value).size(), before + 6);
}

TEST_P(ReadersOfCases, what_belongs_to_an_opening_or_names_its_author_by_a_fact_is_no_second_one) {
  take();
  EXPECT_EQ(town.readings(case_id.value).size(), 0u) << "taking is a fact that names who took";
  ASSERT_EQ(change(R"({"version":1,"summary":"Vive sola."})").status, 200);
  ASSERT_EQ(close(worker, 2).status, 200);
  ASSERT_EQ(town.send(worker, "DELETE", path("/closure?version=3")).status, 200);
  for (auto below : {"/timeline", "/versions", "/readings"}) ASSERT_EQ(town.get(worker, path(below)).status, 200);
  EXPECT_EQ(town.readings(case_id.value).size(), 0u);
  auto const colleague = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
  town.open(colleague, case_id);
  for (auto below : {"/timeline", "/versions"}) ASSERT_EQ(town.get(colleague, path(below)).status, 200);
  EXPECT_EQ(town.readings(case_id.value).size(), 1u);
}

TEST_P(ReadersOfCases, nothing_of_it_is_seen_without_a_line_also_by_another_way_than_its_screen) {
  take();
  auto const seen_by_somebody_new = [&](std::string_view method, std::string const& where, std::string_view body, int status) {
    auto const before = town.readings(case_id.value).size();
    auto const colleague = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
    auto const answer = town.send(colleague, method, where, body);
    EXPECT_EQ(answer.status, status) << answer.body;
    auto const rows = town.readings(case_id.value);
    EXPECT_EQ(rows.size(), before + 1) << method << where << body;
    EXPECT_EQ(rows.at(0).account_id, colleague.account_id.value);
  };
  seen_by_somebody_new("GET", path("/timeline"), {}, 200);
  seen_by_somebody_new("GET", path("/versions"), {}, 200);
  seen_by_somebody_new("PATCH", path(), R"({"version":1,"priority":"ordinary"})", 200);
  ASSERT_EQ(change(R"({"version":1,"summary":"Vive sola."})").status, 200);
  seen_by_somebody_new("PATCH", path(), R"({"version":1,"summary":"Vive con il figlio."})", 409);
  town.db.clock.advance(std::chrono::hours(24));
  auto const before = town.readings(case_id.value).size();
  auto const come_again = identity::testing::in_another_browser(*town.db, worker);
  for (int i = 0; i < 2; ++i) ASSERT_EQ(town.get(come_again, path("/timeline")).status, 200);
  EXPECT_EQ(town.readings(case_id.value).size(), before + 1) << "the change was yesterday's";
}

TEST_P(ReadersOfCases, as_many_readings_as_openings_also_from_many_at_once) {
  take();
  auto const before = town.readings(case_id.value).size();
  constexpr int readers = 8, each = 25;
  std::atomic<int> opened = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < readers; ++i)
      threads.emplace_back([&] {
        for (int n = 0; n < each; ++n) opened += town.get(worker, path()).status == 200;
      });
  }
  EXPECT_EQ(opened, readers * each);
  EXPECT_EQ(town.readings(case_id.value).size(), before + static_cast<std::size_t>(opened));
}

TEST_P(ReadersOfCases, tells_who_looked_to_the_team_and_the_controller) {
  take();
  auto const officer = town.enter({.role = municipal_officer, .body = "comune-019067"});
  town.open(worker, case_id);
  town.open(officer, case_id);
  auto const lines = json::decode<api::Page<identity::ReadingLine>>(town.get(worker, path("/readings?limit=1")).body).value();
  ASSERT_EQ(lines.items.size(), 1u);
  EXPECT_EQ(lines.items[0].account_name, officer.display_name);
  EXPECT_EQ(lines.items[0].body_name, "Comune di Pandino");
  EXPECT_FALSE(lines.items[0].reason.empty());
  auto const older = json::decode<api::Page<identity::ReadingLine>>(town.get(worker, path("/readings?cursor=" + *lines.next_cursor)).body).value();
  EXPECT_EQ(older.items.size(), 1u);
  EXPECT_EQ(town.get(officer, path("/readings")).status, 403);
}

}  // namespace raccordo::cases::readings_test
