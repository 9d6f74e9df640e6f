// SPDX-License-Identifier: EUPL-1.2
#include <fstream>
#include <set>
#include <sstream>

#include <catalogue/catalogue.hpp>
#include <platform/csv.hpp>
#include <platform/text.hpp>

#include "offers/store.hpp"

namespace raccordo::catalogue {
namespace {

Result<std::vector<csv::Line<store::Word>>> read_words(std::string const& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf()))
    return fail(ProblemKind::unavailable, "catalogue-missing", "Non si legge " + path + ".", "Controlla la cartella dei dati.");
  return csv::read_all<store::Word>(text.str());
}

/// A word that leads nowhere would be a promise that the search does not keep.
Result<void> check(db::Tx& tx, std::vector<csv::Line<store::Word>> const& lines) {
  std::set<std::string> known;
  for (auto const& code : tx.list<std::string>("select code from catalogue_types")) known.insert(code);
  for (auto const& [line, row] : lines) {
    std::istringstream codes(row.types);
    for (std::string code; codes >> code;)
      if (!known.contains(code)) return invalid_field("/words/" + std::to_string(line) + "/types", "reference", "«" + code + "» non è un tipo di intervento.");
  }
  return {};
}

}  // namespace

Result<void> load_words(db::Database& database, std::string const& folder) {
  auto const lines = TRY(read_words(folder + "/words.csv"));
  return database.write([&](db::Tx& tx) -> Result<void> {
    TRY(check(tx, lines));
    TRY(tx.execute("delete from catalogue_words"));
    for (auto const& [line, row] : lines)
      TRY(tx.execute("insert into catalogue_words (word, types) values ($1, $2) on conflict (word) do update set types = excluded.types", text::fold(row.word),
                     row.types));
    return store::renew_state_token(tx);
  });
}

}  // namespace raccordo::catalogue
