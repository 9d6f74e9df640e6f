// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/policy.hpp>
#include <platform/api.hpp>
#include <platform/idempotency.hpp>

// The same form sent twice is one act.
namespace raccordo::cases {

/// What stands in the address belongs to the form: the same key for another record is a mistake. To be made outside of the transaction.
inline std::optional<idempotency::Request> key_of(api::Call const& call, std::string_view operation, std::string_view address = {}) {
  if (!call.idempotency_key) return std::nullopt;
  auto const& who = call.principal<identity::Principal>();
  return idempotency::Request{who.account_id.value, operation, *call.idempotency_key, idempotency::digest_of(std::string(address) + call.request.body)};
}

/// The id that the first sending made.
template <class IdType, class Act>
Result<IdType> once(db::Tx& tx, std::optional<idempotency::Request> const& request, Act act) {
  if (!request) return act();
  if (auto const answered = TRY(idempotency::claim(tx, *request))) return IdType::parse(*answered).value();
  IdType const id = TRY(act());
  idempotency::remember(tx, *request, id.text());
  return id;
}

}  // namespace raccordo::cases
