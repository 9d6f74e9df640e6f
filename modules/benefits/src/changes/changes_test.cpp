// SPDX-License-Identifier: EUPL-1.2
#include <benefits_testing/granted.hpp>

#include <thread>

namespace raccordo::benefits::changes_test {

using namespace benefits::testing;

class ChangesInPandino : public GrantedInPandino {
 protected:
  File file_of(Intervention const& one, Party const& by) { return read<File>(town.get(by, "/files/" + one.file_id->text())); }
  HttpAnswer propose(Intervention const& one, ChangeKind kind, std::optional<std::int64_t> cents = {}, std::optional<std::int64_t> quantity = {}) {
    auto const file = file_of(one, worker);
    return town.send(worker, "PUT", path(file, "/changes"),
                     json::encode(NewChange{file.version, kind, *Date::parse("2026-07-02"), cents, quantity, "Serve di più."}));
  }
  HttpAnswer rule(Party const& by, Intervention const& one, int number, ChangeVerdict verdict) {
    auto const file = file_of(one, officer);
    return town.send(by, "PUT", path(file, "/changes/" + std::to_string(number) + "/decision"),
                     json::encode(NewChangeDecision{file.version, verdict, 2026, "C" + std::to_string(++acts), "Condizioni verificate."}));
  }
  HttpAnswer say(Party const& by, Intervention const& one, std::string_view what) {
    return town.send(by, "PUT", path(file_of(one, by), "/changes/1/" + std::string(what)),
                     json::encode(ChangeWords{file_of(one, by).version, "Non serve più.", {}}));
  }
};
RACCORDO_ON_EVERY_ENGINE(ChangesInPandino);

TEST_P(ChangesInPandino, a_variation_reserves_the_difference_and_keeps_the_price_of_what_was_given) {
  auto const one = active();
  read<Intervention>(deliver(worker, one, hours(4'800)), 201);
  EXPECT_EQ(propose(one, ChangeKind::variation, 90'000, 100).wrong_fields(), std::vector<std::string>{"/cents"}) << "100,000 are spent";
  EXPECT_EQ(propose(one, ChangeKind::variation, 260'000, 40).wrong_fields(), std::vector<std::string>{"/quantity"});
  EXPECT_EQ(propose(one, ChangeKind::variation, 900'000, 100).code(), "not-enough-funds");
  auto const proposed = read<File>(propose(one, ChangeKind::variation, 260'000, 98));
  EXPECT_EQ(money().reserved_cents, 60'000);
  EXPECT_EQ(propose(one, ChangeKind::suspension).code(), "change-pending");
  EXPECT_EQ(rule(worker, one, 1, ChangeVerdict::accepted).status, 403);
  read<File>(rule(officer, one, 1, ChangeVerdict::accepted));
  EXPECT_EQ(money().reserved_cents, 0);
  EXPECT_EQ(money().committed_cents, 160'000);
  auto const now = read<Intervention>(deliver(worker, one, hours(2'500)), 201);
  EXPECT_EQ(now.spent_cents, 180'000) << "25 of the 50 hours that are left, of the 1,600 euro that are left";
}

TEST_P(ChangesInPandino, one_turned_down_gives_back_what_was_reserved) {
  auto const one = active();
  read<File>(propose(one, ChangeKind::variation, 260'000, 120));
  read<File>(rule(officer, one, 1, ChangeVerdict::refused));
  EXPECT_EQ(money().reserved_cents, 0);
  EXPECT_EQ(money().committed_cents, 200'000);
  EXPECT_EQ(rule(officer, one, 1, ChangeVerdict::accepted).code(), "already-decided");
}

TEST_P(ChangesInPandino, nothing_is_given_while_it_is_suspended) {
  auto const one = active();
  read<File>(propose(one, ChangeKind::suspension));
  auto const suspended = read<File>(rule(officer, one, 1, ChangeVerdict::accepted));
  EXPECT_EQ(suspended.intervention->state, InterventionState::suspended);
  EXPECT_EQ(deliver(provider, one, hours(100, "2026-07-02")).wrong_fields(), std::vector<std::string>{"/from"});
  read<Intervention>(deliver(provider, one, hours(100, "2026-07-01")), 201);
  EXPECT_EQ(propose(one, ChangeKind::suspension).code(), "not-now");
  read<File>(propose(one, ChangeKind::resumption));
  read<File>(rule(officer, one, 2, ChangeVerdict::accepted));
  read<Intervention>(deliver(provider, one, hours(100, "2026-07-02")), 201);
}

TEST_P(ChangesInPandino, a_revocation_follows_a_notice_and_frees_what_is_left) {
  auto const one = active();
  read<Intervention>(deliver(worker, one, hours(4'800)), 201);
  read<File>(propose(one, ChangeKind::revocation));
  EXPECT_EQ(rule(officer, one, 1, ChangeVerdict::accepted).code(), "notice-first");
  read<File>(say(officer, one, "notice"));
  EXPECT_EQ(rule(officer, one, 1, ChangeVerdict::accepted).code(), "notice-first");
  EXPECT_TRUE(read<File>(say(worker, one, "observations")).changes.front().observations);
  read<File>(rule(officer, one, 1, ChangeVerdict::accepted));
  EXPECT_EQ(money().committed_cents, 0);
  EXPECT_EQ(money().left_cents, 400'000);
  EXPECT_EQ(deliver(worker, one, hours(100)).code(), "not-active");
}

TEST_P(ChangesInPandino, a_closure_says_how_it_ended_and_frees_what_is_left) {
  auto const one = active();
  auto const file = file_of(one, worker);
  NewInterventionClosure in{file.version, InterventionOutcome::goals_reached, "Ora fa da sola.", *Date::parse("2027-01-01")};
  EXPECT_EQ(town.send(worker, "PUT", path(file, "/closure"), json::encode(in)).wrong_fields(), std::vector<std::string>{"/closed_on"});
  in.closed_on = {};
  auto const closed = read<File>(town.send(worker, "PUT", path(file, "/closure"), json::encode(in)));
  EXPECT_EQ(closed.ending->outcome, InterventionOutcome::goals_reached);
  EXPECT_EQ(money().left_cents, 500'000);
  EXPECT_EQ(propose(one, ChangeKind::suspension).code(), "not-now");
}

TEST_P(ChangesInPandino, one_of_two_officers_decides_it) {
  auto const one = active();
  read<File>(propose(one, ChangeKind::variation, 100'000, 48));
  auto const other = town.enter({.role = municipal_officer, .body = "comune-019067"});
  auto const version = file_of(one, officer).version;
  auto const decide = [&](Party const& by, std::string number) {
    return town.send(by, "PUT", "/files/" + one.file_id->text() + "/changes/1/decision",
                     json::encode(NewChangeDecision{version, ChangeVerdict::accepted, 2026, number, "Condizioni verificate."}));
  };
  std::array<HttpAnswer, 2> answers;
  {
    std::jthread first([&] { answers[0] = decide(officer, "D1"); });
    std::jthread second([&] { answers[1] = decide(other, "D2"); });
  }
  if (answers[0].status != 200) std::swap(answers[0], answers[1]);
  EXPECT_EQ(answers[0].status, 200) << answers[0].body;
  EXPECT_EQ(answers[1].status, 409) << answers[1].body;
  EXPECT_EQ(money().committed_cents, 100'000);
}

}  // namespace raccordo::benefits::changes_test
