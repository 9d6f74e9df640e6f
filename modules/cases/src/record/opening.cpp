// SPDX-License-Identifier: EUPL-1.2
#include "record/opening.hpp"

#include "goals/goals.hpp"
#include "team/team.hpp"
#include "transfers/transfers.hpp"

namespace raccordo::cases {
namespace {

/// Whether it is an opening, or belongs to one; of a stub there is nothing further to read but what one wrote oneself.
enum class Look { opening, further, further_of_record };

/// `make(tx, row, access)` is the content; `reaching(tx)` says who may have it.
template <class T, class Reach, class Make>
Result<T> open(Desks const& desks, identity::Principal const& principal, CaseId id, Look look, Reach reaching, Make make) {
  return desks.database.observe([&](db::Tx& tx) -> Result<T> {
    auto const access = TRY(reaching(tx));
    auto const row = store::find(tx, id);
    if (!row) return not_found();
    auto content = make(tx, *row, access);
    auto const reading = reading_of(access, id, row->controller_id);
    if (look == Look::further_of_record && access.stub()) return content;
    if (look == Look::opening) identity::log_reading(tx, principal, access, reading);
    else identity::log_further_reading(tx, principal, access, reading, row->thread_id);
    return content;
  });
}

Result<Case> look_at(Desks const& desks, identity::Principal const& principal, CaseId id, Look look) {
  return open<Case>(
      desks, principal, id, look, [&](db::Tx& tx) { return reach(tx, principal, id, "case.read"); },
      [&](db::Tx& tx, store::Row const& row, identity::Access const& access) { return screen_of(tx, {desks.territory, desks.contacts}, row, access); });
}

}  // namespace

Result<Case> open_case(Desks const& desks, identity::Principal const& principal, CaseId id) { return look_at(desks, principal, id, Look::opening); }

Result<Case> case_after_change(Desks const& desks, identity::Principal const& principal, CaseId id) { return look_at(desks, principal, id, Look::further); }

Result<api::Page<identity::TimelineLine>> open_timeline(Desks const& desks, identity::Principal const& principal, CaseId id, std::optional<std::int64_t> before,
                                                        int limit) {
  using Lines = api::Page<identity::TimelineLine>;
  return open<Lines>(
      desks, principal, id, Look::further, [&](db::Tx& tx) { return reach_section(tx, principal, id, "routing"); },
      [&](db::Tx& tx, store::Row const& row, identity::Access const& access) {
        auto page = timeline_page(tx, desks.territory, row.thread_id, access.sections, before, limit);
        return Lines{std::move(page.lines), std::move(page.next_cursor)};
      });
}

Result<CaseTeam> open_team(Desks const& desks, identity::Principal const& principal, CaseId id) {
  return open<CaseTeam>(
      desks, principal, id, Look::further_of_record, [&](db::Tx& tx) { return reach(tx, principal, id, "case.read"); },
      [&](db::Tx& tx, store::Row const&, identity::Access const& access) { return team_of(tx, desks.territory, {principal, access}, id); });
}

Result<CaseTransfers> open_transfers(Desks const& desks, identity::Principal const& principal, CaseId id) {
  return open<CaseTransfers>(
      desks, principal, id, Look::further, [&](db::Tx& tx) { return reach_section(tx, principal, id, "routing"); },
      [&](db::Tx& tx, store::Row const& row, identity::Access const& access) { return transfers_shown(tx, desks.territory, row, access.sections); });
}

Result<CaseGoals> open_goals(Desks const& desks, identity::Principal const& principal, CaseId id) {
  return open<CaseGoals>(
      desks, principal, id, Look::further, [&](db::Tx& tx) { return reach_section(tx, principal, id, "social"); },
      [&](db::Tx& tx, store::Row const&, identity::Access const&) { return goals_of(tx, id); });
}

Result<CaseVersions> open_versions(Desks const& desks, identity::Principal const& principal, CaseId id) {
  return open<CaseVersions>(
      desks, principal, id, Look::further, [&](db::Tx& tx) { return reach_section(tx, principal, id, "social"); },
      [&](db::Tx& tx, store::Row const&, identity::Access const&) { return versions_of(tx, id); });
}

Result<api::Page<identity::ReadingLine>> readers_of_case(Desks const& desks, identity::Principal const& principal, CaseId id,
                                                         std::optional<std::int64_t> before, int limit) {
  return desks.database.read([&](db::Tx& tx) -> Result<api::Page<identity::ReadingLine>> {
    TRY(reach(tx, principal, id, "case.readers"));
    api::Page<identity::ReadingLine> page{identity::readers_of(tx, desks.territory, id.value, before, limit + 1), std::nullopt};
    if (page.items.size() > static_cast<std::size_t>(limit)) {
      page.items.resize(static_cast<std::size_t>(limit));
      page.next_cursor = std::to_string(page.items.back().seq);
    }
    return page;
  });
}

}  // namespace raccordo::cases
