// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <platform/text.hpp>
#include <territory/territory.hpp>

#include "competence/answers.hpp"

// Municipalities as places of birth: a document names the one of that day, a person often the one of today.
namespace raccordo::territory {

std::vector<std::string> Territory::birthplace_codes(db::Tx& tx, std::string_view name) {
  auto const s = at(tx);
  auto const wanted = text::fold(name);
  std::vector<std::string> codes;
  auto const add = [&](MunicipalityRow const& row) {
    if (std::ranges::find(codes, row.belfiore_code) == codes.end()) codes.push_back(row.belfiore_code);
  };
  for (auto const& row : s->rows().municipalities) {
    if (text::fold(row.name) != wanted && (!row.name_other || text::fold(*row.name_other) != wanted)) continue;
    add(row);
    for (auto const* before : s->predecessors(row.istat_code)) add(*before);
    for (auto const* after : s->successors(row.istat_code, tx.today())) add(*after);
  }
  return codes;
}

std::optional<Municipality> Territory::find_by_belfiore(db::Tx& tx, std::string_view belfiore_code) {
  auto const s = at(tx);
  auto const& rows = s->rows().municipalities;
  auto const found = std::ranges::find(rows, belfiore_code, &MunicipalityRow::belfiore_code);
  return found == rows.end() ? std::nullopt : std::optional(described(*s, *found));
}

}  // namespace raccordo::territory
