// SPDX-License-Identifier: EUPL-1.2
#include <access_testing/world.hpp>

#include "contacts/views.hpp"

namespace raccordo::access::record_test {

using identity::Role;
using raccordo::testing::EveryEngine;
using testing::a_need;
using testing::ada;
using testing::World;

class RecordContact : public EveryEngine {
 protected:
  World world{GetParam()};
  identity::testing::Person operator_ = world.person("operatrice", {.role = Role::access_operator, .body = "comune-006044"});

  ContactRecord row(ContactId id) {
    return *world.db->read([&](db::Tx& tx) -> Result<std::optional<ContactRecord>> { return find_contact(tx, id); }).value();
  }
  Result<Opened> open(identity::Principal const& who, ContactId id) {
    return world.db->read([&](db::Tx& tx) { return open_contact(tx, world.territory, world.directory, who, id, "contact.read"); });
  }
  std::vector<std::string> refused(NewContact const& told) {
    auto answer = world.try_record(world.principal(operator_), told);
    std::vector<std::string> fields;
    if (answer) return {"accepted"};
    for (auto const& field : answer.error().fields) fields.push_back(field.pointer);
    return fields;
  }
};
RACCORDO_ON_EVERY_ENGINE(RecordContact);
using Fields = std::vector<std::string>;

TEST_P(RecordContact, a_need_told_in_cassinelle_lies_on_the_desk_of_ovada) {
  auto told = a_need();
  told.person = ada();
  auto const id = world.record(operator_, told);
  auto const contact = row(id);
  EXPECT_EQ(contact.status, ContactStatus::waiting);
  EXPECT_EQ(contact.desk_id, territory::team_id("css-ovada-team").value);
  EXPECT_EQ(contact.node_body_id, territory::body_id("comune-006044"));
  EXPECT_EQ(contact.network, "quadrante-al-at");
  auto const worker = world.person("assistente", {.role = Role::social_worker, .body = "css-ovada", .team = "css-ovada-team"});
  auto const opened = open(world.principal(worker), id);
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->shown.content->need, told.need);
  EXPECT_EQ(opened->shown.person->family_name, "Brunelvi");
  EXPECT_TRUE(opened->shown.person->fictitious);
  EXPECT_EQ(opened->shown.municipality_name, "Cassinelle");
  EXPECT_EQ(opened->shown.recorded_by, "Persona operatrice");
  EXPECT_NE(std::ranges::find(opened->shown.may, "case.take"), opened->shown.may.end());
  EXPECT_EQ(opened->shown.privacy->legal_basis_source, "Da confermare dal titolare del trattamento");
  EXPECT_FALSE(opened->shown.routing->acts.empty() && opened->shown.routing->certainty == territory::Certainty::documented);
}

TEST_P(RecordContact, the_same_municipality_lies_on_different_desks_on_different_days) {
  auto desk_on = [&](std::string_view day) {
    world.move_to(day);
    auto told = a_need("006193");
    told.function = territory::Function::minors;
    return row(world.record(operator_, told));
  };
  auto const under_delegation = desk_on("2022-06-30"), transitional = desk_on("2022-07-01"), today = desk_on("2026-05-04");
  EXPECT_EQ(under_delegation.desk_id, territory::team_id("asl-al-ssa-valenza").value);
  EXPECT_EQ(under_delegation.controller_id, territory::body_id("asl-al"));
  EXPECT_EQ(transitional.desk_id, territory::team_id("cissaca-valenza").value);
  EXPECT_EQ(today.desk_id, transitional.desk_id);
  EXPECT_EQ(today.controller_id, territory::body_id("cissaca"));
}

TEST_P(RecordContact, keeps_the_acts_it_was_routed_by_whatever_the_territory_says_later) {
  world.move_to("2022-06-30");
  auto told = a_need("006193");
  told.function = territory::Function::minors;
  auto const id = world.record(operator_, told);
  auto const acts = [&] { return json::encode(open(world.principal(operator_), id)->shown.routing->acts); };
  auto const before = acts();
  EXPECT_NE(before.find("proroga-valenza-2022"), std::string::npos) << before;
  EXPECT_EQ(before,
            json::encode(
                world.db->read([&](db::Tx& tx) { return world.territory.competence(tx, told.municipality, told.function, *Date::parse("2022-06-30")); })->acts))
      << "the same as on the page of competence";
  // As if the territory had been corrected since: what is shown is what was kept.
  world.db.tamper("update access_contacts set acts = 'delega-valenza-2011,convenzione-fubine-cissaca'");
  auto const kept = open(world.principal(operator_), id)->shown.routing->acts;
  ASSERT_EQ(kept.size(), 2u);
  EXPECT_EQ(kept[1].code, "convenzione-fubine-cissaca");
  world.db.tamper("update access_contacts set acts = null");
  EXPECT_EQ(acts(), before) << "one recorded before acts were kept";
}

TEST_P(RecordContact, where_nobody_is_known_to_be_competent_the_node_keeps_it) {
  auto const contact = row(world.record(operator_, a_need("058091")));
  EXPECT_EQ(contact.status, ContactStatus::unrouted);
  EXPECT_EQ(contact.desk_id, contact.node_body_id.value);
  EXPECT_EQ(contact.controller_id, contact.node_body_id);
  EXPECT_EQ(contact.network, "");
  EXPECT_EQ(contact.certainty, territory::Certainty::not_known);
}

TEST_P(RecordContact, nobody_need_be_named) {
  auto const id = world.record(operator_, a_need());
  auto const opened = open(world.principal(operator_), id);
  ASSERT_TRUE(opened);
  EXPECT_TRUE(opened->shown.anonymous);
  EXPECT_FALSE(opened->shown.person);
  auto const items = world.get(world.person("assistente", {.role = Role::social_worker, .body = "css-ovada", .team = "css-ovada-team"}), "/desk");
  EXPECT_NE(items.body.find("\"headline\":\"\""), std::string::npos);
}

TEST_P(RecordContact, every_wrong_field_is_named_at_once_and_nothing_is_written) {
  auto told = a_need("006089");  // Lu, suppressed in 2019
  told.function = territory::Function::planning;
  told.need = " \n\t ";
  told.person = people::NewPerson{"  ", "  ", Date::parse("2027-01-01"), {}, {}};
  EXPECT_EQ(refused(told), (Fields{"/municipality", "/function", "/need", "/person/given_name", "/person/family_name", "/person/birth_date"}));
  EXPECT_EQ(refused(a_need("999999")), Fields{"/municipality"});
  told = a_need();
  told.function = territory::Function::poverty_fund;
  EXPECT_EQ(refused(told), Fields{"/function"});
  EXPECT_EQ(world.db->read([](db::Tx& tx) -> Result<int> { return *tx.find<int>("select count(*) from access_contacts"); }).value(), 0);
}

TEST_P(RecordContact, only_whoever_may_record_does_and_in_the_name_of_the_chosen_mandate) {
  auto const director = world.person("direttrice", {.role = Role::director, .body = "css-ovada"});
  EXPECT_EQ(world.try_record(world.principal(director), a_need()).error().kind, ProblemKind::forbidden);
  auto const second =
      identity::testing::given_a_mandate(*world.db, world.territory, operator_.account_id, {.role = Role::access_operator, .body = "css-ovada"});
  auto told = a_need();
  told.mandate_id = second;
  EXPECT_EQ(row(world.record(operator_, told)).node_body_id, territory::body_id("css-ovada"));
  told.mandate_id = director.mandate_id;
  EXPECT_EQ(world.try_record(world.principal(operator_), told).error().kind, ProblemKind::forbidden) << "a mandate of somebody else";
}

TEST_P(RecordContact, texts_in_the_language_of_databases_and_browsers_are_kept_as_told) {
  auto told = a_need();
  told.need = "'; drop table access_contacts; -- <script>alert(1)</script> \\ % _ \"";
  told.person = people::NewPerson{"<b>Ada</b>", "O'Brunelvi\"; --", {}, {}, {}};
  auto const id = world.record(operator_, told);
  auto const opened = open(world.principal(operator_), id);
  EXPECT_EQ(opened->shown.content->need, told.need);
  EXPECT_EQ(opened->shown.person->family_name, "O'Brunelvi\"; --");
}

TEST_P(RecordContact, is_seen_by_its_people_and_by_nobody_else) {
  auto told = a_need();
  told.person = ada();
  auto const id = world.record(operator_, told);
  auto sections = [&](identity::testing::GivenMandate const& mandate) -> std::string {
    static int number = 0;
    auto const opened = open(world.principal(world.person("chi" + std::to_string(++number), mandate)), id);
    return !opened ? "404" : opened->shown.stub ? "stub" : opened->access.sections;
  };
  EXPECT_EQ(sections({.role = Role::access_operator, .body = "comune-006044"}), "routing,identity") << "a colleague of that door";
  EXPECT_EQ(sections({.role = Role::social_worker, .body = "css-ovada", .team = "css-ovada-team"}), "routing,identity,social,diary");
  EXPECT_EQ(sections({.role = Role::director, .body = "css-ovada"}), "routing");
  EXPECT_EQ(sections({.role = Role::data_protection_officer, .body = "css-ovada"}), "routing");
  EXPECT_EQ(sections({.role = Role::social_worker, .body = "cissaca", .team = "cissaca-valenza"}), "stub") << "of the same network";
  EXPECT_EQ(sections({.role = Role::social_worker, .body = "sds-pistoiese"}), "404") << "of another network";
  EXPECT_EQ(sections({.role = Role::administrator, .body = "css-ovada"}), "404");
}

TEST_P(RecordContact, is_taken_once_and_cannot_be_corrected_afterwards) {
  auto const id = world.record(operator_, a_need());
  auto const worker = world.person("assistente", {.role = Role::social_worker, .body = "css-ovada", .team = "css-ovada-team"});
  auto take = [&] { return world.db->write([&](db::Tx& tx) { return world.contacts.take(tx, id, make_named_uuid("test", "case"), worker.account_id); }); };
  auto const taken = take();
  ASSERT_TRUE(taken);
  EXPECT_TRUE(taken->anonymous);
  EXPECT_EQ(taken->desk_id, territory::team_id("css-ovada-team").value);
  EXPECT_EQ(take().error().code, "already-taken");
  EXPECT_EQ(row(id).status, ContactStatus::taken);
  auto const answer = world.as(operator_, "PATCH", "/contacts/" + id.text(), R"({"version":1,"need":"Altro"})");
  EXPECT_EQ(answer.status, 409);
  EXPECT_EQ(answer.code(), "already-taken");
}

TEST_P(RecordContact, the_progress_of_the_body_that_prepares_counts_it) {
  world.record(operator_, a_need());
  auto projection = world.desk.progress_projection();
  EXPECT_TRUE(projection.check(*world.db).value().empty());
  auto const director = world.person("direttrice", {.role = Role::director, .body = "css-ovada"});
  auto const answer = world.get(director, "/progress");
  EXPECT_EQ(answer.status, 200);
  EXPECT_NE(answer.body.find(R"("recorded":1,"taken":0,"waiting":1)"), std::string::npos) << answer.body;
}

}  // namespace raccordo::access::record_test
