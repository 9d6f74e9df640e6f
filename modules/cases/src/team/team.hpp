// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/cases.hpp>

#include "record/store.hpp"

// Rows of the team of a case, and the team as one reader may see it.
namespace raccordo::cases {

struct Reader {
  identity::Principal const& principal;
  identity::Access const& access;
};
CaseTeam team_of(db::Tx& tx, territory::Territory& territory, Reader const& reader, CaseId id);
/// For who asked, and who may answer. not_found; forbidden "not-on-this-case".
Result<JoinRequest> find_request_for(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, JoinRequestId id);
/// One request, for who asked or answered it.
JoinRequest shown_request(db::Tx& tx, territory::Territory& territory, JoinRequestId id);

namespace store {

struct RequestRow {
  JoinRequestId request_id;
  CaseId case_id;
  identity::AccountId account_id;
  territory::BodyId body_id;
  MemberRole role{};
  std::string reason;
  JoinState state{};
  Instant asked_at;
  std::optional<Instant> answered_at;
  std::optional<identity::AccountId> answered_by;
  std::optional<std::string> words;
};
BOOST_DESCRIBE_STRUCT(RequestRow, (), (request_id, case_id, account_id, body_id, role, reason, state, asked_at, answered_at, answered_by, words))

std::optional<RequestRow> find_request(db::Tx& tx, JoinRequestId id);
std::vector<RequestRow> requests_of(db::Tx& tx, CaseId id);
/// conflict "constraint" while that account's last one is not answered.
Result<void> add_request(db::Tx& tx, RequestRow const& row);
/// Whether it was this answer that counts: false when there was another before.
Result<bool> answer_request(db::Tx& tx, RequestRow const& row, JoinState state, std::optional<identity::AccountId> by, std::optional<std::string> const& words);

struct MemberRow {
  identity::AccountId account_id;
  territory::BodyId body_id;
  MemberRole role{};
  Date valid_from;
  std::optional<Date> valid_to;
  std::optional<std::string> end_reason;
};
BOOST_DESCRIBE_STRUCT(MemberRow, (), (account_id, body_id, role, valid_from, valid_to, end_reason))
std::vector<MemberRow> members_of(db::Tx& tx, CaseId id);
Result<void> say_why_member_left(db::Tx& tx, MemberOfCase const& member, std::string_view reason);

}  // namespace store
}  // namespace raccordo::cases
