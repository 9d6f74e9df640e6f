// SPDX-License-Identifier: EUPL-1.2
#include "mandates/store.hpp"

#include "sessions/store.hpp"

namespace raccordo::identity {
namespace {

constexpr std::string_view mandate_columns =
    "select id, account_id, role, body_id, team_id, function, employing_body_id, network, valid_from, valid_to from identity_mandates ";

}  // namespace

std::vector<MandateRow> mandates_of(db::Tx& tx, AccountId account) {
  static std::string const sql = std::string(mandate_columns) + "where account_id = $1 order by id";
  return tx.list<MandateRow>(sql, account);
}

std::vector<MandateRow> all_mandates(db::Tx& tx) { return tx.list<MandateRow>(mandate_columns); }

std::optional<MandateRow> find_mandate(db::Tx& tx, AccountId account, MandateId mandate) {
  static std::string const sql = std::string(mandate_columns) + "where id = $1 and account_id = $2";
  return tx.find<MandateRow>(sql, mandate, account);
}

std::vector<HeldMandate> held_today(db::Tx& tx, AccountId account) {
  static std::string const sql = "select " + std::string(held_columns) +
                                 " from identity_mandates m where m.account_id = $1 and m.valid_from <= $2"
                                 " and (m.valid_to is null or m.valid_to >= $2) order by m.id";
  std::vector<HeldMandate> held;
  tx.each(sql, [&](db::Row const& row) { held.push_back(read_held(row, 0)); }, account, tx.today());
  return held;
}

Result<void> insert_mandate(db::Tx& tx, MandateRow const& row, std::optional<Uuid> by) {
  TRY(tx.execute("insert into identity_mandates (id, account_id, role, body_id, team_id, function, employing_body_id, network, valid_from,"
                 " valid_to, granted_at, granted_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                 row.mandate_id, row.account_id, row.role, row.body_id, row.team_id, row.function, row.employing_body_id, row.network, row.valid_from,
                 row.valid_to, tx.now(), by));
  return {};
}

Result<void> set_last_day(db::Tx& tx, MandateId mandate, Date valid_to) {
  TRY(tx.execute("update identity_mandates set valid_to = $2 where id = $1", mandate, valid_to));
  return {};
}

std::vector<Administrator> administrators_on(db::Tx& tx, Date day) {
  return tx.list<Administrator>("select m.account_id, m.id, m.body_id from identity_mandates m join identity_accounts a on a.id = m.account_id"
                                " where m.role = $1 and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2) and a.disabled = 0"
                                " and (a.password_hash is not null or a.fictitious = 1)",
                                Role::administrator, day);
}

Mandate described(db::Tx& tx, territory::Territory& territory, MandateRow const& row) {
  auto const today = tx.today();
  Mandate mandate{.mandate_id = row.mandate_id,
                  .role = row.role,
                  .body_id = row.body_id,
                  .body_name = territory.body_name(tx, row.body_id, today),
                  .team_id = row.team_id,
                  .team_name = {},
                  .function = row.function,
                  .employing_body_id = row.employing_body_id,
                  .employing_body_name = {},
                  .valid_from = row.valid_from,
                  .valid_to = row.valid_to};
  if (row.team_id)
    if (auto team = territory.find_team(tx, *row.team_id)) mandate.team_name = team->name;
  if (row.employing_body_id) mandate.employing_body_name = territory.body_name(tx, *row.employing_body_id, today);
  return mandate;
}

std::vector<Mandate> described(db::Tx& tx, territory::Territory& territory, std::vector<MandateRow> const& rows) {
  std::vector<Mandate> mandates;
  for (auto const& row : rows) mandates.push_back(described(tx, territory, row));
  return mandates;
}

}  // namespace raccordo::identity
