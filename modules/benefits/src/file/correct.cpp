// SPDX-License-Identifier: EUPL-1.2
#include <benefits/facts.hpp>

#include "file/reach.hpp"
#include "file/snapshot.hpp"

// A decision was written wrong. It stays as it is, with what was printed of it: another act names it and says what is right.
namespace raccordo::benefits {

Result<void> Files::correct(db::Tx& tx, identity::Principal const& principal, FileId id, NewCorrection const& in) {
  auto const reached = TRY(reach_decided(tx, principal, id, "file.correct", in.version));
  auto const& row = reached.row;
  TRY(take_hand(tx, id, principal.account_id, store::Hand::decided));
  TRY(store::take_act(tx, row.deciding_body_id, in.act_year, in.act_number, id));
  auto const number = static_cast<std::int64_t>(store::corrections(tx, id).size()) + 1;
  TRY(store::add_correction(tx, id, {number, row.deciding_body_id, in.act_year, in.act_number, in.was_wrong, in.is_right, tx.now(), principal.account_id},
                            json::encode(freeze(tx, territory_, row, principal.account_id))));
  TRY(store::advance(tx, row, row.state, row.due_on));
  announce(tx, reached, facts::corrected, "{\"v\":1,\"number\":" + std::to_string(number) + "}");
  return {};
}

}  // namespace raccordo::benefits
