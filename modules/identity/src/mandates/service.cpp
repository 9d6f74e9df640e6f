// SPDX-License-Identifier: EUPL-1.2
#include "mandates/service.hpp"

#include <identity/facts.hpp>

#include "accounts/service.hpp"
#include "sessions/store.hpp"

namespace raccordo::identity {
namespace {

/// What a fact says of a mandate: ids, codes and dates.
struct GrantedPayload {
  int v = 1;
  Role role{};
  territory::BodyId body_id;
  std::optional<territory::TeamId> team_id;
  Date valid_from;
  std::optional<Date> valid_to;
};
BOOST_DESCRIBE_STRUCT(GrantedPayload, (), (v, role, body_id, team_id, valid_from, valid_to))
struct EndedPayload {
  int v = 1;
  Date valid_to;
};
BOOST_DESCRIBE_STRUCT(EndedPayload, (), (v, valid_to))

template <class Payload>
void announce(db::Tx& tx, facts::Actor const& by, std::string_view kind, MandateId mandate, Payload const& payload) {
  facts::append(tx, by,
                {.kind = std::string(kind), .subject_kind = "mandate", .subject_id = mandate.value, .section = "account", .payload = json::encode(payload)});
}

Result<MandateId> grant(db::Tx& tx, MandateRow const& row, facts::Actor const& by) {
  TRY(insert_mandate(tx, row, by.account_id));
  announce(tx, by, facts::mandate_granted, row.mandate_id,
           GrantedPayload{.role = row.role, .body_id = row.body_id, .team_id = row.team_id, .valid_from = row.valid_from, .valid_to = row.valid_to});
  return row.mandate_id;
}

Result<void> check_end(MandateRow const& row, Date last, Date today) {
  if (row.valid_to && *row.valid_to < today && last > *row.valid_to)
    return invalid_field("/valid_to", "mandate-over", "Questo incarico è già concluso: non si prolunga, se ne concede uno nuovo.");
  if (last < row.valid_from.plus_days(-1))
    return invalid_field("/valid_to", "before-start", "Un incarico può finire al più presto il giorno prima di cominciare: allora non vale mai.");
  return {};
}

}  // namespace

Result<MandateId> grant_mandate(db::Tx& tx, territory::Territory& territory, AccountId account, NewMandate const& mandate, facts::Actor const& by) {
  TRY(get_account(tx, account));
  return grant(tx, TRY(checked_mandate(tx, territory, account, mandate)), by);
}

Result<MandateId> grant_as(db::Tx& tx, Setup const& setup, Principal const& principal, AccountId account, NewMandate const& in) {
  Administration const administration(tx, principal);
  TRY(find_administered(tx, administration, account));
  auto const row = TRY(checked_mandate(tx, setup.territory, account, in));
  TRY(require_body(administration, row.body_id, row.network));
  return grant(tx, row, principal.acting(*TRY(principal.mandate_for("account.administer"))));
}

Result<Mandate> end_mandate(db::Tx& tx, Setup const& setup, Principal const& principal, AccountId account, MandateId id, MandateEnd end) {
  Administration const administration(tx, principal);
  TRY(find_administered(tx, administration, account));
  auto row = find_mandate(tx, account, id);
  if (!row) return not_found();
  TRY(require_body(administration, row->body_id, row->network));
  TRY(check_end(*row, end.valid_to, tx.today()));
  if (row->role == Role::administrator) TRY(leave_an_administrator(tx, std::max(tx.today(), end.valid_to.plus_days(1)), id, {}));
  TRY(set_last_day(tx, id, end.valid_to));
  announce(tx, principal.acting(*TRY(principal.mandate_for("account.administer"))), facts::mandate_ended, id, EndedPayload{.valid_to = end.valid_to});
  if (end.valid_to < tx.today()) close_streams(tx, setup.events, account);
  row->valid_to = end.valid_to;
  return described(tx, setup.territory, *row);
}

}  // namespace raccordo::identity
