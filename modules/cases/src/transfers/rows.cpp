// SPDX-License-Identifier: EUPL-1.2
#include "transfers/transfers.hpp"

namespace raccordo::cases {
namespace {

constexpr std::string_view transfer_columns =
    "select id, case_id, state, reason, summary, keep_days, municipality, from_body_id, from_desk_id, to_body_id, to_desk_id, proposed_by, proposed_at,"
    " answered_by, answered_at, words from cases_transfers";

}  // namespace

std::optional<TransferRow> find_transfer(db::Tx& tx, TransferId id) {
  static std::string const sql = std::string(transfer_columns) + " where id = $1";
  return tx.find<TransferRow>(sql, id);
}

std::vector<TransferRow> transfers_of(db::Tx& tx, CaseId id) {
  static std::string const sql = std::string(transfer_columns) + " where case_id = $1 order by proposed_at desc, id desc";
  return tx.list<TransferRow>(sql, id);
}

Result<void> add_transfer(db::Tx& tx, TransferRow const& row) {
  TRY(tx.execute("insert into cases_transfers (id, case_id, state, reason, summary, keep_days, municipality, from_body_id, from_desk_id, to_body_id,"
                 " to_desk_id, proposed_by, proposed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
                 row.transfer_id, row.case_id, row.state, row.reason, row.summary, row.keep_days, row.municipality, row.from_body_id, row.from_desk_id,
                 row.to_body_id, row.to_desk_id, row.proposed_by, row.proposed_at));
  return {};
}

Result<bool> answer_transfer(db::Tx& tx, TransferId id, TransferState state, identity::AccountId by, std::optional<std::string> const& words) {
  return TRY(tx.execute("update cases_transfers set state = $2, answered_by = $3, answered_at = $4, words = $5 where id = $1 and state = 'waiting'", id, state,
                        by, tx.now(), words)) == 1;
}

Transfer shown_transfer(db::Tx& tx, territory::Territory& territory, TransferRow const& row, store::Row const& of_case, std::string_view sections) {
  auto const names = territory.names(tx);
  Transfer shown{.transfer_id = row.transfer_id,
                 .case_id = row.case_id,
                 .state = row.state,
                 .reason = row.reason,
                 .function = of_case.function,
                 .municipality = row.municipality,
                 .municipality_name = names.municipality(row.municipality),
                 .from_team_name = names.desk(row.from_desk_id),
                 .from_body_name = names.body(row.from_body_id),
                 .to_team_name = names.desk(row.to_desk_id),
                 .to_body_name = names.body(row.to_body_id),
                 .keep_days = row.keep_days,
                 .proposed_by = identity::account_name(tx, row.proposed_by),
                 .proposed_at = row.proposed_at,
                 .answered_by = {},
                 .answered_at = row.answered_at,
                 .person = {},
                 .summary = {},
                 .words = {},
                 .why = {},
                 .may = {}};
  if (row.answered_by) shown.answered_by = identity::account_name(tx, *row.answered_by);
  if (identity::has_section(sections, "social")) {
    shown.summary = row.summary;
    shown.words = row.words;
  }
  return shown;
}

CaseTransfers transfers_shown(db::Tx& tx, territory::Territory& territory, store::Row const& of_case, std::string_view sections) {
  CaseTransfers all;
  for (auto const& row : transfers_of(tx, of_case.case_id)) all.items.push_back(shown_transfer(tx, territory, row, of_case, sections));
  return all;
}

}  // namespace raccordo::cases
