// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "file/reach.hpp"
#include "file/screen.hpp"
#include "opinions/store.hpp"

namespace raccordo::benefits {

struct AskedOf {
  Reached file;  ///< its access is the one to the opinion: who is asked has none to the file
  store::OpinionRow row;
};
Result<AskedOf> reach_opinion(db::Tx& tx, identity::Principal const& principal, OpinionId id, std::string_view action);
/// `reader`: who is asked; absent on the file.
Opinion shown(db::Tx& tx, territory::Territory& territory, store::Row const& file, store::OpinionRow const& row, identity::Access const* reader);
void add_opinions(File& file, db::Tx& tx, territory::Territory& territory, store::Row const& row);
void add_opinion_routes(api::Api& api, Files& files, Desks const& desks);

}  // namespace raccordo::benefits
