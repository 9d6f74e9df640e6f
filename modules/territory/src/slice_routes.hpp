// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/api.hpp>
#include <territory/territory.hpp>

#include "competence/snapshot.hpp"

// What the routes of the slices share: how they are registered and how they read.
namespace raccordo::territory {

inline constexpr std::string_view route_tag = "territory";

void add_competence_routes(api::Api& api, db::Database& database, Territory& territory);
void add_municipality_routes(api::Api& api, db::Database& database, Territory& territory);
void add_body_routes(api::Api& api, db::Database& database, Territory& territory);
void add_act_and_team_routes(api::Api& api, db::Database& database, Territory& territory);
void add_import_routes(api::Api& api, db::Database& database, Territory& territory);

/// Answers a question from the copy in memory: `question(snapshot, today)`.
template <class Out, class F>
Result<Out> answer_from_memory(db::Database& database, Territory& territory, F question) {
  return database.read([&](db::Tx& tx) -> Result<Out> {
    auto const snapshot = territory.at(tx);
    return question(*snapshot, tx.today());
  });
}

}  // namespace raccordo::territory
