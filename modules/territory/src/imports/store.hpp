// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/db.hpp>
#include <platform/facts.hpp>

#include "imports/contracts.hpp"
#include "imports/plan.hpp"

// Imports as they are kept.
namespace raccordo::territory {

struct StoredImport {
  ImportId id;
  ImportKind kind{};
  std::string csv;
  Uuid base_token;
  std::string preview;
  Instant previewed_at;
  std::optional<Instant> applied_at;
};
BOOST_DESCRIBE_STRUCT(StoredImport, (), (id, kind, csv, base_token, preview, previewed_at, applied_at))

std::optional<StoredImport> find_import(db::Tx& tx, ImportId id);
Result<void> insert_import(db::Tx& tx, StoredImport const& import, raccordo::facts::Actor const& actor);
/// False when another one was faster.
Result<bool> mark_applied(db::Tx& tx, ImportId id, raccordo::facts::Actor const& actor);
/// First what goes, then what comes; what was stays among the versions.
Result<void> carry_out(db::Tx& tx, Plan const& plan, ImportId id, raccordo::facts::Actor const& actor);

}  // namespace raccordo::territory
