// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases_testing/town.hpp>
#include <benefits/benefits.hpp>

namespace raccordo {
std::span<MigrationText const> funds_migrations();
std::span<MigrationText const> benefits_migrations();
}  // namespace raccordo

// A town with a file on it, for the tests of what follows from one.
namespace raccordo::benefits::testing {

using namespace cases::testing;
using enum identity::Role;

/// A file on the case of Pandino: a team of Comunità Sociale Cremasca prepares, the municipality decides.
class FilesOfPandino : public raccordo::testing::EveryEngine {
 protected:
  FilesOfPandino() {
    if (!load_rules(*town.db, RACCORDO_SOURCE "/data/benefits")) throw std::runtime_error("no rules");
    files.add_routes(town.api);
    funds::add_routes(town.api, *town.db, town.territory);
    funds::NewBudgetLine const money{territory::body_id("comune-019067"), 2026, "assistenza-domiciliare", 500'000, "Bilancio di previsione"};
    line = read<funds::BudgetLine>(town.send(officer, "POST", "/budget-lines", json::encode(money)), 201).line_id;
    case_id = town.take(worker, town.record(door));
  }
  template <class T>
  T read(HttpAnswer const& answer, int status = 200) {
    EXPECT_EQ(answer.status, status) << answer.body;
    return json::decode<T>(answer.body).value();
  }
  File open() { return read<File>(town.send(worker, "POST", "/files", json::encode(NewFile{case_id, "assistenza-domiciliare"})), 201); }
  std::string path(File const& file, std::string_view below = {}) { return "/files/" + file.file_id.text() + std::string(below); }
  static Isee isee(std::string_view valid_to = "2026-12-31") {
    return {"INPS-ISEE-2026-1", IseeKind::socio_health, *Date::parse("2026-02-01"), *Date::parse(valid_to), 900'000};
  }
  HttpAnswer prepare(File const& file, Party const& by, std::optional<Isee> certified = isee()) {
    PreparationChange change{
        file.version,
        {.asked = "Aiuto per lavarsi e vestirsi.", .situation = "Vive sola.", .evaluation = "Serve ogni giorno.", .isee = certified, .checks = {}}};
    for (auto const& item : file.checklist) change.preparation.checks.push_back({item.code, CheckState::present, {}});
    return town.send(by, "PUT", path(file, "/preparation"), json::encode(change));
  }
  HttpAnswer propose(File const& file, std::int64_t body_cents, std::int64_t total = 0) {
    NewProposal const in{file.version,
                         {line, total ? total : body_cents + 20'000, 20'000, body_cents, 0, 96, *Date::parse("2026-06-01"), *Date::parse("2026-12-31")}};
    return town.send(worker, "PUT", path(file, "/proposal"), json::encode(in));
  }
  File proposed(std::int64_t body_cents = 200'000) { return read<File>(propose(read<File>(prepare(open(), worker)), body_cents)); }
  HttpAnswer decide(File const& file, DecisionKind kind, std::string number = "12", std::optional<std::int64_t> cents = {}) {
    return decide(officer, file, kind, number, cents);
  }
  HttpAnswer decide(Party const& by, File const& file, DecisionKind kind, std::string number, std::optional<std::int64_t> cents = {}) {
    return town.send(by, "PUT", path(file, "/decision"), json::encode(NewDecision{file.version, kind, 2026, number, "Condizioni verificate.", cents}));
  }
  HttpAnswer say(Party const& by, std::string_view below, File const& file, FileStepKind kind) {
    return town.send(by, "PUT", path(file, below), json::encode(NewFileStep{file.version, kind, "Manca il reddito del figlio.", {}}));
  }
  /// Of the team that prepares.
  bool waits_on_the_desk(desk::ItemKind kind) {
    auto const items = json::decode<api::Page<desk::Item>>(town.get(worker, "/desk?state=open").body).value().items;
    return std::ranges::find(items, kind, &desk::Item::kind) != items.end();
  }
  funds::BudgetLine money() {
    return town.db->read([&](db::Tx& tx) -> Result<funds::BudgetLine> { return *funds::find_line(tx, town.territory, line); }).value();
  }

  Town town{GetParam(), {{"funds", funds_migrations()}, {"benefits", benefits_migrations()}}};
  Files files{*town.db, town.territory, town.desk};
  Party door = town.enter({.role = access_operator, .body = "comune-019067"});
  Party worker = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
  Party officer = town.enter({.role = municipal_officer, .body = "comune-019067"});
  funds::LineId line;
  cases::CaseId case_id;
};
}  // namespace raccordo::benefits::testing
