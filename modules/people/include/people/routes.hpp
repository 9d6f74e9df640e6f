// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/identity.hpp>
#include <people/records.hpp>
#include <platform/api.hpp>
#include <territory/territory.hpp>

namespace raccordo::people {

/// What the routes answer from; the registry keeps the references, which outlive it.
struct Setup {
  db::Database& database;
  territory::Territory& territory;
  std::vector<RecordsOf> records{};  ///< of every module that keeps something about persons
};
void add_routes(api::Api& api, Setup const& setup);

}  // namespace raccordo::people
