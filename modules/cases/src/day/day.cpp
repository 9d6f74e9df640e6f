// SPDX-License-Identifier: EUPL-1.2
#include "day/day.hpp"

#include <algorithm>

#include "record/screen.hpp"

// Everything starts from the cases one follows, found through the index on worker and state.
namespace raccordo::cases {
namespace {

constexpr int most_rows = 20;
constexpr auto first_look_back = std::chrono::days(7);

struct DueRow {
  CaseId case_id;
  std::int64_t late_actions = 0;
};
BOOST_DESCRIBE_STRUCT(DueRow, (), (case_id, late_actions))
struct ChangeRow {
  CaseId case_id;
  DayChange what{};
  Instant at;
  identity::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ChangeRow, (), (case_id, what, at, by))
struct AwayRow {
  identity::AccountId account_id;
  Date to;
};
BOOST_DESCRIBE_STRUCT(AwayRow, (), (account_id, to))

/// The lines of these cases, each as the policy lets it be shown.
template <class Row>
std::vector<CaseRow> lines_for(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, std::vector<Row> const& rows) {
  std::vector<Uuid> ids;
  for (auto const& row : rows)
    if (std::ranges::find(ids, row.case_id.value) == ids.end()) ids.push_back(row.case_id.value);
  return lines_of(tx, territory, identity::keep_visible(tx, principal, "case", ids, "case.read"));
}

std::vector<DueRow> due_rows(db::Tx& tx, identity::AccountId me) {
  return tx.list<DueRow>("select c.id, (select count(*) from cases_actions a where a.case_id = c.id and a.done_on is null and a.due_on < $2)"
                         " from cases_cases c where c.worker_id = $1 and c.state = 'open' and (c.next_step_on <= $2 or exists"
                         " (select 1 from cases_actions a where a.case_id = c.id and a.done_on is null and a.due_on < $2))"
                         " order by coalesce(c.next_step_on, '9999-12-31'), c.id limit $3",
                         me, tx.today(), most_rows);
}

std::vector<ChangeRow> change_rows(db::Tx& tx, identity::AccountId me, Instant since) {
  auto rows = tx.list<ChangeRow>("select c.id, 'written', v.replaced_at, v.replaced_by from cases_cases c join cases_case_versions v on v.case_id = c.id"
                                 " where c.worker_id = $1 and c.state = 'open' and v.replaced_at > $2 and v.replaced_by <> $1"
                                 " order by v.replaced_at desc limit $3",
                                 me, since, most_rows);
  std::ranges::move(tx.list<ChangeRow>("select c.id, 'given', a.assigned_at, a.assigned_by from cases_cases c join cases_assignments a on a.case_id = c.id"
                                       " where c.worker_id = $1 and c.state = 'open' and a.worker_id = $1 and a.assigned_at > $2 and a.assigned_by <> $1"
                                       " order by a.assigned_at desc limit $3",
                                       me, since, most_rows),
                    std::back_inserter(rows));
  std::ranges::sort(rows, [](auto const& a, auto const& b) { return a.at > b.at; });
  if (rows.size() > most_rows) rows.resize(most_rows);
  return rows;
}

std::vector<Covered> covering(db::Tx& tx, identity::AccountId me) {
  std::vector<Covered> all;
  for (auto const& away : tx.list<AwayRow>("select account_id, valid_to from cases_absences where cover_id = $1 and valid_to >= $2 and valid_from <= $2"
                                           " and withdrawn_at is null order by valid_to, account_id",
                                           me, tx.today())) {
    Covered one{away.account_id, identity::account_name(tx, away.account_id), away.to};
    tx.each(
        "select count(*), count(case when next_step_on < $2 then 1 end) from cases_cases where worker_id = $1 and state = 'open'",
        [&](db::Row const& row) {
          one.open_cases = row.integer(0);
          one.late_steps = row.integer(1);
        },
        away.account_id, tx.today());
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace

MyDay day_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal) {
  auto const me = principal.account_id;
  MyDay day;
  day.open_cases = *tx.find<std::int64_t>("select count(*) from cases_cases where worker_id = $1 and state = 'open'", me);
  day.since = tx.find<Instant>("select looked_at from cases_looks where account_id = $1", me);
  auto const due = due_rows(tx, me);
  auto const lines = lines_for(tx, territory, principal, due);
  for (auto const& row : due) {
    auto const line = std::ranges::find(lines, row.case_id, &CaseRow::case_id);
    if (line != lines.end()) day.due.push_back({*line, row.late_actions});
  }
  auto const changes = change_rows(tx, me, day.since.value_or(tx.now() + -std::chrono::duration_cast<std::chrono::microseconds>(first_look_back)));
  auto const changed = lines_for(tx, territory, principal, changes);
  for (auto const& row : changes) {
    auto const line = std::ranges::find(changed, row.case_id, &CaseRow::case_id);
    if (line != changed.end()) day.changed.push_back({*line, row.what, row.at, identity::account_name(tx, row.by)});
  }
  day.covering = covering(tx, me);
  return day;
}

Result<void> look(db::Tx& tx, identity::AccountId account) {
  TRY(tx.execute("insert into cases_looks (account_id, looked_at) values ($1, $2) on conflict (account_id) do update set looked_at = excluded.looked_at",
                 account, tx.now()));
  return {};
}

void add_day_routes(api::Api& api, db::Database& database, territory::Territory& territory) {
  api.get<api::NoParams, MyDay>(
      {.path = "/my-day",
       .operation_id = "my_day",
       .summary = "What is late on the cases I follow, what others changed, whom I stand in for",
       .tag = "cases",
       .action = "day.read"},
      [&](api::Call& call, api::NoParams const&) {
        return database.read([&](db::Tx& tx) -> Result<MyDay> { return day_of(tx, territory, call.principal<identity::Principal>()); });
      });
  api.post<api::NoParams, api::NoBody, api::NoContent>(
      {.path = "/my-day/look", .operation_id = "look_at_my_day", .summary = "I have seen what others changed", .tag = "cases", .action = "day.read"},
      [&](api::Call& call, api::NoParams const&, api::NoBody const&) -> Result<api::NoContent> {
        TRY(database.write([&](db::Tx& tx) { return look(tx, call.principal<identity::Principal>().account_id); }));
        return api::NoContent{};
      });
}

}  // namespace raccordo::cases
