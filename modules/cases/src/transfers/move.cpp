// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "staff/staff.hpp"
#include "team/team.hpp"
#include "transfers/transfers.hpp"

// A case changes hands in one transaction: whoever had it loses it and whoever takes it has it, on the same day.
namespace raccordo::cases {
namespace {

using enum identity::Relation;

/// Rights that end, end at once.
Result<void> end_relation(db::Tx& tx, store::Row const& row, Uuid holder, identity::Relation relation) {
  return identity::end_relation(tx, "case", row.case_id.value, holder, relation, tx.today().plus_days(-1));
}

/// On one day a charge is of one body: what began today changes its body, what began before ended yesterday.
Result<void> change_charge(db::Tx& tx, store::Row const& row, territory::BodyId body) {
  auto const changed =
      TRY(tx.execute("update cases_charges set body_id = $2 where case_id = $1 and valid_to is null and valid_from = $3", row.case_id, body, tx.today()));
  if (changed == 1) return {};
  TRY(store::end_charge(tx, row.case_id, tx.today().plus_days(-1)));
  return store::begin_charge(tx, row.case_id, body, tx.today());
}

/// The new team decides anew with whom it works.
Result<void> end_team(db::Tx& tx, desk::Desk& desk, store::Row const& row) {
  for (auto const& one : store::members_of(tx, row.case_id)) {
    if (one.valid_to) continue;
    TRY(store::end_member(tx, row.case_id, one.account_id, tx.today().plus_days(-1)));
    TRY(end_relation(tx, row, one.account_id.value, one.role == MemberRole::responsible ? worker : member));
  }
  for (auto const& request : store::requests_of(tx, row.case_id)) {
    if (request.state != JoinState::waiting) continue;
    TRY(store::answer_request(tx, request, JoinState::withdrawn, {}, {}));
    TRY(desk.finish(tx, request.request_id.value));
  }
  return {};
}

Result<void> end_old_place(db::Tx& tx, store::Row const& row, int keep_days) {
  TRY(end_relation(tx, row, row.desk_id, team));
  TRY(end_relation(tx, row, row.in_charge.value, preparing_body));
  if (row.deciding_body_id) TRY(end_relation(tx, row, row.deciding_body_id->value, deciding_body));
  if (keep_days > 0)
    identity::relate(tx, {.record_kind = "case",
                          .record_id = row.case_id.value,
                          .holder = row.desk_id,
                          .relation = former_team,
                          .sort_key = row.opened_at.us,
                          .valid_from = tx.today(),
                          .valid_to = tx.today().plus_days(keep_days),
                          .function = enum_text(row.function)});
  return {};
}

}  // namespace

Result<NewPlace> place_for(db::Tx& tx, territory::Territory& territory, store::Row const& row, std::string_view municipality) {
  auto const assigned = territory.assigned(tx, municipality, row.function, tx.today());
  if (!assigned) return invalid_field("/municipality", "municipality", "Di questo Comune oggi non si sa chi è competente.");
  auto const place = assigned->preparing ? assigned->preparing : assigned->deciding;
  if (!place) return invalid_field("/municipality", "municipality", "Di questo Comune oggi non si sa chi è competente.");
  NewPlace to{.municipality = std::string(municipality),
              .network = assigned->territory,
              .desk_id = place->body.value,
              .team_id = place->team,
              .body_id = place->body,
              .deciding_body_id = {},
              .controller_id = place->body};
  if (place->team) to.desk_id = place->team->value;
  // Whoever decides answers for what is kept from now on; whoever answered for what was kept before still does.
  if (assigned->deciding) to.deciding_body_id = to.controller_id = assigned->deciding->body;
  if (to.desk_id == row.desk_id) return invalid_field("/municipality", "municipality", "Per questo Comune è competente la stessa équipe che ha già il caso.");
  return to;
}

Result<void> move_case(db::Tx& tx, desk::Desk& desk, store::Row const& row, NewPlace const& place, int keep_days) {
  TRY(change_charge(tx, row, place.body_id));
  TRY(end_team(tx, desk, row));
  TRY(end_old_place(tx, row, keep_days));
  auto const before = tx.find<std::string>("select network from cases_cases where id = $1", row.case_id).value();
  TRY(tx.execute("update cases_cases set municipality = $2, network = $3, desk_id = $4, team_id = $5, deciding_body_id = $6, controller_id = $7,"
                 " worker_id = null where id = $1",
                 row.case_id, place.municipality, place.network, place.desk_id, place.team_id, place.deciding_body_id, place.controller_id));
  relate(tx, row, place.desk_id, team);
  relate(tx, row, place.body_id.value, preparing_body);
  if (place.deciding_body_id) relate(tx, row, place.deciding_body_id->value, deciding_body);
  relate(tx, row, place.controller_id.value, controller);
  if (before != place.network) {
    if (!before.empty()) TRY(end_relation(tx, row, identity::network_holder(before), network));
    if (!place.network.empty()) relate(tx, row, identity::network_holder(place.network), network);
  }
  return desk.hand_over(tx, row.contact_id.value, place.desk_id);
}

}  // namespace raccordo::cases
