// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include <identity/codes.hpp>
#include <platform/json.hpp>

// Mandates, sessions and traces as JSON and TypeScript know them. Dates are civil (Europe/Rome), both inclusive.
namespace raccordo::identity {

struct Mandate {
  MandateId mandate_id;
  Role role{};
  territory::BodyId body_id;  ///< the body one works for
  std::string body_name;
  std::optional<territory::TeamId> team_id;
  std::optional<std::string> team_name;
  std::optional<territory::Function> function;         ///< only for this function; absent: all of them
  std::optional<territory::BodyId> employing_body_id;  ///< who pays, when another (seconded staff)
  std::optional<std::string> employing_body_name;
  Date valid_from;
  std::optional<Date> valid_to;
};
BOOST_DESCRIBE_STRUCT(Mandate, (),
                      (mandate_id, role, body_id, body_name, team_id, team_name, function, employing_body_id, employing_body_name, valid_from, valid_to))

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
  SecondFactorStep second_factor{};  ///< still to be done; until then mandates and actions are empty
};
BOOST_DESCRIBE_STRUCT(Session, (), (account, mandates, csrf_token, demo, today, actions, second_factor))

/// One line of *chi ha visto*.
struct ReadingLine {
  std::int64_t seq = 0;
  Instant at;
  std::string account_name, body_name;
  std::string purpose;  ///< open, find (a stub), search, export, print
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
  territory::BodyId body_id;
};
BOOST_DESCRIBE_STRUCT(Why, (), (relation, reason, body_name, role, body_id))

}  // namespace raccordo::identity
