// SPDX-License-Identifier: EUPL-1.2
#include <funds/funds.hpp>

#include <atomic>
#include <thread>

#include <catalogue_testing/types.hpp>
#include <identity_testing/people.hpp>

namespace raccordo {
std::span<MigrationText const> funds_migrations();
}

namespace raccordo::funds::money_test {

using identity::Role;
using raccordo::testing::EveryEngine;

class BudgetLines : public EveryEngine {
 protected:
  BudgetLines() {
    identity::set_gate(api, *db, true);
    add_routes(api, *db, territory);
    officer = identity::testing::given_a_person(*db, territory, "responsabile", {.role = Role::municipal_officer, .body = "comune-019067"});
  }
  raccordo::testing::HttpAnswer ask(identity::testing::Person const& who, std::string_view method, std::string const& path, std::string_view body = {}) {
    return server.send(method, path, body, who.headers());
  }
  raccordo::testing::HttpAnswer add(std::int64_t cents, std::string_view type = "assistenza-domiciliare") {
    return ask(officer, "POST", "/budget-lines",
               json::encode(NewBudgetLine{territory::body_id("comune-019067"), 2026, std::string(type), cents, "Bilancio di previsione"}));
  }
  LineId line(std::int64_t cents) { return json::decode<BudgetLine>(add(cents).body).value().line_id; }
  BudgetLine now(LineId id) {
    return db->read([&](db::Tx& tx) -> Result<BudgetLine> { return find_line(tx, territory, id).value(); }).value();
  }
  Uuid file(int number) {
    Uuid id;
    id.bytes.fill(static_cast<std::uint8_t>(number));
    return id;
  }
  Result<void> move(Result<void> (*how)(db::Tx&, facts::Actor const&, Holding const&, std::int64_t), Holding const& holding, std::int64_t cents) {
    return db->write([&](db::Tx& tx) -> Result<void> { return how(tx, {}, holding, cents); });
  }
  bool refused_by_the_database(std::string_view sql, LineId id) {
    auto const done = db->write([&](db::Tx& tx) -> Result<void> {
      TRY(tx.execute(sql, id));
      return {};
    });
    return !done && done.error().code == "constraint";
  }

  raccordo::testing::TestDatabase db{
      GetParam(),
      {{"territory", territory_migrations()}, {"identity", identity_migrations()}, {"catalogue", catalogue_migrations()}, {"funds", funds_migrations()}},
      [](db::Database& database) {
        territory::testing::given_the_networks_alone(database);
        catalogue::testing::given_the_types(database);
      },
      8};
  territory::Territory territory;
  api::Api api{raccordo::testing::unlimited};
  raccordo::testing::TestServer server{api, db.clock};
  identity::testing::Person officer;
};
RACCORDO_ON_EVERY_ENGINE(BudgetLines);

TEST_P(BudgetLines, are_set_by_the_officer_of_the_body_and_seen_with_what_is_left) {
  auto const answer = add(2'500'000);
  ASSERT_EQ(answer.status, 201) << answer.body;
  auto const listed = json::decode<funds::BudgetLines>(ask(officer, "GET", "/budget-lines?year=2026").body).value();
  ASSERT_EQ(listed.items.size(), 1u);
  EXPECT_EQ(listed.items[0].body_name, "Comune di Pandino");
  EXPECT_EQ(listed.items[0].left_cents, 2'500'000);
  EXPECT_EQ(add(1).code(), "line-exists");
  EXPECT_EQ(add(1, "nessuno").wrong_fields(), std::vector<std::string>{"/type_code"});
  EXPECT_EQ(add(-1, "pasti-domicilio").wrong_fields(), std::vector<std::string>{"/amount_cents"});
}

TEST_P(BudgetLines, of_another_body_are_nobodys_business) {
  auto const id = line(1000);
  auto const other = identity::testing::given_a_person(*db, territory, "altra", {.role = Role::municipal_officer, .body = "comune-019054"});
  EXPECT_TRUE(json::decode<funds::BudgetLines>(ask(other, "GET", "/budget-lines?year=2026").body)->items.empty());
  EXPECT_EQ(ask(other, "GET", "/budget-lines/" + id.text() + "/movements").status, 404);
  EXPECT_EQ(ask(other, "PUT", "/budget-lines/" + id.text() + "/amount", R"({"version":1,"amount_cents":1,"reason":"Provo"})").status, 404);
  NewBudgetLine const theirs{territory::body_id("comune-019067"), 2027, "assistenza-domiciliare", 1, "Provo"};
  EXPECT_EQ(ask(other, "POST", "/budget-lines", json::encode(theirs)).code(), "not-your-body");
}

TEST_P(BudgetLines, are_reserved_committed_and_spent_and_every_cent_has_its_movement) {
  auto const id = line(100'000);
  Holding const holding{id, file(1)};
  ASSERT_TRUE(move(reserve, holding, 60'000));
  ASSERT_TRUE(move(commit, holding, 50'000));
  ASSERT_TRUE(move(release, holding, 10'000));
  ASSERT_TRUE(move(spend, holding, 20'000));
  ASSERT_TRUE(move(correct_spent, holding, 5'000));
  ASSERT_TRUE(move(free_committed, holding, 1'000));
  auto const after = now(id);
  EXPECT_EQ(after.reserved_cents, 0);
  EXPECT_EQ(after.committed_cents, 34'000);
  EXPECT_EQ(after.spent_cents, 15'000);
  EXPECT_EQ(after.left_cents, 51'000);
  auto const rows = json::decode<api::Page<BudgetMovement>>(ask(officer, "GET", "/budget-lines/" + id.text() + "/movements").body).value();
  ASSERT_EQ(rows.items.size(), 7u);
  EXPECT_EQ(rows.items.back().kind, BudgetMovementKind::amount_set);
  EXPECT_EQ(rows.items.back().reason, "Bilancio di previsione");
  EXPECT_EQ(rows.items.front().file_id, file(1));
}

TEST_P(BudgetLines, say_how_much_is_left_when_it_is_not_enough) {
  auto const id = line(123'450);
  ASSERT_TRUE(move(reserve, {id, file(1)}, 100'000));
  auto const refused = move(reserve, {id, file(2)}, 50'000);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "not-enough-funds");
  EXPECT_EQ(refused.error().detail, "Su questa riga di bilancio restano 234,50 euro: ne servono 500,00 euro.");
  EXPECT_EQ(move(commit, {id, file(2)}, 1).error().code, "more-than-committed") << "what another file reserved is not this one's";
  EXPECT_EQ(euro(123'456'789), "1.234.567,89 euro");
}

TEST_P(BudgetLines, are_not_overdrawn_whatever_asks_the_database) {
  auto const id = line(1'000);
  EXPECT_TRUE(refused_by_the_database("update funds_lines set reserved = 1001 where id = $1", id));
  EXPECT_TRUE(refused_by_the_database("update funds_lines set spent = -1 where id = $1", id));
  EXPECT_TRUE(refused_by_the_database("update funds_lines set amount = -1 where id = $1", id));
}

TEST_P(BudgetLines, with_sixteen_reserving_at_once_give_exactly_what_there_is) {
  auto const id = line(10'000);
  std::atomic<int> reserved = 0, refused = 0;
  {
    std::vector<std::jthread> writers;
    for (int number = 1; number <= 16; ++number)
      writers.emplace_back([&, number] {
        for (int again = 0; again < 2; ++again) {
          auto const done = move(reserve, {id, file(number)}, 700);
          if (done) ++reserved;
          else if (done.error().code == "not-enough-funds") ++refused;
        }
      });
  }
  EXPECT_EQ(reserved, 14);
  EXPECT_EQ(refused, 18);
  EXPECT_EQ(now(id).reserved_cents, 9'800);
}

TEST_P(BudgetLines, change_their_amount_with_a_reason_and_never_below_what_is_used) {
  auto const id = line(10'000);
  ASSERT_TRUE(move(reserve, {id, file(1)}, 4'000));
  auto const path = "/budget-lines/" + id.text() + "/amount";
  EXPECT_EQ(ask(officer, "PUT", path, R"({"version":1,"amount_cents":3999,"reason":"Taglio"})").code(), "below-used");
  ASSERT_EQ(ask(officer, "PUT", path, R"({"version":1,"amount_cents":4000,"reason":"Taglio"})").status, 200);
  EXPECT_EQ(ask(officer, "PUT", path, R"({"version":1,"amount_cents":9000,"reason":"Aumento"})").code(), "stale-line");
  EXPECT_EQ(now(id).left_cents, 0);
  EXPECT_EQ(ask(officer, "PUT", path, R"({"version":2,"amount_cents":9000,"reason":""})").wrong_fields(), std::vector<std::string>{"/reason"});
}

}  // namespace raccordo::funds::money_test
