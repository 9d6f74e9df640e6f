// SPDX-License-Identifier: EUPL-1.2
#include "terms/terms.hpp"

#include <fstream>
#include <sstream>

#include <desk/desk.hpp>
#include <platform/csv.hpp>

namespace raccordo::desk {

struct TermRow {
  std::string code;
  ItemKind item_kind{};
  std::string label_it, label_en;
  std::int64_t days = 0;
  Date valid_from;
  std::optional<Date> valid_to;
  std::string source;
  territory::Certainty certainty = territory::Certainty::not_known;
};
BOOST_DESCRIBE_STRUCT(TermRow, (), (code, item_kind, label_it, label_en, days, valid_from, valid_to, source, certainty))

namespace {

Result<std::string> text_of(std::string const& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf())) return fail(ProblemKind::unavailable, "terms-missing", "Non si legge " + path + ".", "Controlla la cartella dei dati.");
  return text.str();
}

/// Two terms for one kind on one day would leave to chance which one runs.
Result<void> check(std::vector<csv::Line<TermRow>> const& rows) {
  for (auto const& one : rows) {
    if (one.value.days < 1 || one.value.days > 3650)
      return invalid_field("/" + std::to_string(one.line) + "/days", "range", "Un termine dura da 1 a 3650 giorni.");
    for (auto const& other : rows) {
      DateInterval const a{one.value.valid_from, one.value.valid_to}, b{other.value.valid_from, other.value.valid_to};
      if (one.line < other.line && one.value.item_kind == other.value.item_kind && a.overlaps(b))
        return invalid_field("/" + std::to_string(other.line) + "/valid_from", "overlap",
                             "In quei giorni vale già il termine della riga " + std::to_string(one.line) + ".");
    }
  }
  return {};
}

}  // namespace

std::optional<TermInForce> term_for(db::Tx& tx, ItemKind kind) {
  return tx.find<TermInForce>(
      "select code, valid_from, days from desk_terms where item_kind = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2)", kind, tx.today());
}

Result<void> load_terms(db::Database& database, std::string const& folder) {
  auto const rows = TRY(csv::read_all<TermRow>(TRY(text_of(folder + "/terms.csv"))));
  TRY(check(rows));
  return database.write([&](db::Tx& tx) -> Result<void> {
    // Items keep code and first day of their term: a row that left the file stays, only its content follows the file.
    for (auto const& [line, term] : rows)
      TRY(tx.execute("insert into desk_terms (code, item_kind, label_it, label_en, days, valid_from, valid_to, source, certainty)"
                     " values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (code, valid_from) do update set"
                     " item_kind = excluded.item_kind, label_it = excluded.label_it, label_en = excluded.label_en, days = excluded.days,"
                     " valid_to = excluded.valid_to, source = excluded.source, certainty = excluded.certainty",
                     term.code, term.item_kind, term.label_it, term.label_en, term.days, term.valid_from, term.valid_to, term.source, term.certainty));
    return {};
  });
}

}  // namespace raccordo::desk
