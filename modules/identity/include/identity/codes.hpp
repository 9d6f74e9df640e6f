// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/json_constraints.hpp>
#include <territory/codes.hpp>

// The vocabularies of who is who.
namespace raccordo::identity {

using AccountId = Id<struct AccountTag>;
using MandateId = Id<struct MandateTag>;
using SessionId = Id<struct SessionTag>;

enum class Role {
  access_operator,
  social_worker,
  team_coordinator,
  municipal_officer,
  health_professional,
  director,
  third_sector_operator,
  data_protection_officer,
  administrator
};
BOOST_DESCRIBE_ENUM(Role, access_operator, social_worker, team_coordinator, municipal_officer, health_professional, director, third_sector_operator,
                    data_protection_officer, administrator)

/// Invited: has no password yet.
enum class AccountState { invited, active, disabled };
BOOST_DESCRIBE_ENUM(AccountState, invited, active, disabled)

/// Of a session: whether its second factor was shown, is still awaited, or the account has none.
enum class SecondFactorState { passed, awaited, missing };
BOOST_DESCRIBE_ENUM(SecondFactorState, passed, awaited, missing)
/// What a session still has to do before it opens anything: nothing, show a code, or set up a second factor because of what it may read.
enum class SecondFactorStep { none, code, set_up };
BOOST_DESCRIBE_ENUM(SecondFactorStep, none, code, set_up)

/// How a holder (an account, a team, a body, a network) stands to a record.
enum class Relation {
  recorder,        ///< account: wrote it down
  node,            ///< body: at its door it was written down
  worker,          ///< account: follows the case
  member,          ///< account, of whatever body: was let into the case's team
  team,            ///< team, or body where no team is known: prepares
  preparing_body,  ///< body of the team
  deciding_body,   ///< body that holds the function
  controller,      ///< body answerable for the data
  receiver,        ///< body: it was sent there
  former_team,     ///< team or body: had the case, and still reads where it went until a day
  network          ///< territory: may learn that it exists
};
BOOST_DESCRIBE_ENUM(Relation, recorder, node, worker, member, team, preparing_body, deciding_body, controller, receiver, former_team, network)

/// 3 to 80 of lower-case letters, digits, dot, hyphen and underscore.
extern json::Pattern const username_pattern;

}  // namespace raccordo::identity
