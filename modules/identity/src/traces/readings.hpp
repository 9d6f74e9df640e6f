// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include <identity/identity.hpp>

namespace raccordo::identity {

/// Of the records that the principal's bodies answer for, newest first, before the line `before`.
api::Page<ReadingLine> watched_readings(db::Tx& tx, territory::Territory& territory, Principal const& principal, std::optional<std::int64_t> before, int limit);
void add_reading_export(api::Api& api, db::Database& database, territory::Territory& territory);
std::vector<ReadingLine> readings_in_words(db::Tx& tx, territory::Territory& territory, std::vector<facts::ReadEntry> entries);

}  // namespace raccordo::identity
