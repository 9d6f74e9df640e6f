// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/cases.hpp>
#include <cases/history.hpp>

#include "record/store.hpp"

// A case as its reader may see it.
namespace raccordo::cases {

inline constexpr int first_timeline_rows = 20;

/// What a screen is made from, besides the row.
struct Sources {
  territory::Territory& territory;
  access::Contacts& contacts;
};
Case screen_of(db::Tx& tx, Sources const& sources, store::Row const& row, identity::Access const& access);

/// One page of the timeline, and the position of the next.
struct TimelinePage {
  std::vector<identity::TimelineLine> lines;
  std::optional<std::string> next_cursor;
};
TimelinePage timeline_page(db::Tx& tx, territory::Territory& territory, Uuid thread_id, std::string_view sections, std::optional<std::int64_t> before,
                           int limit);

/// The page of cases the principal stands to, newest first.
Result<api::Page<CaseRow>> list_cases(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal,
                                      std::optional<std::string> const& cursor, int limit);
/// The lines of these cases as the principal may see them, in this order; those that may not be seen are left out.
std::vector<CaseRow> lines_of(db::Tx& tx, territory::Territory& territory, std::vector<identity::Listed> const& listed);
CaseVersions versions_of(db::Tx& tx, CaseId id);

}  // namespace raccordo::cases
