// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <access/access.hpp>

// What the routes of the slices share.
namespace raccordo::access {

inline constexpr std::string_view route_tag = "contacts";

/// What every slice answers from; the registry keeps the references, which outlive it.
struct Door {
  db::Database& database;
  territory::Territory& territory;
  catalogue::Directory& directory;
  desk::Desk& desk;
  SealedBox const& box;
  Contacts& contacts;
  bool demo = false;  ///< whoever is recorded here is invented
};
void add_contact_routes(api::Api& api, Door const& door);
void add_contact_export(api::Api& api, Door const& door);
void add_referral_export(api::Api& api, Door const& door);
void add_orientation_routes(api::Api& api, Door const& door);
void add_referral_routes(api::Api& api, Door const& door);
void add_report_routes(api::Api& api, Door const& door);
void add_trace_routes(api::Api& api, Door const& door);
void add_preview_route(api::Api& api, Door const& door);
void add_draft_routes(api::Api& api, Door const& door);

}  // namespace raccordo::access
