// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include <platform/db.hpp>
#include <platform/json.hpp>
#include <territory/codes.hpp>

// What services give, as dated data of data/catalogue: types of intervention, and the code each has in the lists of others.
namespace raccordo::catalogue {

enum class InterventionKind {
  economic_support,
  home_care,
  educational_support,
  day_centre,
  residential,
  housing,
  transport,
  meals,
  proximity,
  family_support,
  early_childhood,
  work_inclusion,
  reception,
  professional_service,
  protection,
  emergency
};
BOOST_DESCRIBE_ENUM(InterventionKind, economic_support, home_care, educational_support, day_centre, residential, housing, transport, meals, proximity,
                    family_support, early_childhood, work_inclusion, reception, professional_service, protection, emergency)

/// What is counted when it is given.
enum class InterventionUnit { euro, hours, days, months, meals, trips, meetings, interventions };
BOOST_DESCRIBE_ENUM(InterventionUnit, euro, hours, days, months, meals, trips, meetings, interventions)

/// Whose list a code belongs to: INPS, prestazioni sociali; Istat, categories of service and areas of users; FNPS, macro levels.
enum class CodeScheme { inps, istat_service, istat_area, fnps };
BOOST_DESCRIBE_ENUM(CodeScheme, inps, istat_service, istat_area, fnps)

/// The code of a type in the list of another. `certainty` is that of the mapping or of the list, whichever is weaker.
struct MappedCode {
  CodeScheme scheme{};
  std::string code, name_it;
  std::string source;
  territory::Certainty certainty = territory::Certainty::not_known;
};
BOOST_DESCRIBE_STRUCT(MappedCode, (), (scheme, code, name_it, source, certainty))

struct InterventionType {
  std::string code, name_it, name_en;
  std::vector<territory::Function> functions;  ///< the areas of need it serves
  InterventionKind kind{};
  InterventionUnit unit{};
  std::string source;
  territory::Certainty certainty = territory::Certainty::not_known;
  Date valid_from;
  std::optional<Date> valid_to;
  std::vector<MappedCode> codes;  ///< by scheme; a list that is absent has no code for it that we know
};
BOOST_DESCRIBE_STRUCT(InterventionType, (), (code, name_it, name_en, functions, kind, unit, source, certainty, valid_from, valid_to, codes))

/// The type as it is on that day; nothing for a code that is unknown or not in force then.
std::optional<InterventionType> find_type(db::Tx& tx, std::string_view code, Date day);
/// Those in force on that day, by Italian name.
std::vector<InterventionType> list_types(db::Tx& tx, Date day);

/// Brings the tables to the files of data/catalogue; called when the archive is made or upgraded. Types that left the files stay, because
/// records name them. invalid "catalogue-data" naming file, line and column when the files contradict themselves; nothing changes then.
Result<void> load_types(db::Database& database, std::string const& folder);

}  // namespace raccordo::catalogue
