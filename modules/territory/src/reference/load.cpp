// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <unordered_map>

#include <platform/csv.hpp>
#include <territory/reference.hpp>

#include "reference/coherence.hpp"
#include "reference/files.hpp"
#include "reference/tables.hpp"

namespace raccordo::territory {
namespace {

constexpr std::size_t chunk = 1000;

struct Digest {
  std::string name;
  Uuid digest;
};
BOOST_DESCRIBE_STRUCT(Digest, (), (name, digest))

Uuid digest_of(std::string_view text) { return make_named_uuid("reference file", text); }

bool as_last_loaded(db::Tx& tx, std::map<std::string, std::string> const& files) {
  std::map<std::string, Uuid> last;
  for (auto const& entry : tx.list<Digest>("select name, digest from territory_files")) last[entry.name] = entry.digest;
  for (auto const& [name, text] : files)
    if (auto found = last.find(name); found == last.end() || found->second != digest_of(text)) return false;
  return true;
}

Result<void> remember(db::Tx& tx, std::map<std::string, std::string> const& files) {
  for (auto const& [name, text] : files)
    TRY(tx.execute("insert into territory_files (name, digest, loaded_at) values ($1, $2, $3)"
                   " on conflict (name) do update set digest = excluded.digest, loaded_at = excluded.loaded_at",
                   name, digest_of(text), tx.now()));
  return {};
}

/// Which rows an import owns, also those that it has withdrawn; the files no longer speak for them.
template <class Row>
std::unordered_map<Uuid, bool> imported_rows(db::Tx& tx) {
  static std::string const sql = "select id from " + std::string(Table<Row>::name) + " where origin = 'import'" +
                                 " union select row_id from territory_versions where table_name = $1 and import_id is not null";
  std::unordered_map<Uuid, bool> ids;
  for (auto const& id : tx.list<Uuid>(sql, Table<Row>::name)) ids[id] = true;
  return ids;
}

/// What separates the tables from the file.
template <class Row>
struct Difference {
  std::vector<Row> retired;
  std::vector<Row const*> inserted;
  LoadReport report;
};

template <class Row>
Difference<Row> difference(db::Tx& tx, std::vector<Row> const& wanted) {
  auto const imported = imported_rows<Row>(tx);
  std::unordered_map<Uuid, Row> present;
  for (auto& row : list_rows<Row>(tx)) {
    auto id = row_id(row);
    present.emplace(id, std::move(row));
  }
  Difference<Row> d;
  for (auto const& row : wanted) {
    auto found = present.find(row_id(row));
    if (found == present.end() && imported.contains(row_id(row))) {
      ++d.report.unchanged;
      continue;
    }
    if (found == present.end()) {
      ++d.report.added;
      d.inserted.push_back(&row);
      continue;
    }
    if (found->second == row || imported.contains(found->first)) {
      ++d.report.unchanged;
    } else {
      ++d.report.changed;
      d.retired.push_back(std::move(found->second));
      d.inserted.push_back(&row);
    }
    present.erase(found);
  }
  for (auto& [id, row] : present) {
    if (imported.contains(id)) continue;
    ++d.report.removed;
    d.retired.push_back(std::move(row));
  }
  return d;
}

/// Steps [from, to) of the difference: first what goes, then what comes.
template <class Row>
Result<void> apply(db::Tx& tx, Difference<Row> const& d, std::size_t from, std::size_t to) {
  for (auto i = from; i < to; ++i) {
    if (i < d.retired.size()) TRY(retire_row(tx, d.retired[i], Author{}));
    else TRY(insert_row(tx, *d.inserted[i - d.retired.size()], Author{}));
  }
  return {};
}

/// The one long list: in pieces, because every other write of the server waits for each.
Result<LoadReport> load_municipalities(db::Database& database, std::vector<MunicipalityRow> const& wanted) {
  auto const d = TRY(database.read([&](db::Tx& tx) -> Result<Difference<MunicipalityRow>> { return difference(tx, wanted); }));
  auto const steps = d.retired.size() + d.inserted.size();
  for (std::size_t at = 0; at < steps; at += chunk) TRY(database.write([&](db::Tx& tx) { return apply(tx, d, at, std::min(at + chunk, steps)); }));
  return d.report;
}

void add(LoadReport& total, LoadReport const& part) {
  total.added += part.added;
  total.changed += part.changed;
  total.removed += part.removed;
  total.unchanged += part.unchanged;
}

Result<LoadReport> load_rest(db::Tx& tx, Dataset const& wanted, std::map<std::string, std::string> const& files) {
  LoadReport total;
  Result<void> outcome{};
  boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, EveryRow>>([&]<class Row>(std::type_identity<Row>) {
    if constexpr (!std::is_same_v<Row, MunicipalityRow>) {
      if (!outcome) return;
      auto const d = difference(tx, wanted.*Table<Row>::rows);
      outcome = apply(tx, d, 0, d.retired.size() + d.inserted.size());
      add(total, d.report);
    }
  });
  TRY(std::move(outcome));
  if (auto faults = incoherences(read_dataset(tx)); !faults.empty()) return std::unexpected(problem_of(faults));
  TRY(remember(tx, files));
  TRY(renew_state_token(tx));
  return total;
}

}  // namespace

Problem problem_of(std::vector<Fault> const& faults) {
  Problem problem{ProblemKind::invalid,
                  "reference-data",
                  "I dati del territorio si contraddicono: " + faults.front().message,
                  "Correggi le righe indicate e carica di nuovo.",
                  {},
                  {}};
  for (auto const& fault : faults) problem.fields.push_back({"", fault.code, fault.message});
  return problem;
}

Result<LoadReport> load_reference(db::Database& database, std::string const& folder) {
  auto const files = TRY(read_files(folder));
  if (TRY(database.read([&](db::Tx& tx) -> Result<bool> { return as_last_loaded(tx, files); }))) return LoadReport{.read_nothing = true};
  auto const wanted = TRY(parse_files(files));
  if (auto faults = incoherences(wanted); !faults.empty()) return std::unexpected(problem_of(faults));
  auto total = TRY(load_municipalities(database, wanted.municipalities));
  add(total, TRY(database.write([&](db::Tx& tx) { return load_rest(tx, wanted, files); })));
  return total;
}

}  // namespace raccordo::territory
