// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "types/rows.hpp"

namespace raccordo::catalogue {

struct MappedRow {
  std::string type_code;
  CodeScheme scheme{};
  std::string code, name_it, source;
  territory::Certainty certainty{}, of_the_list{};
};
BOOST_DESCRIBE_STRUCT(MappedRow, (), (type_code, scheme, code, name_it, source, certainty, of_the_list))

namespace {

constexpr std::string_view columns = "select code, name_it, name_en, functions, kind, unit, source, certainty, valid_from, valid_to from catalogue_types";
constexpr std::string_view in_force = " valid_from <= $1 and (valid_to is null or valid_to >= $1)";

InterventionType type_of(TypeRow row) {
  return {std::move(row.code),
          std::move(row.name_it),
          std::move(row.name_en),
          functions_of(row.functions).value_or(std::vector<territory::Function>{}),
          row.kind,
          row.unit,
          std::move(row.source),
          row.certainty,
          row.valid_from,
          row.valid_to,
          {}};
}

/// All of a day, in one question: there are a few hundred.
void add_codes(db::Tx& tx, Date day, std::vector<InterventionType>& types) {
  auto const rows = tx.list<MappedRow>(
      "select m.type_code, m.scheme, m.code, c.name_it, m.source, m.certainty, c.certainty from catalogue_mappings m"
      " join catalogue_codes c on c.scheme = m.scheme and c.code = m.code and c.valid_from <= $1 and (c.valid_to is null or c.valid_to >= $1)"
      " where m.valid_from <= $1 and (m.valid_to is null or m.valid_to >= $1) order by m.type_code, m.scheme, m.code",
      day);
  for (auto const& row : rows)
    if (auto const type = std::ranges::find(types, row.type_code, &InterventionType::code); type != types.end())
      type->codes.push_back({row.scheme, row.code, row.name_it, row.source, std::max(row.certainty, row.of_the_list)});
}

Result<void> keep_types(db::Tx& tx, std::vector<csv::Line<TypeRow>> const& lines) {
  for (auto const& [line, row] : lines)
    TRY(tx.execute("insert into catalogue_types (code, name_it, name_en, functions, kind, unit, source, certainty, valid_from, valid_to)"
                   " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (code, valid_from) do update set name_it = excluded.name_it,"
                   " name_en = excluded.name_en, functions = excluded.functions, kind = excluded.kind, unit = excluded.unit,"
                   " source = excluded.source, certainty = excluded.certainty, valid_to = excluded.valid_to",
                   row.code, row.name_it, row.name_en, row.functions, row.kind, row.unit, row.source, row.certainty, row.valid_from, row.valid_to));
  return {};
}

Result<void> replace_codes(db::Tx& tx, TypeFiles const& files) {
  TRY(tx.execute("delete from catalogue_codes"));
  TRY(tx.execute("delete from catalogue_mappings"));
  for (auto const& [line, row] : files.codes)
    TRY(tx.execute("insert into catalogue_codes (scheme, code, name_it, source, certainty, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6, $7)",
                   row.scheme, row.code, row.name_it, row.source, row.certainty, row.valid_from, row.valid_to));
  for (auto const& [line, row] : files.mappings)
    TRY(tx.execute("insert into catalogue_mappings (type_code, scheme, code, source, certainty, valid_from, valid_to)"
                   " values ($1, $2, $3, $4, $5, $6, $7)",
                   row.type_code, row.scheme, row.code, row.source, row.certainty, row.valid_from, row.valid_to));
  return {};
}

}  // namespace

std::optional<InterventionType> find_type(db::Tx& tx, std::string_view code, Date day) {
  static std::string const one = std::string(columns) + " where" + std::string(in_force) + " and code = $2";
  auto row = tx.find<TypeRow>(one, day, code);
  if (!row) return {};
  std::vector<InterventionType> types{type_of(std::move(*row))};
  add_codes(tx, day, types);
  return std::move(types.front());
}

std::vector<InterventionType> list_types(db::Tx& tx, Date day) {
  static std::string const all = std::string(columns) + " where" + std::string(in_force) + " order by name_it, code";
  std::vector<InterventionType> types;
  for (auto& row : tx.list<TypeRow>(all, day)) types.push_back(type_of(std::move(row)));
  add_codes(tx, day, types);
  return types;
}

Result<void> load_types(db::Database& database, std::string const& folder) {
  auto const files = TRY(read_type_files(folder));
  return database.write([&](db::Tx& tx) -> Result<void> {
    TRY(keep_types(tx, files.types));
    return replace_codes(tx, files);
  });
}

}  // namespace raccordo::catalogue
