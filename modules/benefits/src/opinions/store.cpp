// SPDX-License-Identifier: EUPL-1.2
#include "opinions/store.hpp"

namespace raccordo::benefits::store {
namespace {

/// In the order of OpinionRow.
std::string const select_opinions =
    "select id, file_id, question, shared, person_shared, desk_id, asked_at, asked_by, asked_for, due_on, words, given_on, given_at, given_by"
    " from benefits_opinions where ";

}  // namespace

Result<void> add_opinion(db::Tx& tx, OpinionRow const& r) {
  TRY(tx.execute("insert into benefits_opinions (id, file_id, question, shared, person_shared, desk_id, asked_at, asked_by, asked_for, due_on)"
                 " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                 r.id, r.file_id, r.question, r.shared, r.person_shared, r.desk_id, r.asked_at, r.asked_by, r.asked_for, r.due_on));
  return {};
}

std::optional<OpinionRow> find_opinion(db::Tx& tx, OpinionId id) {
  static std::string const sql = select_opinions + "id = $1";
  return tx.find<OpinionRow>(sql, id);
}

std::vector<OpinionRow> opinions(db::Tx& tx, FileId id) {
  static std::string const sql = select_opinions + "file_id = $1 order by asked_at, id";
  return tx.list<OpinionRow>(sql, id);
}

Result<void> answer_opinion(db::Tx& tx, OpinionRow const& r) {
  TRY(tx.execute("update benefits_opinions set words = $2, given_on = $3, given_at = $4, given_by = $5 where id = $1", r.id, r.words, r.given_on, r.given_at,
                 r.given_by));
  return {};
}

}  // namespace raccordo::benefits::store
