// SPDX-License-Identifier: EUPL-1.2
#include "notices/mail.hpp"

#include <algorithm>
#include <map>

#include <platform/mail.hpp>

#include "notices/notices.hpp"

namespace raccordo::desk {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// Before most doors open. On the two days a year on which the hour changes, an hour off.
constexpr minutes morning = hours(7) + minutes(30);
constexpr hours between_urgent{1};
constexpr auto usual_choice = MailChoice::daily;
/// In one round, so that the first seconds of a morning are not all taken by this.
constexpr std::size_t at_once_in_a_round = 200;

/// Without a row nothing was considered yet.
struct MailRow {
  identity::AccountId account_id;
  MailChoice choice = usual_choice;
  Instant considered_at;
  Date morning_of = *Date::parse("1800-01-01");
  std::optional<Instant> told_at, urgent_at;  ///< up to when they were told, and when last of something urgent
};
BOOST_DESCRIBE_STRUCT(MailRow, (), (account_id, choice, considered_at, morning_of, told_at, urgent_at))

constexpr std::string_view mail_columns = "select account_id, choice, considered_at, morning_of, told_at, urgent_at from desk_mail";

struct Reader {
  MailRow row;
  std::string address;
  bool morning = false, urgent = false;  ///< why it is their turn
};

/// Whose turn it is: in the morning everybody's, and whenever something urgent has come since they were considered, theirs who want to know.
std::vector<Reader> readers_now(db::Tx& tx) {
  std::map<identity::AccountId, MailRow> rows;
  for (auto const& row : tx.list<MailRow>(mail_columns)) rows.emplace(row.account_id, row);
  auto const last_urgent = tx.find<Instant>("select raised_at from desk_items where urgent = 1 order by raised_at desc limit 1");
  bool const in_the_morning = tx.now() - rome_midnight(tx.today()) >= morning;
  std::vector<Reader> readers;
  for (auto& [account_id, address] : identity::mail_addresses(tx)) {
    auto const known = rows.find(account_id);
    Reader reader{known == rows.end() ? MailRow{.account_id = account_id} : known->second, std::move(address)};
    auto const& row = reader.row;
    if (row.choice == MailChoice::off) continue;
    reader.morning = in_the_morning && row.morning_of < tx.today();
    reader.urgent = row.choice == MailChoice::at_once && last_urgent > row.considered_at && (!row.urgent_at || tx.now() - *row.urgent_at >= between_urgent);
    if (reader.morning || reader.urgent) readers.push_back(std::move(reader));
    if (readers.size() == at_once_in_a_round) break;
  }
  return readers;
}

/// What there is to tell, as it was at that moment.
struct Digest {
  Instant up_to;
  bool urgent = false;
  std::optional<mail::Message> message{};
};

mail::Message message_of(std::int64_t fresh, bool urgent, std::string const& address, std::string const& page) {
  auto const count = std::to_string(fresh);
  bool const one = fresh == 1;
  std::string const what_it = one ? "C’è un avviso nuovo" : "Ci sono " + count + " avvisi nuovi";
  std::string const what_en = one ? "There is one new notice" : "There are " + count + " new notices";
  return {.to = address,
          .subject = "Raccordo: " + std::string(urgent ? "qualcosa di urgente sulla tua scrivania"
                                                : one  ? "un avviso nuovo"
                                                       : count + " avvisi nuovi"),
          .body = what_it + (urgent ? " per te in Raccordo, e qualcosa è urgente.\n" : " per te in Raccordo.\n") + "Per leggere: " + page +
                  "\n\nQuesto messaggio non contiene dati di persone e non chiede mai password o codici.\n"
                  "In fondo alla stessa pagina scegli quando riceverlo.\n\n--\n" +
                  what_en + (urgent ? " for you in Raccordo, and something is urgent.\n" : " for you in Raccordo.\n") +
                  "This message holds no personal data and never asks for passwords or codes.\n"};
}

/// Without a message where nothing is new, or the mandates of today open no desk.
Digest digest_for(db::Tx& tx, territory::Territory& territory, Reader const& reader, std::string const& page) {
  Digest digest{read_up_to(tx)};
  auto const principal = identity::principal_of(tx, reader.row.account_id);
  if (!principal || !principal->may("desk.read")) return digest;
  auto const notices = notices_since(tx, territory, *principal, reader.row.told_at);
  digest.urgent = std::ranges::any_of(notices.items, [](auto const& one) { return one.fresh && one.item.urgent; });
  if (reader.morning ? notices.fresh > 0 : digest.urgent) digest.message = message_of(notices.fresh, digest.urgent, reader.address, page);
  return digest;
}

/// Where another server has considered the same meanwhile, nothing happens.
Result<void> note(db::Tx& tx, Reader const& reader, Digest const& digest) {
  auto const& row = reader.row;
  bool const told = digest.message.has_value();
  auto const noted = TRY(
      tx.execute("insert into desk_mail (account_id, choice, considered_at, morning_of, told_at, urgent_at) values ($1, $2, $3, $4, $5, $6)"
                 " on conflict (account_id) do update set considered_at = excluded.considered_at, morning_of = excluded.morning_of, told_at = excluded.told_at,"
                 " urgent_at = excluded.urgent_at where desk_mail.considered_at = $7",
                 row.account_id, row.choice, digest.up_to, reader.morning ? tx.today() : row.morning_of, told ? std::optional(digest.up_to) : row.told_at,
                 told && digest.urgent ? std::optional(digest.up_to) : row.urgent_at, row.considered_at));
  if (noted == 1 && told) mail::put(tx, "notices:" + row.account_id.text(), *digest.message);
  return {};
}

}  // namespace

NoticesMail mail_of(db::Tx& tx, identity::AccountId account, bool offered) {
  return {offered, identity::mail_address(tx, account),
          tx.find<MailChoice>("select choice from desk_mail where account_id = $1", account).value_or(usual_choice)};
}

Result<void> choose_mail(db::Tx& tx, identity::AccountId account, MailChoice choice) {
  MailRow const fresh{.account_id = account};
  // What lies there already is no news for who begins to ask for what is urgent.
  TRY(tx.execute("insert into desk_mail (account_id, choice, considered_at, morning_of) values ($1, $2, $3, $4)"
                 " on conflict (account_id) do update set choice = excluded.choice, considered_at = excluded.considered_at",
                 account, choice, tx.now(), fresh.morning_of));
  return {};
}

Result<void> Desk::tell_by_mail() {
  auto const readers = TRY(database_.read([&](db::Tx& tx) -> Result<std::vector<Reader>> { return readers_now(tx); }));
  for (auto const& reader : readers) {
    auto const digest = TRY(database_.read([&](db::Tx& tx) -> Result<Digest> { return digest_for(tx, territory_, reader, mail_page_); }));
    TRY(database_.change([&](db::Tx& tx) { return note(tx, reader, digest); }));
  }
  return {};
}

void add_mail_routes(api::Api& api, db::Database& database, bool offered) {
  api.get<api::NoParams, NoticesMail>(
      {.path = "/notices/mail", .operation_id = "notices_mail", .summary = "Whether I hear of notices by mail", .tag = "desk", .action = "desk.read"},
      [&database, offered](api::Call& call, api::NoParams const&) {
        return database.read([&](db::Tx& tx) -> Result<NoticesMail> { return mail_of(tx, call.principal<identity::Principal>().account_id, offered); });
      });
  api.put<api::NoParams, NewMailChoice, NoticesMail>({.path = "/notices/mail",
                                                      .operation_id = "choose_notices_mail",
                                                      .summary = "When I want to hear of notices by mail",
                                                      .tag = "desk",
                                                      .action = "desk.read"},
                                                     [&database, offered](api::Call& call, api::NoParams const&, NewMailChoice const& in) {
                                                       auto const account = call.principal<identity::Principal>().account_id;
                                                       return database.change([&](db::Tx& tx) -> Result<NoticesMail> {
                                                         TRY(choose_mail(tx, account, in.choice));
                                                         return mail_of(tx, account, offered);
                                                       });
                                                     });
}

}  // namespace raccordo::desk
