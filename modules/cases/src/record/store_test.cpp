// SPDX-License-Identifier: EUPL-1.2
#include "record/store.hpp"

#include <thread>
#include <platform_testing/database.hpp>

namespace raccordo {
std::span<MigrationText const> cases_migrations();
}

namespace raccordo::cases::store_test {

using raccordo::testing::TestDatabase;

constexpr int writers = 8;

Uuid named(std::string const& name) { return make_named_uuid("test", name); }
CaseId const the_case{named("case")};
Date const first_day = *Date::parse("2026-05-04");

class CaseStore : public raccordo::testing::EveryEngine {
 protected:
  CaseId add(access::Taken taken) {
    return db
        ->write([&](db::Tx& tx) -> Result<CaseId> {
          auto const id = tx.new_id<CaseId>();
          TRY(store::add(tx, {id, taken, {named("worker")}}));
          TRY(store::begin_charge(tx, id, {named("body")}, tx.today()));
          return id;
        })
        .value();
  }
  template <class T>
  T ask(std::function<T(db::Tx&)> const& question) {
    return db->read([&](db::Tx& tx) -> Result<T> { return question(tx); }).value();
  }
  std::int64_t count(std::string_view sql) {
    return ask<std::int64_t>([&](db::Tx& tx) { return tx.find<std::int64_t>(sql, the_case).value(); });
  }
  /// Runs the use case in as many threads at once; how many of them it was granted to.
  int granted(std::function<Result<void>(db::Tx&, int)> const& use_case) {
    std::atomic<int> done = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < writers; ++i) threads.emplace_back([&, i] { done += db->write([&](db::Tx& tx) { return use_case(tx, i); }).has_value(); });
    threads.clear();
    return done;
  }
  TestDatabase db{GetParam(), {{"cases", cases_migrations()}}, writers};
};
RACCORDO_ON_EVERY_ENGINE(CaseStore);

TEST_P(CaseStore, lets_one_of_many_bodies_be_in_charge_at_once) {
  auto const begun = granted([](db::Tx& tx, int i) { return store::begin_charge(tx, the_case, {named("body " + std::to_string(i))}, first_day.plus_days(i)); });
  EXPECT_EQ(begun, 1);
  EXPECT_EQ(count("select count(*) from cases_charges where case_id = $1"), 1);
}

TEST_P(CaseStore, hands_a_charge_over_without_a_moment_of_two_or_none) {
  ASSERT_EQ(granted([](db::Tx& tx, int i) -> Result<void> {
              if (i > 0) return not_found();
              return store::begin_charge(tx, the_case, {named("body")}, first_day);
            }),
            1);
  // Each takes the charge over from whoever holds it, some day later; whatever their order, one charge stays open.
  auto const handed = granted([](db::Tx& tx, int i) -> Result<void> {
    TRY(store::end_charge(tx, the_case, first_day.plus_days(i)));
    return store::begin_charge(tx, the_case, {named("body " + std::to_string(i))}, first_day.plus_days(i + 1));
  });
  EXPECT_GE(handed, 1);
  EXPECT_EQ(count("select count(*) from cases_charges where case_id = $1 and valid_to is null"), 1);
  EXPECT_EQ(count("select count(*) from cases_charges where case_id = $1"), handed + 1);
}

TEST_P(CaseStore, refuses_a_second_case_of_the_same_contact) {
  access::Taken const taken{.contact_id = {named("contact")}, .municipality = "006044"};
  auto const opened = granted([&](db::Tx& tx, int i) { return store::add(tx, {{named("case " + std::to_string(i))}, taken, {named("worker")}}); });
  EXPECT_EQ(opened, 1);
}

TEST_P(CaseStore, finds_many_cases_in_batches_and_leaves_out_the_unknown) {
  std::vector<CaseId> ids;
  for (int i = 0; i < 45; ++i) ids.push_back(add({.contact_id = {named("contact " + std::to_string(i))}, .municipality = "006044"}));
  ids.push_back({named("nothing")});
  EXPECT_EQ(ask<std::size_t>([&](db::Tx& tx) { return store::find_all(tx, ids).size(); }), 45u);
  EXPECT_EQ(ask<std::size_t>([&](db::Tx& tx) { return store::find_all(tx, {}).size(); }), 0u);
}

TEST_P(CaseStore, keeps_what_was_before_each_change) {
  auto const id = add({.contact_id = {named("contact")}, .urgent = true, .municipality = "006044"});
  auto const find = [&] { return ask<std::optional<store::Row>>([&](db::Tx& tx) { return store::find(tx, id); }).value(); };
  EXPECT_EQ(find().priority, Priority::urgent);
  ASSERT_TRUE(db->write([&](db::Tx& tx) {
    return store::replace_work(tx, find(), {.priority = Priority::high, .summary = "Vive sola.", .next_step = {}, .next_step_on = first_day},
                               {named("worker")});
  }));
  ASSERT_TRUE(
      db->write([&](db::Tx& tx) { return store::replace_state(tx, find(), {CaseState::closed, Outcome::need_met, "Ora va da sola."}, {named("worker")}); }));
  auto const now = find();
  EXPECT_EQ(now.version, 3);
  EXPECT_EQ(now.outcome, Outcome::need_met);
  EXPECT_EQ(ask<std::optional<std::string>>([&](db::Tx& tx) { return store::closing_words(tx, id); }), "Ora va da sola.");
  EXPECT_EQ(now.closed_at, raccordo::testing::test_day);
  auto const kept = ask<std::vector<store::Kept>>([&](db::Tx& tx) { return store::versions(tx, id, 10); });
  ASSERT_EQ(kept.size(), 2u);
  EXPECT_EQ(kept[0].next_step_on, first_day);
  EXPECT_EQ(kept[1].priority, Priority::urgent);
  EXPECT_EQ(ask<std::optional<Work>>([&](db::Tx& tx) { return store::work_at(tx, id, 1); })->priority, Priority::urgent);
}

}  // namespace raccordo::cases::store_test
