// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include "imports/lines.hpp"

// Imports as they are kept, and the few statements that make offers of their lines.
namespace raccordo::catalogue::store {

struct ImportRecord {
  OfferImportId id;
  Instant ready_at;
  std::optional<Instant> applied_at;
  std::int64_t lines = 0, good = 0, added = 0, changed = 0, unchanged = 0, faults = 0;
};
BOOST_DESCRIBE_STRUCT(ImportRecord, (), (id, ready_at, applied_at, lines, good, added, changed, unchanged, faults))

/// Only those whose lines are all kept.
std::optional<ImportRecord> find_import(db::Tx& tx, OfferImportId id);
Result<void> begin_import(db::Tx& tx, OfferImportId id, raccordo::facts::Actor const& by);
Result<void> finish_import(db::Tx& tx, ImportRecord const& import);
/// False when another one was faster.
Result<bool> mark_applied(db::Tx& tx, OfferImportId id);

void keep_lines(db::Tx& tx, OfferImportId id, std::span<GoodLine const> lines);
void keep_faults(db::Tx& tx, OfferImportId id, std::span<OfferImportFault const> faults, std::int64_t first_number);
std::vector<OfferImportFault> faults_of(db::Tx& tx, OfferImportId id, std::int64_t most);

/// The lines become offers: known codes are changed (what they were is kept), new ones added, and news of room taken where it is newer.
Result<void> make_offers(db::Tx& tx, OfferImportId id, raccordo::facts::Actor const& by);

}  // namespace raccordo::catalogue::store
