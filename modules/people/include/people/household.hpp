// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <people/people.hpp>

// Who lives with whom (*nucleo*), since when. Days are civil (Europe/Rome), first and last included.
namespace raccordo::people {

using HouseholdId = Id<struct HouseholdTag>;
using HouseholdMemberId = Id<struct HouseholdMemberTag>;

/// registry: the *famiglia anagrafica* of D.P.R. 223/1989, article 4; one for each person at a time. actual: those who really live together.
enum class HouseholdKind { registry, actual };
BOOST_DESCRIBE_ENUM(HouseholdKind, registry, actual)

/// What somebody is to the reference person of the household.
enum class HouseholdTie { reference, spouse, partner, child, parent, sibling, other_relative, not_related, carer };
BOOST_DESCRIBE_ENUM(HouseholdTie, reference, spouse, partner, child, parent, sibling, other_relative, not_related, carer)

/// One stay. Who it is only for those who may find the person.
struct HouseholdMember {
  HouseholdMemberId member_id;
  std::optional<PersonId> person_id;
  std::optional<std::string> person_name;
  std::optional<Date> birth_date;
  bool fictitious = false;
  bool self = false;  ///< whose sheet it is
  HouseholdTie tie{};
  Date valid_from;
  std::optional<Date> valid_to;
  std::optional<std::string> reason;  ///< why it ended
};
BOOST_DESCRIBE_STRUCT(HouseholdMember, (), (member_id, person_id, person_name, birth_date, fictitious, self, tie, valid_from, valid_to, reason))
/// As far as it is the person's: who was there while they were.
struct Household {
  HouseholdId household_id;
  HouseholdKind kind{};
  std::vector<HouseholdMember> members;  ///< present ones first, then by first day
};
BOOST_DESCRIBE_STRUCT(Household, (), (household_id, kind, members))

/// Somebody who lives with the person: one the network knows, or one written down here. The household is made with the first of them.
struct NewHouseholdMember {
  HouseholdKind kind{};
  HouseholdTie tie{};
  Date valid_from;
  std::optional<PersonId> person_id;
  std::optional<NewPerson> person;
  std::optional<HouseholdTie> own_tie;  ///< of the person of the sheet, when the household is made now; the reference person when absent
};
BOOST_DESCRIBE_STRUCT(NewHouseholdMember, (), (kind, tie, valid_from, person_id, person, own_tie))
struct HouseholdEnd {
  Date valid_to;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(HouseholdEnd, (), (valid_to, reason))
inline constexpr auto constraints(json::Of<HouseholdEnd>) {
  return json::table(json::field<&HouseholdEnd::reason>().length(1, 300).sample("È andato a vivere per conto suo."));
}

}  // namespace raccordo::people
