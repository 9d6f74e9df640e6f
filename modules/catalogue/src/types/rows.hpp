// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <catalogue/types.hpp>
#include <platform/csv.hpp>

// The lines of data/catalogue as they are written, and whether they agree.
namespace raccordo::catalogue {

struct TypeRow {
  std::string code, name_it, name_en;
  std::string functions;  ///< with a space between them
  InterventionKind kind{};
  InterventionUnit unit{};
  std::string source;
  territory::Certainty certainty{};
  Date valid_from;
  std::optional<Date> valid_to;
};
BOOST_DESCRIBE_STRUCT(TypeRow, (), (code, name_it, name_en, functions, kind, unit, source, certainty, valid_from, valid_to))

struct CodeRow {
  CodeScheme scheme{};
  std::string code, name_it, source;
  territory::Certainty certainty{};
  Date valid_from;
  std::optional<Date> valid_to;
};
BOOST_DESCRIBE_STRUCT(CodeRow, (), (scheme, code, name_it, source, certainty, valid_from, valid_to))

struct MappingRow {
  std::string type_code;
  CodeScheme scheme{};
  std::string code, source;
  territory::Certainty certainty{};
  Date valid_from;
  std::optional<Date> valid_to;
};
BOOST_DESCRIBE_STRUCT(MappingRow, (), (type_code, scheme, code, source, certainty, valid_from, valid_to))

struct TypeFiles {
  std::vector<csv::Line<TypeRow>> types;
  std::vector<csv::Line<CodeRow>> codes;
  std::vector<csv::Line<MappingRow>> mappings;
};

/// The functions of a row; nothing when a word is none, or is no area of a person's need.
std::optional<std::vector<territory::Function>> functions_of(std::string_view words);

/// Reads types.csv, codes.csv and mappings.csv of the folder, with their agreement checked.
Result<TypeFiles> read_type_files(std::string const& folder);
/// invalid "catalogue-data": every line that contradicts another, or names what is not there.
Result<void> check(TypeFiles const& files);

}  // namespace raccordo::catalogue
