// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "matrix.hpp"
#include "requests.hpp"

// The log of readings against the same requests as the matrix: how many lines each route leaves, for each person.
namespace raccordo::rights {
namespace {

/// By hand: these write one line each time, for everyone they answer; whoever is refused leaves none, and no other route writes any.
/// The timeline and the versions of a case come after its opening here, so they add nothing.
std::set<std::string> const openings{"GET /contacts/{contact_id}",
                                     "GET /contacts/{contact_id}/receipt",
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
                                     "GET /opinions/{opinion_id}"};

/// And this one two: it shows two sheets.
constexpr std::string_view of_two = "GET /merges/{merge_id}";

class Readings : public raccordo::testing::EveryEngine {};
RACCORDO_ON_EVERY_ENGINE(Readings);

int lines_in(World& world) {
  return world.town.db->read([](db::Tx& tx) -> Result<int> { return *tx.find<int>("select count(*) from platform_reads"); }).value();
}

TEST_P(Readings, each_opening_is_one_line_and_nothing_else_is_any) {
  World world(GetParam());
  auto const matrix = read_matrix(RACCORDO_SOURCE "/tests/rights/matrix.txt", people());
  for (auto const& [route, row] : matrix) {
    for (auto const& who : people()) {
      auto const before = lines_in(world);
      auto const answer = requests().at(route)(world, who);
      int const expected = answer.status != 200 ? 0 : route == of_two ? 2 : openings.contains(route) ? 1 : 0;
      EXPECT_EQ(lines_in(world) - before, expected) << route << " as " << who << ": " << answer.status;
    }
  }
}

}  // namespace
}  // namespace raccordo::rights
