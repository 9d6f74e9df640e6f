// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/identity.hpp>

// Rows of `identity_mandates`. A mandate is never erased: it gets a last day.
namespace raccordo::identity {

struct MandateRow {
  MandateId mandate_id;
  AccountId account_id;
  Role role{};
  territory::BodyId body_id;
  std::optional<territory::TeamId> team_id;
  std::optional<territory::Function> function;
  std::optional<territory::BodyId> employing_body_id;
  std::string network;
  Date valid_from;
  std::optional<Date> valid_to;

  DateInterval days() const { return {valid_from, valid_to}; }
};
BOOST_DESCRIBE_STRUCT(MandateRow, (), (mandate_id, account_id, role, body_id, team_id, function, employing_body_id, network, valid_from, valid_to))

/// In the order they were granted, ended ones too.
std::vector<MandateRow> mandates_of(db::Tx& tx, AccountId account);
std::vector<MandateRow> all_mandates(db::Tx& tx);
std::optional<MandateRow> find_mandate(db::Tx& tx, AccountId account, MandateId mandate);
std::vector<HeldMandate> held_today(db::Tx& tx, AccountId account);
Result<void> insert_mandate(db::Tx& tx, MandateRow const& row, std::optional<Uuid> by);
Result<void> set_last_day(db::Tx& tx, MandateId mandate, Date valid_to);

/// An administrator who can really enter.
struct Administrator {
  AccountId account_id;
  MandateId mandate_id;
  territory::BodyId body_id;
};
BOOST_DESCRIBE_STRUCT(Administrator, (), (account_id, mandate_id, body_id))
std::vector<Administrator> administrators_on(db::Tx& tx, Date day);

/// With the names of today.
Mandate described(db::Tx& tx, territory::Territory& territory, MandateRow const& row);
std::vector<Mandate> described(db::Tx& tx, territory::Territory& territory, std::vector<MandateRow> const& rows);

}  // namespace raccordo::identity
