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
  /// As the first who is let in.
  bool answers_with_items(std::string const& route) {
    auto const& row = matrix().at(route);
    auto const who = std::ranges::find(row, 200, [](auto const& cell) { return cell.second.status; });
    return who != row.end() && world().ask(route, who->first).answer.body.find("\"items\":[") != std::string::npos;
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

TEST_P(Rights, every_cell_answers_as_it_is_written) {
  for (auto const& [route, row] : matrix())
    for (auto const& who : people()) expect_cell(route, who, row.at(who));
}

/// Answers with several items that have no file of their own, each with its reason.
std::map<std::string, std::string> const not_taken_away{
    {"/acts", "of the territory: everybody reads it, and its files are in data/territory"},
    {"/bodies", "of the territory"},
    {"/functions", "of the territory"},
    {"/teams", "of the territory"},
    {"/municipalities", "proposals for a field"},
    {"/intervention-types", "choices of a field, from data/catalogue"},
    {"/demo/roles", "the door of a demonstration"},
    {"/offers", "of the directory, which comes from a file"},
    {"/people", "a search, and each asking is written down: no list"},
    {"/decisions", "the work of the day; the same files are in /exports/files"},
    {"/files-at-risk", "the work of the day; the same files are in /exports/files"},
    {"/notices", "what is new on the desk, which has its file"},
    {"/queue", "what is to be given out; the same is in /exports/desk and /exports/cases"},
    {"/loads", "numbers beside the queue"},
    {"/handovers", "plans, a few at a time"},
};

TEST_P(Rights, every_list_can_be_taken_away_as_a_file_or_says_why_not) {
  std::set<std::string> exports, lists;
  for (auto const& route : world().town.api.routes()) {
    if (route.method != "GET" || route.path.find('{') != route.path.npos) continue;
    if (route.path.starts_with("/exports/")) exports.insert(route.path.substr(8));
    else if (answers_with_items("GET " + route.path)) lists.insert(route.path);
  }
  for (auto const& list : lists) EXPECT_NE(exports.contains(list), not_taken_away.contains(list)) << list;
  for (auto const& taken : exports) EXPECT_TRUE(lists.contains(taken)) << taken;
}

}  // namespace
}  // namespace raccordo::rights
