// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include <benefits/benefits.hpp>
#include <cases/cases.hpp>
#include <catalogue/catalogue.hpp>
#include <platform/api.hpp>
#include <platform/events.hpp>
#include <platform/passwords.hpp>
#include <platform/projection.hpp>
#include <platform/sealing.hpp>
#include <platform/settings.hpp>
#include <territory/territory.hpp>

namespace raccordo {

/// What everything stands on.
struct Foundation {
  db::Database& database;
  SealedBox const& box;  ///< seals drafts and the secrets of second factors
  settings::Demo demo = settings::Demo::no;
  api::RateLimits limits{};
  bool behind_tls = false;
  std::string mail_page{};                           ///< of notices, for those who read of them in the mail; empty without mail
  std::function<Result<void>(Instant)> set_clock{};  ///< of a demonstration
};

/// The modules on one database, built in the order of their levels: each may use those above it in this list, and adds its
/// routes to the one registry.
class Application {
 public:
  explicit Application(Foundation foundation);

  api::Api const& api() const { return api_; }
  std::string const& description() const { return description_; }  ///< OpenAPI of what is registered
  std::vector<Projection> const& projections() const { return projections_; }
  http::EventHub& events() { return events_; }
  territory::Territory& territory() { return territory_; }
  Result<void> tell_by_mail() { return desk_.tell_by_mail(); }
  catalogue::Directory& directory() { return directory_; }
  access::Contacts& contacts() { return contacts_; }
  cases::Cases& cases() { return cases_; }
  benefits::Files& files() { return files_; }

 private:
  http::EventHub events_;
  api::Api api_;
  Passwords passwords_;
  SystemClock telephones_;
  territory::Territory territory_;
  desk::Desk desk_;
  people::Finder finder_;
  catalogue::Directory directory_;
  access::Contacts contacts_;
  cases::Cases cases_;
  benefits::Files files_;
  std::vector<Projection> projections_;
  std::string description_;
};

}  // namespace raccordo
