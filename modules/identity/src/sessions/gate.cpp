// SPDX-License-Identifier: EUPL-1.2
#include <sodium.h>

#include <identity/identity.hpp>

#include "second_factor/service.hpp"
#include "sessions/cookie.hpp"
#include "sessions/store.hpp"

// Every request passes here: cookie, session, mandates of today, the right to do what the route declares. One statement, and a
// write every few minutes.
namespace raccordo::identity {
namespace {

struct House {
  db::Database& database;
  bool demo;
};

std::unexpected<Problem> sign_in() { return fail(ProblemKind::unauthenticated, "sign-in", "Per questa operazione occorre accedere.", "Accedi e riprova."); }
std::unexpected<Problem> not_your_role() {
  return fail(ProblemKind::forbidden, "not-your-role", "Nessuno dei tuoi incarichi in vigore oggi consente questa operazione.",
              "Se ti serve, chiedi all'amministratore del tuo ente di rivedere i tuoi incarichi.");
}

bool changes_something(http::Method method) { return method != http::Method::get && method != http::Method::head && method != http::Method::options; }
/// In the same time for every wrong token of the right length.
bool same_token(std::string_view sent, std::string_view kept) {
  return sent.size() == kept.size() && sodium_memcmp(sent.data(), kept.data(), kept.size()) == 0;
}

std::unexpected<Problem> second_factor_first(SecondFactorStep step) {
  bool const code = step == SecondFactorStep::code;
  return fail(ProblemKind::forbidden, "second-factor-first",
              code ? "Manca il codice del secondo fattore." : "Con i tuoi incarichi serve un secondo fattore, e non l’hai ancora impostato.",
              code ? "Scrivilo nella pagina di accesso." : "Impostalo nella pagina di accesso: bastano due minuti e il tuo telefono.");
}

/// An archive that does not answer is a problem of its own: who would be told "expired" would be thrown out for nothing.
Result<std::optional<Alive>> find_session(House const& house, http::Request const& request, api::RouteInfo const& route, std::string_view token) {
  auto const digest = token_digest(token);
  auto found = TRY(house.database.read([&](db::Tx& tx) -> Result<std::optional<Alive>> { return find_alive(tx, digest); }));
  if (found && !route.unattended && request.received - found->last_seen_at >= seen_interval) {
    // When it cannot be written the session merely ends a little earlier.
    (void)house.database.write([&](db::Tx& tx) { return mark_seen(tx, found->principal->session_id, digest); });
  }
  return found;
}

api::Admission admission(Alive alive, facts::Actor actor) {
  auto key = alive.principal->session_id.text();
  return {std::move(alive.principal), std::move(key), actor};
}

/// A visitor may always pass. Who has a session is known, unless the request would change something without the session's token:
/// then it may come from another page, and counts as a visitor's.
api::Admission admit_anyone(House const& house, http::Request const& request, api::RouteInfo const& route, std::string_view cookie) {
  // What needs the archive will say itself that it does not answer; the rest is for everyone.
  auto alive = find_session(house, request, route, cookie).value_or(std::nullopt);
  if (!alive) return {};
  if (changes_something(request.method) && !same_token(request.header("X-CSRF-Token"), alive->csrf_token)) return {};
  if (step_of(*alive->principal) != SecondFactorStep::none) return {};
  facts::Actor const actor{alive->principal->account_id.value, {}, {}};
  return admission(std::move(*alive), actor);
}

Result<api::Admission> admit(House const& house, http::Request const& request, api::RouteInfo const& route) {
  if (!house.demo && route.path.starts_with("/demo/")) return not_found();  // the door does not exist, whatever is sent to it
  auto const cookie = request.cookie(session_cookie);
  bool const open = route.action == "public";
  if (!cookie || cookie->empty()) {
    if (open) return api::Admission{};
    return sign_in();
  }
  if (open) return admit_anyone(house, request, route, *cookie);
  auto alive = TRY(find_session(house, request, route, *cookie));
  if (!alive) return session_expired();
  if (changes_something(request.method) && !same_token(request.header("X-CSRF-Token"), alive->csrf_token))
    return fail(ProblemKind::forbidden, "csrf", "La richiesta non porta il codice di protezione della tua sessione.", "Ricarica la pagina e riprova.");
  auto const& principal = *alive->principal;
  facts::Actor actor{principal.account_id.value, {}, {}};
  if (route.action == "entering") return admission(std::move(*alive), actor);
  if (auto const step = step_of(principal); step != SecondFactorStep::none) return second_factor_first(step);
  if (route.action != "session") {
    if (!principal.may(route.action)) return not_your_role();
    if (auto mandate = principal.mandate_for(route.action)) actor = principal.acting(**mandate);
  }
  return admission(std::move(*alive), actor);
}

}  // namespace

void set_gate(api::Api& api, db::Database& database, bool demo) {
  api.gate([&database, demo](http::Request const& request, api::RouteInfo const& route) { return admit({database, demo}, request, route); });
}

}  // namespace raccordo::identity
