// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "file/store.hpp"

// Rows of acts: decisions, what puts them right, and the notice that goes before a denial.
namespace raccordo::benefits::store {

struct WrittenOn {
  Instant at;
  std::optional<std::string> snapshot;
};
BOOST_DESCRIBE_STRUCT(WrittenOn, (), (at, snapshot))

Result<void> take_act(db::Tx& tx, territory::BodyId body, std::int64_t year, std::string_view number, FileId id) {
  auto const taken = tx.execute("insert into benefits_acts (body_id, act_year, act_number, file_id) values ($1, $2, $3, $4)", body, year, number, id);
  if (taken) return {};
  return fail(ProblemKind::conflict, "act-number-taken", "L’atto n. " + std::string(number) + " di quest’anno è già di un’altra pratica.",
              "Controlla il numero.");
}

Result<void> add_decision(db::Tx& tx, FileId id, Decided const& d, std::string_view snapshot) {
  TRY(tx.execute("insert into benefits_decisions (file_id, kind, body_id, act_year, act_number, granted_cents, granted_quantity, reasons, snapshot,"
                 " decided_at, account_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                 id, d.kind, d.body_id, d.act_year, d.act_number, d.granted_cents, d.granted_quantity, d.reasons, snapshot, d.decided_at, d.account_id));
  return {};
}

std::optional<Decided> find_decision(db::Tx& tx, FileId id) {
  return tx.find<Decided>("select kind, body_id, act_year, act_number, granted_cents, granted_quantity, reasons, decided_at, account_id"
                          " from benefits_decisions where file_id = $1",
                          id);
}

std::string snapshot_of_decision(db::Tx& tx, FileId id) {
  return tx.find<std::string>("select snapshot from benefits_decisions where file_id = $1", id).value();
}

std::optional<Notice> find_notice(db::Tx& tx, FileId id) {
  auto const all = steps(tx, id);
  auto const step = std::ranges::find(all, FileStepKind::notice, &Step::kind);
  if (step == all.end()) return std::nullopt;
  auto const written = tx.find<WrittenOn>("select at, snapshot from benefits_steps where file_id = $1 and kind = 'notice'", id).value();
  return Notice{*step, written.at, written.snapshot};
}

Result<void> add_correction(db::Tx& tx, FileId id, Corrected const& c, std::string_view snapshot) {
  TRY(tx.execute("insert into benefits_corrections (file_id, number, body_id, act_year, act_number, was_wrong, is_right, snapshot, at, account_id)"
                 " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                 id, c.number, c.body_id, c.act_year, c.act_number, c.was_wrong, c.is_right, snapshot, c.at, c.account_id));
  return {};
}

std::vector<Corrected> corrections(db::Tx& tx, FileId id) {
  return tx.list<Corrected>("select number, body_id, act_year, act_number, was_wrong, is_right, at, account_id from benefits_corrections"
                            " where file_id = $1 order by number",
                            id);
}

std::optional<WrittenCorrection> find_correction(db::Tx& tx, FileId id, std::int64_t number) {
  auto const all = corrections(tx, id);
  auto const one = std::ranges::find(all, number, &Corrected::number);
  if (one == all.end()) return std::nullopt;
  auto snapshot = tx.find<std::string>("select snapshot from benefits_corrections where file_id = $1 and number = $2", id, number).value();
  return WrittenCorrection{*one, std::move(snapshot)};
}

}  // namespace raccordo::benefits::store
