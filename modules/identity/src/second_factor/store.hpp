// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/second_factor.hpp>
#include <platform/db.hpp>

// Rows of `identity_second_factors` and `identity_recovery_codes`.
namespace raccordo::identity {

struct SecondFactorRecord {
  std::optional<db::Bytes> secret;
  std::optional<Instant> since;
  std::int64_t last_step = 0;
  std::optional<db::Bytes> pending;
};
BOOST_DESCRIBE_STRUCT(SecondFactorRecord, (), (secret, since, last_step, pending))

std::optional<SecondFactorRecord> find_second_factor(db::Tx& tx, AccountId account);
/// Since when the account has one that works.
std::optional<Instant> second_factor_since(db::Tx& tx, AccountId account);
Result<void> keep_pending(db::Tx& tx, AccountId account, db::Bytes const& sealed);
/// The pending secret becomes the one that counts, from that step on.
Result<void> confirm_pending(db::Tx& tx, AccountId account, std::int64_t step);
/// False when that step, or a later one, was already taken: also by a request beside this one.
Result<bool> take_step(db::Tx& tx, AccountId account, std::int64_t step);
Result<void> remove_second_factor(db::Tx& tx, AccountId account);

/// New ones; the former are gone.
Result<RecoveryCodes> make_recovery_codes(db::Tx& tx, AccountId account);
/// False when it is none of those left.
Result<bool> spend_recovery_code(db::Tx& tx, AccountId account, std::string_view code);
std::int64_t recovery_codes_left(db::Tx& tx, AccountId account);

}  // namespace raccordo::identity
