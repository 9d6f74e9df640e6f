// SPDX-License-Identifier: EUPL-1.2
#include "second_factor/service.hpp"

#include <algorithm>

#include <identity/facts.hpp>
#include <platform/one_time_code.hpp>

#include "accounts/service.hpp"
#include "policy/table.hpp"
#include "second_factor/store.hpp"
#include "sessions/attempts.hpp"

namespace raccordo::identity {
namespace {

constexpr std::string_view issuer = "Raccordo", sealed_kind = "second_factor";

Instant on_the_telephone(Setup const& setup, db::Tx& tx) { return setup.telephones ? setup.telephones->now() : tx.now(); }
SealedBox::Owner owner(AccountId account) { return {account.value, sealed_kind}; }

/// As typed: capitals, spaces and hyphens are the paper's.
std::string typed_code(std::string_view text) {
  std::string code;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') code += static_cast<char>(c - 'A' + 'a');
    else if (c != ' ' && c != '-') code += c;
  }
  return code;
}

std::unexpected<Problem> wrong_code() {
  return invalid_field("/code", "wrong-code", "Il codice non è giusto, è già stato usato o è scaduto: aspetta il prossimo e riprova.");
}
std::unexpected<Problem> nothing_there() {
  return fail(ProblemKind::conflict, "no-second-factor", "Questo account non ha un secondo fattore.", "Impostalo prima.");
}

/// Counted before it is looked at, in a transaction of its own: many who try at once try five in all.
Result<void> count(Setup const& setup, AccountId account) {
  return setup.database.write([&](db::Tx& tx) { return count_attempt(tx, AttemptAt::second_factor, account.text()); });
}

Result<bool> right_code(db::Tx& tx, Setup const& setup, AccountId account, std::string_view code) {
  auto const found = find_second_factor(tx, account);
  if (!found || !found->secret) return nothing_there();
  auto const secret = TRY(setup.box.open(*found->secret, owner(account)));
  auto const step = one_time_code::step_of(code, secret, on_the_telephone(setup, tx));
  return step && TRY(take_step(tx, account, *step));
}

void announce(db::Tx& tx, AccountId account, std::string_view kind) { announce_account(tx, {account.value, {}, {}}, kind, account, R"({"v":1})"); }

/// Of the application or, where it may be, of the paper.
Result<void> show_code(db::Tx& tx, Setup const& setup, AccountId account, std::string_view text, bool paper_too) {
  auto const code = typed_code(text);
  bool right = TRY(right_code(tx, setup, account, code));
  if (!right && paper_too && TRY(spend_recovery_code(tx, account, code))) {
    announce(tx, account, facts::recovery_code_used);
    right = true;
  }
  if (!right) return wrong_code();
  return forget_attempts(tx, AttemptAt::second_factor, account.text());
}

}  // namespace

bool needs_second_factor(Principal const& principal) {
  constexpr std::string_view content[] = {"social", "health", "judicial", "economic", "diary"};
  auto const shows_content = [&](policy::RecordRule const& rule) {
    return std::ranges::any_of(content, [&](auto section) { return has_section(rule.sections, section); });
  };
  return std::ranges::any_of(policy::record_rules(), [&](policy::RecordRule const& rule) {
    return shows_content(rule) && std::ranges::any_of(principal.mandates, [&](auto const& mandate) { return rule.roles.has(mandate.role); });
  });
}

SecondFactorStep step_of(Principal const& principal) {
  switch (principal.second_factor) {
    case SecondFactorState::passed: return SecondFactorStep::none;
    case SecondFactorState::awaited: return SecondFactorStep::code;
    case SecondFactorState::missing: break;
  }
  return needs_second_factor(principal) ? SecondFactorStep::set_up : SecondFactorStep::none;
}

SecondFactorState second_factor_at_entry(db::Tx& tx, AccountId account) {
  return second_factor_since(tx, account) ? SecondFactorState::awaited : SecondFactorState::missing;
}

Result<SecondFactor> second_factor_of(Setup const& setup, Principal const& principal) {
  return setup.database.read([&](db::Tx& tx) -> Result<SecondFactor> {
    return SecondFactor{needs_second_factor(principal), second_factor_since(tx, principal.account_id), recovery_codes_left(tx, principal.account_id)};
  });
}

Result<SecondFactorOffer> offer_second_factor(Setup const& setup, Principal const& principal, NewSecondFactor const& in) {
  auto const id = principal.account_id;
  auto const present = TRY(setup.database.read([&](db::Tx& tx) -> Result<std::optional<Instant>> { return second_factor_since(tx, id); }));
  if (present && !in.code) return invalid_field("/code", "required", "Scrivi il codice del secondo fattore che hai ora.");
  if (present) TRY(count(setup, id));
  return setup.database.write([&](db::Tx& tx) -> Result<SecondFactorOffer> {
    // It may have been set meanwhile, in another browser: then its code is asked for at the next try.
    if (second_factor_since(tx, id)) TRY(show_code(tx, setup, id, in.code.value_or(""), true));
    auto const secret = one_time_code::make_secret(tx.random());
    TRY(keep_pending(tx, id, setup.box.seal(secret, owner(id))));
    return SecondFactorOffer{one_time_code::base32(secret), one_time_code::address(secret, issuer, TRY(get_account(tx, id)).username)};
  });
}

Result<RecoveryCodes> confirm_second_factor(Setup const& setup, Principal const& principal, std::string_view text) {
  auto const id = principal.account_id;
  TRY(count(setup, id));
  return setup.database.write([&](db::Tx& tx) -> Result<RecoveryCodes> {
    auto const found = find_second_factor(tx, id);
    if (!found || !found->pending)
      return fail(ProblemKind::conflict, "nothing-to-confirm", "Non c’è nessun secondo fattore da confermare.", "Ricomincia: ti mostriamo un codice nuovo.");
    auto const secret = TRY(setup.box.open(*found->pending, owner(id)));
    auto const step = one_time_code::step_of(typed_code(text), secret, on_the_telephone(setup, tx));
    if (!step) return wrong_code();
    TRY(confirm_pending(tx, id, *step));
    TRY(forget_attempts(tx, AttemptAt::second_factor, id.text()));
    TRY(end_sessions(tx, setup.events, id, principal.session_id));
    TRY(mark_passed(tx, id, principal.session_id));
    announce(tx, id, facts::second_factor_set);
    return make_recovery_codes(tx, id);
  });
}

Result<OpenedSession> pass_second_factor(Setup const& setup, Principal const& principal, std::string_view text, std::string_view old_cookie) {
  auto const id = principal.account_id;
  TRY(count(setup, id));
  return setup.database.write([&](db::Tx& tx) -> Result<OpenedSession> {
    TRY(show_code(tx, setup, id, text, true));
    TRY(end_session(tx, token_digest(old_cookie)));
    return open_session(tx, id, SecondFactorState::passed);
  });
}

Result<RecoveryCodes> renew_recovery_codes(Setup const& setup, Principal const& principal, std::string_view text) {
  TRY(count(setup, principal.account_id));
  return setup.database.write([&](db::Tx& tx) -> Result<RecoveryCodes> {
    TRY(show_code(tx, setup, principal.account_id, text, false));
    announce(tx, principal.account_id, facts::recovery_codes_renewed);
    return make_recovery_codes(tx, principal.account_id);
  });
}

Result<void> reset_second_factor(Setup const& setup, Principal const& by, AccountId account) {
  return setup.database.write([&](db::Tx& tx) -> Result<void> {
    Administration const administration(tx, by);
    TRY(find_changeable(tx, administration, account));
    if (!find_second_factor(tx, account)) return {};  // asked twice
    TRY(remove_second_factor(tx, account));
    TRY(forget_attempts(tx, AttemptAt::second_factor, account.text()));
    TRY(end_sessions(tx, setup.events, account));
    auto const* mandate = TRY(by.mandate_for("account.administer"));
    announce_account(tx, by.acting(*mandate), facts::second_factor_reset, account, R"({"v":1})");
    return {};
  });
}

}  // namespace raccordo::identity
