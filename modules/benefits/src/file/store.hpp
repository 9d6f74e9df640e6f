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
std::optional<Row> find(db::Tx& tx, FileId id);
std::vector<Row> find_all(db::Tx& tx, std::span<FileId const> ids);
std::vector<FileId> of_case(db::Tx& tx, cases::CaseId id);
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

struct Step {
  FileStepKind kind{};
  std::string text;
  Date on_day;
  identity::AccountId account_id;
  std::optional<std::int64_t> pause_days;
  std::optional<Date> pause_until;
  std::optional<std::string> pause_source;
};
BOOST_DESCRIBE_STRUCT(Step, (), (kind, text, on_day, account_id, pause_days, pause_until, pause_source))
Result<void> add_step(db::Tx& tx, FileId id, Step const& step);
std::vector<Step> steps(db::Tx& tx, FileId id);

struct Decided {
  DecisionKind kind{};
  territory::BodyId body_id;
  std::int64_t act_year = 0;
  std::string act_number;
  std::int64_t granted_cents = 0;
  std::string reasons;
  Instant decided_at;
  identity::AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(Decided, (), (kind, body_id, act_year, act_number, granted_cents, reasons, decided_at, account_id))
Result<void> add_decision(db::Tx& tx, FileId id, Decided const& decided, std::string_view snapshot);
std::optional<Decided> find_decision(db::Tx& tx, FileId id);
bool is_act_taken(db::Tx& tx, territory::BodyId body, std::int64_t year, std::string_view number);

struct CheckRow {
  std::string code, label_it, label_en;
};
BOOST_DESCRIBE_STRUCT(CheckRow, (), (code, label_it, label_en))
std::vector<CheckRow> checklist(db::Tx& tx, std::string_view kind, Date day);
struct Pause {
  std::int64_t days = 0;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(Pause, (), (days, source))
std::optional<Pause> pause(db::Tx& tx, std::string_view code, Date day);

}  // namespace raccordo::benefits::store
