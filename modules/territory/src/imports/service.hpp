// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/facts.hpp>
#include <territory/territory.hpp>

#include "imports/contracts.hpp"

// The two steps of an import: the differences are shown and kept, then applied as they were shown or not at all.
namespace raccordo::territory {

class Imports {
 public:
  Imports(db::Database& database, Territory& territory) : database_(database), territory_(territory) {}

  /// Keeps the differences; nothing else changes. Invalid "csv" or "import-refused" with the lines named. The same key sent
  /// twice is one import.
  Result<TerritoryImport> preview(raccordo::facts::Actor const& actor, NewImport const& input, std::optional<std::string> const& idempotency_key);
  Result<TerritoryImport> get(ImportId id);
  /// In one transaction; appends the fact territory.imported. Conflict "territory-changed" when the territory is no longer what the
  /// differences were shown against. An import that is already applied is returned as it is.
  Result<TerritoryImport> apply(raccordo::facts::Actor const& actor, ImportId id);
  /// The present rows as a file to be corrected and imported again.
  Result<std::string> present_file(ImportKind kind);

 private:
  db::Database& database_;
  Territory& territory_;
};

}  // namespace raccordo::territory
