// SPDX-License-Identifier: EUPL-1.2
#include "second_factor/store.hpp"

#include <array>

#include <platform/tokens.hpp>

namespace raccordo::identity {
namespace {

constexpr int codes_on_paper = 10, groups = 4, letters_in_group = 4;
/// Without those that are read for one another on paper (0 and o, 1, i and l): five bits each.
constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789_";
static_assert(letters.size() == 32);

/// Of the letters alone, so that it does not matter how they were grouped.
db::Bytes digest_of(AccountId account, std::string_view code) { return token_digest("recovery:" + account.text() + ":" + std::string(code)); }

std::string random_letters(Random& random) {
  std::string code;
  while (code.size() < groups * letters_in_group)
    if (auto const letter = letters[random.below(letters.size())]; letter != '_') code += letter;
  return code;
}

std::string grouped(std::string_view code) {
  std::string text;
  for (std::size_t at = 0; at < code.size(); at += letters_in_group) (text += text.empty() ? "" : "-") += code.substr(at, letters_in_group);
  return text;
}

}  // namespace

std::optional<SecondFactorRecord> find_second_factor(db::Tx& tx, AccountId account) {
  return tx.find<SecondFactorRecord>("select secret, since, last_step, pending from identity_second_factors where account_id = $1", account);
}

std::optional<Instant> second_factor_since(db::Tx& tx, AccountId account) {
  auto const found = find_second_factor(tx, account);
  return found ? found->since : std::nullopt;
}

Result<void> keep_pending(db::Tx& tx, AccountId account, db::Bytes const& sealed) {
  TRY(tx.execute("insert into identity_second_factors (account_id, last_step, pending) values ($1, 0, $2)"
                 " on conflict (account_id) do update set pending = $2",
                 account, sealed));
  return {};
}

Result<void> confirm_pending(db::Tx& tx, AccountId account, std::int64_t step) {
  TRY(tx.execute("update identity_second_factors set secret = pending, pending = null, since = $2, last_step = $3 where account_id = $1", account, tx.now(),
                 step));
  return {};
}

Result<bool> take_step(db::Tx& tx, AccountId account, std::int64_t step) {
  return TRY(tx.execute("update identity_second_factors set last_step = $2 where account_id = $1 and last_step < $2", account, step)) == 1;
}

Result<void> remove_second_factor(db::Tx& tx, AccountId account) {
  TRY(tx.execute("delete from identity_recovery_codes where account_id = $1", account));
  TRY(tx.execute("delete from identity_second_factors where account_id = $1", account));
  return {};
}

Result<RecoveryCodes> make_recovery_codes(db::Tx& tx, AccountId account) {
  TRY(tx.execute("delete from identity_recovery_codes where account_id = $1", account));
  RecoveryCodes made;
  for (int i = 0; i < codes_on_paper; ++i) {
    auto const code = random_letters(tx.random());
    TRY(tx.execute("insert into identity_recovery_codes (account_id, digest) values ($1, $2)", account, digest_of(account, code)));
    made.codes.push_back(grouped(code));
  }
  return made;
}

Result<bool> spend_recovery_code(db::Tx& tx, AccountId account, std::string_view code) {
  return TRY(tx.execute("update identity_recovery_codes set used_at = $3 where account_id = $1 and digest = $2 and used_at is null", account,
                        digest_of(account, code), tx.now())) == 1;
}

std::int64_t recovery_codes_left(db::Tx& tx, AccountId account) {
  return *tx.find<std::int64_t>("select count(*) from identity_recovery_codes where account_id = $1 and used_at is null", account);
}

}  // namespace raccordo::identity
