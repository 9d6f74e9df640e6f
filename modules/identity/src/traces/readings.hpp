// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include <identity/identity.hpp>

namespace raccordo::identity {

std::vector<ReadingLine> readings_in_words(db::Tx& tx, territory::Territory& territory, std::vector<facts::ReadEntry> entries);

}  // namespace raccordo::identity
