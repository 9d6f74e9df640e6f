// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/describe.hpp>
#include <platform/id.hpp>

// The vocabularies of the territory. The names are those of the data files, of JSON and of the tables.
namespace raccordo::territory {

using BodyId = Id<struct BodyTag>;
using TeamId = Id<struct TeamTag>;

/// What a municipality is answerable for. minors: minors and families; adults: adults and social fragility; planning: of the
/// social district; poverty_fund: Fondo povertà and PON.
enum class Function { minors, disability, elderly, adults, planning, poverty_fund };
BOOST_DESCRIBE_ENUM(Function, minors, disability, elderly, adults, planning, poverty_fund)

/// What a body may be for a function: it decides, its team prepares, it is the health counterpart, it leads for the funds.
enum class BodyRole { deciding, preparing, health, funds_lead };
BOOST_DESCRIBE_ENUM(BodyRole, deciding, preparing, health, funds_lead)

/// How a responsibility came about.
enum class AssignmentKind { membership, delegation, agreement, extension, transitional, own_staff, statute, lead };
BOOST_DESCRIBE_ENUM(AssignmentKind, membership, delegation, agreement, extension, transitional, own_staff, statute, lead)

/// Strongest first: the weaker of two is the greater.
enum class Certainty { documented, secondary_source, hypothesis, not_known };
BOOST_DESCRIBE_ENUM(Certainty, documented, secondary_source, hypothesis, not_known)

/// How exactly a first day is known; `month` and `year` are written with the first day of that month or year.
enum class Precision { day, month, year, unknown };
BOOST_DESCRIBE_ENUM(Precision, day, month, year, unknown)

enum class AreaKind { sub_area, social_district, health_district, territory, province };
BOOST_DESCRIBE_ENUM(AreaKind, sub_area, social_district, health_district, territory, province)

enum class ActKind { law, statute, delegation, agreement, extension, transitional, membership, regional_act, merger, plan };
BOOST_DESCRIBE_ENUM(ActKind, law, statute, delegation, agreement, extension, transitional, membership, regional_act, merger, plan)

enum class BodyKind {
  municipality,
  consortium,
  health_authority,
  hospital_trust,
  union_of_municipalities,
  special_company,
  health_society,
  province,
  prefecture,
  court,
  third_sector,
  housing_agency,
  region,
  professional_order
};
// Described entry by entry: the data call it "union", which is a word of the language.
BOOST_DESCRIBE_ENUM_BEGIN(BodyKind)
BOOST_DESCRIBE_ENUM_ENTRY(BodyKind, municipality)
BOOST_DESCRIBE_ENUM_ENTRY(BodyKind, consortium)
BOOST_DESCRIBE_ENUM_ENTRY(BodyKind, health_authority)
BOOST_DESCRIBE_ENUM_ENTRY(BodyKind, hospital_trust)
,
    [] {
      struct Entry {
        static constexpr auto value() noexcept { return BodyKind::union_of_municipalities; }
        static constexpr auto name() noexcept { return "union"; }
      };
      return Entry();
    }() BOOST_DESCRIBE_ENUM_ENTRY(BodyKind, special_company) BOOST_DESCRIBE_ENUM_ENTRY(BodyKind, health_society) BOOST_DESCRIBE_ENUM_ENTRY(BodyKind, province)
        BOOST_DESCRIBE_ENUM_ENTRY(BodyKind, prefecture) BOOST_DESCRIBE_ENUM_ENTRY(BodyKind, court) BOOST_DESCRIBE_ENUM_ENTRY(BodyKind, third_sector)
            BOOST_DESCRIBE_ENUM_ENTRY(BodyKind, housing_agency) BOOST_DESCRIBE_ENUM_ENTRY(BodyKind, region)
                BOOST_DESCRIBE_ENUM_ENTRY(BodyKind, professional_order) BOOST_DESCRIBE_ENUM_END(BodyKind)

    /// The same code gives the same id in every installation and after every reload.
    BodyId body_id(std::string_view code);
TeamId team_id(std::string_view code);

}  // namespace raccordo::territory
