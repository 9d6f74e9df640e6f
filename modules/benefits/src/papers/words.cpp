// SPDX-License-Identifier: EUPL-1.2
#include "papers/papers.hpp"

namespace raccordo::benefits {

std::string_view unit_words(catalogue::InterventionUnit unit) {
  using enum catalogue::InterventionUnit;
  switch (unit) {
    case euro: return "euro";
    case hours: return "ore";
    case days: return "giorni";
    case months: return "mesi";
    case meals: return "pasti";
    case trips: return "viaggi";
    case meetings: return "incontri";
    case interventions: return "interventi";
  }
  return "";
}

std::string act_words(std::int64_t year, std::string_view number) { return "n. " + std::string(number) + " del " + std::to_string(year); }

std::string quantity_words(std::int64_t quantity, catalogue::InterventionUnit unit) { return std::to_string(quantity) + " " + std::string(unit_words(unit)); }

std::string period_words(Date from, Date to) { return "dal " + italian_date(from) + " al " + italian_date(to); }

}  // namespace raccordo::benefits
