// SPDX-License-Identifier: EUPL-1.2
#include <people/tax_code.hpp>

#include <algorithm>
#include <array>
#include <optional>

#include <platform/text.hpp>

namespace raccordo::people {
namespace {

using namespace std::string_view_literals;

/// Where digits stand, and may have become letters.
constexpr std::array<std::size_t, 7> digit_places{6, 7, 9, 10, 12, 13, 14};
constexpr auto letters_for_digits = "LMNPQRSTUV"sv;
constexpr auto months = "ABCDEHLMPRST"sv;

/// The code with its digits back in their places; the check character stays that of the code as written.
std::string with_digits(std::string_view code) {
  std::string plain(code);
  for (auto at : digit_places)
    if (auto const digit = letters_for_digits.find(plain[at]); digit != letters_for_digits.npos) plain[at] = static_cast<char>('0' + digit);
  return plain;
}

int number(std::string_view digits) { return (digits[0] - '0') * 10 + digits[1] - '0'; }

/// In 2000 because the century is not known: 29 February exists in some of them, 30 in none.
bool exists(int month, int day) {
  using namespace std::chrono;
  return (year{2000} / month / day).ok();
}

struct Letters {
  std::string consonants, vowels;
};
Letters letters_of(std::string_view name) {
  Letters letters;
  for (char c : text::fold(name)) {
    if (c < 'a' || c > 'z') continue;
    ("aeiou"sv.contains(c) ? letters.vowels : letters.consonants) += static_cast<char>(c - 'a' + 'A');
  }
  return letters;
}
std::string first_three(Letters const& letters) {
  auto const all = letters.consonants + letters.vowels;
  return all.empty() ? all : (all + "XX").substr(0, 3);
}

Agreement agreement(bool same) { return same ? Agreement::agrees : Agreement::disagrees; }

Agreement name_agreement(std::string const& in_code, std::string const& of_name) {
  return of_name.empty() ? Agreement::not_verifiable : agreement(in_code == of_name);
}

Agreement date_agreement(TaxCode const& code, Date birth) {
  auto const ymd = birth.ymd();
  return agreement(static_cast<int>(ymd.year()) % 100 == code.year && static_cast<unsigned>(ymd.month()) == static_cast<unsigned>(code.month) &&
                   static_cast<unsigned>(ymd.day()) == static_cast<unsigned>(code.day));
}

Agreement place_agreement(TaxCode const& code, Known const& known) {
  if (known.places.empty()) return Agreement::not_verifiable;
  if (std::ranges::find(known.places, code.place) != known.places.end()) return Agreement::agrees;
  return known.code_place_known ? Agreement::disagrees : Agreement::not_verifiable;
}

}  // namespace

char check_character(std::string_view first_fifteen) {
  // What a character counts for in the first, third… place; in the others it counts for itself.
  constexpr std::array<int, 26> odd{1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
  int sum = 0;
  for (std::size_t i = 0; i < first_fifteen.size(); ++i) {
    int const value = first_fifteen[i] <= '9' ? first_fifteen[i] - '0' : first_fifteen[i] - 'A';
    sum += i % 2 == 0 ? odd[static_cast<std::size_t>(value)] : value;
  }
  return static_cast<char>('A' + sum % 26);
}

bool is_eleven_digits(std::string_view code) {
  if (!json::patterns::body_tax_code.matches(code)) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 10; ++i) {
    int const digit = code[i] - '0';
    sum += i % 2 == 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return code[10] - '0' == (10 - sum % 10) % 10;
}

std::expected<TaxCode, TaxCodeFault> read_tax_code(std::string_view code) {
  if (!json::patterns::tax_code.matches(code)) return std::unexpected(TaxCodeFault::form);
  if (check_character(code.substr(0, 15)) != code[15]) return std::unexpected(TaxCodeFault::check_character);
  auto const plain = with_digits(code);
  auto const view = std::string_view(plain);
  auto const month = months.find(plain[8]);
  auto const day = number(view.substr(9, 2));
  TaxCode read{plain.substr(0, 3),  plain.substr(3, 3), number(view.substr(6, 2)), static_cast<int>(month) + 1, day % 40, day > 40 ? Sex::female : Sex::male,
               plain.substr(11, 4), plain != code};
  if (month == months.npos || day > 71 || !exists(read.month, read.day)) return std::unexpected(TaxCodeFault::date);
  return read;
}

std::optional<TaxCodeFault> fault_of(std::string_view code) {
  if (json::patterns::body_tax_code.matches(code)) return is_eleven_digits(code) ? std::nullopt : std::optional(TaxCodeFault::check_character);
  auto const read = read_tax_code(code);
  return read ? std::nullopt : std::optional(read.error());
}

std::vector<Date> TaxCode::birth_dates(Date today) const {
  std::vector<Date> dates;
  for (int century : {1900, 2000}) {
    auto const ymd = std::chrono::year{century + year} / month / day;
    if (ymd.ok() && Date::from(ymd) <= today) dates.push_back(Date::from(ymd));
  }
  return dates;
}

std::string family_letters(std::string_view family_name) { return first_three(letters_of(family_name)); }

std::string given_letters(std::string_view given_name) {
  auto letters = letters_of(given_name);
  if (letters.consonants.size() > 3) letters.consonants.erase(1, 1);
  return first_three(letters);
}

bool TaxCodeParts::disagree() const {
  std::array const all{family_name, given_name, birth_date, sex, birth_place};
  return std::ranges::find(all, Agreement::disagrees) != all.end();
}

TaxCodeParts compare(TaxCode const& code, Known const& known) {
  TaxCodeParts parts{name_agreement(code.family_letters, family_letters(known.family_name)),
                     name_agreement(code.given_letters, given_letters(known.given_name))};
  if (known.birth_date) parts.birth_date = date_agreement(code, *known.birth_date);
  if (known.sex) parts.sex = agreement(*known.sex == code.sex);
  parts.birth_place = place_agreement(code, known);
  return parts;
}

}  // namespace raccordo::people
