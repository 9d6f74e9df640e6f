// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <territory/contracts.hpp>
#include <territory/territory.hpp>

#include "competence/snapshot.hpp"

// The rule's outcome in the words of the contracts.
namespace raccordo::territory {

Municipality described(Snapshot const& s, MunicipalityRow const& row, std::optional<Date> day = std::nullopt);
Act described(ActRow const& row);
std::vector<Act> described_acts(Snapshot const& s, std::vector<std::string> const& codes);
Team described(TeamRow const& row);
std::string shown_name(Snapshot const& s, std::string_view body, Date day);

Competence competence_of(Snapshot const& s, MunicipalityRow const& municipality, Function function, Date day);
Assigned assigned_of(Snapshot const& s, MunicipalityRow const& municipality, Function function, Date day);
CompetenceTimeline timeline_of(Snapshot const& s, MunicipalityRow const& municipality, Function function);
/// Every municipality of a network that exists that day and whose place is known.
CompetenceMap map_of(Snapshot const& s, Function function, Date day);

/// The municipality, or invalid "unknown-municipality" with what the person may have meant.
Result<MunicipalityRow const*> known_municipality(Snapshot const& s, std::string_view istat_code);
/// Best first; those that still exist before those that do not. Positions in rows().municipalities.
std::vector<std::uint32_t> search_municipalities(Snapshot const& s, std::string_view query, std::size_t limit, Date today);

}  // namespace raccordo::territory
