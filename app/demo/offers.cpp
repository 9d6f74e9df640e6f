// SPDX-License-Identifier: EUPL-1.2
#include "demo/offers.hpp"

#include <charconv>
#include <fstream>
#include <sstream>

namespace raccordo::demo {
namespace {

std::string with_days(std::string const& text, Date today) {
  std::string told;
  for (std::size_t at = 0; at < text.size();) {
    auto const open = text.find("{-", at);
    auto const close = text.find('}', open);
    told.append(text, at, std::min(open, text.size()) - at);
    if (open == text.npos || close == text.npos) break;
    int days = 0;
    std::from_chars(text.data() + open + 2, text.data() + close, days);
    told += today.plus_days(-days).iso();
    at = close + 1;
  }
  return told;
}

}  // namespace

Result<std::int64_t> load_offers(db::Database& database, territory::Territory& territory, std::string const& folder, Date today) {
  std::ifstream file(folder + "/offers.csv", std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf()))
    return fail(ProblemKind::unavailable, "demo-offers", "Non si legge " + folder + "/offers.csv.", "Controlla la cartella dei dati.");
  catalogue::OfferImports imports(database, territory);
  auto const shown = TRY(imports.preview({}, with_days(text.str(), today)));
  if (!shown.faults.empty())
    return fail(ProblemKind::unavailable, "demo-offers",
                "offers.csv, riga " + std::to_string(shown.faults[0].line) + ", " + shown.faults[0].field + ": " + shown.faults[0].message);
  TRY(imports.apply({}, shown.import_id, {catalogue::FaultyLines::load_nothing}));
  return shown.added;
}

}  // namespace raccordo::demo
