// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/identity.hpp>
#include <platform/idempotency.hpp>

// A form sent twice makes one thing: its id is what is remembered.
namespace raccordo::identity {

struct AccountRef {
  AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(AccountRef, (), (account_id))

/// Nothing when the sender gave no key. The strings live in the call and in the literal.
inline std::optional<idempotency::Request> sending_of(api::Call const& call, std::string_view operation, std::string_view input) {
  if (!call.idempotency_key) return std::nullopt;
  return idempotency::Request{call.principal<Principal>().account_id.value, operation, *call.idempotency_key, idempotency::digest_of(input)};
}

/// The id made by `make()`, or at a second sending the id made by the first.
template <class Made, class F>
Result<Made> once(db::Tx& tx, std::optional<idempotency::Request> const& sending, F make) {
  if (!sending) return make();
  if (auto const answer = TRY(idempotency::claim(tx, *sending))) return Made::parse(*answer).value();
  Made const made = TRY(make());
  idempotency::remember(tx, *sending, made.text());
  return made;
}

}  // namespace raccordo::identity
