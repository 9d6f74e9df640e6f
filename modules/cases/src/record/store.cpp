// SPDX-License-Identifier: EUPL-1.2
#include "record/store.hpp"

#include <platform/db_ids.hpp>

namespace raccordo::cases::store {
namespace {

/// In the order of Row.
std::string const select_cases =
    "select c.id, c.contact_id, c.thread_id, c.person_id, c.state, c.municipality, c.function, c.desk_id, c.deciding_body_id,"
    " c.controller_id, c.worker_id, c.recorded_at, c.opened_at, c.closed_at, c.outcome, c.priority, c.summary, c.next_step,"
    " c.next_step_on, c.version, h.body_id from cases_cases c join cases_charges h on h.case_id = c.id and h.valid_to is null where ";

Result<void> keep_version(db::Tx& tx, Row const& before, identity::AccountId by) {
  TRY(tx.execute("insert into cases_case_versions (case_id, version, priority, summary, next_step, next_step_on, replaced_at,"
                 " replaced_by) values ($1, $2, $3, $4, $5, $6, $7, $8)",
                 before.case_id, before.version, before.priority, before.summary, before.next_step, before.next_step_on, tx.now(), by));
  return {};
}

}  // namespace

Result<void> add(db::Tx& tx, NewCase const& opened) {
  auto const& taken = opened.taken;
  TRY(tx.execute("insert into cases_cases (id, contact_id, thread_id, person_id, state, municipality, function, network, desk_id, team_id,"
                 " deciding_body_id, controller_id, worker_id, recorded_at, opened_at, priority, version)"
                 " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)",
                 opened.case_id, taken.contact_id, taken.thread_id, taken.person_id, CaseState::open, taken.municipality, taken.function, taken.network,
                 taken.desk_id, taken.team_id, taken.deciding_body_id, taken.controller_id, opened.worker_id, taken.recorded_at, tx.now(),
                 taken.urgent ? Priority::urgent : Priority::ordinary));
  return {};
}

Result<void> begin_charge(db::Tx& tx, CaseId id, territory::BodyId body, Date from) {
  TRY(tx.execute("insert into cases_charges (case_id, body_id, valid_from) values ($1, $2, $3)", id, body, from));
  return {};
}

Result<std::int64_t> end_charge(db::Tx& tx, CaseId id, Date last) {
  return tx.execute("update cases_charges set valid_to = $2 where case_id = $1 and valid_to is null", id, last);
}

Result<void> add_member(db::Tx& tx, CaseId id, identity::AccountId account, territory::BodyId body, Date from, std::string_view role) {
  TRY(tx.execute("insert into cases_members (case_id, account_id, body_id, valid_from, role) values ($1, $2, $3, $4, $5)"
                 " on conflict (case_id, account_id, valid_from) do update set valid_to = null, role = excluded.role, body_id = excluded.body_id",
                 id, account, body, from, role));
  return {};
}

Result<void> end_member(db::Tx& tx, CaseId id, identity::AccountId account, Date last) {
  TRY(tx.execute("update cases_members set valid_to = $3 where case_id = $1 and account_id = $2 and valid_to is null", id, account, last));
  return {};
}

Result<void> set_worker(db::Tx& tx, CaseId id, std::optional<identity::AccountId> worker) {
  TRY(tx.execute("update cases_cases set worker_id = $2 where id = $1", id, worker));
  return {};
}

void add_assignment(db::Tx& tx, AssignmentRow const& row) {
  tx.add("insert into cases_assignments (id, case_id, worker_id, before_id, assigned_by, assigned_at, reason) values ($1, $2, $3, $4, $5, $6, $7)",
         tx.new_id<Id<struct AssignmentTag>>(), row.case_id, row.worker_id, row.before_id, row.assigned_by, row.assigned_at, row.reason);
}

std::optional<AssignmentRow> last_assignment(db::Tx& tx, CaseId id) {
  return tx.find<AssignmentRow>("select case_id, worker_id, before_id, assigned_by, assigned_at, reason from cases_assignments"
                                " where case_id = $1 order by assigned_at desc, id desc limit 1",
                                id);
}

std::optional<Row> find(db::Tx& tx, CaseId id) {
  static std::string const sql = select_cases + "c.id = $1";
  return tx.find<Row>(sql, id);
}

std::vector<Row> find_all(db::Tx& tx, std::span<CaseId const> ids) {
  static std::string const sql = select_cases + "c.id in ({ids})";
  return db::list_by_ids<Row>(tx, sql, ids);
}

std::vector<Row> of_persons(db::Tx& tx, std::span<people::PersonId const> persons) {
  static std::string const sql = select_cases + "c.person_id in ({ids})";
  return db::list_by_ids<Row>(tx, sql, persons);
}

Result<void> replace_work(db::Tx& tx, Row const& before, Work const& work, identity::AccountId by) {
  TRY(keep_version(tx, before, by));
  TRY(tx.execute("update cases_cases set priority = $2, summary = $3, next_step = $4, next_step_on = $5, version = version + 1"
                 " where id = $1",
                 before.case_id, work.priority, work.summary, work.next_step, work.next_step_on));
  return {};
}

Result<void> replace_state(db::Tx& tx, Row const& before, State const& to, identity::AccountId by) {
  TRY(keep_version(tx, before, by));
  auto const closed_at = to.state == CaseState::closed ? std::optional(tx.now()) : std::nullopt;
  TRY(tx.execute("update cases_cases set state = $2, closed_at = $3, outcome = $4, closing_words = $5, version = version + 1 where id = $1", before.case_id,
                 to.state, closed_at, to.outcome, to.words));
  return {};
}

std::optional<std::string> closing_words(db::Tx& tx, CaseId id) {
  return tx.find<std::optional<std::string>>("select closing_words from cases_cases where id = $1", id).value_or(std::nullopt);
}

std::optional<Work> work_at(db::Tx& tx, CaseId id, std::int64_t version) {
  return tx.find<Work>("select priority, summary, next_step, next_step_on from cases_case_versions where case_id = $1 and version = $2", id, version);
}

std::vector<Kept> versions(db::Tx& tx, CaseId id, int limit) {
  return tx.list<Kept>("select version, replaced_at, replaced_by, priority, summary, next_step, next_step_on from cases_case_versions"
                       " where case_id = $1 order by version desc limit $2",
                       id, limit);
}

}  // namespace raccordo::cases::store
