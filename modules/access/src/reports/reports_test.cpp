// SPDX-License-Identifier: EUPL-1.2
#include "reports/reports.hpp"

#include <access_testing/world.hpp>
#include <platform_testing/pdf_text.hpp>
#include <platform/facts.hpp>

namespace raccordo::access::reports_test {

using identity::Role;
using raccordo::testing::EveryEngine;
using raccordo::testing::HttpAnswer;
using testing::a_need;
using testing::World;

class ReportsByThirdParties : public EveryEngine {
 protected:
  using Person = identity::testing::Person;
  World world{GetParam()};
  Person door = world.person("operatrice", {.role = Role::access_operator, .body = "comune-006044"});
  Person colleague = world.person("collega", {.role = Role::access_operator, .body = "comune-006044"});
  Person worker = world.person("assistente", {.role = Role::social_worker, .body = "css-ovada", .team = "css-ovada-team"});
  Person officer = world.person("responsabile", {.role = Role::municipal_officer, .body = "comune-006044"});

  static Report of_school() {
    return {.kind = ReporterKind::school, .name = "Maestra Ginevra Loppiani", .role = "Scuola di Cassinelle", .phone = {}, .protocol = "441/2026"};
  }
  static NewContact told(Report const& report = of_school()) {
    auto contact = a_need();
    contact.function = territory::Function::minors;
    contact.interlocutor = interlocutor_of(report.kind);
    contact.person = testing::ada();
    contact.report = report;
    return contact;
  }
  std::string recorded(NewContact const& contact = told()) { return "/contacts/" + world.record(door, contact).text(); }
  HttpAnswer write(Person const& who, std::string const& contact, std::int64_t version, Report const& report) {
    return world.as(who, "PUT", contact + "/report", json::encode(ReportChange{version, report}));
  }
  ReportSheet sheet(Person const& who, std::string const& contact) { return json::decode<ReportSheet>(world.get(who, contact + "/report").body).value(); }
  Contact opened(Person const& who, std::string const& contact) { return json::decode<Contact>(world.get(who, contact).body).value(); }
};
RACCORDO_ON_EVERY_ENGINE(ReportsByThirdParties);

TEST_P(ReportsByThirdParties, show_who_reported_to_who_wrote_it_down_and_to_the_team_alone) {
  auto const contact = recorded();
  EXPECT_EQ(sheet(door, contact).report.name, "Maestra Ginevra Loppiani");
  EXPECT_EQ(sheet(worker, contact).report.protocol, "441/2026");
  EXPECT_EQ(sheet(worker, contact).written_by, "Persona operatrice");
  EXPECT_EQ(world.get(colleague, contact + "/report").status, 403);
  EXPECT_EQ(world.get(officer, contact + "/report").status, 403);
  EXPECT_TRUE(opened(worker, contact).reported);
  EXPECT_TRUE(opened(colleague, contact).reported) << "whoever may hand out papers must know that it is no need told by the person";
}

TEST_P(ReportsByThirdParties, name_nobody_in_what_is_shown_without_asking) {
  auto const contact = recorded();
  for (auto const* path : {"", "/timeline", "/readings", "/receipt"})
    EXPECT_EQ(world.get(worker, contact + path).body.find("Loppiani"), std::string::npos) << path;
  for (auto const* list : {"/contacts", "/desk", "/exports/contacts?format=csv"})
    EXPECT_EQ(world.get(worker, list).body.find("Loppiani"), std::string::npos) << list;
}

TEST_P(ReportsByThirdParties, leave_a_trace_each_time_somebody_asks_who) {
  auto const contact = recorded();
  world.get(worker, contact + "/report");
  auto const readings = world.get(worker, contact + "/readings").body;
  EXPECT_NE(readings.find(R"("sections":"reporter")"), std::string::npos) << readings;
}

TEST_P(ReportsByThirdParties, lie_sealed_in_the_archive) {
  recorded();
  auto const kept = world.db->read([](db::Tx& tx) -> Result<db::Bytes> { return *tx.find<db::Bytes>("select sealed from access_reports"); }).value();
  EXPECT_EQ(kept.data.find("Loppiani"), std::string::npos);
}

TEST_P(ReportsByThirdParties, arrive_as_what_they_are_on_the_desk_of_the_team) {
  recorded();
  auto const items = json::decode<api::Page<desk::Item>>(world.get(worker, "/desk?state=open").body).value().items;
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].kind, desk::ItemKind::third_party_report);
  EXPECT_EQ(items[0].term.code, "third_party_report");
}

TEST_P(ReportsByThirdParties, say_who_speaks_by_who_reports) {
  auto wrong = told();
  wrong.interlocutor = Interlocutor::person;
  EXPECT_EQ(world.as(door, "POST", "/contacts", json::encode(wrong)).wrong_fields(), std::vector<std::string>{"/interlocutor"});
  auto blank = told();
  blank.report->name = "   ";
  EXPECT_EQ(world.as(door, "POST", "/contacts", json::encode(blank)).wrong_fields(), std::vector<std::string>{"/report/name"});
  auto const contact = recorded();
  EXPECT_EQ(world.as(door, "PATCH", contact, R"({"version":1,"interlocutor":"person"})").wrong_fields(), std::vector<std::string>{"/interlocutor"});
  EXPECT_EQ(world.as(door, "PATCH", contact, R"({"version":1,"need":"Il bambino non viene più a scuola."})").status, 200);
}

TEST_P(ReportsByThirdParties, are_put_right_and_keep_what_they_were) {
  auto const contact = recorded();
  auto right = of_school();
  right.kind = ReporterKind::neighbour;
  right.confidential = true;
  auto const written = json::decode<ReportSheet>(write(worker, contact, 1, right).body).value();
  EXPECT_EQ(written.version, 2);
  EXPECT_TRUE(written.report.confidential);
  EXPECT_EQ(opened(worker, contact).content->interlocutor, Interlocutor::other);
  auto const id = ContactId::parse(contact.substr(10)).value();
  auto const first = world.db->read([&](db::Tx& tx) { return find_report(tx, world.box, id, 1); }).value();
  EXPECT_EQ(first->kind, ReporterKind::school);
}

TEST_P(ReportsByThirdParties, corrected_by_two_at_once_show_both_what_the_other_wrote) {
  auto const contact = recorded();
  auto mine = of_school(), theirs = of_school();
  mine.phone = "0143 111111";
  theirs.phone = "0143 222222";
  ASSERT_EQ(write(door, contact, 1, theirs).status, 200);
  auto const refused = write(worker, contact, 1, mine);
  EXPECT_EQ(refused.code(), "stale-version");
  EXPECT_NE(refused.body.find("0143 222222"), std::string::npos);
  EXPECT_EQ(write(worker, contact, 9, mine).wrong_fields(), std::vector<std::string>{"/version"});
}

TEST_P(ReportsByThirdParties, become_one_afterwards_when_it_was_written_down_as_a_need) {
  auto const contact = recorded(a_need());
  EXPECT_EQ(world.get(worker, contact + "/report").status, 404);
  EXPECT_FALSE(opened(worker, contact).reported);
  ASSERT_EQ(write(worker, contact, 0, of_school()).status, 200);
  auto const shown = opened(worker, contact);
  EXPECT_TRUE(shown.reported);
  EXPECT_EQ(shown.content->interlocutor, Interlocutor::institution);
}

TEST_P(ReportsByThirdParties, give_a_paper_that_tells_nothing_of_the_person_nor_of_who_reported) {
  auto const text = raccordo::testing::structure_of(world.get(door, recorded() + "/receipt").body);
  EXPECT_NE(text.find("Ricevuta della segnalazione"), std::string::npos) << text;
  for (auto const* secret : {"Brunelvi", "Loppiani", "vivere da sola", "Ovada"}) EXPECT_EQ(text.find(secret), std::string::npos) << secret << "\n" << text;
}

}  // namespace raccordo::access::reports_test
