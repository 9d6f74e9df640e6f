// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/cases.hpp>
#include <people/finder.hpp>

// Finding whether somebody is already followed, and by whom: never more than one's own territory.
namespace raccordo::cases {

inline constexpr int most_found = 20;

struct Setting {
  db::Database& database;
  territory::Territory& territory;
  people::Finder& finder;
};

/// Persons of the principal's territory whose names answer to what was typed, with the services that follow them there.
std::vector<Found> find_people(db::Tx& tx, Setting const& setting, identity::Principal const& principal, std::string_view typed);

/// Whether the network knows somebody with exactly this codice fiscale and birth date. Writes the reading and counts the question
/// in the same transaction; too_many "asked-too-often".
Result<ExactAnswer> is_known(db::Tx& tx, identity::Principal const& principal, ExactQuestion const& question);

/// A search shows several persons at once; the row in the log holds them all.
raccordo::facts::Reading search_reading(std::string shown_ids, territory::BodyId asking);

}  // namespace raccordo::cases
