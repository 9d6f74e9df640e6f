// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/db_bus.hpp>
#include <platform/http_server.hpp>
#include <platform/key_file.hpp>
#include <platform/sealing.hpp>
#include <platform/seals.hpp>

#include "application.hpp"
#include "installation.hpp"
#include "mail_settings.hpp"
#include "upkeep.hpp"

namespace raccordo {

struct ServerSettings {
  http::Settings http{};
  api::RateLimits limits{};
  bool behind_tls = false;
  std::string web;  ///< folder of the built web application
  std::optional<MailSettings> mail{};
  std::chrono::milliseconds seal_every{10'000};
};

/// The running product: application, web pages, seals, sockets. Built top-down on an installation that is ready.
class Server {
 public:
  Server(Installation& installation, seals::KeyFile const& key, SealedBox box, ServerSettings settings);

  unsigned short port() const { return http_.port(); }
  /// Until SIGTERM or SIGINT; requests in hand are finished and what was written is sealed.
  void run();

 private:
  Installation& installation_;
  seals::KeyFile const& key_;
  SealedBox box_;
  Application application_;
  std::unique_ptr<db::Bus> bus_;  ///< to other servers on the same database
  http::Assets assets_;
  seals::SealJob sealing_;
  Upkeep upkeep_;
  Upkeep post_;  ///< on a thread of its own: a mail server may let it wait
  http::Server http_;
};

}  // namespace raccordo
