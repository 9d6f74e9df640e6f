// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include <platform_testing/http.hpp>
#include <territory_testing/reference.hpp>
#include <identity/identity.hpp>

namespace raccordo {
std::span<MigrationText const> identity_migrations();
}

// Persons with mandates who are in, for the tests of this module and of those above.
//
//   auto anna = given_a_person(*db, territory, "anna", {.role = Role::social_worker, .body = "cissaca", .team = "cissaca-alessandria"});
//   server.send("POST", "/contacts", body, anna.headers());
namespace raccordo::identity::testing {

/// Codes of the territory's data; days as YYYY-MM-DD.
struct GivenMandate {
  Role role{};
  std::string_view body;
  std::string_view team = {};
  std::optional<territory::Function> function{};
  std::string_view employing_body = {};
  std::string_view valid_from = "2020-01-01";
  std::string_view valid_to = {};
};
NewMandate mandate_in(GivenMandate const& given);

struct Person {
  AccountId account_id;
  MandateId mandate_id;  ///< the first one
  std::string display_name, token, csrf_token;
  http::Pairs headers() const;  ///< cookie and CSRF token
};
/// An active account without a password and without any mandate, with an open session.
Person given_an_account(db::Database& database, std::string username);
/// An active account without a password, with one mandate and an open session. Throws when the mandate is not a possible one.
Person given_a_person(db::Database& database, territory::Territory& territory, std::string username, GivenMandate const& mandate);
MandateId given_a_mandate(db::Database& database, territory::Territory& territory, AccountId account, GivenMandate const& mandate);
/// As an administrator would have written it.
void given_the_content(db::Database& database, AccountId account, AccountChange const& change);
/// Another session of the same account.
Person in_another_browser(db::Database& database, Person person);
/// For use cases called directly.
Principal principal_of(db::Database& database, Person const& person);

}  // namespace raccordo::identity::testing
