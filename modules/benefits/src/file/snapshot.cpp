// SPDX-License-Identifier: EUPL-1.2
#include "file/snapshot.hpp"

namespace raccordo::benefits {
namespace {

FrozenNames names_of(db::Tx& tx, territory::Territory& territory, store::Row const& row, identity::AccountId by) {
  auto const names = territory.names(tx);
  FrozenNames frozen{.type_name_it = row.type_code,
                     .municipality_name = names.municipality(row.municipality),
                     .team_name = names.desk(row.desk_id),
                     .deciding_name = names.body(row.deciding_body_id)};
  if (auto const type = catalogue::find_type(tx, row.type_code, rome_date(row.opened_at))) {
    frozen.type_name_it = type->name_it;
    frozen.unit = type->unit;
  }
  if (auto const person = people::find(tx, row.person_id)) {
    frozen.given_name = person->given_name;
    frozen.family_name = person->family_name;
    frozen.birth_date = person->birth_date;
    frozen.tax_code = person->tax_code;
    frozen.fictitious = person->fictitious;
  }
  frozen.signed_by = identity::account_name(tx, by);
  return frozen;
}

std::vector<FrozenStep> steps_of(db::Tx& tx, FileId id) {
  std::vector<FrozenStep> frozen;
  for (auto const& step : store::steps(tx, id))
    frozen.push_back({step.kind, step.text, step.on_day, identity::account_name(tx, step.account_id), step.pause_until, step.rules_then()});
  return frozen;
}

}  // namespace

Snapshot freeze(db::Tx& tx, territory::Territory& territory, store::Row const& row, identity::AccountId by) {
  return {row.type_code, store::last_preparation(tx, row.file_id), store::find_proposal(tx, row.file_id).value(), names_of(tx, territory, row, by),
          steps_of(tx, row.file_id)};
}

Snapshot thawed(db::Tx& tx, territory::Territory& territory, store::Row const& row, std::string_view written, identity::AccountId by) {
  auto snapshot = json::decode<Snapshot>(std::string(written)).value();
  if (!snapshot.names) snapshot.names = names_of(tx, territory, row, by);
  if (!snapshot.steps) snapshot.steps = steps_of(tx, row.file_id);
  return snapshot;
}

}  // namespace raccordo::benefits
