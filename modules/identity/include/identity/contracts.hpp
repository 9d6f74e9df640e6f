// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include <identity/codes.hpp>
#include <platform/json.hpp>

// Accounts, mandates and sessions as JSON and TypeScript know them. Dates are civil (Europe/Rome), both inclusive.
namespace raccordo::identity {

struct Mandate {
  MandateId mandate_id;
  Role role{};
  territory::BodyId body_id;  ///< the body one works for
  std::string body_name;
  std::optional<territory::TeamId> team_id;
  std::optional<std::string> team_name;
  std::optional<territory::Function> function;             ///< only for this function; absent: all of them
  std::optional<territory::BodyId> employing_body_id;      ///< who pays, when another (seconded staff)
  std::optional<std::string> employing_body_name;
  Date valid_from;
  std::optional<Date> valid_to;
};
BOOST_DESCRIBE_STRUCT(Mandate, (), (mandate_id, role, body_id, body_name, team_id, team_name, function, employing_body_id,
                                    employing_body_name, valid_from, valid_to))

struct Credentials {
  std::string username, password;
};
BOOST_DESCRIBE_STRUCT(Credentials, (), (username, password))
inline constexpr auto constraints(json::Of<Credentials>) {
  return json::table(json::field<&Credentials::username>().length(1, 80).sample("anna.operatrice"),
                     json::field<&Credentials::password>().length(1, 200).formatted("password"));
}

struct SessionAccount {
  AccountId account_id;
  std::string display_name;
};
BOOST_DESCRIBE_STRUCT(SessionAccount, (), (account_id, display_name))

/// Who is here, what for, and what they may do somewhere; each record still decides for itself.
struct Session {
  SessionAccount account;
  std::vector<Mandate> mandates;  ///< in force today
  std::string csrf_token;         ///< to be sent as X-CSRF-Token with everything that changes something
  bool demo = false;
  Date today;
  std::vector<std::string> actions;
};
BOOST_DESCRIBE_STRUCT(Session, (), (account, mandates, csrf_token, demo, today, actions))

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
  bool fictitious = false;
  std::vector<Mandate> mandates;  ///< all of them, ended ones too
};
BOOST_DESCRIBE_STRUCT(Account, (), (account_id, username, display_name, email, state, version, created_at, locked_until, fictitious, mandates))
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
  return json::table(json::field<&AccountChange::version>().range(1, 1'000'000'000),
                     json::field<&AccountChange::display_name>().length(1, 120),
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
  return json::table(json::field<&NewPassword::token>().length(20, 80),
                     json::field<&NewPassword::password>().length(12, 200).formatted("password"));
}
struct PasswordChange {
  std::string current, password;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (current, password))
inline constexpr auto constraints(json::Of<PasswordChange>) {
  return json::table(json::field<&PasswordChange::current>().length(1, 200).formatted("password"),
                     json::field<&PasswordChange::password>().length(12, 200).formatted("password"));
}

/// One line of *chi ha visto*.
struct ReadingLine {
  std::int64_t seq = 0;
  Instant at;
  std::string account_name, body_name;
  std::string purpose;      ///< open, search, export, print
  std::string record_kind;
  Uuid record_id;
  std::string relation, reason;  ///< why it was allowed, as code and in words
  std::string sections;
};
BOOST_DESCRIBE_STRUCT(ReadingLine, (), (seq, at, account_name, body_name, purpose, record_kind, record_id, relation, reason, sections))

/// One fact of a thread, for people: who did what, for which body.
struct TimelineLine {
  std::int64_t seq = 0;
  std::string kind;
  Instant at;
  std::optional<std::string> account_name, body_name;
  std::string section;
  json::Raw detail;  ///< the fact's payload: ids and codes
  std::optional<std::int64_t> seconds_since_start;
};
BOOST_DESCRIBE_STRUCT(TimelineLine, (), (seq, kind, at, account_name, body_name, section, detail, seconds_since_start))

/// "Vedi questa scheda perché…"
struct Why {
  std::string relation, reason;
  std::string body_name;
  std::string role;
};
BOOST_DESCRIBE_STRUCT(Why, (), (relation, reason, body_name, role))

}  // namespace raccordo::identity
