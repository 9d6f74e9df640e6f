// SPDX-License-Identifier: EUPL-1.2
#include "file/store.hpp"

#include <platform/db_ids.hpp>

namespace raccordo::benefits::store {
namespace {

/// In the order of Row.
std::string const select_files =
    "select id, case_id, thread_id, person_id, type_code, function, municipality, desk_id, deciding_body_id, controller_id, state, version, opened_at,"
    " due_on from benefits_files where ";

}  // namespace

Result<void> add(db::Tx& tx, Row const& row) {
  TRY(tx.execute("insert into benefits_files (id, case_id, thread_id, person_id, type_code, function, municipality, desk_id, deciding_body_id,"
                 " controller_id, state, version, opened_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12)",
                 row.file_id, row.case_id, row.thread_id, row.person_id, row.type_code, row.function, row.municipality, row.desk_id, row.deciding_body_id,
                 row.controller_id, row.state, row.opened_at));
  return {};
}

std::optional<Row> find(db::Tx& tx, FileId id) {
  static std::string const sql = select_files + "id = $1";
  return tx.find<Row>(sql, id);
}

std::vector<Row> find_all(db::Tx& tx, std::span<FileId const> ids) {
  static std::string const sql = select_files + "id in ({ids})";
  return db::list_by_ids<Row>(tx, sql, ids);
}

std::vector<FileId> of_case(db::Tx& tx, cases::CaseId id) {
  return tx.list<FileId>("select id from benefits_files where case_id = $1 order by id desc limit 100", id);
}

std::vector<FileId> pressing_at(db::Tx& tx, Uuid desk_id, Pressing const& when, int limit) {
  auto ids = tx.list<FileId>("select id from benefits_files where desk_id = $1 and state in ('to_decide', 'more_asked', 'denial_noticed') and due_on <= $2"
                             " order by due_on, id limit $3",
                             desk_id, when.due_by, limit);
  for (auto& id :
       tx.list<FileId>("select id from benefits_files where desk_id = $1 and state = 'preparing' and opened_at <= $2 order by opened_at, id limit $3", desk_id,
                       when.opened_by, limit))
    ids.push_back(id);
  return ids;
}

std::vector<FileId> waiting_at(db::Tx& tx, territory::BodyId body, int limit) {
  return tx.list<FileId>("select id from benefits_files where deciding_body_id = $1 and state in ('to_decide', 'more_asked', 'denial_noticed')"
                         " order by due_on, id limit $2",
                         body, limit);
}

Result<void> advance(db::Tx& tx, Row const& before, FileState state, std::optional<Date> due_on) {
  TRY(tx.execute("update benefits_files set state = $2, due_on = $3, version = version + 1 where id = $1", before.file_id, state, due_on));
  return {};
}

Result<void> write_preparation(db::Tx& tx, FileId id, std::int64_t version, Preparation const& preparation, identity::AccountId by) {
  TRY(tx.execute("insert into benefits_preparations (file_id, version, content, written_at, written_by) values ($1, $2, $3, $4, $5)", id, version,
                 json::encode(preparation), tx.now(), by));
  return {};
}

Preparation last_preparation(db::Tx& tx, FileId id) {
  auto const content = tx.find<std::string>("select content from benefits_preparations where file_id = $1 order by version desc limit 1", id);
  return content ? json::decode<Preparation>(*content).value() : Preparation{};
}

Result<void> add_proposal(db::Tx& tx, FileId id, Proposal const& p, identity::AccountId by) {
  TRY(tx.execute("insert into benefits_proposals (file_id, line_id, total_cents, user_cents, body_cents, health_cents, quantity, valid_from, valid_to,"
                 " proposed_at, proposed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                 id, p.line_id, p.total_cents, p.user_cents, p.body_cents, p.health_cents, p.quantity, p.valid_from, p.valid_to, tx.now(), by));
  return {};
}

std::optional<Proposal> find_proposal(db::Tx& tx, FileId id) {
  return tx.find<Proposal>("select line_id, total_cents, user_cents, body_cents, health_cents, quantity, valid_from, valid_to from benefits_proposals"
                           " where file_id = $1",
                           id);
}

std::optional<Hand> hand_of(db::Tx& tx, FileId id, identity::AccountId account) {
  return tx.find<Hand>("select hand from benefits_hands where file_id = $1 and account_id = $2", id, account);
}

Result<void> lay_hand(db::Tx& tx, FileId id, identity::AccountId account, Hand hand) {
  TRY(tx.execute("insert into benefits_hands (file_id, account_id, hand) values ($1, $2, $3)", id, account, hand));
  return {};
}

Result<void> add_step(db::Tx& tx, FileId id, Step const& step, std::optional<std::string> const& snapshot) {
  TRY(tx.execute("insert into benefits_steps (file_id, kind, words, on_day, at, account_id, pause_days, pause_until, pause_source, rules, snapshot)"
                 " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                 id, step.kind, step.text, step.on_day, tx.now(), step.account_id, step.pause_days, step.pause_until, step.pause_source, step.rules, snapshot));
  return {};
}

std::vector<Step> steps(db::Tx& tx, FileId id) {
  return tx.list<Step>(
      "select kind, words, on_day, account_id, pause_days, pause_until, pause_source, rules from benefits_steps where file_id = $1 order by at, kind", id);
}

std::vector<CheckRow> checklist(db::Tx& tx, std::string_view kind, Date day) {
  return tx.list<CheckRow>("select code, label_it, label_en from benefits_checklist where kind in ('any', $1) and valid_from <= $2"
                           " and (valid_to is null or valid_to >= $2) order by kind, code",
                           kind, day);
}

std::optional<PauseRule> pause(db::Tx& tx, std::string_view code, Date day) {
  return tx.find<PauseRule>("select code, days, valid_from, valid_to, source, certainty from benefits_pauses"
                            " where code = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)",
                            code, day);
}

}  // namespace raccordo::benefits::store
