// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>

#include <desk/contracts.hpp>
#include <platform/db.hpp>

namespace raccordo::desk {

struct TermInForce {
  std::string code;
  Date valid_from;
  int days = 0;
};
BOOST_DESCRIBE_STRUCT(TermInForce, (), (code, valid_from, days))

/// The one that runs on what is raised today.
std::optional<TermInForce> term_for(db::Tx& tx, ItemKind kind);

}  // namespace raccordo::desk
