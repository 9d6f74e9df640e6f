// SPDX-License-Identifier: EUPL-1.2
#include "world.hpp"

#include <algorithm>

#include <system_routes.hpp>

#include "requests.hpp"

namespace raccordo {
std::span<MigrationText const> funds_migrations();
std::span<MigrationText const> benefits_migrations();
}  // namespace raccordo

namespace raccordo::rights {
namespace {

using cases::testing::Seat;
using enum identity::Role;

constexpr std::string_view yesterday = "2026-05-03";  // the tests are on test_day, the day after

struct Person {
  std::string who;
  Seat seat;
};
/// All with a seat, in the words of matrix.txt.
std::vector<Person> const seated{
    {"recorder", {.role = access_operator, .body = "comune-019035"}},
    {"door_colleague", {.role = access_operator, .body = "comune-019035"}},
    {"cooperative", {.role = third_sector_operator, .body = "comune-019035"}},
    {"worker", {.role = social_worker, .body = "csc", .team = "csc-pandino"}},
    {"colleague", {.role = social_worker, .body = "csc", .team = "csc-pandino"}},
    {"coordinator", {.role = team_coordinator, .body = "csc", .team = "csc-pandino"}},
    {"other_function", {.role = social_worker, .body = "csc", .team = "csc-pandino", .function = territory::Function::minors}},
    {"other_team", {.role = social_worker, .body = "csc", .team = "csc-soncino"}},
    {"other_body", {.role = social_worker, .body = "comune-019054"}},
    {"health", {.role = health_professional, .body = "asst-crema", .team = "asst-crema-territorio"}},
    {"officer", {.role = municipal_officer, .body = "comune-019067"}},
    {"officer_elsewhere", {.role = municipal_officer, .body = "comune-019054"}},
    {"director_preparing", {.role = director, .body = "csc"}},
    {"director_deciding", {.role = director, .body = "comune-019067"}},
    {"protector", {.role = data_protection_officer, .body = "comune-019067"}},
    {"protector_elsewhere", {.role = data_protection_officer, .body = "css-ovada"}},
    {"outside", {.role = social_worker, .body = "css-ovada", .team = "css-ovada-team"}},
    {"administrator", {.role = administrator, .body = "csc"}},
    {"ended", {.role = social_worker, .body = "csc", .team = "csc-pandino", .valid_to = yesterday}},
    {"withdrawn", {.role = social_worker, .body = "csc", .team = "csc-pandino"}},
};

bool has_any(std::string const& text, std::span<std::string_view const> words) {
  return std::ranges::any_of(words, [&](auto word) { return text.find(word) != text.npos; });
}

}  // namespace

bool names_the_person(std::string const& text) { return has_any(text, name_canaries); }
bool tells_the_need(std::string const& text) { return has_any(text, need_canaries); }

std::vector<std::string> const& people() {
  static auto const names = [] {
    std::vector<std::string> all{"visitor", "no_mandate"};
    for (auto const& person : seated) all.push_back(person.who);
    return all;
  }();
  return names;
}

std::string to_health() {
  return R"({"message":"Dice che il corvo azzurro non la lascia dormire.","share_person":true,"body_id":")" + territory::body_id("asst-crema").text() + "\"}";
}

World::World(db::Engine engine) : town(engine, {{"funds", funds_migrations()}, {"benefits", benefits_migrations()}}), told_(town.told()) {
  if (!benefits::load_rules(*town.db, RACCORDO_SOURCE "/data/benefits")) throw std::runtime_error("the rules of the files cannot be read");
  files.add_routes(town.api);
  funds::add_routes(town.api, *town.db, town.territory);
  add_system_routes(town.api, {*town.db, settings::Demo::ready, description_});
  told_.need = "Dice che il corvo azzurro non la lascia dormire.";
  told_.person->family_name = std::string(name_canaries[0]);
  told_.person->tax_code = std::string(name_canaries[1]);
  told_.person->phone = std::string(name_canaries[2]);
  offered = town.db->write([](db::Tx& tx) { return identity::create_demo_account(tx, {"offerta", "Persona offerta", true}); }).value();
  parties_["visitor"];
  parties_["no_mandate"] = town.enter_without_mandate();
  for (auto const& person : seated) parties_[person.who] = town.enter(person.seat);
  offer = catalogue::testing::given_an_offer(
      *town.db, {.code = "pasti", .name = "Pasti a casa", .type = "pasti-domicilio", .body = "csc", .municipality = "019067", .area = "cremasco"});
  contact = new_contact();
  referral = new_referral();
  case_id = new_case();
  person = town.open(party("worker"), case_id).person->person_id;
  for (auto const* change :
       {R"({"version":1,"summary":"Cerca la lanterna verde."})", R"({"version":2,"next_step":"Ritrovare la lanterna verde.","next_step_on":"2026-05-04"})"}) {
    auto const answer = town.send(party("worker"), "PATCH", "/cases/" + case_id.text(), change);
    if (answer.status != 200) throw std::runtime_error(answer.body);
  }
  auto const goal =
      town.send(party("worker"), "POST", "/cases/" + case_id.text() + "/goals", R"({"words":"Ritrovare la lanterna verde.","due_on":"2026-09-30"})");
  if (goal.status != 201) throw std::runtime_error(goal.body);
  money = line();
  proposed_file();  // on the officer's desk from the beginning
  if (town.get(party("withdrawn"), "/cases/" + case_id.text()).status != 200) throw std::runtime_error("whoever is to be shut out was never in");
  town.withdraw(party("withdrawn"));
}

World::Asked World::ask(std::string const& route, std::string const& who) {
  auto const lines = [&] { return town.db->read([](db::Tx& tx) -> Result<int> { return *tx.find<int>("select count(*) from platform_reads"); }).value(); };
  route_ = route;
  auto const before = lines();
  auto answer = requests().at(route)(*this, who);
  auto const readings = lines() - before;
  bool const refused = answer.status == 401 || answer.status == 403 || answer.status == 404;
  if (!refused && !route.starts_with("GET ")) spares_.erase(route);
  return {std::move(answer), readings};
}

Party World::again(std::string const& who) {
  auto const& party = parties_.at(who);
  return party.token.empty() ? party : identity::testing::in_another_browser(*town.db, party);
}

access::ReferralId World::new_referral() {
  auto const sent = town.send(party("recorder"), "POST", "/contacts/" + new_contact().text() + "/referrals", to_health());
  if (sent.status != 201) throw std::runtime_error(sent.body);
  return json::decode<access::Referral>(sent.body).value().referral_id;
}

people::PersonId World::new_person() {
  return json::decode<access::Contact>(town.send(party("recorder"), "POST", "/contacts", json::encode(told_)).body).value().person->person_id;
}

cases::CaseId World::new_closed_case() {
  auto const id = new_case();
  auto const answer = town.send(party("worker"), "POST", "/cases/" + id.text() + "/closure", R"({"version":1,"outcome":"need_met"})");
  if (answer.status != 200) throw std::runtime_error(answer.body);
  return id;
}

funds::NewBudgetLine World::new_line() {
  return {territory::body_id("comune-019067"), 2001 + lines++, "assistenza-domiciliare", 1'000'000, "Bilancio di previsione"};
}

benefits::File World::file() {
  auto const answer = town.send(party("worker"), "POST", "/files", json::encode(benefits::NewFile{case_id, "assistenza-domiciliare"}));
  return json::decode<benefits::File>(answer.body).value();
}

benefits::File World::prepared_file() {
  auto const file = this->file();
  benefits::PreparationChange change{
      1,
      {.asked = "Aiuto in casa.",
       .situation = "Il corvo: «il corvo azzurro».",
       .evaluation = "Serve.",
       .isee = benefits::Isee{"INPS-ISEE-1", benefits::IseeKind::ordinary, *Date::parse("2026-01-10"), *Date::parse("2026-12-31"), 900'000},
       .checks = {}}};
  for (auto const& item : file.checklist) change.preparation.checks.push_back({item.code, benefits::CheckState::present, {}});
  auto const answer = town.send(party("worker"), "PUT", "/files/" + file.file_id.text() + "/preparation", json::encode(change));
  return json::decode<benefits::File>(answer.body).value();
}

benefits::File World::proposed_file() {
  auto const file = prepared_file();
  auto const answer = town.send(party("worker"), "PUT", "/files/" + file.file_id.text() + "/proposal", json::encode(proposal_of(file)));
  return json::decode<benefits::File>(answer.body).value();
}

benefits::File World::asked_file() {
  auto const file = proposed_file();
  benefits::NewFileStep const step{file.version, benefits::FileStepKind::question, "Manca un documento.", {}};
  auto const answer = town.send(party("officer"), "PUT", "/files/" + file.file_id.text() + "/requests", json::encode(step));
  return json::decode<benefits::File>(answer.body).value();
}

benefits::File World::decided_file() {
  auto const file = proposed_file();
  benefits::NewDecision const act{file.version, benefits::DecisionKind::granted, 2026, std::to_string(++made), "Condizioni verificate.", {}};
  auto const answer = town.send(party("officer"), "PUT", "/files/" + file.file_id.text() + "/decision", json::encode(act));
  return json::decode<benefits::File>(answer.body).value();
}

benefits::File World::printed_file() {
  if (printed_) return *printed_;
  auto const file = decided_file();
  benefits::NewCorrection const act{file.version, 2026, std::to_string(++made), "Il nome della via.", "Via Nuova."};
  auto const answer = town.send(party("officer"), "PUT", "/files/" + file.file_id.text() + "/correction", json::encode(act));
  return *(printed_ = json::decode<benefits::File>(answer.body).value());
}

benefits::File World::active_file() {
  auto const file = decided_file();
  benefits::NewActivation const in{file.version, *Date::parse("2026-05-01"), {}, territory::body_id("comune-019035"), {}};
  auto const answer = town.send(party("worker"), "PUT", "/files/" + file.file_id.text() + "/activation", json::encode(in));
  return json::decode<benefits::File>(answer.body).value();
}

benefits::Intervention World::active() {
  if (!active_) active_ = *active_file().intervention;
  return *active_;
}

benefits::File World::revoked_file() {
  auto const file = active_file();
  benefits::NewChange const in{file.version, benefits::ChangeKind::revocation, *Date::parse("2026-05-04"), {}, {}, "Non serve più."};
  auto const answer = town.send(party("worker"), "PUT", "/files/" + file.file_id.text() + "/changes", json::encode(in));
  return json::decode<benefits::File>(answer.body).value();
}

benefits::File World::noticed_file() {
  auto const file = revoked_file();
  auto const path = "/files/" + file.file_id.text() + "/changes/1/notice";
  auto const answer = town.send(party("officer"), "PUT", path, json::encode(benefits::ChangeWords{file.version, "Non serve più.", {}}));
  return json::decode<benefits::File>(answer.body).value();
}

benefits::OpinionId World::opinion() {
  auto const file = prepared_file();
  benefits::NewOpinion const in{file.version, "Può venire?", {}, true, territory::body_id("comune-019035"), {}};
  auto const answer = town.send(party("worker"), "PUT", "/files/" + file.file_id.text() + "/opinions", json::encode(in));
  return json::decode<benefits::File>(answer.body).value().opinions.front().opinion_id;
}

benefits::NewDelivery World::delivery() const {
  auto const day = *Date::parse("2026-05-02");
  return {.kind = benefits::DeliveryKind::given, .from = day, .to = day, .hundredths = {}, .sum_cents = 1, .absence = {}, .words = "Rifatta.", .beyond = {}};
}

std::int64_t World::delivered() {
  auto const answer = town.send(party("worker"), "POST", "/interventions/" + active().intervention_id.text() + "/deliveries", json::encode(delivery()));
  return json::decode<benefits::Intervention>(answer.body).value().deliveries.front().number;
}

benefits::NewProposal World::proposal_of(benefits::File const& file) {
  return {file.version, {money, 100, 0, 100, 0, {}, *Date::parse("2026-05-01"), *Date::parse("2026-12-31")}};
}

funds::LineId World::line() {
  auto const answer = town.send(party("officer"), "POST", "/budget-lines", json::encode(new_line()));
  return json::decode<funds::BudgetLine>(answer.body).value().line_id;
}

}  // namespace raccordo::rights
