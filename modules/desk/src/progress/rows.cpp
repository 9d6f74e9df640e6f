// SPDX-License-Identifier: EUPL-1.2
#include "progress/rows.hpp"

#include <access/facts.hpp>
#include <cases/facts.hpp>
#include <platform/json.hpp>

namespace raccordo::desk {
namespace {

constexpr std::string_view progress_columns =
    "select thread_id, municipality, function, recorded_on, recorded_at, desk_id, preparing_body_id, deciding_body_id, due_on, taken_at"
    " from desk_progress ";

}  // namespace

Result<std::optional<ProgressRow>> begun_by(facts::Heard const& fact) {
  if (fact.kind != access::facts::contact_recorded || !fact.thread_id || lost(fact)) return std::nullopt;
  auto said = TRY(json::decode<access::facts::Recorded>(*fact.payload));
  return ProgressRow{*fact.thread_id, fact.municipality,      said.function,         rome_date(fact.at), fact.at,
                     said.desk_id,    said.preparing_body_id, said.deciding_body_id, said.due_on,        {}};
}

bool lost(facts::Heard const& fact) { return fact.kind == access::facts::contact_recorded && (!fact.payload || fact.payload->empty()); }

bool takes(facts::Heard const& fact) { return fact.kind == cases::facts::case_opened && fact.thread_id; }

Result<void> take_in(db::Tx& tx, std::vector<facts::Heard> const& facts) {
  for (auto const& fact : facts) {
    if (auto row = TRY(begun_by(fact)))
      TRY(tx.execute("insert into desk_progress (thread_id, municipality, function, recorded_on, recorded_at, desk_id, preparing_body_id,"
                     " deciding_body_id, due_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (thread_id) do nothing",
                     row->thread_id, row->municipality, row->function, row->recorded_on, row->recorded_at, row->desk_id, row->preparing_body_id,
                     row->deciding_body_id, row->due_on));
    if (takes(fact)) TRY(tx.execute("update desk_progress set taken_at = $2 where thread_id = $1 and taken_at is null", *fact.thread_id, fact.at));
  }
  return {};
}

ProgressState progress_state(db::Tx& tx) {
  return tx.find<ProgressState>("select seq, as_of from desk_progress_state where one = 1").value_or(ProgressState{});
}

Result<void> advance_state(db::Tx& tx, std::int64_t from, std::int64_t to) {
  if (progress_state(tx).seq != from) return fail(ProblemKind::conflict, "elsewhere", "Un altro passaggio è già arrivato oltre.");
  TRY(tx.execute("insert into desk_progress_state (one, seq, as_of) values (1, $1, $2)"
                 " on conflict (one) do update set seq = excluded.seq, as_of = excluded.as_of",
                 to, tx.now()));
  return {};
}

std::vector<ProgressRow> progress_after(db::Tx& tx, Uuid thread_id, int limit) {
  static std::string const sql = std::string(progress_columns) + "where thread_id > $1 order by thread_id limit $2";
  return tx.list<ProgressRow>(sql, thread_id, limit);
}

std::optional<ProgressRow> progress_of(db::Tx& tx, Uuid thread_id) {
  static std::string const sql = std::string(progress_columns) + "where thread_id = $1";
  return tx.find<ProgressRow>(sql, thread_id);
}

std::vector<ProgressRow> progress_of_body(db::Tx& tx, Uuid body_id, Date from, Date to) {
  static std::string const sql =
      std::string(progress_columns) + "where (preparing_body_id = $1 or deciding_body_id = $1 or desk_id = $1) and recorded_on between $2 and $3";
  return tx.list<ProgressRow>(sql, body_id, from, to);
}

Result<void> forget_progress(db::Tx& tx) {
  TRY(tx.execute("delete from desk_progress"));
  TRY(tx.execute("delete from desk_progress_state"));
  return {};
}

}  // namespace raccordo::desk
