// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "accounts/administration.hpp"

namespace raccordo::identity {

/// Within the rights of an administrator: forbidden "body-of-others" elsewhere.
Result<MandateId> grant_as(db::Tx& tx, Setup const& setup, Principal const& principal, AccountId account, NewMandate const& in);
/// From the day after, the mandate is gone; from a day before today, at once, also for who is listening.
Result<Mandate> end_mandate(db::Tx& tx, Setup const& setup, Principal const& principal, AccountId account, MandateId mandate, MandateEnd end);
/// Every wrong field of a mandate, and the row that comes of it.
Result<MandateRow> checked_mandate(db::Tx& tx, territory::Territory& territory, AccountId account, NewMandate const& in);

}  // namespace raccordo::identity
