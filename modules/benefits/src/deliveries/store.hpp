// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <benefits/delivery.hpp>

#include "file/store.hpp"

// Rows of benefits_interventions and benefits_deliveries. Nothing here asks who may.
namespace raccordo::benefits::store {

struct InterventionRow {
  InterventionId id;
  FileId file_id;
  funds::LineId line_id;
  InterventionState state{};
  std::int64_t version = 1;
  Date starts_on, ends_on;
  std::optional<territory::BodyId> provider_body_id;
  std::optional<std::string> provider_name;
  std::int64_t granted_cents = 0;
  std::optional<std::int64_t> granted_quantity;
  std::int64_t delivered = 0;  ///< hundredths
  std::int64_t spent_cents = 0;
  std::int64_t base_delivered = 0, base_cents = 0;
  std::int64_t deliveries = 0;  ///< rows
  Instant activated_at;
  identity::AccountId activated_by;
};
BOOST_DESCRIBE_STRUCT(InterventionRow, (),
                      (id, file_id, line_id, state, version, starts_on, ends_on, provider_body_id, provider_name, granted_cents, granted_quantity, delivered,
                       spent_cents, base_delivered, base_cents, deliveries, activated_at, activated_by))
Result<void> add_intervention(db::Tx& tx, InterventionRow const& row);
std::optional<InterventionRow> find_intervention(db::Tx& tx, InterventionId id);
std::optional<InterventionRow> intervention_of(db::Tx& tx, FileId id);
std::vector<InterventionRow> find_interventions(db::Tx& tx, std::span<InterventionId const> ids);
/// What may change of it; the next version.
Result<void> change(db::Tx& tx, InterventionRow const& row);

struct DeliveryRow {
  std::int64_t number = 0;
  DeliveryKind kind{};
  Date from, to;
  std::int64_t hundredths = 0, sum_cents = 0;
  std::optional<AbsenceReason> absence;
  std::optional<std::string> words, beyond;
  std::optional<std::int64_t> corrects;
  territory::BodyId body_id;
  identity::AccountId account_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(DeliveryRow, (), (number, kind, from, to, hundredths, sum_cents, absence, words, beyond, corrects, body_id, account_id, at))
Result<void> add_delivery(db::Tx& tx, InterventionId id, DeliveryRow const& row);
std::optional<DeliveryRow> find_delivery(db::Tx& tx, InterventionId id, std::int64_t number);
bool is_corrected(db::Tx& tx, InterventionId id, std::int64_t number);
std::vector<DeliveryRow> deliveries(db::Tx& tx, InterventionId id);  ///< the last first, at most 5,000

}  // namespace raccordo::benefits::store
