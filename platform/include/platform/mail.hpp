// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <platform/db.hpp>

// Mail leaves through an outbox: a use case puts a message into it in its own transaction, and nobody waits for another machine.
// A mailbox is no safe place: what is put here holds no personal data.
namespace raccordo::mail {

struct Message {
  std::string to;       ///< one address
  std::string subject;  ///< one line
  std::string body;     ///< plain text, lines ending in "\n"
};

/// As it leaves. Sent a second time it has the same id, and a mailbox may show it once.
struct Letter {
  Message message;
  Uuid id;
  Instant written;
};
/// Hands it over. unavailable: later perhaps, with a code that says why; invalid: this message never.
using Send = std::function<Result<void>(Letter const&)>;

struct Smtp {
  std::string url;        ///< smtp://HOST[:PORT] or smtps://HOST[:PORT]
  std::string from;       ///< the address that it comes from
  std::string login;      ///< empty where the server asks for none
  std::string password;   ///< likewise
  std::string authority;  ///< file of certificates to believe instead of the system's; empty for those
};
/// Over TLS: smtps:// from the first byte, smtp:// by STARTTLS, which only a server on this machine may do without. Waits for at most twenty
/// seconds. Codes of `unavailable`: "mail-unreachable", "mail-tls", "mail-login", "mail-later" (the server says so); of `invalid`: "mail-refused".
Send send_over(Smtp settings);

/// Into the outbox. One of that key which still waits gives way to it, and so does one that was given up.
void put(db::Tx& tx, std::string_view key, Message const& message);

struct Round {
  int sent = 0, postponed = 0, given_up = 0;
};
/// Hands over what is due, at most `limit` messages. What fails is tried again after one minute, then two, four… up to six hours, and given
/// up two days after it was put. Several servers on one archive share the work; one that ends in the middle leaves its message to the
/// others, who may send it a second time.
Result<Round> send_due(db::Database& database, Send const& send, int limit = 50);

/// What has not left, the oldest first. Without address or text: for whoever keeps the server.
struct Waiting {
  std::string message_key;
  Instant put_at;
  std::optional<Instant> next_try_at;  ///< absent: given up
  std::int64_t tries = 0;
  std::string trouble;  ///< code of the last failure; empty before the first
};
BOOST_DESCRIBE_STRUCT(Waiting, (), (message_key, put_at, next_try_at, tries, trouble))
std::vector<Waiting> waiting(db::Tx& tx, int limit);

}  // namespace raccordo::mail
