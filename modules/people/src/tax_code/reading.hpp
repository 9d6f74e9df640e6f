// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <people/people.hpp>
#include <territory/territory.hpp>

// A codice fiscale beside what is known of the person: a person who sees where they differ decides, not the machine.
namespace raccordo::people {

struct TaxCodeQuestion {
  std::string tax_code;
  std::optional<std::string> given_name, family_name;
  std::optional<Date> birth_date;
  std::optional<Sex> sex;
  std::optional<std::string> birth_place;
};
BOOST_DESCRIBE_STRUCT(TaxCodeQuestion, (), (tax_code, given_name, family_name, birth_date, sex, birth_place))
inline constexpr auto constraints(json::Of<TaxCodeQuestion>) {
  return json::table(json::field<&TaxCodeQuestion::tax_code>().length(11, 16).matching(person_tax_code),
                     json::field<&TaxCodeQuestion::given_name>().length(0, 80), json::field<&TaxCodeQuestion::family_name>().length(0, 80),
                     json::field<&TaxCodeQuestion::birth_place>().length(0, 120));
}

struct TaxCodeReading {
  bool eleven_digits = false;  ///< a provisional one: it says nothing of the person, and nothing can disagree
  bool omocode = false;
  bool disagrees = false;  ///< at least one part does
  TaxCodeParts parts;
  std::optional<Sex> sex;                                         ///< what the code itself says, as are those below
  std::vector<Date> birth_dates;                                  ///< it may mean, none after today: the century is not in it
  std::optional<std::string> birth_place_code, birth_place_name;  ///< without name where our table does not know the place
};
BOOST_DESCRIBE_STRUCT(TaxCodeReading, (), (eleven_digits, omocode, disagrees, parts, sex, birth_dates, birth_place_code, birth_place_name))

/// invalid "/tax_code" for a code that no office ever gave.
Result<TaxCodeReading> read_beside(db::Tx& tx, territory::Territory& territory, TaxCodeQuestion const& question);

}  // namespace raccordo::people
