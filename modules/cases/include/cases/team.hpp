// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/contracts.hpp>

// The dated team of a case, over all bodies: who works on it, who asks to, and what they were answered. Days are civil (Europe/Rome).
namespace raccordo::cases {

using JoinRequestId = Id<struct JoinRequestTag>;

/// responsible: whoever follows the case, one at a time.
enum class MemberRole { responsible, co_worker, educator, psychologist, health };
BOOST_DESCRIBE_ENUM(MemberRole, responsible, co_worker, educator, psychologist, health)

struct TeamMember {
  identity::AccountId account_id;
  std::string display_name, body_name;
  MemberRole role{};
  Date from;
  std::optional<Date> to;            ///< last day; absent for whoever works on it now
  std::optional<std::string> words;  ///< why they left; section "social"
};
BOOST_DESCRIBE_STRUCT(TeamMember, (), (account_id, display_name, body_name, role, from, to, words))

enum class JoinState { waiting, accepted, refused, withdrawn };
BOOST_DESCRIBE_ENUM(JoinState, waiting, accepted, refused, withdrawn)
struct JoinRequest {
  JoinRequestId request_id;
  CaseId case_id;
  identity::AccountId account_id;
  std::string display_name, body_name;
  MemberRole role{};
  std::string reason;
  JoinState state{};
  Instant asked_at;
  std::optional<Instant> answered_at;
  std::optional<std::string> answered_by, words;  ///< the words are for who asked
};
BOOST_DESCRIBE_STRUCT(JoinRequest, (),
                      (request_id, case_id, account_id, display_name, body_name, role, reason, state, asked_at, answered_at, answered_by, words))

struct CaseTeam {
  std::vector<TeamMember> members;    ///< those of today first; empty for whoever sees only a stub
  std::vector<JoinRequest> requests;  ///< newest first: all for who may answer, else one's own
};
BOOST_DESCRIBE_STRUCT(CaseTeam, (), (members, requests))

/// What one wants to do there, and why: read by who decides. Any role but `responsible`.
struct NewJoinRequest {
  MemberRole role{};
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewJoinRequest, (), (role, reason))
inline constexpr auto constraints(json::Of<NewJoinRequest>) { return json::table(json::field<&NewJoinRequest::reason>().length(3, 1000)); }
struct JoinAcceptance {
  std::optional<std::string> words;
};
BOOST_DESCRIBE_STRUCT(JoinAcceptance, (), (words))
inline constexpr auto constraints(json::Of<JoinAcceptance>) { return json::table(json::field<&JoinAcceptance::words>().length(1, 1000)); }
struct JoinRefusal {
  std::string words;
};
BOOST_DESCRIBE_STRUCT(JoinRefusal, (), (words))
inline constexpr auto constraints(json::Of<JoinRefusal>) { return json::table(json::field<&JoinRefusal::words>().length(3, 1000)); }

struct MemberOfCase {
  CaseId case_id;
  identity::AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(MemberOfCase, (), (case_id, account_id))
struct MemberEnd {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(MemberEnd, (), (reason))
inline constexpr auto constraints(json::Of<MemberEnd>) { return json::table(json::field<&MemberEnd::reason>().length(3, 1000)); }

}  // namespace raccordo::cases
