// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdlib>

#include <platform/text.hpp>

#include "competence/answers.hpp"

namespace raccordo::territory {
namespace {

std::string named(MunicipalityRow const& m) { return m.name + " (" + m.istat_code + ", " + m.province_code + ")"; }

/// Codes of our networks one slip away from a wrong one, the nearest in number first.
std::vector<std::string> near_codes(Snapshot const& s, std::string_view code) {
  std::vector<std::pair<int, MunicipalityRow const*>> near;
  auto number = [](std::string_view digits) { return std::stoi(std::string(digits)); };
  for (auto const& m : s.rows().municipalities)
    if (text::distance(code, m.istat_code, 1) == 1 && !s.memberships_of(m.istat_code).empty())
      near.emplace_back(std::abs(number(code) - number(m.istat_code)), &m);
  std::ranges::sort(near);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min<std::size_t>(near.size(), 5); ++i) names.push_back(named(*near[i].second));
  return names;
}

}  // namespace

std::vector<std::uint32_t> search_municipalities(Snapshot const& s, std::string_view query, std::size_t limit, Date today) {
  struct Hit {
    int misfit;
    bool gone, elsewhere;
    std::uint32_t position;
    auto operator<=>(Hit const&) const = default;
  };
  text::Query const wanted(query);
  std::vector<Hit> hits;
  for (std::uint32_t i = 0; i < s.rows().municipalities.size(); ++i) {
    auto const& m = s.rows().municipalities[i];
    int misfit = m.istat_code == query || text::fold(m.belfiore_code) == wanted.folded() ? 0 : wanted.misfit(s.folded_municipalities()[i]);
    if (misfit == text::no_match) continue;
    // A name with a slip is never better than an exact one; where people would take one for the other, our own networks come first.
    hits.push_back({misfit, m.valid_to && *m.valid_to < today, s.memberships_of(m.istat_code).empty(), i});
  }
  auto const shown = std::min(limit, hits.size());
  std::ranges::partial_sort(hits, hits.begin() + static_cast<std::ptrdiff_t>(shown));
  std::vector<std::uint32_t> found;
  for (std::size_t i = 0; i < shown; ++i) found.push_back(hits[i].position);
  return found;
}

Result<MunicipalityRow const*> known_municipality(Snapshot const& s, std::string_view istat_code) {
  if (auto* found = s.municipality(istat_code)) return found;
  std::vector<std::string> near;
  bool const is_code = istat_code.size() == 6 && std::ranges::all_of(istat_code, [](char c) { return c >= '0' && c <= '9'; });
  if (is_code) near = near_codes(s, istat_code);
  else
    for (auto position : search_municipalities(s, istat_code, 5, last_answered)) near.push_back(named(s.rows().municipalities[position]));
  std::string detail = "Nessun Comune ha il codice ISTAT «" + std::string(text::beginning(istat_code, 60)) + "».";
  for (std::size_t i = 0; i < near.size(); ++i) detail += (i ? ", " : " Forse cercavi: ") + near[i];
  auto problem = invalid_field("?municipality", "unknown-municipality", detail);
  problem.error().code = "unknown-municipality";
  problem.error().detail = detail;
  problem.error().remedy = "Indica le sei cifre del codice ISTAT; il nome si cerca in /municipalities.";
  return problem;
}

}  // namespace raccordo::territory
