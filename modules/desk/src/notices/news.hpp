// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <desk/desk.hpp>

namespace raccordo::desk {

/// What somebody was told of since that moment and may still read today, the newest first.
std::vector<News> news_since(db::Tx& tx, identity::Principal const& principal, Instant since, int limit);

}  // namespace raccordo::desk
