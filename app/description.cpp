// SPDX-License-Identifier: EUPL-1.2
#include "description.hpp"

#include <platform/openapi.hpp>

namespace raccordo {

std::string describe_api(api::Api const& api) {
  return api::openapi(api, {.title = "Raccordo",
                            .summary = "One welfare network for the bodies of a territory.",
                            .description = "Everything the web application does is done through these operations. Who may use one is said by its "
                                           "x-action, a row of the policy. Texts for people are Italian; codes for programs are stable.",
                            .version = RACCORDO_VERSION,
                            .contact_name = "Raccordo",
                            .contact_url = "https://raccordo.example/raccordo",
                            .contact_email = "raccordo@raccordo.example",
                            .terms_url = "https://raccordo.example/termini",
                            .server_url = "https://raccordo.example/api/v1",
                            .server_description = "An installation; each has its own address.",
                            .session_cookie = "raccordo_session",
                            .api_id = "urn:uuid:0199a6f2-5b1c-7c3e-9d41-2f6a8e0b7c15"});
}

}  // namespace raccordo
