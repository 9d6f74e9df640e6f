// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/cases.hpp>

#include "record/store.hpp"

namespace raccordo::cases {

struct TransferRow {
  TransferId transfer_id;
  CaseId case_id;
  TransferState state{};
  TransferReason reason{};
  std::string summary;
  std::int64_t keep_days = 0;
  std::string municipality;
  territory::BodyId from_body_id;
  Uuid from_desk_id;
  territory::BodyId to_body_id;
  Uuid to_desk_id;
  identity::AccountId proposed_by;
  Instant proposed_at;
  std::optional<identity::AccountId> answered_by;
  std::optional<Instant> answered_at;
  std::optional<std::string> words;
};
BOOST_DESCRIBE_STRUCT(TransferRow, (),
                      (transfer_id, case_id, state, reason, summary, keep_days, municipality, from_body_id, from_desk_id, to_body_id, to_desk_id, proposed_by,
                       proposed_at, answered_by, answered_at, words))

std::optional<TransferRow> find_transfer(db::Tx& tx, TransferId id);
std::vector<TransferRow> transfers_of(db::Tx& tx, CaseId id);
/// conflict "constraint" while another waits for its answer.
Result<void> add_transfer(db::Tx& tx, TransferRow const& row);
/// Whether it was this answer that counts.
Result<bool> answer_transfer(db::Tx& tx, TransferId id, TransferState state, identity::AccountId by, std::optional<std::string> const& words);

/// Where a case goes, besides its team.
struct NewPlace {
  std::string municipality, network;
  Uuid desk_id;
  std::optional<territory::TeamId> team_id;
  territory::BodyId body_id;
  std::optional<territory::BodyId> deciding_body_id;
  territory::BodyId controller_id;
};
/// Who is competent there today for the case's function. invalid "/municipality" where nobody is known, or for the team that has it.
Result<NewPlace> place_for(db::Tx& tx, territory::Territory& territory, store::Row const& row, std::string_view municipality);
/// The case changes hands: charge, relations, members, desk; from today.
Result<void> move_case(db::Tx& tx, desk::Desk& desk, store::Row const& row, NewPlace const& place, int keep_days);

/// As far as the sections go; `person` only on the transfer's own page.
Transfer shown_transfer(db::Tx& tx, territory::Territory& territory, TransferRow const& row, store::Row const& of_case, std::string_view sections);
CaseTransfers transfers_shown(db::Tx& tx, territory::Territory& territory, store::Row const& of_case, std::string_view sections);

/// Content leaves only after its read row is durable.
Result<Transfer> open_transfer(db::Database& database, territory::Territory& territory, identity::Principal const& principal, TransferId id);

}  // namespace raccordo::cases
