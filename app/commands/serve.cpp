// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>
#include <stdexcept>
#include <thread>

#include <sys/resource.h>

#include "commands/commands.hpp"
#include "server.hpp"

namespace raccordo::commands {
namespace {

using cli::Outcome;

constexpr cli::Option options[] = {
    {"--port", "N", "where to listen (default: 8080; 0 for any free one)"},
    {"--address", "IP", "on which interface (default: 127.0.0.1; a proxy with TLS stands in front of others)"},
    {"--web", "FOLDER", "the built web application (default: beside the program)"},
    {"--io-threads", "N", "threads that move bytes (default: 1 for each four cores)"},
    {"--workers", "N", "requests answered at once (default: 16)"},
    {"--seal-every", "SECONDS", "how often facts and readings are sealed (default: 10)"},
    {"--session-rate", "N", "requests a minute for each session, 0 for no limit (default: 6000)"},
    {"--address-rate", "N", "requests a minute for each address without a session, 0 for no limit (default: 600)"},
    {"--trusted-proxy", "IP", "the proxy in front, whose X-Forwarded-For is believed"},
    {"--behind-tls", "", "TLS stands in front: cookies are Secure and browsers are told to stay with it"},
    smtp_option,
    mail_from_option,
    mail_login_option,
    mail_authority_option,
    public_address_option,
};

Outcome<http::Settings> http_settings(cli::Arguments const& arguments) {
  auto const cores = static_cast<int>(std::thread::hardware_concurrency());
  http::Settings http;
  http.address = arguments.get("--address", http.address);
  http.port = static_cast<unsigned short>(TRY(arguments.number("--port", http.port, 0, 65535)));
  http.io_threads = static_cast<int>(TRY(arguments.number("--io-threads", std::max(1, cores / 4), 1, 64)));
  // More than cores: writers wait for their common commit, and the more wait the more share it.
  http.workers = static_cast<int>(TRY(arguments.number("--workers", 16, 1, 256)));
  http.hsts = arguments.has("--behind-tls");
  if (auto proxy = arguments.find("--trusted-proxy")) http.trusted_proxies = {*proxy};
  return http;
}

Outcome<ServerSettings> server_settings(cli::Arguments const& arguments) {
  ServerSettings settings{.http = TRY(http_settings(arguments)), .web = web_folder(arguments)};
  settings.limits.per_principal = static_cast<int>(TRY(arguments.number("--session-rate", settings.limits.per_principal, 0, 1'000'000'000)));
  settings.limits.per_address = static_cast<int>(TRY(arguments.number("--address-rate", settings.limits.per_address, 0, 1'000'000'000)));
  settings.behind_tls = arguments.has("--behind-tls");
  settings.mail = TRY(mail_settings(arguments));
  settings.seal_every = std::chrono::seconds(TRY(arguments.number("--seal-every", 10, 1, 86'400)));
  return settings;
}

Outcome<std::unique_ptr<Server>> listen(Installation& installation, seals::KeyFile const& key, ServerSettings const& settings) {
  auto box = TRY(SealedBox::open_or_create(installation.place.keys));
  try {
    return std::make_unique<Server>(installation, key, std::move(box), settings);
  } catch (std::runtime_error const& error) {
    return cli::cannot(error.what(), "end what uses that port, or choose another with --port");
  }
}

/// Who is at the door of a demonstration.
void announce_roles(Installation& installation) {
  territory::Territory territory;
  auto const roles = installation.db().read([&](db::Tx& tx) -> Result<std::vector<identity::DemoRole>> { return identity::demo_roles(tx, territory); });
  if (!roles) return;
  std::printf("This is a demonstration: every person in it is fictitious. Enter with one click as\n");
  for (auto const& role : *roles) {
    auto const name = enum_text(role.role);
    std::printf("  %-25.*s %s, %s\n", static_cast<int>(name.size()), name.data(), role.display_name.c_str(), role.body_name.c_str());
  }
}

void announce(Installation& installation, ServerSettings const& settings, unsigned short port) {
  auto const& address = settings.http.address;
  std::string const host = address.find(':') == address.npos ? address : "[" + address + "]";
  std::string const url = "http://" + host + ":" + std::to_string(port);
  std::printf("Raccordo " RACCORDO_VERSION " answers at %s/  (%s)\n", url.c_str(), installation.place.shown().c_str());
  if (installation.demo == settings::Demo::ready) announce_roles(installation);
  std::printf("End it with Ctrl-C.\n");
  std::fflush(stdout);
}

/// Debian lets a process keep 1,024 files open unless it asks for what it may have; each idle browser is one, and the archive needs some too.
void ask_for_more_files() {
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return;
  files.rlim_cur = files.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &files);
}

Outcome<cli::Exit> run(cli::Arguments const& arguments) {
  ask_for_more_files();
  auto settings = TRY(server_settings(arguments));
  auto place = place_of(arguments);
  int const readers = place.on_server() ? settings.http.workers + 2 : 8;  // two more, for sealing and for the unforeseen
  auto installation = TRY(open_ready(arguments, readers));
  auto key = TRY(seals::KeyFile::open_or_create(installation->place.keys));
  auto server = TRY(listen(*installation, key, settings));
  announce(*installation, settings, server->port());
  server->run();
  std::printf("Ended; nothing is left open.\n");
  return cli::done;
}

}  // namespace

constinit cli::Verb const serve{
    .name = "serve",
    .summary = "answer browsers and programs",
    .description = "Serves the web application and the API on a database that `raccordo migrate` or `raccordo demo` has made.\n"
                   "It changes no schema: an archive that waits for an upgrade is refused. SIGTERM ends it when the requests in\n"
                   "hand are answered. What happens is logged on standard error, one JSON object a line, without personal data.",
    .options = options,
    .run = run,
};

}  // namespace raccordo::commands
