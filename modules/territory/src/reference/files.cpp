// SPDX-License-Identifier: EUPL-1.2
#include "reference/files.hpp"

#include <fstream>
#include <sstream>

#include <platform/csv.hpp>

#include "reference/tables.hpp"

namespace raccordo::territory {
namespace {

/// Runs f for each kind of row until one fails.
template <class F>
Result<void> for_each_kind(F f) {
  Result<void> outcome{};
  boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, EveryRow>>([&](auto kind) {
    if (outcome) outcome = f(kind);
  });
  return outcome;
}

}  // namespace

Result<std::map<std::string, std::string>> read_files(std::string const& folder) {
  std::map<std::string, std::string> files;
  TRY(for_each_kind([&]<class Row>(std::type_identity<Row>) -> Result<void> {
    std::string const name(Table<Row>::file);
    std::ifstream in(folder + "/" + name, std::ios::binary);
    std::ostringstream text;
    if (!(text << in.rdbuf()))
      return fail(ProblemKind::unavailable, "reference-missing", "Non trovo " + folder + "/" + name + ".", "Indica la cartella dei dati del territorio.");
    files[name] = std::move(text).str();
    return {};
  }));
  return files;
}

Result<Dataset> parse_files(std::map<std::string, std::string> const& files) {
  Dataset rows;
  TRY(for_each_kind([&]<class Row>(std::type_identity<Row>) -> Result<void> {
    std::string const name(Table<Row>::file);
    auto lines = csv::read_all<Row>(files.at(name));
    if (!lines) {
      auto problem = std::move(lines).error();
      problem.detail = name + ": " + problem.detail;
      return std::unexpected(std::move(problem));
    }
    for (auto& line : *lines) (rows.*Table<Row>::rows).push_back(std::move(line.value));
    return {};
  }));
  return rows;
}

}  // namespace raccordo::territory
