// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/contracts.hpp>
#include <platform/json.hpp>

// A report by a third party (segnalazione): somebody tells of a person who has not asked. Who reports is known to whoever wrote it down and
// to the team that has it, each time by an opening of its own; it stands on no paper, in no list, fact or search.
namespace raccordo::access {

/// SINBA's FonteSegnalazione without the person concerned; the numbers there: 1 juvenile_justice_service, 2 other_social_service,
/// 3 health_service, 4 third_sector, 5 police, 7 guardian, 8 relative_at_home, 9 other_relative, 10 ordinary_court, 11 juvenile_court,
/// 12 private_professional, 13 school, 14 neighbour. Source: XSD of the INPS flow, 201812.
enum class ReporterKind {
  school,
  health_service,
  police,
  neighbour,
  other_social_service,
  third_sector,
  relative_at_home,
  other_relative,
  guardian,
  juvenile_court,
  ordinary_court,
  juvenile_justice_service,
  private_professional
};
BOOST_DESCRIBE_ENUM(ReporterKind, school, health_service, police, neighbour, other_social_service, third_sector, relative_at_home, other_relative, guardian,
                    juvenile_court, ordinary_court, juvenile_justice_service, private_professional)

/// Whether the person knows that somebody has reported.
enum class PersonInformed { not_known, informed, not_informed };
BOOST_DESCRIBE_ENUM(PersonInformed, not_known, informed, not_informed)

struct Report {
  ReporterKind kind{};
  std::optional<std::string> name;  ///< absent: who reports gave none
  std::optional<std::string> role;  ///< and of which school, ward, office
  std::optional<std::string> phone;
  std::optional<std::string> protocol;  ///< of their letter
  bool confidential = false;            ///< they ask not to be named to the person
  PersonInformed person_informed = PersonInformed::not_known;
};
BOOST_DESCRIBE_STRUCT(Report, (), (kind, name, role, phone, protocol, confidential, person_informed))
inline constexpr auto constraints(json::Of<Report>) {
  return json::table(json::field<&Report::name>().length(1, 120), json::field<&Report::role>().length(1, 160), json::field<&Report::phone>().length(3, 30),
                     json::field<&Report::protocol>().length(1, 60).sample("0001234/2026"));
}

/// A report as it stands, and who wrote it so.
struct ReportSheet {
  std::int64_t version = 0;
  Report report;
  Instant written_at;
  std::string written_by;
};
BOOST_DESCRIBE_STRUCT(ReportSheet, (), (version, report, written_at, written_by))

/// version 0: of a contact that was not written down as a report.
struct ReportChange {
  std::int64_t version = 0;
  Report report;
};
BOOST_DESCRIBE_STRUCT(ReportChange, (), (version, report))
inline constexpr auto constraints(json::Of<ReportChange>) { return json::table(json::field<&ReportChange::version>().range(0, 1'000'000'000)); }

}  // namespace raccordo::access
