// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <benefits/benefits.hpp>

// Rows of benefits_*. Nothing here asks who may.
namespace raccordo::benefits::store {

struct Row {
  FileId file_id;
  cases::CaseId case_id;
  Uuid thread_id;
  people::PersonId person_id;
  std::string type_code;
  territory::Function function{};
  std::string municipality;
  Uuid desk_id;
  territory::BodyId deciding_body_id, controller_id;
  FileState state{};
  std::int64_t version = 1;
  Instant opened_at;
  std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (file_id, case_id, thread_id, person_id, type_code, function, municipality, desk_id, deciding_body_id, controller_id, state, version,
                       opened_at, due_on))
Result<void> add(db::Tx& tx, Row const& row);
inline bool is_decided(FileState state) { return state == FileState::granted || state == FileState::denied; }
std::optional<Row> find(db::Tx& tx, FileId id);
std::vector<Row> find_all(db::Tx& tx, std::span<FileId const> ids);
std::vector<FileId> of_case(db::Tx& tx, cases::CaseId id);
struct Pressing {
  Date due_by;        ///< a term up to here
  Instant opened_by;  ///< in preparation since then
};
/// Of a team, neither decided nor safe: the earliest term first, then the longest in preparation.
std::vector<FileId> pressing_at(db::Tx& tx, Uuid desk_id, Pressing const& when, int limit);
/// Proposed and not decided, the earliest term first.
std::vector<FileId> waiting_at(db::Tx& tx, territory::BodyId body, int limit);
/// The next version; conflict "constraint" never: who meets another's change is told by the version before.
Result<void> advance(db::Tx& tx, Row const& before, FileState state, std::optional<Date> due_on);

Result<void> write_preparation(db::Tx& tx, FileId id, std::int64_t version, Preparation const& preparation, identity::AccountId by);
Preparation last_preparation(db::Tx& tx, FileId id);

Result<void> add_proposal(db::Tx& tx, FileId id, Proposal const& proposal, identity::AccountId by);
std::optional<Proposal> find_proposal(db::Tx& tx, FileId id);

enum class Hand { prepared, decided };
BOOST_DESCRIBE_ENUM(Hand, prepared, decided)
std::optional<Hand> hand_of(db::Tx& tx, FileId id, identity::AccountId account);
/// conflict "constraint" when the account has another hand on the file.
Result<void> lay_hand(db::Tx& tx, FileId id, identity::AccountId account, Hand hand);

/// A row of the rule data.
struct PauseRule {
  std::string code;
  std::int64_t days = 0;
  Date valid_from;
  std::optional<Date> valid_to;
  std::string source;
  territory::Certainty certainty = territory::Certainty::not_known;
};
BOOST_DESCRIBE_STRUCT(PauseRule, (), (code, days, valid_from, valid_to, source, certainty))
std::optional<PauseRule> pause(db::Tx& tx, std::string_view code, Date day);

struct Step {
  FileStepKind kind{};
  std::string text;
  Date on_day;
  identity::AccountId account_id;
  std::optional<std::int64_t> pause_days;
  std::optional<Date> pause_until;
  std::optional<std::string> pause_source;
  std::optional<std::string> rules;  ///< those by which the term paused, as they were then
  std::vector<PauseRule> rules_then() const { return rules ? json::decode<std::vector<PauseRule>>(*rules).value() : std::vector<PauseRule>{}; }
};
BOOST_DESCRIBE_STRUCT(Step, (), (kind, text, on_day, account_id, pause_days, pause_until, pause_source, rules))
/// `snapshot`: what a notice was written on.
Result<void> add_step(db::Tx& tx, FileId id, Step const& step, std::optional<std::string> const& snapshot);
struct Notice {
  Step step;
  Instant at;
  std::optional<std::string> snapshot;  ///< absent in archives made before it was kept
};
std::optional<Notice> find_notice(db::Tx& tx, FileId id);
std::vector<Step> steps(db::Tx& tx, FileId id);

struct Decided {
  DecisionKind kind{};
  territory::BodyId body_id;
  std::int64_t act_year = 0;
  std::string act_number;
  std::int64_t granted_cents = 0;
  std::optional<std::int64_t> granted_quantity;
  std::string reasons;
  Instant decided_at;
  identity::AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(Decided, (), (kind, body_id, act_year, act_number, granted_cents, granted_quantity, reasons, decided_at, account_id))
Result<void> add_decision(db::Tx& tx, FileId id, Decided const& decided, std::string_view snapshot);
std::optional<Decided> find_decision(db::Tx& tx, FileId id);
std::string snapshot_of_decision(db::Tx& tx, FileId id);
/// conflict "act-number-taken": the number is another act's of that body and year. After it the use case can only return the problem.
Result<void> take_act(db::Tx& tx, territory::BodyId body, std::int64_t year, std::string_view number, FileId id);

struct Corrected {
  std::int64_t number = 0;
  territory::BodyId body_id;
  std::int64_t act_year = 0;
  std::string act_number, was_wrong, is_right;
  Instant at;
  identity::AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(Corrected, (), (number, body_id, act_year, act_number, was_wrong, is_right, at, account_id))
Result<void> add_correction(db::Tx& tx, FileId id, Corrected const& correction, std::string_view snapshot);
std::vector<Corrected> corrections(db::Tx& tx, FileId id);
struct WrittenCorrection {
  Corrected correction;
  std::string snapshot;
};
std::optional<WrittenCorrection> find_correction(db::Tx& tx, FileId id, std::int64_t number);

struct CheckRow {
  std::string code, label_it, label_en;
};
BOOST_DESCRIBE_STRUCT(CheckRow, (), (code, label_it, label_en))
std::vector<CheckRow> checklist(db::Tx& tx, std::string_view kind, Date day);

}  // namespace raccordo::benefits::store
