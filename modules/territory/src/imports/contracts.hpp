// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/json.hpp>
#include <territory/codes.hpp>

// An import as the person sees it: a file, what it would change, and what became of it.
namespace raccordo::territory {

using ImportId = Id<struct ImportTag>;

/// What the lines of the file are.
enum class ImportKind { bodies, memberships, delegations };
BOOST_DESCRIBE_ENUM(ImportKind, bodies, memberships, delegations)

/// outdated: the territory has changed since the differences were shown, so they can no longer be applied.
enum class ImportState { previewed, outdated, applied };
BOOST_DESCRIBE_ENUM(ImportState, previewed, outdated, applied)

/// ended: an open row is given a last day. withdrawn: the line says so in the column `operation`.
enum class ImportChange { added, changed, ended, withdrawn, unchanged };
BOOST_DESCRIBE_ENUM(ImportChange, added, changed, ended, withdrawn, unchanged)

inline constexpr std::size_t largest_file = 900'000;  ///< bytes; as JSON it still fits into a request that is kept in memory
inline constexpr std::size_t most_lines = 5'000;

struct NewImport {
  ImportKind kind{};
  std::string csv;
};
BOOST_DESCRIBE_STRUCT(NewImport, (), (kind, csv))
inline constexpr auto constraints(json::Of<NewImport>) {
  return json::table(json::field<&NewImport::kind>().about("What the lines are.").sample("memberships"),
                     json::field<&NewImport::csv>()
                         .length(1, largest_file)
                         .about("The file: UTF-8, commas, a header with the names of the columns.")
                         .sample("area,istat_code,valid_from,valid_to,source,certainty\\nsa-valenza,006177,2022-07-01,,Delibera,documented\\n"));
}

struct ImportField {
  std::string name;  ///< the column
  std::optional<std::string> before, after;
};
BOOST_DESCRIBE_STRUCT(ImportField, (), (name, before, after))

struct ImportRow {
  std::int64_t line = 0;  ///< of the file, counted from 1 with the header
  ImportChange change{};
  std::string subject;                  ///< the body, municipality or area concerned, by name
  std::optional<std::string> holder;    ///< the body in charge, or the area that a municipality belongs to, by name
  std::optional<std::string> function;  ///< one of /functions, or "*"
  std::optional<BodyRole> role;
  std::optional<Date> valid_from, valid_to;
  std::vector<ImportField> fields;  ///< those that differ; all those of an added or withdrawn row; none of an unchanged one
};
BOOST_DESCRIBE_STRUCT(ImportRow, (), (line, change, subject, holder, function, role, valid_from, valid_to, fields))

struct ImportCounts {
  std::int64_t added = 0, changed = 0, ended = 0, withdrawn = 0, unchanged = 0;
};
BOOST_DESCRIBE_STRUCT(ImportCounts, (), (added, changed, ended, withdrawn, unchanged))

/// What is kept of the differences.
struct ImportPreview {
  ImportCounts counts;
  std::vector<ImportRow> rows;
};
BOOST_DESCRIBE_STRUCT(ImportPreview, (), (counts, rows))
inline constexpr auto constraints(json::Of<ImportPreview>) { return json::table(json::field<&ImportPreview::rows>().items(0, 2 * most_lines)); }
inline constexpr auto constraints(json::Of<ImportRow>) {
  return json::table(json::field<&ImportRow::subject>().length(0, 20'000), json::field<&ImportRow::holder>().length(0, 20'000));
}
inline constexpr auto constraints(json::Of<ImportField>) {
  return json::table(json::field<&ImportField::before>().length(0, 20'000), json::field<&ImportField::after>().length(0, 20'000));
}

struct TerritoryImport {
  ImportId import_id;
  ImportKind kind{};
  ImportState state{};
  Instant previewed_at;
  std::optional<Instant> applied_at;
  ImportCounts counts;
  std::vector<ImportRow> rows;
};
BOOST_DESCRIBE_STRUCT(TerritoryImport, (), (import_id, kind, state, previewed_at, applied_at, counts, rows))
inline constexpr auto constraints(json::Of<TerritoryImport>) { return json::table(json::field<&TerritoryImport::rows>().items(0, 2 * most_lines)); }

struct ImportRef {
  ImportId import_id;
};
BOOST_DESCRIBE_STRUCT(ImportRef, (), (import_id))

}  // namespace raccordo::territory
