// SPDX-License-Identifier: EUPL-1.2
#include "mail_settings.hpp"

#include <cstdio>

#include <platform/json_constraints.hpp>

#include "commands/commands.hpp"
#include "installation.hpp"

namespace raccordo::commands {
namespace {

using cli::Outcome;

constexpr int most_listed = 200;

constexpr cli::Option try_options[] = {
    {"--to", "ADDRESS", "who receives it"}, smtp_option, mail_from_option, mail_login_option, mail_authority_option,
};

/// What a mail server can answer, for who sets it up.
cli::Trouble in_english(Problem const& problem) {
  auto const& code = problem.code;
  if (code == "mail-unreachable") return {cli::failed, "the mail server does not answer", "look at host and port of --smtp, and at the firewall"};
  if (code == "mail-tls")
    return {cli::failed, "the mail server offers no encrypted connection that can be believed", "use smtps://, or give its certificates with --mail-authority"};
  if (code == "mail-login") return {cli::failed, "the mail server does not accept name and password", "look at the two lines of the file of --mail-login"};
  if (code == "mail-refused") return {cli::failed, "the mail server refuses the message", "ask who keeps it whether --mail-from may send to that address"};
  return {cli::failed, "the mail server asks to try again later", "try again; it may be checking who we are"};
}

Outcome<cli::Exit> try_mail(cli::Arguments const& arguments) {
  auto const to = TRY(arguments.required("--to"));
  if (!json::patterns::email.matches(to)) return cli::misuse("--to " + to + " is not a mail address", "write one like anna@example.it");
  auto const send = mail::send_over(TRY(smtp_settings(arguments)));
  SystemRandom random;
  auto const now = SystemClock{}.now();
  auto const sent =
      send({{to, "Raccordo: prova di posta", "Questo messaggio prova che Raccordo può inviare posta.\nThis message proves that Raccordo can send mail.\n"},
            make_uuid_v7(now, random),
            now});
  if (!sent) return std::unexpected(in_english(sent.error()));
  std::printf("The mail server has taken the message for %s.\n", to.c_str());
  return cli::done;
}

Outcome<cli::Exit> list_waiting(cli::Arguments const& arguments) {
  auto installation = TRY(open_ready(arguments));
  auto const waiting = TRY(installation->db().read([](db::Tx& tx) -> Result<std::vector<mail::Waiting>> { return mail::waiting(tx, most_listed); }));
  for (auto const& one : waiting) {
    auto const next = one.next_try_at ? "again at " + utc_iso(*one.next_try_at) : std::string("given up");
    std::printf("%s  put %s, %lld tries, %s, %s\n", one.message_key.c_str(), utc_iso(one.put_at).c_str(), static_cast<long long>(one.tries),
                one.trouble.empty() ? "not tried yet" : one.trouble.c_str(), next.c_str());
  }
  if (waiting.empty()) std::puts("Nothing waits.");
  return cli::done;
}

}  // namespace

constinit cli::Verb const mail_try{
    .name = "mail try",
    .summary = "send one message, to see whether the mail server takes it",
    .description = "Sends a short message without any data through the mail server, and says what is wrong when it is not taken. The options\n"
                   "are those of `raccordo serve`.",
    .options = try_options,
    .place = false,
    .run = try_mail,
};

constinit cli::Verb const mail_waiting{
    .name = "mail waiting",
    .summary = "list the mail that has not left, and why",
    .description = "Prints a line for each message that waits or was given up: its key, since when, how often it was tried and what the mail\n"
                   "server answered. Never to whom or what.",
    .options = {},
    .run = list_waiting,
};

}  // namespace raccordo::commands
