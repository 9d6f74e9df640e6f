// SPDX-License-Identifier: EUPL-1.2
#include "demo/doors.hpp"

#include <algorithm>
#include <tuple>

#include "accounts/store.hpp"
#include "mandates/store.hpp"

namespace raccordo::identity {
namespace {

std::vector<AccountRecord> offered_accounts(db::Tx& tx) {
  std::vector<AccountRecord> offered;
  for (auto id : tx.list<AccountId>("select id from identity_accounts where offered = 1 and fictitious = 1 and disabled = 0 order by id"))
    offered.push_back(*find_account(tx, id));
  return offered;
}

/// The first days whose identifiers and documents make sense, and the last.
Date const earliest = *Date::parse("2000-01-01");
Date const latest = *Date::parse("2100-12-31");

Result<void> shift(Setup const& setup, std::chrono::microseconds by) {
  return setup.database.write([&](db::Tx& tx) { return shift_sessions(tx, by); });
}

}  // namespace

std::vector<DemoRole> demo_roles(db::Tx& tx, territory::Territory& territory) {
  std::vector<DemoRole> roles;
  for (auto const& account : offered_accounts(tx)) {
    for (auto const& row : mandates_of(tx, account.account_id)) {
      if (!row.days().contains(tx.today())) continue;
      auto const mandate = described(tx, territory, row);
      roles.push_back({account.account_id, account.display_name, mandate.role, mandate.body_name, mandate.team_name});
      break;
    }
  }
  std::ranges::sort(roles, {}, [](DemoRole const& one) { return std::tie(one.role, one.display_name); });
  return roles;
}

Result<OpenedSession> enter_as(Setup const& setup, AccountId id, std::optional<std::string_view> old_cookie) {
  return setup.database.write([&](db::Tx& tx) -> Result<OpenedSession> {
    auto const account = find_account(tx, id);
    if (!account || !account->offered || !account->fictitious || account->disabled) return not_found();
    if (old_cookie) TRY(end_session(tx, token_digest(*old_cookie)));
    return open_session(tx, id, SecondFactorState::passed);  // the click stands for everything
  });
}

DemoClock demo_clock(Setup const& setup) {
  auto const now = setup.database.clock().now();
  auto const real = SystemClock().now();
  return {now, rome_date(now), rome_date(real), std::chrono::duration_cast<std::chrono::seconds>(now - real).count()};
}

Result<DemoClock> move_clock(Setup const& setup, Date date) {
  if (date < earliest || latest < date) return invalid_field("/date", "range", "Scegli un giorno tra il 2000 e il 2100.");
  auto const now = setup.database.clock().now();
  auto const target = rome_midnight(date) + (now - rome_midnight(rome_date(now)));
  auto const by = target - now;
  // Whichever comes first, no request in between meets a session that looks old: sessions lead on the way forward, follow on the way back.
  bool const forward = by.count() > 0;
  if (forward) TRY(shift(setup, by));
  if (auto moved = setup.set_clock(target); !moved) {
    if (forward) TRY(shift(setup, -by));
    return std::unexpected(moved.error());
  }
  if (!forward) TRY(shift(setup, by));
  return demo_clock(setup);
}

}  // namespace raccordo::identity
