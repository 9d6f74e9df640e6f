// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <set>
#include <span>

#include "mandates/store.hpp"

// Which bodies an administrator looks after. A body with administrators of its own is theirs alone; one that has none is looked
// after by those of its network, and a body of no network by those of any: so the first administrator of an installation can
// begin, and hands each body over by granting it its own.
namespace raccordo::identity {

class Administration {
 public:
  Administration(db::Tx& tx, Principal const& principal);

  bool covers(territory::BodyId body, std::string_view network) const;
  /// May know the account: no mandate yet, or one in a body looked after.
  bool sees(std::span<MandateRow const> mandates) const;
  /// May change it: whoever also works for a body of others is not changed by us.
  bool may_change(std::span<MandateRow const> mandates) const;

 private:
  Date today_;
  std::vector<HeldMandate> own_;
  std::set<territory::BodyId> with_administrators_;
};

/// forbidden "body-of-others".
Result<void> require_body(Administration const& administration, territory::BodyId body, std::string_view network);
/// conflict "last-administrator" when, from that day on, nobody could administer anything.
Result<void> leave_an_administrator(db::Tx& tx, Date from, std::optional<MandateId> without_mandate, std::optional<AccountId> without_account);

}  // namespace raccordo::identity
