// SPDX-License-Identifier: EUPL-1.2
#include <fstream>
#include <sstream>

#include <benefits/benefits.hpp>
#include <platform/csv.hpp>

// The rule data of data/benefits into their tables.
namespace raccordo::benefits {

struct ChecklistRow {
  std::string kind, code, label_it, label_en;
  Date valid_from;
  std::optional<Date> valid_to;
  std::string source;
  territory::Certainty certainty = territory::Certainty::not_known;
};
BOOST_DESCRIBE_STRUCT(ChecklistRow, (), (kind, code, label_it, label_en, valid_from, valid_to, source, certainty))
struct PauseRow {
  std::string code;
  std::int64_t days = 0;
  Date valid_from;
  std::optional<Date> valid_to;
  std::string source;
  territory::Certainty certainty = territory::Certainty::not_known;
};
BOOST_DESCRIBE_STRUCT(PauseRow, (), (code, days, valid_from, valid_to, source, certainty))

namespace {

template <class RowType>
Result<std::vector<csv::Line<RowType>>> rows_of(std::string const& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf())) return fail(ProblemKind::unavailable, "rules-missing", "Non si legge " + path + ".", "Controlla la cartella dei dati.");
  return csv::read_all<RowType>(text.str());
}

}  // namespace

Result<void> load_rules(db::Database& database, std::string const& folder) {
  auto const items = TRY(rows_of<ChecklistRow>(folder + "/checklist.csv"));
  auto const pauses = TRY(rows_of<PauseRow>(folder + "/pauses.csv"));
  return database.write([&](db::Tx& tx) -> Result<void> {
    TRY(tx.execute("delete from benefits_checklist"));
    TRY(tx.execute("delete from benefits_pauses"));
    for (auto const& [line, row] : items)
      TRY(tx.execute("insert into benefits_checklist (kind, code, label_it, label_en, valid_from, valid_to, source, certainty)"
                     " values ($1, $2, $3, $4, $5, $6, $7, $8)",
                     row.kind, row.code, row.label_it, row.label_en, row.valid_from, row.valid_to, row.source, row.certainty));
    for (auto const& [line, row] : pauses)
      TRY(tx.execute("insert into benefits_pauses (code, days, valid_from, valid_to, source, certainty) values ($1, $2, $3, $4, $5, $6)", row.code, row.days,
                     row.valid_from, row.valid_to, row.source, row.certainty));
    return {};
  });
}

}  // namespace raccordo::benefits
