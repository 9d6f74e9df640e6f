// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <identity/identity.hpp>
#include <platform/db_ids.hpp>

#include "sessions/store.hpp"

// A stream stays open for hours; what let it in may end meanwhile, by the clock or at another server.
namespace raccordo::identity {
namespace {

constexpr std::string_view of_session = "session:", of_mandate = "mandate:";

struct KnownSession {
  SessionId id;
  Instant expires_at, last_seen_at;
  bool disabled = false;
};
BOOST_DESCRIBE_STRUCT(KnownSession, (), (id, expires_at, last_seen_at, disabled))
struct KnownMandate {
  MandateId id;
  Date valid_from;
  std::optional<Date> valid_to;
};
BOOST_DESCRIBE_STRUCT(KnownMandate, (), (id, valid_from, valid_to))

template <class IdType>
std::vector<IdType> heard_by(http::EventHub const& events, std::string_view beginning) {
  std::vector<IdType> ids;
  for (auto const& channel : events.channels(beginning))
    if (auto id = IdType::parse(std::string_view(channel).substr(beginning.size()))) ids.push_back(*id);
  return ids;
}

/// Those of `ids` that are not among the living.
template <class IdType>
void add_channels(std::vector<std::string>& ended, std::string_view beginning, std::vector<IdType> const& ids, std::vector<IdType> const& alive) {
  for (auto const& id : ids)
    if (std::ranges::find(alive, id) == alive.end()) ended.push_back(std::string(beginning) + id.text());
}

std::vector<SessionId> alive_of(db::Tx& tx, std::vector<SessionId> const& ids) {
  std::vector<SessionId> alive;
  for (auto const& one : db::list_by_ids<KnownSession>(
           tx,
           "select s.id, s.expires_at, s.last_seen_at, a.disabled from identity_sessions s join identity_accounts a on a.id = s.account_id"
           " where s.id in ({ids})",
           std::span(ids)))
    if (!one.disabled && one.expires_at > tx.now() && one.last_seen_at > tx.now() + -idle_limit) alive.push_back(one.id);
  return alive;
}

std::vector<MandateId> in_force_of(db::Tx& tx, std::vector<MandateId> const& ids) {
  std::vector<MandateId> in_force;
  for (auto const& one : db::list_by_ids<KnownMandate>(tx, "select id, valid_from, valid_to from identity_mandates where id in ({ids})", std::span(ids)))
    if (DateInterval{one.valid_from, one.valid_to}.contains(tx.today())) in_force.push_back(one.id);
  return in_force;
}

}  // namespace

std::vector<std::string> stream_channels(Principal const& principal) {
  std::vector<std::string> channels{std::string(of_session) + principal.session_id.text()};
  for (auto const& mandate : principal.mandates) channels.push_back(std::string(of_mandate) + mandate.mandate_id.text());
  return channels;
}

Result<void> close_ended_streams(db::Database& database, http::EventHub& events) {
  auto const sessions = heard_by<SessionId>(events, of_session);
  auto const mandates = heard_by<MandateId>(events, of_mandate);
  if (sessions.empty() && mandates.empty()) return {};
  auto const ended = TRY(database.read([&](db::Tx& tx) -> Result<std::vector<std::string>> {
    std::vector<std::string> channels;
    add_channels(channels, of_session, sessions, alive_of(tx, sessions));
    add_channels(channels, of_mandate, mandates, in_force_of(tx, mandates));
    return channels;
  }));
  for (auto const& channel : ended) events.hear({channel, {}, {}});  // each server looks after its own
  return {};
}

}  // namespace raccordo::identity
