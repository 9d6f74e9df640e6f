// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <string>

#include <identity/accounts.hpp>
#include <identity/policy.hpp>
#include <platform/api.hpp>
#include <platform/events.hpp>
#include <platform/passwords.hpp>
#include <platform/sealing.hpp>
#include <territory/territory.hpp>

// Who are you, what may you do, who looked: what the other modules and the composition root ask.
namespace raccordo::identity {

struct Setup {
  db::Database& database;
  territory::Territory& territory;
  Passwords& passwords;
  http::EventHub& events;                            ///< streams of a session end with it
  SealedBox const& box;                              ///< for the secrets of second factors
  bool demo = false;                                 ///< a property of the database; without it the demo doors do not exist
  bool secure_cookie = false;                        ///< behind TLS
  std::function<Result<void>(Instant)> set_clock{};  ///< demo only: moves and stores the clock
  Clock const* telephones = nullptr;                 ///< demo only: the time on people's telephones, which does not move along
};

/// Sets the gate of the API: session cookie "raccordo_session", CSRF token on everything that changes something, mandates of today.
/// In a demonstration its doors exist; elsewhere they answer 404.
void set_gate(api::Api& api, db::Database& database, bool demo);
void add_routes(api::Api& api, Setup const& setup);
/// The readings a data protection officer may see; called by add_routes.
void add_trace_routes(api::Api& api, db::Database& database, territory::Territory& territory);

/// What a stream of events subscribes to beside its own subject, so that it ends with the session and with each mandate it was opened by.
std::vector<std::string> stream_channels(Principal const& principal);
/// Ends the streams whose session has expired, or whose mandates are over: neither announces itself. To be called every few seconds.
Result<void> close_ended_streams(db::Database& database, http::EventHub& events);

/// For the command line: the first administrator, with an invitation to choose a password. conflict when the name is taken.
Result<Invitation> create_administrator(db::Tx& tx, std::string_view username, std::string_view display_name, territory::BodyId body);

/// For demonstrations and tests: an account that can be entered with one click, without a password.
struct DemoAccount {
  std::string username, display_name;
  bool offered = false;  ///< listed at the door
};
Result<AccountId> create_demo_account(db::Tx& tx, DemoAccount const& account);
Result<MandateId> grant_mandate(db::Tx& tx, territory::Territory& territory, AccountId account, NewMandate const& mandate, facts::Actor const& by);
/// The accounts at the demonstration's door, for who starts the server.
std::vector<DemoRole> demo_roles(db::Tx& tx, territory::Territory& territory);
/// A principal without a session: command line, generator, tests.
Result<Principal> principal_of(db::Tx& tx, AccountId account);

/// Empty when unknown. Each account is asked for once in a transaction.
std::string account_name(db::Tx& tx, AccountId account);
/// Asks for those of a whole page in one statement, so that account_name() need not.
void learn_names(db::Tx& tx, std::span<AccountId const> accounts);
/// Who can enter and has a mail address.
struct MailAddress {
  AccountId account_id;
  std::string address;
};
BOOST_DESCRIBE_STRUCT(MailAddress, (), (account_id, address))
std::vector<MailAddress> mail_addresses(db::Tx& tx);
std::optional<std::string> mail_address(db::Tx& tx, AccountId account);
/// Accounts with a mandate of that role in the team today.
std::vector<SessionAccount> team_members(db::Tx& tx, territory::TeamId team);

/// The reasons of an access, with the names of the bodies.
std::vector<Why> why_in_words(db::Tx& tx, territory::Territory& territory, Access const& access);
/// A thread for people, newest first: facts of the sections the reader may see, with names.
std::vector<TimelineLine> timeline_of(db::Tx& tx, territory::Territory& territory, Uuid thread_id, std::string_view sections,
                                      std::optional<std::int64_t> before, int limit);
/// *Chi ha visto* one record, newest first.
std::vector<ReadingLine> readers_of(db::Tx& tx, territory::Territory& territory, Uuid record_id, std::optional<std::int64_t> before, int limit);

// One opening, one line of *chi ha visto*:
//  - the screen of a record is an opening each time ("open", "find" for a stub); a search ("search") and a paper ("print") are their own;
//  - a stale change is shown what another wrote meanwhile, and that is an opening too;
//  - lists, desks and the log itself are none: they hold no content of a record;
//  - whatever else shows content (timeline, earlier versions, the answer to a change) belongs to an opening, and the answer to a change is
//    named by its own fact. Only where that account has neither opened the record nor written to its thread that day is it an opening itself.

/// Writes the row of an opening, in the transaction that reads (db::Database::observe): content leaves only once both are durable.
void log_reading(db::Tx& tx, Principal const& principal, Access const& access, facts::Reading reading);
/// A page of a list is about to leave as a file: one line, with the ids it holds, for the data protection officer of the body in whose
/// name it is taken away.
Result<void> log_export(db::Database& database, Principal const& principal, std::string_view action, std::string_view record_kind, std::string shown_ids);
/// The same for what belongs to an opening: writes a row only where there was none.
void log_further_reading(db::Tx& tx, Principal const& principal, Access const& access, facts::Reading const& reading, Uuid thread_id);

}  // namespace raccordo::identity
