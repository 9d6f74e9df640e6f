// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "file/store.hpp"

// A file together with what one may do on it, and the checks that every change begins with.
namespace raccordo::benefits {

struct Reached {
  store::Row row;
  raccordo::facts::Actor actor;
  identity::Access access;
};
/// not_found for whoever may not know of the file; forbidden "not-on-this-file" for whoever may, but not this; conflict "stale-file".
Result<Reached> reach(db::Tx& tx, identity::Principal const& principal, FileId id, std::string_view action);
Result<Reached> reach_at(db::Tx& tx, identity::Principal const& principal, FileId id, std::string_view action, std::int64_t version);
/// For what comes after the decision: conflict "not-decided" before it.
Result<Reached> reach_decided(db::Tx& tx, identity::Principal const& principal, FileId id, std::string_view action, std::int64_t version);

/// Whoever has decided on it does not prepare it, and the other way round: forbidden "prepared-by-you" or "decided-by-you".
Result<void> take_hand(db::Tx& tx, FileId id, identity::AccountId account, store::Hand hand);
/// Whoever follows the person hears of it.
void tell_the_worker(db::Tx& tx, Reached const& reached, desk::NewsKind kind);
void announce(db::Tx& tx, Reached const& reached, std::string_view kind, std::string payload);

}  // namespace raccordo::benefits
