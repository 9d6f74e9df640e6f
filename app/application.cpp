// SPDX-License-Identifier: EUPL-1.2
#include "application.hpp"

#include <funds/funds.hpp>
#include <people/routes.hpp>
#include <territory/routes.hpp>

#include "description.hpp"
#include "modules.hpp"
#include "system_routes.hpp"

namespace raccordo {

Application::Application(Foundation foundation)
    : api_(foundation.limits),
      desk_(foundation.database, territory_, events_, std::move(foundation.mail_page)),
      directory_(foundation.database, territory_),
      contacts_(foundation.database, territory_, desk_, directory_, foundation.box),
      cases_(foundation.database, territory_, finder_, contacts_, desk_),
      files_(foundation.database, territory_, desk_) {
  api_.english(all_english());
  add_system_routes(api_, {foundation.database, foundation.demo, description_});
  territory::add_routes(api_, foundation.database, territory_);
  identity::Setup const identity{.database = foundation.database,
                                 .territory = territory_,
                                 .passwords = passwords_,
                                 .events = events_,
                                 .box = foundation.box,
                                 .demo = foundation.demo == settings::Demo::ready,
                                 .secure_cookie = foundation.behind_tls,
                                 .set_clock = std::move(foundation.set_clock),
                                 .telephones = &telephones_};
  identity::set_gate(api_, foundation.database, identity.demo);
  identity::add_routes(api_, identity);
  desk_.add_routes(api_);
  directory_.add_routes(api_);
  people::add_routes(api_, {foundation.database, territory_, {access::contacts_of, access::shared_referrals_of, cases::cases_of, benefits::files_of}});
  contacts_.add_routes(api_, identity.demo);
  cases_.add_routes(api_);
  cases_.when_moved(benefits::follow_case);
  files_.add_routes(api_);
  funds::add_routes(api_, foundation.database, territory_);
  projections_.push_back(desk_.progress_projection());
  description_ = describe_api(api_);
}

}  // namespace raccordo
