// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/contracts.hpp>

// What an administrator keeps: accounts, mandates, invitations; and the doors of a demonstration.
namespace raccordo::identity {

struct DemoRole {
  AccountId account_id;
  std::string display_name;
  Role role{};
  std::string body_name;
  std::optional<std::string> team_name;
};
BOOST_DESCRIBE_STRUCT(DemoRole, (), (account_id, display_name, role, body_name, team_name))
struct DemoRoles {
  std::vector<DemoRole> items;
};
BOOST_DESCRIBE_STRUCT(DemoRoles, (), (items))
struct DemoLogin {
  AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(DemoLogin, (), (account_id))

/// Account as an administrator sees it.
struct Account {
  AccountId account_id;
  std::string username, display_name;
  std::optional<std::string> email;
  AccountState state{};
  std::int64_t version = 1;
  Instant created_at;
  std::optional<Instant> locked_until;
  std::optional<Instant> second_factor_since;
  bool fictitious = false;
  std::vector<Mandate> mandates;  ///< all of them, ended ones too
};
BOOST_DESCRIBE_STRUCT(Account, (),
                      (account_id, username, display_name, email, state, version, created_at, locked_until, second_factor_since, fictitious, mandates))
struct AccountRow {
  AccountId account_id;
  std::string username, display_name;
  AccountState state{};
  std::int64_t mandates_in_force = 0;
};
BOOST_DESCRIBE_STRUCT(AccountRow, (), (account_id, username, display_name, state, mandates_in_force))

struct NewAccount {
  std::string username, display_name;
  std::optional<std::string> email;
};
BOOST_DESCRIBE_STRUCT(NewAccount, (), (username, display_name, email))
inline constexpr auto constraints(json::Of<NewAccount>) {
  return json::table(json::field<&NewAccount::username>().length(3, 80).matching(username_pattern).sample("anna.operatrice"),
                     json::field<&NewAccount::display_name>().length(1, 120).sample("Anna Operatrice"),
                     json::field<&NewAccount::email>().length(3, 254).matching(json::patterns::email).sample("anna@example.org"));
}
/// Merge patch. `version` is the one the change was made from: a stale one meets base, theirs and yours.
struct AccountChange {
  std::int64_t version = 0;
  std::optional<std::string> display_name;
  std::optional<json::Nullable<std::string>> email;
  std::optional<bool> disabled;
};
BOOST_DESCRIBE_STRUCT(AccountChange, (), (version, display_name, email, disabled))
inline constexpr auto constraints(json::Of<AccountChange>) {
  return json::table(json::field<&AccountChange::version>().range(1, 1'000'000'000), json::field<&AccountChange::display_name>().length(1, 120),
                     json::field<&AccountChange::email>().length(3, 254).matching(json::patterns::email));
}

struct NewMandate {
  Role role{};
  territory::BodyId body_id;
  std::optional<territory::TeamId> team_id;
  std::optional<territory::Function> function;
  std::optional<territory::BodyId> employing_body_id;
  Date valid_from;
  std::optional<Date> valid_to;
};
BOOST_DESCRIBE_STRUCT(NewMandate, (), (role, body_id, team_id, function, employing_body_id, valid_from, valid_to))
/// Ends a mandate on a day; a day before today withdraws it at once, also from sessions in progress.
struct MandateEnd {
  Date valid_to;
};
BOOST_DESCRIBE_STRUCT(MandateEnd, (), (valid_to))

/// A link for one person, shown once: the database keeps only its digest.
struct Invitation {
  std::string token;
  std::string path;  ///< below the server's address: "/app/invito#…", so that the secret is never sent to a server as an address
  Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(Invitation, (), (token, path, expires_at))
struct NewPassword {
  std::string token, password;
};
BOOST_DESCRIBE_STRUCT(NewPassword, (), (token, password))
inline constexpr auto constraints(json::Of<NewPassword>) {
  return json::table(json::field<&NewPassword::token>().length(20, 80), json::field<&NewPassword::password>().length(12, 200).formatted("password"));
}
/// Whoever was invited by a link alone has not been told it yet, and is about to be asked for it.
struct PasswordChosen {
  std::string username;
};
BOOST_DESCRIBE_STRUCT(PasswordChosen, (), (username))
struct PasswordChange {
  std::string current, password;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (current, password))
inline constexpr auto constraints(json::Of<PasswordChange>) {
  return json::table(json::field<&PasswordChange::current>().length(1, 200).formatted("password"),
                     json::field<&PasswordChange::password>().length(12, 200).formatted("password"));
}

}  // namespace raccordo::identity
