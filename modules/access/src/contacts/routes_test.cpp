// SPDX-License-Identifier: EUPL-1.2
#include <access_testing/world.hpp>
#include <platform_testing/pdf_text.hpp>

#include <thread>

namespace raccordo::access::routes_test {

using identity::Role;
using identity::testing::Person;
using raccordo::testing::EveryEngine;
using raccordo::testing::HttpAnswer;
using testing::World;
using Names = std::vector<std::string>;

constexpr std::string_view told = R"({"municipality":"006044","function":"elderly","channel":"phone","interlocutor":"relative","need":"Mia madre è sola.",)"
                                  R"("person":{"given_name":"Ada","family_name":"Brunelvi"}})";

class ContactsOverHttp : public EveryEngine {
 protected:
  World world{GetParam()};
  Person operator_ = world.person("operatrice", {.role = Role::access_operator, .body = "comune-006044"});
  Person worker_ = world.person("assistente", {.role = Role::social_worker, .body = "css-ovada", .team = "css-ovada-team"});
  Person finder_ = world.person("collega", {.role = Role::social_worker, .body = "cissaca", .team = "cissaca-valenza"});
  Person stranger_ = world.person("lontana", {.role = Role::social_worker, .body = "sds-pistoiese"});

  HttpAnswer post(Person const& who, std::string_view body, std::string const& key = {}) {
    return world.as(who, "POST", "/contacts", body, key.empty() ? http::Pairs{} : http::Pairs{{"Idempotency-Key", key}});
  }
  Contact contact_in(HttpAnswer const& answer) {
    EXPECT_EQ(answer.status / 100, 2) << answer.body;
    return json::decode<Contact>(answer.body).value();
  }
  Contact recorded() { return contact_in(post(operator_, told)); }
  std::string path(Contact const& contact, std::string const& rest = {}) { return "/contacts/" + contact.contact_id.text() + rest; }
  std::size_t readings(Contact const& contact) {
    auto page = json::decode<api::Page<identity::ReadingLine>>(world.get(worker_, path(contact, "/readings")).body).value();
    return page.items.size();
  }
  int count() {
    return world.db->read([](db::Tx& tx) -> Result<int> { return *tx.find<int>("select count(*) from access_contacts"); }).value();
  }
};
RACCORDO_ON_EVERY_ENGINE(ContactsOverHttp);

TEST_P(ContactsOverHttp, a_contact_is_created_and_found_where_the_answer_says) {
  auto const answer = post(operator_, told);
  ASSERT_EQ(answer.status, 201) << answer.body;
  auto const contact = contact_in(answer);
  EXPECT_EQ(answer.header("location"), "/api/v1/contacts/" + contact.contact_id.text());
  EXPECT_EQ(contact.desk_name, "C.S.S. Ovada, servizio sociale professionale");
  EXPECT_TRUE(contact.person->fictitious) << "the demonstration invents its people";
  EXPECT_EQ(contact.content->need, "Mia madre è sola.");
  EXPECT_EQ(world.get(operator_, path(contact)).status, 200);
}

TEST_P(ContactsOverHttp, the_same_form_sent_twice_is_one_contact) {
  auto const first = post(operator_, told, "una-volta"), second = post(operator_, told, "una-volta");
  EXPECT_EQ(contact_in(first).contact_id, contact_in(second).contact_id);
  EXPECT_EQ(count(), 1);
  auto other = std::string(told);
  other.replace(other.find("Ada"), 3, "Eva");
  auto const reused = post(operator_, other, "una-volta");
  EXPECT_EQ(reused.status, 409);
  EXPECT_EQ(reused.code(), "idempotency-key-reused");
  EXPECT_NE(contact_in(post(worker_, told, "una-volta")).contact_id, contact_in(first).contact_id) << "keys of two accounts never meet";
}

TEST_P(ContactsOverHttp, the_same_form_sent_twice_at_once_is_one_contact) {
  std::vector<HttpAnswer> answers(4);
  {
    std::vector<std::jthread> senders;
    for (auto& answer : answers) senders.emplace_back([&] { answer = post(operator_, told, "insieme"); });
  }
  for (auto const& answer : answers) EXPECT_EQ(contact_in(answer).contact_id, contact_in(answers[0]).contact_id);
  EXPECT_EQ(count(), 1);
}

TEST_P(ContactsOverHttp, wrong_fields_are_named_and_the_length_of_a_need_is_exact) {
  auto const wrong = post(operator_, R"({"municipality":"6044","function":"sport","channel":"phone","interlocutor":"relative","need":"","x":1})");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_EQ(wrong.wrong_fields(), (Names{"/municipality", "/function", "/need", "/x"}));
  EXPECT_EQ(post(operator_, "{").status / 100, 4);
  auto of_length = [](int letters) {
    std::string need;
    for (int i = 0; i < letters; ++i) need += "è";
    return R"({"municipality":"006044","function":"adults","channel":"phone","interlocutor":"person","need":")" + need + "\"}";
  };
  EXPECT_EQ(post(operator_, of_length(4000)).status, 201);
  EXPECT_EQ(post(operator_, of_length(4001)).wrong_fields(), Names{"/need"});
  EXPECT_EQ(post(operator_, R"({"municipality":"006044","function":"planning","channel":"phone","interlocutor":"person","need":"x"})").wrong_fields(),
            Names{"/function"});
}

TEST_P(ContactsOverHttp, whoever_may_not_know_learns_nothing_and_a_finder_only_that_it_exists) {
  auto const contact = recorded();
  auto const stub = contact_in(world.get(finder_, path(contact)));
  EXPECT_TRUE(stub.stub);
  EXPECT_FALSE(stub.person || stub.content || stub.privacy || stub.recorded_by);
  EXPECT_TRUE(stub.desk_name);
  for (auto rest : {"", "/timeline", "/readings", "/receipt"}) {
    auto const answer = world.get(stranger_, path(contact, rest));
    EXPECT_EQ(answer.status, 404) << rest;
    EXPECT_EQ(answer.body.find("Brunelvi"), std::string::npos);
  }
  for (auto rest : {"/readings", "/receipt", "/timeline"}) EXPECT_EQ(world.get(finder_, path(contact, rest)).code(), "not-on-this-contact") << rest;
  EXPECT_EQ(world.as(finder_, "PATCH", path(contact), R"({"version":1,"need":"x"})").status, 403);
  EXPECT_EQ(world.as(stranger_, "PATCH", path(contact), R"({"version":1,"need":"x"})").status, 404);
  EXPECT_EQ(world.get(worker_, "/contacts/" + Uuid{}.text()).status, 404);
  EXPECT_EQ(world.get(worker_, "/contacts/1").status, 404);
  EXPECT_EQ(world.server.get(path(contact)).status, 401);
  auto const director = world.person("direttrice", {.role = Role::director, .body = "css-ovada"});
  EXPECT_EQ(post(director, told).status, 403);
  EXPECT_EQ(world.get(director, path(contact)).body.find("Brunelvi"), std::string::npos);
}

TEST_P(ContactsOverHttp, every_opening_is_one_line_of_who_looked) {
  auto const contact = recorded();
  EXPECT_EQ(readings(contact), 0u) << "writing down is no reading";
  for (int i = 0; i < 3; ++i) world.get(worker_, path(contact));
  world.get(finder_, path(contact));
  world.get(stranger_, path(contact));
  world.get(worker_, "/contacts");
  EXPECT_EQ(readings(contact), 4u);
}

TEST_P(ContactsOverHttp, what_belongs_to_an_opening_is_no_second_one_and_without_one_it_is_the_first) {
  auto const contact = contact_in(post(operator_, told, "una-volta"));
  for (auto rest : {"/timeline", "/readings"}) world.get(operator_, path(contact, rest));
  world.as(operator_, "PATCH", path(contact), R"({"version":1,"need":"Mio padre è solo."})");
  EXPECT_EQ(readings(contact), 0u) << "the facts name who wrote";
  world.get(worker_, path(contact, "/timeline"));
  EXPECT_EQ(readings(contact), 1u);
  world.get(worker_, path(contact, "/timeline"));
  world.as(worker_, "PATCH", path(contact), R"({"version":2})");
  EXPECT_EQ(readings(contact), 1u);
  world.as(worker_, "PATCH", path(contact), R"({"version":1,"need":"Zia sola."})");
  EXPECT_EQ(readings(contact), 2u) << "a stale change was shown another's";
  world.db.clock.advance(std::chrono::hours(24));
  worker_ = identity::testing::in_another_browser(*world.db, worker_);
  post(identity::testing::in_another_browser(*world.db, operator_), told, "una-volta");
  EXPECT_EQ(readings(contact), 3u) << "the form of yesterday shows what has become of it";
  auto const colleague = world.person("collega.nuova", {.role = Role::social_worker, .body = "css-ovada", .team = "css-ovada-team"});
  world.as(colleague, "PATCH", path(contact), R"({"version":2})");
  EXPECT_EQ(readings(contact), 4u) << "a change of nothing leaves no fact";
}

TEST_P(ContactsOverHttp, a_correction_keeps_what_was_and_a_stale_one_meets_both) {
  auto const contact = recorded();
  auto const corrected = contact_in(world.as(operator_, "PATCH", path(contact), R"({"version":1,"need":"Mio padre è solo."})"));
  EXPECT_EQ(corrected.version, 2);
  EXPECT_EQ(corrected.content->need, "Mio padre è solo.");
  auto const stale = world.as(worker_, "PATCH", path(contact), R"({"version":1,"need":"Zia sola.","channel":"email"})");
  EXPECT_EQ(stale.status, 409);
  EXPECT_EQ(stale.code(), "stale-version");
  for (auto part : {R"("current_version":2)", R"("base":{"channel":"phone","need":"Mia madre è sola."})",
                    R"("theirs":{"channel":"phone","need":"Mio padre è solo."})", R"("yours":{"channel":"email","need":"Zia sola."})"})
    EXPECT_NE(stale.body.find(part), std::string::npos) << part << "\n" << stale.body;
  EXPECT_EQ(world.as(worker_, "PATCH", path(contact), R"({"version":9,"need":"x"})").wrong_fields(), Names{"/version"});
  EXPECT_EQ(world.as(worker_, "PATCH", path(contact), R"({"version":2,"need":" "})").wrong_fields(), Names{"/need"});
  EXPECT_EQ(world.as(worker_, "PATCH", path(contact), R"({"need":"x"})").status, 422);
  EXPECT_EQ(contact_in(world.as(worker_, "PATCH", path(contact), R"({"version":2})")).version, 2) << "nothing to change";
  EXPECT_NE(world.get(worker_, path(contact, "/timeline")).body.find(R"({"v":1,"version":2,"changed":["need"]})"), std::string::npos);
}

TEST_P(ContactsOverHttp, the_receipt_is_a_tagged_pdf_that_leaves_two_traces) {
  auto const contact = recorded();
  auto const receipt = world.get(operator_, path(contact, "/receipt"));
  ASSERT_EQ(receipt.status, 200);
  EXPECT_EQ(receipt.header("content-type"), "application/pdf");
  EXPECT_NE(receipt.header("content-disposition").find("ricevuta-"), std::string::npos);
  auto const text = raccordo::testing::structure_of(receipt.body);
  for (auto words : {"Ada Brunelvi", "Comune di Cassinelle", "Dati fittizi", "Da confermare dal titolare del trattamento"})
    EXPECT_NE(text.find(words), std::string::npos) << words;
  EXPECT_NE(world.get(worker_, path(contact, "/readings")).body.find(R"("purpose":"print")"), std::string::npos);
  EXPECT_NE(world.get(worker_, path(contact, "/timeline")).body.find("contact.receipt_printed"), std::string::npos);
}

TEST_P(ContactsOverHttp, lists_are_newest_first_and_name_people_only_to_whoever_may_know) {
  for (int i = 0; i < 7; ++i) {
    recorded();
    world.db.clock.advance(std::chrono::seconds(1));
  }
  Names seen;
  std::optional<std::string> cursor;
  do {
    auto const page = json::decode<api::Page<ContactRow>>(world.get(worker_, "/contacts?limit=3" + (cursor ? "&cursor=" + *cursor : "")).body).value();
    for (auto const& row : page.items) {
      EXPECT_EQ(row.person_name, "Ada Brunelvi");
      seen.push_back(utc_iso(row.recorded_at));
    }
    cursor = page.next_cursor;
  } while (cursor);
  EXPECT_EQ(seen.size(), 7u);
  EXPECT_TRUE(std::ranges::is_sorted(seen, std::greater{}));
  auto const director = world.person("direttrice", {.role = Role::director, .body = "css-ovada"});
  auto const numbers = world.get(director, "/contacts");
  EXPECT_EQ(numbers.body.find("Brunelvi"), std::string::npos);
  EXPECT_EQ(json::decode<api::Page<ContactRow>>(numbers.body).value().items.size(), 7u);
  EXPECT_EQ(world.get(finder_, "/contacts").body, R"({"items":[]})");
  EXPECT_EQ(world.get(worker_, "/contacts?cursor=a%20b&limit=0").wrong_fields(), (Names{"?cursor", "?limit"}));
  EXPECT_EQ(world.get(worker_, "/contacts?cursor=abc").wrong_fields(), Names{"?cursor"});
}

TEST_P(ContactsOverHttp, the_desk_hears_of_it_at_once_and_shows_it_only_to_its_team) {
  auto events = world.server.listen("/events", worker_.headers());
  auto const contact = recorded();
  events.wait_for(R"("what":"raised")");
  auto const desk = world.get(worker_, "/desk");
  ASSERT_EQ(desk.status, 200) << desk.body;
  EXPECT_NE(desk.body.find(contact.contact_id.text()), std::string::npos);
  EXPECT_NE(desk.body.find("Ada Brunelvi"), std::string::npos);
  EXPECT_EQ(world.get(finder_, "/desk").body, R"({"items":[]})");
  EXPECT_NE(world.get(worker_, "/desk/summary").body.find(R"("open":1)"), std::string::npos);
  EXPECT_EQ(world.get(worker_, "/desk?state=lost&cursor=a%20b&limit=0").wrong_fields(), (Names{"?state", "?cursor", "?limit"}));
  EXPECT_EQ(world.get(worker_, "/desk?cursor=abc").wrong_fields(), Names{"?cursor"});
  auto const administrator = world.person("amministratrice", {.role = Role::administrator, .body = "css-ovada"});
  EXPECT_EQ(world.get(administrator, "/desk").status, 403);
}

TEST_P(ContactsOverHttp, progress_is_for_those_who_direct_and_its_days_are_checked) {
  auto const director = world.person("direttrice", {.role = Role::director, .body = "css-ovada"});
  EXPECT_EQ(world.get(director, "/progress").status, 200);
  EXPECT_EQ(world.get(director, "/progress?from=2026-05-02&to=2026-05-01").wrong_fields(), Names{"?to"});
  EXPECT_EQ(world.get(director, "/progress?from=2020-01-01&to=2026-05-01").wrong_fields(), Names{"?from"});
  EXPECT_EQ(world.get(director, "/progress?from=2026-02-31").wrong_fields(), Names{"?from"});
  EXPECT_EQ(world.get(worker_, "/progress").status, 403);
}

TEST_P(ContactsOverHttp, before_saving_one_sees_who_will_have_it_and_whose_notice_is_due) {
  auto const preview = json::decode<Preview>(world.get(operator_, "/contact-preview?municipality=006044&function=elderly").body).value();
  EXPECT_TRUE(preview.competence.preparing);
  EXPECT_FALSE(preview.privacy.controller_name.empty());
  EXPECT_EQ(preview.privacy.legal_basis_source, "Da confermare dal titolare del trattamento");
  auto const nobody = json::decode<Preview>(world.get(operator_, "/contact-preview?municipality=058091&function=elderly").body).value();
  EXPECT_EQ(nobody.privacy.controller_name, "Comune di Cassinelle");
  EXPECT_EQ(world.get(operator_, "/contact-preview?municipality=999999&function=elderly").wrong_fields(), Names{"?municipality"});
  EXPECT_EQ(world.get(operator_, "/contact-preview?municipality=Roma&function=x").wrong_fields(), (Names{"?municipality", "?function"}));
}

}  // namespace raccordo::access::routes_test
