// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <fstream>
#include <sstream>

#include "types/rows.hpp"

namespace raccordo::catalogue {
namespace {

template <class Row>
Result<std::vector<csv::Line<Row>>> lines_of(std::string const& folder, std::string const& name) {
  std::ifstream file(folder + "/" + name, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf()))
    return fail(ProblemKind::unavailable, "catalogue-missing", "Non si legge " + folder + "/" + name + ".", "Controlla la cartella dei dati.");
  auto lines = csv::read_all<Row>(text.str());
  if (!lines) lines.error().detail = name + ": " + lines.error().detail;
  return lines;
}

class Faults {
 public:
  void add(std::string_view file, int line, std::string_view column, std::string message) {
    list_.push_back({"/" + std::string(file) + "/" + std::to_string(line) + "/" + std::string(column), "reference", std::move(message)});
  }
  Result<void> outcome() && {
    if (list_.empty()) return {};
    return std::unexpected(Problem{
        ProblemKind::invalid, "catalogue-data", "I file del catalogo si contraddicono.", "Correggi le righe indicate e riprova.", std::move(list_), {}});
  }

 private:
  std::vector<FieldError> list_;
};

DateInterval days_of(auto const& row) { return {row.valid_from, row.valid_to}; }

/// Two rows of one thing on one day would leave to chance which of them counts.
void check_overlaps(auto const& lines, std::string_view file, auto same, Faults& faults) {
  for (std::size_t later = 1; later < lines.size(); ++later)
    for (std::size_t earlier = 0; earlier < later; ++earlier)
      if (same(lines[earlier].value, lines[later].value) && days_of(lines[earlier].value).overlaps(days_of(lines[later].value)))
        faults.add(file, lines[later].line, "valid_from", "In quei giorni vale già la riga " + std::to_string(lines[earlier].line) + ".");
}

void check_mapping(csv::Line<MappingRow> const& line, TypeFiles const& files, Faults& faults) {
  auto const& row = line.value;
  if (std::ranges::none_of(files.types, [&](auto const& type) { return type.value.code == row.type_code; }))
    faults.add("mappings", line.line, "type_code", "«" + row.type_code + "» non è un tipo di intervento.");
  if (std::ranges::none_of(files.codes, [&](auto const& code) { return code.value.scheme == row.scheme && code.value.code == row.code; }))
    faults.add("mappings", line.line, "code", "«" + row.code + "» non è nell’elenco dei codici.");
}

}  // namespace

std::optional<std::vector<territory::Function>> functions_of(std::string_view words) {
  using territory::Function;
  std::vector<Function> functions;
  std::istringstream list{std::string(words)};
  for (std::string word; list >> word;) {
    auto const function = enum_from<Function>(word);
    if (!function || *function == Function::planning || *function == Function::poverty_fund) return {};
    functions.push_back(*function);
  }
  if (functions.empty()) return {};
  return functions;
}

Result<void> check(TypeFiles const& files) {
  Faults faults;
  for (auto const& [line, row] : files.types)
    if (!functions_of(row.functions)) faults.add("types", line, "functions", "«" + row.functions + "» non sono aree del bisogno di una persona.");
  check_overlaps(files.types, "types", [](auto const& a, auto const& b) { return a.code == b.code; }, faults);
  check_overlaps(files.codes, "codes", [](auto const& a, auto const& b) { return a.scheme == b.scheme && a.code == b.code; }, faults);
  // A type has one code in a list: whoever reports must not choose.
  check_overlaps(files.mappings, "mappings", [](auto const& a, auto const& b) { return a.type_code == b.type_code && a.scheme == b.scheme; }, faults);
  for (auto const& mapping : files.mappings) check_mapping(mapping, files, faults);
  return std::move(faults).outcome();
}

Result<TypeFiles> read_type_files(std::string const& folder) {
  TypeFiles files{TRY(lines_of<TypeRow>(folder, "types.csv")), TRY(lines_of<CodeRow>(folder, "codes.csv")), TRY(lines_of<MappingRow>(folder, "mappings.csv"))};
  TRY(check(files));
  return files;
}

}  // namespace raccordo::catalogue
