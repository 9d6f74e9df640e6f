// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "file/screen.hpp"

// What a coordinator should look at before it is too late.
namespace raccordo::benefits {
namespace {

constexpr int soon_days = 7;
constexpr int long_days = 30;
constexpr std::size_t most_shown = 30;

FileAtRisk judged(FileRow row, Date today) {
  if (!row.days_left) {
    auto const days = rome_date(row.opened_at).days_until(today);
    return {std::move(row), FileRisk::long_preparing, days};
  }
  auto const left = *row.days_left;
  return {std::move(row), left < 0 ? FileRisk::late : FileRisk::due_soon, left < 0 ? -left : left};
}

std::set<Uuid> desks_of(identity::Principal const& principal) {
  std::set<Uuid> desks;
  for (auto const& mandate : principal.mandates)
    if (mandate.role == identity::Role::team_coordinator && mandate.team_id) desks.insert(mandate.team_id->value);
  return desks;
}

}  // namespace

FilesAtRisk files_at_risk(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal) {
  auto const today = tx.today();
  std::vector<Uuid> ids;
  for (auto const& desk : desks_of(principal))
    for (auto const& id : store::pressing_at(tx, desk, {today.plus_days(soon_days), rome_midnight(today.plus_days(-long_days))}, 4 * most_shown))
      ids.push_back(id.value);
  std::vector<FileId> visible;
  for (auto const& one : identity::keep_visible(tx, principal, "file", ids, "file.read")) visible.push_back({one.record_id});
  auto const names = territory.names(tx);
  FilesAtRisk all;
  for (auto const& row : store::find_all(tx, visible)) {
    auto shown = row_of(tx, names, row);
    // A term that stands still is not running out.
    if (!shown.days_left || *shown.days_left <= soon_days) all.items.push_back(judged(std::move(shown), today));
  }
  std::ranges::sort(all.items, {},
                    [](FileAtRisk const& one) { return std::tuple(one.risk, one.risk == FileRisk::due_soon ? one.days : -one.days, one.file.file_id.value); });
  all.more = all.items.size() > most_shown;
  if (all.more) all.items.resize(most_shown);
  return all;
}

}  // namespace raccordo::benefits
