// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "team/team.hpp"

namespace raccordo::cases {
namespace store {
namespace {

constexpr std::string_view columns =
    "select id, case_id, account_id, body_id, role, reason, state, asked_at, answered_at, answered_by, words from cases_join_requests";

}  // namespace

std::optional<RequestRow> find_request(db::Tx& tx, JoinRequestId id) {
  static std::string const sql = std::string(columns) + " where id = $1";
  return tx.find<RequestRow>(sql, id);
}

std::vector<RequestRow> requests_of(db::Tx& tx, CaseId id) {
  static std::string const sql = std::string(columns) + " where case_id = $1 order by asked_at desc, id desc";
  return tx.list<RequestRow>(sql, id);
}

Result<void> add_request(db::Tx& tx, RequestRow const& row) {
  TRY(tx.execute("insert into cases_join_requests (id, case_id, account_id, body_id, role, reason, state, asked_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
                 row.request_id, row.case_id, row.account_id, row.body_id, row.role, row.reason, row.state, row.asked_at));
  return {};
}

Result<bool> answer_request(db::Tx& tx, RequestRow const& row, JoinState state, std::optional<identity::AccountId> by,
                            std::optional<std::string> const& words) {
  return TRY(tx.execute("update cases_join_requests set state = $2, answered_at = $3, answered_by = $4, words = $5 where id = $1 and state = 'waiting'",
                        row.request_id, state, tx.now(), by, words)) == 1;
}

std::vector<MemberRow> members_of(db::Tx& tx, CaseId id) {
  return tx.list<MemberRow>("select account_id, body_id, role, valid_from, valid_to, end_reason from cases_members where case_id = $1"
                            " order by case when valid_to is null then 0 else 1 end, valid_from desc, account_id",
                            id);
}

Result<void> say_why_member_left(db::Tx& tx, MemberOfCase const& member, std::string_view reason) {
  TRY(tx.execute("update cases_members set end_reason = $3 where case_id = $1 and account_id = $2 and valid_to is null", member.case_id, member.account_id,
                 reason));
  return {};
}

}  // namespace store

namespace {

JoinRequest shown(db::Tx& tx, territory::Names const& names, store::RequestRow const& row) {
  return {row.request_id,
          row.case_id,
          row.account_id,
          identity::account_name(tx, row.account_id),
          names.body(row.body_id),
          row.role,
          row.reason,
          row.state,
          row.asked_at,
          row.answered_at,
          row.answered_by ? std::optional(identity::account_name(tx, *row.answered_by)) : std::nullopt,
          row.words};
}

}  // namespace

JoinRequest shown_request(db::Tx& tx, territory::Territory& territory, JoinRequestId id) {
  return shown(tx, territory.names(tx), store::find_request(tx, id).value());
}

CaseTeam team_of(db::Tx& tx, territory::Territory& territory, Reader const& reader, CaseId id) {
  auto const names = territory.names(tx);
  auto const answers = std::ranges::find(reader.access.may, "case.staff") != reader.access.may.end();
  CaseTeam team;
  if (reader.access.sees("routing"))
    for (auto& row : store::members_of(tx, id)) {
      auto words = reader.access.sees("social") ? std::move(row.end_reason) : std::nullopt;
      team.members.push_back(
          {row.account_id, identity::account_name(tx, row.account_id), names.body(row.body_id), row.role, row.valid_from, row.valid_to, std::move(words)});
    }
  for (auto const& row : store::requests_of(tx, id))
    if (answers || row.account_id == reader.principal.account_id) team.requests.push_back(shown(tx, names, row));
  return team;
}

}  // namespace raccordo::cases
