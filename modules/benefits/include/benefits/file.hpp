// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <benefits/change.hpp>
#include <benefits/opinion.hpp>

// The file as it is shown: everything on one page.
namespace raccordo::benefits {

struct ChecklistItem {
  std::string code, label_it, label_en;
  CheckState state = CheckState::missing;
  std::optional<Date> noted_on;
};
BOOST_DESCRIBE_STRUCT(ChecklistItem, (), (code, label_it, label_en, state, noted_on))

/// `pause_until`: the last day the term may stand still because of it, with the rule it follows.
struct FileStep {
  FileStepKind kind{};
  std::string text;
  Date on_day;
  std::string account_name;
  std::optional<Date> pause_until;
  std::optional<std::string> pause_source;
};
BOOST_DESCRIBE_STRUCT(FileStep, (), (kind, text, on_day, account_name, pause_until, pause_source))

struct Decision {
  DecisionKind kind{};
  std::string body_name, account_name;
  std::int64_t act_year = 0;
  std::string act_number, reasons;
  std::int64_t granted_cents = 0;
  std::optional<std::int64_t> granted_quantity;  ///< when another than proposed
  Instant decided_at;
};
BOOST_DESCRIBE_STRUCT(Decision, (), (kind, body_name, account_name, act_year, act_number, reasons, granted_cents, granted_quantity, decided_at))

struct Correction {
  std::int64_t number = 0;  ///< of its file, from 1
  std::int64_t act_year = 0;
  std::string act_number, was_wrong, is_right, account_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Correction, (), (number, act_year, act_number, was_wrong, is_right, account_name, at))

struct File {
  FileId file_id;
  cases::CaseId case_id;
  FileState state{};
  std::int64_t version = 1;
  std::string type_code, type_name_it, type_name_en;
  catalogue::InterventionUnit unit{};
  territory::Function function{};
  std::string municipality_name, team_name, deciding_name;
  Instant opened_at;
  std::optional<Date> due_on;             ///< the term, with the days it has stood still
  std::optional<std::int64_t> days_left;  ///< negative: late by as many days
  bool paused = false;                    ///< the term stands still today
  std::optional<people::Person> person;
  Preparation preparation;
  std::vector<ChecklistItem> checklist;
  std::optional<Proposal> proposal;
  std::vector<funds::BudgetLine> lines;  ///< the deciding body's for this type: to choose from, or the one chosen
  std::vector<FileStep> steps;
  std::optional<Decision> decision;
  std::vector<Correction> corrections;
  std::vector<FilePaper> papers;  ///< that can be printed now
  std::optional<Intervention> intervention;
  std::vector<FileChange> changes;  ///< of what was granted, the first first
  std::optional<InterventionEnding> ending;
  std::vector<Opinion> opinions;  ///< the first first
  bool prepared_by_me = false;    ///< then somebody else decides
  bool may_deny = false;          ///< the notice was given, and its term is over or was answered
  std::vector<identity::Why> why;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(File, (),
                      (file_id, case_id, state, version, type_code, type_name_it, type_name_en, unit, function, municipality_name, team_name, deciding_name,
                       opened_at, due_on, days_left, paused, person, preparation, checklist, proposal, lines, steps, decision, corrections, papers,
                       intervention, changes, ending, opinions, prepared_by_me, may_deny, why, may))

struct FileRow {
  FileId file_id;
  cases::CaseId case_id;
  FileState state{};
  std::string type_name_it, type_name_en, municipality_name, deciding_name;
  std::string person_name;
  bool fictitious = false;
  Instant opened_at;
  std::optional<Date> due_on;
  std::optional<std::int64_t> days_left;
};
BOOST_DESCRIBE_STRUCT(FileRow, (),
                      (file_id, case_id, state, type_name_it, type_name_en, municipality_name, deciding_name, person_name, fictitious, opened_at, due_on,
                       days_left))
/// late: the term is over. due_soon: it ends within a week. long_preparing: opened more than a month ago and not proposed yet.
enum class FileRisk { late, due_soon, long_preparing };
BOOST_DESCRIBE_ENUM(FileRisk, late, due_soon, long_preparing)
struct FileAtRisk {
  FileRow file;
  FileRisk risk{};
  std::int64_t days = 0;  ///< late by, left, or in preparation
};
BOOST_DESCRIBE_STRUCT(FileAtRisk, (), (file, risk, days))
/// The most pressing first; `more`: there are further ones.
struct FilesAtRisk {
  std::vector<FileAtRisk> items;
  bool more = false;
};
BOOST_DESCRIBE_STRUCT(FilesAtRisk, (), (items, more))

struct CaseFiles {
  std::vector<FileRow> items;
};
BOOST_DESCRIBE_STRUCT(CaseFiles, (), (items))

}  // namespace raccordo::benefits
