// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include <cases/cases.hpp>
#include <cases/history.hpp>

// Rows of cases_*. Nothing here asks who may.
namespace raccordo::cases::store {

/// What a member of the team is for.
inline constexpr std::string_view responsible = "responsible";

/// A case with the body now in charge of it.
struct Row {
  CaseId case_id;
  access::ContactId contact_id;
  Uuid thread_id;
  std::optional<people::PersonId> person_id;
  CaseState state{};
  std::string municipality;
  territory::Function function{};
  Uuid desk_id;
  std::optional<territory::BodyId> deciding_body_id;
  territory::BodyId controller_id;
  std::optional<identity::AccountId> worker_id;
  Instant recorded_at, opened_at;
  std::optional<Instant> closed_at;
  std::optional<Outcome> outcome;
  Priority priority{};
  std::optional<std::string> summary, next_step;
  std::optional<Date> next_step_on;
  std::int64_t version = 1;
  territory::BodyId in_charge;
  Work work() const { return {priority, summary, next_step, next_step_on}; }
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (case_id, contact_id, thread_id, person_id, state, municipality, function, desk_id, deciding_body_id, controller_id, worker_id,
                       recorded_at, opened_at, closed_at, outcome, priority, summary, next_step, next_step_on, version, in_charge))

struct NewCase {
  CaseId case_id;
  access::Taken const& taken;
  identity::AccountId worker_id;
};
Result<void> add(db::Tx& tx, NewCase const& opened);
/// conflict "constraint" while another body is in charge.
Result<void> begin_charge(db::Tx& tx, CaseId id, territory::BodyId body, Date from);
/// Its last day in charge; the number of charges ended, 0 or 1.
Result<std::int64_t> end_charge(db::Tx& tx, CaseId id, Date last);
/// A membership that ended that day goes on.
Result<void> add_member(db::Tx& tx, CaseId id, identity::AccountId account, territory::BodyId body, Date from, std::string_view role = responsible);
Result<void> end_member(db::Tx& tx, CaseId id, identity::AccountId account, Date last);
/// Who follows it from now on.
Result<void> set_worker(db::Tx& tx, CaseId id, std::optional<identity::AccountId> worker);

struct AssignmentRow {
  CaseId case_id;
  identity::AccountId worker_id;
  std::optional<identity::AccountId> before_id;
  identity::AccountId assigned_by;
  Instant assigned_at;
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(AssignmentRow, (), (case_id, worker_id, before_id, assigned_by, assigned_at, reason))
void add_assignment(db::Tx& tx, AssignmentRow const& row);
std::optional<AssignmentRow> last_assignment(db::Tx& tx, CaseId id);

std::optional<Row> find(db::Tx& tx, CaseId id);
/// Those that exist, in no particular order.
std::vector<Row> find_all(db::Tx& tx, std::span<CaseId const> ids);
std::vector<Row> of_persons(db::Tx& tx, std::span<people::PersonId const> persons);

/// Keeps what was as a version and writes what is; the row is the case before.
Result<void> replace_work(db::Tx& tx, Row const& before, Work const& work, identity::AccountId by);
struct State {
  CaseState state{};
  std::optional<Outcome> outcome;
  std::optional<std::string> words;
};
Result<void> replace_state(db::Tx& tx, Row const& before, State const& to, identity::AccountId by);
std::optional<std::string> closing_words(db::Tx& tx, CaseId id);

std::optional<Work> work_at(db::Tx& tx, CaseId id, std::int64_t version);
struct Kept {
  std::int64_t version = 0;
  Instant replaced_at;
  identity::AccountId replaced_by;
  Priority priority{};
  std::optional<std::string> summary, next_step;
  std::optional<Date> next_step_on;
  Work work() const { return {priority, summary, next_step, next_step_on}; }
};
BOOST_DESCRIBE_STRUCT(Kept, (), (version, replaced_at, replaced_by, priority, summary, next_step, next_step_on))
std::vector<Kept> versions(db::Tx& tx, CaseId id, int limit);

}  // namespace raccordo::cases::store
