// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <platform/log.hpp>
#include <platform/mail.hpp>

namespace raccordo::mail {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr minutes first_pause{1};
constexpr minutes longest_pause = hours(6);
constexpr auto tried_for = hours(48);
/// Longer than a handing over can last: within it no other server takes the same message.
constexpr auto in_hand = minutes(2);

struct Due {
  std::string message_key, to_address, subject, body;
  Instant put_at, next_try_at;
  std::int64_t tries = 0;
  Letter letter() const { return {{to_address, subject, body}, make_named_uuid("mail", message_key + utc_iso(put_at)), put_at}; }
};
BOOST_DESCRIBE_STRUCT(Due, (), (message_key, to_address, subject, body, put_at, next_try_at, tries))

std::vector<Due> due_now(db::Tx& tx, int limit) {
  return tx.list<Due>("select message_key, to_address, subject, body, put_at, next_try_at, tries from platform_mail where next_try_at <= $1"
                      " order by next_try_at, message_key limit $2",
                      tx.now(), limit);
}

/// False when another server has it in hand, or a newer message took its place.
Result<bool> claim(db::Database& database, Due const& one) {
  return database.change([&](db::Tx& tx) -> Result<bool> {
    return TRY(tx.execute("update platform_mail set next_try_at = $4, tries = tries + 1 where message_key = $1 and put_at = $2 and next_try_at = $3",
                          one.message_key, one.put_at, one.next_try_at, tx.now() + in_hand)) == 1;
  });
}

Result<void> forget(db::Database& database, Due const& one) {
  return database.change([&](db::Tx& tx) -> Result<void> {
    TRY(tx.execute("delete from platform_mail where message_key = $1 and put_at = $2", one.message_key, one.put_at));
    return {};
  });
}

std::chrono::microseconds pause_after(std::int64_t tries) {
  return std::min(longest_pause, first_pause * (std::int64_t{1} << std::min<std::int64_t>(tries, 20)));
}

/// True when it is given up.
Result<bool> keep(db::Database& database, Due const& one, Problem const& why) {
  return database.change([&](db::Tx& tx) -> Result<bool> {
    bool const over = why.kind == ProblemKind::invalid || tx.now() - one.put_at > tried_for;
    auto const next = over ? std::nullopt : std::optional(tx.now() + pause_after(one.tries));
    TRY(tx.execute("update platform_mail set next_try_at = $3, trouble = $4 where message_key = $1 and put_at = $2", one.message_key, one.put_at, next,
                   why.code));
    return over;
  });
}

}  // namespace

void put(db::Tx& tx, std::string_view key, Message const& message) {
  tx.add("insert into platform_mail (message_key, to_address, subject, body, put_at, next_try_at, tries, trouble) values ($1, $2, $3, $4, $5, $5, 0, '')"
         " on conflict (message_key) do update set to_address = excluded.to_address, subject = excluded.subject, body = excluded.body,"
         " put_at = excluded.put_at, next_try_at = excluded.next_try_at, tries = 0, trouble = ''",
         key, message.to, message.subject, message.body, tx.now());
}

Result<Round> send_due(db::Database& database, Send const& send, int limit) {
  Round round;
  for (auto const& one : TRY(database.read([&](db::Tx& tx) -> Result<std::vector<Due>> { return due_now(tx, limit); }))) {
    if (!TRY(claim(database, one))) continue;
    auto const sent = send(one.letter());
    if (sent) {
      TRY(forget(database, one));
      ++round.sent;
      continue;
    }
    bool const over = TRY(keep(database, one, sent.error()));
    ++(over ? round.given_up : round.postponed);
    log::write(log::Level::warning, over ? "mail-given-up" : "mail-postponed", {{"code", std::string_view(sent.error().code)}, {"tries", one.tries + 1}});
  }
  return round;
}

std::vector<Waiting> waiting(db::Tx& tx, int limit) {
  return tx.list<Waiting>("select message_key, put_at, next_try_at, tries, trouble from platform_mail order by put_at, message_key limit $1", limit);
}

}  // namespace raccordo::mail
