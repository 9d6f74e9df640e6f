// SPDX-License-Identifier: EUPL-1.2
#include "progress/figures.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "progress/rows.hpp"

namespace raccordo::desk {
namespace {

using Slices = std::map<std::string, Progress::Slice>;

std::set<Uuid> bodies_of(identity::Principal const& principal) {
  std::set<Uuid> bodies;
  for (auto const& mandate : principal.mandates)
    if (principal.mandate_for("progress.read", mandate.mandate_id)) bodies.insert(mandate.body_id.value);
  return bodies;
}

/// A mandate limited to a function counts only that one.
bool counts(identity::Principal const& principal, Uuid body, std::string_view function) {
  return std::ranges::any_of(principal.mandates, [&](auto const& mandate) {
    return mandate.body_id.value == body && (!mandate.function || enum_text(*mandate.function) == function) &&
           principal.mandate_for("progress.read", mandate.mandate_id).has_value();
  });
}

void count_in(Slices& slices, std::string const& key, bool taken) {
  auto& slice = slices[key];
  ++slice.recorded;
  ++(taken ? slice.taken : slice.waiting);
}

std::optional<std::int64_t> median_hours(std::vector<std::int64_t> waits) {
  if (waits.empty()) return std::nullopt;
  auto const middle = waits.begin() + static_cast<std::ptrdiff_t>(waits.size() / 2);
  std::ranges::nth_element(waits, middle);
  return *middle / 3'600'000'000;
}

std::vector<Progress::Slice> most_first(Slices& slices) {
  std::vector<Progress::Slice> list;
  for (auto& [key, slice] : slices) {
    slice.key = key;
    if (slice.name.empty()) slice.name = key;
    list.push_back(std::move(slice));
  }
  std::ranges::stable_sort(list, std::greater{}, &Progress::Slice::recorded);
  return list;
}

}  // namespace

Progress progress_for(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, Date from, Date to) {
  Progress progress{.as_of = progress_state(tx).as_of, .from = from, .to = to};
  std::set<Uuid> counted;
  Slices municipalities, functions;
  std::vector<std::int64_t> waits;
  for (auto const& body : bodies_of(principal))
    for (auto const& row : progress_of_body(tx, body, from, to)) {
      if (!counts(principal, body, row.function) || !counted.insert(row.thread_id).second) continue;
      ++progress.recorded;
      ++(row.taken_at ? progress.taken : progress.waiting);
      if (!row.taken_at && row.due_on && *row.due_on < tx.today()) ++progress.late;
      if (!row.preparing_body_id && !row.deciding_body_id) ++progress.unrouted;
      if (row.taken_at) waits.push_back(row.taken_at->us - row.recorded_at.us);
      count_in(municipalities, row.municipality, row.taken_at.has_value());
      count_in(functions, row.function, row.taken_at.has_value());
    }
  for (auto& [code, slice] : municipalities)
    if (auto const found = territory.find_municipality(tx, code)) slice.name = found->name;
  progress.median_hours_to_taken = median_hours(std::move(waits));
  progress.by_municipality = most_first(municipalities);
  progress.by_function = most_first(functions);
  return progress;
}

}  // namespace raccordo::desk
