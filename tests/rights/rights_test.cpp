// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "matrix.hpp"
#include "requests.hpp"

// The hand-written matrix against the product: every cell is a request over a real socket, and each leaves in the log of readings
// what it should.
namespace raccordo::rights {
namespace {

Matrix const& matrix() {
  static auto const read = read_matrix(RACCORDO_SOURCE "/tests/rights/matrix.txt", people());
  return read;
}

/// By hand: these write one line each time, for everyone they answer; whoever is refused leaves none, and no other route writes any.
/// The timeline and the versions of a case come after its opening here, so they add nothing.
std::set<std::string> const openings{"GET /contacts/{contact_id}",
                                     "GET /contacts/{contact_id}/receipt",
                                     "GET /contacts/{contact_id}/report",
                                     "GET /cases/{case_id}",
                                     "GET /people",
                                     "POST /people/known",
                                     "GET /people/{person_id}",
                                     "GET /referrals/{referral_id}",
                                     "GET /transfers/{transfer_id}",
                                     "GET /files/{file_id}",
                                     "GET /files/{file_id}/papers/{paper}",
                                     "GET /files/{file_id}/corrections/{number}/paper",
                                     "GET /interventions/{intervention_id}",
                                     "GET /opinions/{opinion_id}",
                                     "GET /exports/contacts",
                                     "GET /exports/referrals",
                                     "GET /exports/cases",
                                     "GET /exports/files",
                                     "GET /exports/interventions",
                                     "GET /exports/desk",
                                     "GET /exports/readings",
                                     "GET /exports/accounts",
                                     "GET /exports/merges",
                                     "GET /exports/budget-lines"};
/// And this one two: it shows two sheets.
constexpr std::string_view of_two = "GET /merges/{merge_id}";
/// And this one as many as it has lines.
constexpr std::string_view of_many = "GET /decisions";

int readings_of(std::string const& route, std::string const& body) {
  if (route == of_two) return 2;
  if (route != of_many) return openings.contains(route) ? 1 : 0;
  int lines = 0;
  for (auto at = body.find("\"file_id\""); at != body.npos; at = body.find("\"file_id\"", at + 1)) ++lines;
  return lines;
}

class Rights : public raccordo::testing::EveryEngine {
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
  void expect_cell(std::string const& route, std::string const& who, Expected const& expected) {
    auto const [answer, readings] = world().ask(route, who);
    auto const cell = route + " as " + who;
    EXPECT_EQ(answer.status, expected.status) << cell << ": " << answer.body.substr(0, 400);
    EXPECT_EQ(readings, answer.status != 200 ? 0 : readings_of(route, answer.body)) << cell << " and the readings: " << answer.status;
    EXPECT_EQ(names_the_person(answer.body), expected.name) << cell << " and the name: " << answer.body;
    EXPECT_EQ(tells_the_need(answer.body), expected.need) << cell << " and the need: " << answer.body;
  }
};
RACCORDO_ON_EVERY_ENGINE(Rights);

TEST_P(Rights, every_route_of_the_api_has_its_rows_and_no_row_has_lost_its_route) {
  std::set<std::string> registered, written, asked;
  for (auto const& route : world().town.api.routes()) registered.insert(route.method + " " + route.path);
  for (auto const& [route, row] : matrix()) written.insert(route);
  for (auto const& [route, ask] : requests()) asked.insert(route);
  EXPECT_EQ(registered, written);
  EXPECT_EQ(written, asked);
}

/// Lists of the territory, which everybody reads and which have files of their own (data/territory), and the history of one record.
std::set<std::string> const not_taken_away{"list_acts", "list_bodies", "list_functions", "list_teams"};

TEST_P(Rights, every_list_can_be_taken_away_as_a_file) {
  std::set<std::string> lists, exports;
  for (auto const& route : world().town.api.routes()) {
    if (route.path.starts_with("/exports/")) exports.insert(route.path.substr(9));
    if (route.method == "GET" && route.operation_id.starts_with("list_") && !not_taken_away.contains(route.operation_id)) lists.insert(route.path.substr(1));
  }
  lists.insert({"readings", "budget-lines"});
  EXPECT_EQ(exports, lists);
}

TEST_P(Rights, every_cell_answers_as_it_is_written) {
  for (auto const& [route, row] : matrix())
    for (auto const& who : people()) expect_cell(route, who, row.at(who));
}

}  // namespace
}  // namespace raccordo::rights
