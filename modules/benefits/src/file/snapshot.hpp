// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <catalogue/types.hpp>

#include "file/store.hpp"

// What an act or a notice was written on, as it was at that moment: a later change of the person, of a name or of a rule does not change it.
namespace raccordo::benefits {

struct FrozenStep {
  FileStepKind kind{};
  std::string text;
  Date on_day;
  std::string account_name;
  std::optional<Date> pause_until;
  std::vector<store::PauseRule> rules;  ///< by which the term paused
};
BOOST_DESCRIBE_STRUCT(FrozenStep, (), (kind, text, on_day, account_name, pause_until, rules))

struct FrozenNames {
  std::string type_name_it;
  catalogue::InterventionUnit unit{};
  std::string municipality_name, team_name, deciding_name;
  std::string given_name, family_name;
  std::optional<Date> birth_date;
  std::optional<std::string> tax_code;
  bool fictitious = false;
  std::string signed_by;  ///< whoever took the act or wrote the notice
};
BOOST_DESCRIBE_STRUCT(FrozenNames, (),
                      (type_name_it, unit, municipality_name, team_name, deciding_name, given_name, family_name, birth_date, tax_code, fictitious, signed_by))

/// `names` and `steps` are absent in archives made before they were kept: they are then read as they are now.
struct Snapshot {
  std::string type_code;
  Preparation preparation;
  Proposal proposal;
  std::optional<FrozenNames> names;
  std::optional<std::vector<FrozenStep>> steps;
};
BOOST_DESCRIBE_STRUCT(Snapshot, (), (type_code, preparation, proposal, names, steps))

/// Of a proposed file, now, as `by` signs it.
Snapshot freeze(db::Tx& tx, territory::Territory& territory, store::Row const& row, identity::AccountId by);
/// As it was written, completed from now where the archive is older.
Snapshot thawed(db::Tx& tx, territory::Territory& territory, store::Row const& row, std::string_view written, identity::AccountId by);

}  // namespace raccordo::benefits
