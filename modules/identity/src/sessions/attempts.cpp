// SPDX-License-Identifier: EUPL-1.2
#include "sessions/attempts.hpp"

#include <platform/tokens.hpp>

namespace raccordo::identity {
namespace {

struct Attempts {
  std::int64_t failures = 0;
  Instant last_at;
  std::optional<Instant> locked_until;
};
BOOST_DESCRIBE_STRUCT(Attempts, (), (failures, last_at, locked_until))

db::Bytes digest_of(AttemptAt where, std::string_view name) {
  return token_digest((where == AttemptAt::login ? "login:" : "second-factor:") + std::string(name));
}

std::optional<Attempts> find_attempts(db::Tx& tx, db::Bytes const& digest) {
  return tx.find<Attempts>("select failures, last_at, locked_until from identity_login_attempts where username_digest = $1", digest);
}

/// A demonstration's clock may have been set back: a lock never lasts longer than it was meant to.
bool locked(Attempts const& attempts, Instant now) {
  return attempts.locked_until && now < *attempts.locked_until && *attempts.locked_until - now <= lock_time;
}
bool recent(Attempts const& attempts, Instant now) { return std::chrono::abs(now - attempts.last_at) < lock_time; }

Result<void> forget_the_old(db::Tx& tx) {
  TRY(tx.execute("delete from identity_login_attempts where last_at < $1", tx.now() + -std::chrono::hours(24)));
  return {};
}

}  // namespace

Result<void> count_attempt(db::Tx& tx, AttemptAt where, std::string_view name) {
  auto const digest = digest_of(where, name);
  auto const before = find_attempts(tx, digest);
  if (before && locked(*before, tx.now()))
    return fail(ProblemKind::too_many, "locked-out",
                where == AttemptAt::login ? "Troppi tentativi non riusciti con questo nome utente." : "Troppi codici sbagliati.",
                "Riprova dopo le " + rome_text(*before->locked_until).substr(11) +
                    (where == AttemptAt::login ? ", oppure chiedi una nuova password all'amministratore."
                                               : ", oppure chiedi all'amministratore di azzerare il tuo secondo fattore."));
  bool const goes_on = before && !before->locked_until && recent(*before, tx.now());
  auto const failures = goes_on ? before->failures + 1 : 1;
  std::optional<Instant> until;
  if (failures >= attempts_allowed) until = tx.now() + lock_time;
  if (!before) TRY(forget_the_old(tx));
  TRY(tx.execute("insert into identity_login_attempts (username_digest, failures, last_at, locked_until) values ($1, $2, $3, $4)"
                 " on conflict (username_digest) do update set failures = $2, last_at = $3, locked_until = $4",
                 digest, failures, tx.now(), until));
  return {};
}

Result<void> forget_attempts(db::Tx& tx, AttemptAt where, std::string_view name) {
  TRY(tx.execute("delete from identity_login_attempts where username_digest = $1", digest_of(where, name)));
  return {};
}

std::optional<Instant> locked_until(db::Tx& tx, std::string_view username) {
  auto const attempts = find_attempts(tx, digest_of(AttemptAt::login, username));
  return attempts && locked(*attempts, tx.now()) ? attempts->locked_until : std::nullopt;
}

}  // namespace raccordo::identity
