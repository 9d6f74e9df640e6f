// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "file/reach.hpp"

// The file as it leaves the server.
namespace raccordo::benefits {

struct Desks {
  db::Database& database;
  territory::Territory& territory;
};
/// As the reader may see it; the trace of it is the caller's.
File screen_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, Reached const& reached);
/// As an opening: read, and written down who read.
Result<File> open_file(Desks const& desks, identity::Principal const& principal, FileId id);
/// The answer to a change of one's own.
Result<File> file_after_change(Desks const& desks, identity::Principal const& principal, FileId id);

Result<api::Page<FileRow>> list_files(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal,
                                      std::optional<std::string> const& cursor, int limit);
FileRow row_of(db::Tx& tx, territory::Names const& names, store::Row const& row);
/// Of the teams whose load the reader watches over.
FilesAtRisk files_at_risk(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal);
/// Those of one case that the reader may see.
CaseFiles files_of_case(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, cases::CaseId id);

}  // namespace raccordo::benefits
