// SPDX-License-Identifier: EUPL-1.2
#include <benefits_testing/granted.hpp>

#include <thread>

#include "deliveries/price.hpp"

namespace raccordo::benefits::deliveries_test {

using namespace benefits::testing;

class DeliveriesInPandino : public GrantedInPandino {};
RACCORDO_ON_EVERY_ENGINE(DeliveriesInPandino);

TEST_P(DeliveriesInPandino, begin_with_an_activation_within_what_was_granted) {
  auto const file = granted();
  EXPECT_TRUE(waits_on_the_desk(desk::ItemKind::file_to_activate));
  EXPECT_EQ(activate(file, from("2026-05-31")).wrong_fields(), std::vector<std::string>{"/starts_on"});
  EXPECT_EQ(activate(file, from("2026-06-01", {})).wrong_fields(), std::vector<std::string>{"/provider_body_id"});
  EXPECT_EQ(activate(file, from("2026-06-01", territory::body_id("nessuno"))).wrong_fields(), std::vector<std::string>{"/provider_body_id"});
  auto const active = read<File>(activate(file, from("2026-06-01")));
  EXPECT_EQ(active.intervention->ends_on, Date::parse("2026-12-31"));
  EXPECT_EQ(activate(active, from("2026-06-01")).code(), "already-active");
  EXPECT_FALSE(waits_on_the_desk(desk::ItemKind::file_to_activate));
}

TEST_P(DeliveriesInPandino, are_written_by_the_provider_who_sees_nothing_of_the_file_and_spend_the_line) {
  auto const one = active();
  auto const seen = read<Intervention>(town.get(provider, of(one)));
  EXPECT_EQ(seen.person_name, "Ada Brunelvi");
  EXPECT_EQ(seen.granted_quantity, 96);
  EXPECT_FALSE(seen.granted_cents) << "money is not what they give";
  EXPECT_FALSE(seen.file_id);
  EXPECT_EQ(town.get(provider, "/files/" + one.file_id->text()).status, 403);
  EXPECT_EQ(town.readings(one.intervention_id.value).size(), 1u);
  read<Intervention>(deliver(provider, one, hours(2'400)), 201);
  auto const now = read<Intervention>(deliver(worker, one, hours(150, "2026-07-01")), 201);
  EXPECT_EQ(now.delivered_hundredths, 2'550);
  EXPECT_EQ(now.spent_cents, 53'125) << "25.5 of 96 hours of 2,000 euro";
  ASSERT_EQ(now.months.size(), 2u);
  EXPECT_EQ(now.months[0].month, "2026-06");
  EXPECT_EQ(now.months[0].hundredths, 2'400);
  EXPECT_EQ(money().spent_cents, 53'125);
  EXPECT_EQ(money().committed_cents, 146'875);
  auto const list = read<api::Page<InterventionRow>>(town.get(provider, "/interventions"));
  ASSERT_EQ(list.items.size(), 1u);
  EXPECT_EQ(list.items[0].person_name, "Ada Brunelvi");
}

TEST_P(DeliveriesInPandino, name_what_is_wrong_with_them) {
  auto const one = active();
  auto const wrong = [&](NewDelivery const& in) { return deliver(worker, one, in).wrong_fields(); };
  using Fields = std::vector<std::string>;
  EXPECT_EQ(wrong(hours(100, "2026-07-04")), Fields{"/to"}) << "still to come";
  EXPECT_EQ(wrong(hours(100, "2026-05-31")), Fields{"/from"}) << "before it begins";
  auto two_months = hours(100);
  two_months.to = *Date::parse("2026-07-01");
  EXPECT_EQ(wrong(two_months), Fields{"/to"});
  EXPECT_EQ(wrong(hours(0)), Fields{"/hundredths"});
  auto priced = hours(100);
  priced.sum_cents = 1'000;
  EXPECT_EQ(wrong(priced), Fields{"/sum_cents"}) << "what the body pays follows from the grant";
  NewDelivery absence{.kind = DeliveryKind::absence, .from = *Date::parse("2026-06-10"), .to = *Date::parse("2026-06-10")};
  EXPECT_EQ(wrong(absence), Fields{"/absence"});
  absence.absence = AbsenceReason::hospital;
  EXPECT_EQ(read<Intervention>(deliver(worker, one, absence), 201).months[0].absences, 1);
  EXPECT_EQ(money().spent_cents, 0);
}

TEST_P(DeliveriesInPandino, go_beyond_the_grant_only_where_it_is_said_and_cost_the_body_nothing_then) {
  auto const one = active();
  read<Intervention>(deliver(worker, one, hours(9'500)), 201);
  auto const refused = deliver(worker, one, hours(200));
  EXPECT_EQ(refused.code(), "more-than-granted");
  EXPECT_NE(refused.body.find("ciò che è stato concesso: ore 1."), std::string::npos) << refused.body;
  auto beyond = hours(200);
  beyond.beyond = "La figlia era in ospedale.";
  auto const now = read<Intervention>(deliver(worker, one, beyond), 201);
  EXPECT_EQ(now.delivered_hundredths, 9'700);
  EXPECT_EQ(now.spent_cents, 200'000) << "to the cent, and not one more";
}

TEST_P(DeliveriesInPandino, are_corrected_by_a_later_row_once) {
  auto const one = active();
  read<Intervention>(deliver(provider, one, hours(2'400)), 201);
  auto without_words = hours(400);
  EXPECT_EQ(town.send(provider, "PUT", of(one, "/deliveries/1/correction"), json::encode(without_words)).wrong_fields(), std::vector<std::string>{"/words"});
  auto const now = read<Intervention>(correct(provider, one, 1, hours(400)));
  ASSERT_EQ(now.deliveries.size(), 2u);
  EXPECT_EQ(now.deliveries[1].hundredths, 2'400) << "what was wrong stays";
  EXPECT_EQ(now.deliveries[1].corrected_by, 2);
  EXPECT_EQ(now.months[0].hundredths, 400);
  EXPECT_EQ(money().spent_cents, 8'333);
  EXPECT_EQ(correct(worker, one, 1, hours(500)).code(), "already-corrected");
  EXPECT_EQ(correct(worker, one, 9, hours(500)).status, 404);
  read<Intervention>(correct(worker, one, 2, hours(0)));
  EXPECT_EQ(money().spent_cents, 0);
  EXPECT_EQ(money().committed_cents, 200'000);
}

TEST_P(DeliveriesInPandino, two_at_once_never_exceed_what_was_granted_and_one_sent_twice_is_one) {
  auto const one = active();
  std::array<HttpAnswer, 2> answers;
  {
    std::jthread first([&] { answers[0] = deliver(provider, one, hours(6'000)); });
    std::jthread second([&] { answers[1] = deliver(worker, one, hours(6'000)); });
  }
  if (answers[0].status != 201) std::swap(answers[0], answers[1]);
  EXPECT_EQ(answers[0].status, 201) << answers[0].body;
  EXPECT_EQ(answers[1].code(), "more-than-granted") << answers[1].body;
  EXPECT_EQ(money().spent_cents, 125'000);
  for (int i = 0; i < 2; ++i)
    EXPECT_EQ(town.send(worker, "POST", of(one, "/deliveries"), json::encode(hours(100)), {{"Idempotency-Key", "0123456789abcdef"}}).status, 201);
  EXPECT_EQ(read<Intervention>(town.get(worker, of(one))).delivered_hundredths, 6'100);
}

TEST(price_of_a_delivery, adds_up_to_the_grant_in_any_pieces_and_keeps_what_was_paid_before_a_change) {
  store::InterventionRow row{.granted_cents = 100'000, .granted_quantity = 7};
  EXPECT_EQ(due_cents(row, 700), 100'000);
  EXPECT_EQ(due_cents(row, 701), 100'000);
  EXPECT_EQ(due_cents(row, 0), 0);
  row.base_delivered = 350, row.base_cents = 50'000, row.granted_cents = 60'000;
  EXPECT_EQ(due_cents(row, 350), 50'000);
  EXPECT_EQ(due_cents(row, 700), 60'000);
  EXPECT_EQ(due_cents(row, 175), 25'000) << "a correction of what came before";
  row = {.granted_cents = 100'000'000'000, .granted_quantity = 1'000'000};
  EXPECT_EQ(due_cents(row, 50'000'000), 50'000'000'000) << "the greatest numbers there are";
  EXPECT_EQ(units_text(150), "1,5");
  EXPECT_EQ(units_text(105), "1,05");
}

}  // namespace raccordo::benefits::deliveries_test
