// SPDX-License-Identifier: EUPL-1.2
#include "deliveries/store.hpp"

#include <platform/db_ids.hpp>

namespace raccordo::benefits::store {
namespace {

/// In the order of InterventionRow.
std::string const select_interventions =
    "select id, file_id, line_id, state, version, starts_on, ends_on, provider_body_id, provider_name, granted_cents, granted_quantity, delivered,"
    " spent_cents, base_delivered, base_cents, deliveries, activated_at, activated_by from benefits_interventions where ";
/// In the order of DeliveryRow.
std::string const select_deliveries = "select number, kind, from_day, to_day, hundredths, sum_cents, absence, words, beyond, corrects, body_id, account_id, at"
                                      " from benefits_deliveries where intervention_id = $1";

}  // namespace

Result<void> add_intervention(db::Tx& tx, InterventionRow const& r) {
  TRY(tx.execute("insert into benefits_interventions (id, file_id, line_id, state, version, starts_on, ends_on, provider_body_id, provider_name,"
                 " granted_cents, granted_quantity, delivered, spent_cents, base_delivered, base_cents, deliveries, activated_at, activated_by)"
                 " values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, 0, 0, 0, 0, 0, $11, $12)",
                 r.id, r.file_id, r.line_id, r.state, r.starts_on, r.ends_on, r.provider_body_id, r.provider_name, r.granted_cents, r.granted_quantity,
                 r.activated_at, r.activated_by));
  return {};
}

std::optional<InterventionRow> find_intervention(db::Tx& tx, InterventionId id) {
  static std::string const sql = select_interventions + "id = $1";
  return tx.find<InterventionRow>(sql, id);
}

std::optional<InterventionRow> intervention_of(db::Tx& tx, FileId id) {
  static std::string const sql = select_interventions + "file_id = $1";
  return tx.find<InterventionRow>(sql, id);
}

std::vector<InterventionRow> find_interventions(db::Tx& tx, std::span<InterventionId const> ids) {
  static std::string const sql = select_interventions + "id in ({ids})";
  return db::list_by_ids<InterventionRow>(tx, sql, ids);
}

Result<void> change(db::Tx& tx, InterventionRow const& r) {
  TRY(tx.execute("update benefits_interventions set state = $2, ends_on = $3, granted_cents = $4, granted_quantity = $5, delivered = $6, spent_cents = $7,"
                 " base_delivered = $8, base_cents = $9, deliveries = $10, version = version + 1 where id = $1",
                 r.id, r.state, r.ends_on, r.granted_cents, r.granted_quantity, r.delivered, r.spent_cents, r.base_delivered, r.base_cents, r.deliveries));
  return {};
}

Result<void> add_delivery(db::Tx& tx, InterventionId id, DeliveryRow const& r) {
  TRY(tx.execute("insert into benefits_deliveries (intervention_id, number, kind, from_day, to_day, hundredths, sum_cents, absence, words, beyond, corrects,"
                 " body_id, account_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
                 id, r.number, r.kind, r.from, r.to, r.hundredths, r.sum_cents, r.absence, r.words, r.beyond, r.corrects, r.body_id, r.account_id, r.at));
  return {};
}

std::optional<DeliveryRow> find_delivery(db::Tx& tx, InterventionId id, std::int64_t number) {
  static std::string const sql = select_deliveries + " and number = $2";
  return tx.find<DeliveryRow>(sql, id, number);
}

bool is_corrected(db::Tx& tx, InterventionId id, std::int64_t number) {
  return tx.find<std::int64_t>("select number from benefits_deliveries where intervention_id = $1 and corrects = $2", id, number).has_value();
}

std::vector<DeliveryRow> deliveries(db::Tx& tx, InterventionId id) {
  static std::string const sql = select_deliveries + " order by number desc limit 5000";
  return tx.list<DeliveryRow>(sql, id);
}

}  // namespace raccordo::benefits::store
