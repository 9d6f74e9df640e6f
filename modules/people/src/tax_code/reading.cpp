// SPDX-License-Identifier: EUPL-1.2
#include "tax_code/reading.hpp"

namespace raccordo::people {

std::optional<FieldError> wrong_tax_code(std::string_view code) {
  auto const fault = fault_of(code);
  if (!fault) return std::nullopt;
  switch (*fault) {
    case TaxCodeFault::form: return FieldError{"/tax_code", "tax_code", std::string(person_tax_code.message)};
    case TaxCodeFault::check_character:
      return FieldError{"/tax_code", "check_character", "L’ultimo carattere del codice fiscale non torna con gli altri: confrontalo con il documento."};
    case TaxCodeFault::date:
      return FieldError{"/tax_code", "impossible_date", "Nel codice fiscale il giorno o il mese di nascita non esiste: confrontalo con il documento."};
  }
  return std::nullopt;
}

Result<TaxCodeReading> read_beside(db::Tx& tx, territory::Territory& territory, TaxCodeQuestion const& question) {
  if (auto wrong = wrong_tax_code(question.tax_code)) return invalid_field(wrong->pointer, wrong->code, wrong->message);
  auto const code = read_tax_code(question.tax_code);
  if (!code) return TaxCodeReading{.eleven_digits = true};
  auto const place = territory.find_by_belfiore(tx, code->place);
  auto const family_name = question.family_name.value_or(""), given_name = question.given_name.value_or("");
  Known const known{family_name,
                    given_name,
                    question.birth_date,
                    question.sex,
                    question.birth_place ? territory.birthplace_codes(tx, *question.birth_place) : std::vector<std::string>{},
                    place.has_value()};
  TaxCodeReading reading{.omocode = code->omocode,
                         .parts = compare(*code, known),
                         .sex = code->sex,
                         .birth_dates = code->birth_dates(tx.today()),
                         .birth_place_code = code->place};
  reading.disagrees = reading.parts.disagree();
  if (place) reading.birth_place_name = place->name;
  return reading;
}

}  // namespace raccordo::people
