// SPDX-License-Identifier: EUPL-1.2
#include "file/screen.hpp"

#include <algorithm>

#include "changes/changes.hpp"
#include "deliveries/work.hpp"
#include "file/terms.hpp"
#include "opinions/opinions.hpp"

namespace raccordo::benefits {
namespace {

using identity::Principal;

File begun(db::Tx& tx, territory::Names const& names, store::Row const& row) {
  File file;
  file.file_id = row.file_id;
  file.case_id = row.case_id;
  file.state = row.state;
  file.version = row.version;
  file.type_code = file.type_name_it = file.type_name_en = row.type_code;
  if (auto const type = catalogue::find_type(tx, row.type_code, rome_date(row.opened_at))) {
    file.type_name_it = type->name_it;
    file.type_name_en = type->name_en;
    file.unit = type->unit;
  }
  file.function = row.function;
  file.municipality_name = names.municipality(row.municipality);
  file.team_name = names.desk(row.desk_id);
  file.deciding_name = names.body(row.deciding_body_id);
  file.opened_at = row.opened_at;
  file.person = people::find(tx, row.person_id);
  return file;
}

using store::is_decided;

void add_term(File& file, db::Tx& tx, store::Row const& row, std::vector<store::Step> const& steps) {
  if (!row.due_on || is_decided(row.state)) return;
  file.due_on = row.due_on;
  file.days_left = days_left(steps, row.state, *row.due_on, tx.today());
  file.paused = stands_still(steps, row.state, tx.today());
}

void add_preparation(File& file, db::Tx& tx) {
  file.preparation = store::last_preparation(tx, file.file_id);
  auto const kind = catalogue::find_type(tx, file.type_code, rome_date(file.opened_at));
  for (auto const& item : store::checklist(tx, kind ? enum_text(kind->kind) : std::string_view("any"), tx.today())) {
    auto const noted = std::ranges::find(file.preparation.checks, item.code, &Check::code);
    bool const known = noted != file.preparation.checks.end();
    file.checklist.push_back({item.code, item.label_it, item.label_en, known ? noted->state : CheckState::missing, known ? noted->noted_on : std::nullopt});
  }
}

void add_money(File& file, db::Tx& tx, territory::Territory& territory, store::Row const& row) {
  file.proposal = store::find_proposal(tx, row.file_id);
  if (!file.proposal) file.lines = funds::lines_for(tx, territory, row.deciding_body_id, row.type_code);
  else if (auto line = funds::find_line(tx, territory, file.proposal->line_id)) file.lines.push_back(std::move(*line));
}

void add_steps(File& file, db::Tx& tx, std::vector<store::Step> const& steps) {
  for (auto const& one : steps)
    file.steps.push_back({one.kind, one.text, one.on_day, identity::account_name(tx, one.account_id), one.pause_until, one.pause_source});
  file.may_deny = may_deny(steps, tx.today());
}

void add_decision(File& file, db::Tx& tx, territory::Names const& names) {
  auto const decided = store::find_decision(tx, file.file_id);
  if (!decided) return;
  file.decision = Decision{decided->kind,          names.body(decided->body_id), identity::account_name(tx, decided->account_id),
                           decided->act_year,      decided->act_number,          decided->reasons,
                           decided->granted_cents, decided->granted_quantity,    decided->decided_at};
  for (auto const& one : store::corrections(tx, file.file_id))
    file.corrections.push_back({one.number, one.act_year, one.act_number, one.was_wrong, one.is_right, identity::account_name(tx, one.account_id), one.at});
}

void add_intervention(File& file, db::Tx& tx, territory::Territory& territory, Principal const& principal) {
  auto const row = store::intervention_of(tx, file.file_id);
  if (!row) return;
  if (auto work = reach_intervention(tx, principal, row->id, "intervention.read")) file.intervention = shown(tx, territory, *work, true);
}

void add_papers(File& file) {
  if (file.decision) file.papers.push_back(FilePaper::decision);
  if (std::ranges::find(file.steps, FileStepKind::notice, &FileStep::kind) != file.steps.end()) file.papers.push_back(FilePaper::notice);
  file.papers.push_back(FilePaper::summary);
}

/// What the policy allows and the file is ready for.
std::vector<std::string> may_now(std::vector<std::string> may, File const& file, std::optional<store::Hand> hand) {
  auto const state = file.state;
  std::erase_if(may, [&](std::string const& action) {
    if (action == "file.prepare") return is_decided(state) || hand == store::Hand::decided;
    if (action == "file.decide") return (state != FileState::to_decide && state != FileState::denial_noticed) || hand == store::Hand::prepared;
    if (action == "file.activate") return state != FileState::granted || file.intervention.has_value();
    if (action == "file.change" || action == "file.decide_change") {
      auto const mine = action == "file.change" ? store::Hand::decided : store::Hand::prepared;
      return !file.intervention || hand == mine;
    }
    if (action == "file.ask_opinion") return is_decided(state);
    if (action == "file.correct") return !is_decided(state) || hand == store::Hand::prepared;
    return false;
  });
  return may;
}

raccordo::facts::Reading reading_of(store::Row const& row) {
  return {.purpose = "open", .record_kind = "file", .record_id = row.file_id.value, .controller_id = row.controller_id.value, .relation = {}, .sections = {}};
}

}  // namespace

File screen_of(db::Tx& tx, territory::Territory& territory, Principal const& principal, Reached const& reached) {
  auto const& row = reached.row;
  auto const names = territory.names(tx);
  auto const steps = store::steps(tx, row.file_id);
  auto const hand = store::hand_of(tx, row.file_id, principal.account_id);
  auto file = begun(tx, names, row);
  add_term(file, tx, row, steps);
  add_preparation(file, tx);
  add_money(file, tx, territory, row);
  add_steps(file, tx, steps);
  add_decision(file, tx, names);
  add_intervention(file, tx, territory, principal);
  add_changes(file, tx);
  add_opinions(file, tx, territory, row);
  add_papers(file);
  file.prepared_by_me = hand == store::Hand::prepared;
  file.why = identity::why_in_words(tx, territory, reached.access);
  file.may = may_now(reached.access.may, file, hand);
  return file;
}

Result<File> open_file(Desks const& desks, Principal const& principal, FileId id) {
  return desks.database.observe([&](db::Tx& tx) -> Result<File> {
    auto const reached = TRY(reach(tx, principal, id, "file.read"));
    auto file = screen_of(tx, desks.territory, principal, reached);
    identity::log_reading(tx, principal, reached.access, reading_of(reached.row));
    return file;
  });
}

Result<File> file_after_change(Desks const& desks, Principal const& principal, FileId id) {
  return desks.database.observe([&](db::Tx& tx) -> Result<File> {
    auto const reached = TRY(reach(tx, principal, id, "file.read"));
    auto file = screen_of(tx, desks.territory, principal, reached);
    identity::log_further_reading(tx, principal, reached.access, reading_of(reached.row), reached.row.thread_id);
    return file;
  });
}

}  // namespace raccordo::benefits
