// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/identity.hpp>

// How the slices of accounts hang their routes on the registry. Each keeps its own copy of the setup, which is references only.
namespace raccordo::identity {

inline constexpr std::string_view session_tag = "session", account_tag = "accounts", demo_tag = "demo";

void add_session_routes(api::Api& api, Setup const& setup);
void add_account_export(api::Api& api, Setup const& setup);
void add_account_routes(api::Api& api, Setup const& setup);
void add_second_factor_routes(api::Api& api, Setup const& setup);
void add_mandate_routes(api::Api& api, Setup const& setup);
void add_invitation_routes(api::Api& api, Setup const& setup);
void add_demo_routes(api::Api& api, Setup const& setup);

}  // namespace raccordo::identity
