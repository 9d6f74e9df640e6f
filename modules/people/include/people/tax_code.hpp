// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <platform/describe.hpp>
#include <platform/json_constraints.hpp>
#include <platform/result.hpp>
#include <platform/time.hpp>

// The codice fiscale as a rule: what a code says, and whether it agrees with what is known of the person. D.P.R. 605/1973 and D.M. 23/12/1976.
namespace raccordo::people {

/// As recorded in documents, which is what the code repeats.
enum class Sex { female, male };
BOOST_DESCRIBE_ENUM(Sex, female, male)

/// What cannot be held against anything is not verifiable, and never wrong.
enum class Agreement { agrees, disagrees, not_verifiable };
BOOST_DESCRIBE_ENUM(Agreement, agrees, disagrees, not_verifiable)

/// Sixteen characters, or the eleven digits that the tax office gives before it knows a person well. Not its check character.
inline constexpr json::Pattern person_tax_code{
    "tax_code", "^([A-Z]{6}[0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]|[0-9]{11})$",
    "Il codice fiscale ha 16 caratteri, lettere maiuscole e cifre; quello provvisorio ha 11 cifre.",
    [](std::string_view text) { return json::patterns::tax_code.matches(text) || json::patterns::body_tax_code.matches(text); }};

/// What a code of sixteen characters says, whatever omocodia made of its digits.
struct TaxCode {
  std::string family_letters, given_letters;
  int year = 0;  ///< 0 to 99: the century is not in the code
  int month = 1, day = 1;
  Sex sex{};
  std::string place;     ///< land registry code of the municipality, or "Z" and three digits of a foreign state
  bool omocode = false;  ///< some digit became a letter, because two persons would have had one code

  /// The days it may mean in the last and in this century, oldest first, none after `today`.
  std::vector<Date> birth_dates(Date today) const;
};

enum class TaxCodeFault {
  form,             ///< neither sixteen characters in their places nor eleven digits
  check_character,  ///< the last one does not follow from the others: something was written wrong
  date              ///< a month or a day that exists in no year
};

/// Of a code of sixteen characters, capital letters.
std::expected<TaxCode, TaxCodeFault> read_tax_code(std::string_view code);
/// Nothing when the code is as it may be, also for eleven digits.
std::optional<TaxCodeFault> fault_of(std::string_view code);

/// The same as people read it, in the field "/tax_code".
std::optional<FieldError> wrong_tax_code(std::string_view code);

/// The last character, from the first fifteen.
char check_character(std::string_view first_fifteen);
/// Eleven digits of which the last follows from the others.
bool is_eleven_digits(std::string_view code);

/// The three letters of a name; empty for a name without Latin letters.
std::string family_letters(std::string_view family_name);
std::string given_letters(std::string_view given_name);

/// Each part of a code against what is known.
struct TaxCodeParts {
  Agreement family_name = Agreement::not_verifiable, given_name = Agreement::not_verifiable, birth_date = Agreement::not_verifiable,
            sex = Agreement::not_verifiable, birth_place = Agreement::not_verifiable;
  bool disagree() const;
};
BOOST_DESCRIBE_STRUCT(TaxCodeParts, (), (family_name, given_name, birth_date, sex, birth_place))

/// What is known of a person beside the code. `places`: every municipality that bears the name of the birthplace, of today or of the past, and
/// those that came of them; `code_place_known`: our table knows the code's own place.
struct Known {
  std::string_view family_name, given_name;
  std::optional<Date> birth_date;
  std::optional<Sex> sex;
  std::vector<std::string> places;
  bool code_place_known = false;
};
TaxCodeParts compare(TaxCode const& code, Known const& known);

}  // namespace raccordo::people
