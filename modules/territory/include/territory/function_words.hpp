// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

#include <territory/codes.hpp>

namespace raccordo::territory {

/// What a function is called on screens, papers and in files.
struct FunctionWords {
  std::string_view italian, english;
};
constexpr FunctionWords words_of(Function function) {
  switch (function) {
    case Function::minors: return {"Minori e famiglie", "Children and families"};
    case Function::disability: return {"Disabilità", "Disability"};
    case Function::elderly: return {"Anziani", "Older people"};
    case Function::adults: return {"Adulti e fragilità sociale", "Adults and social fragility"};
    case Function::planning: return {"Programmazione del distretto sociale", "Planning of the social district"};
    case Function::poverty_fund: return {"Fondo povertà e PON", "Poverty fund and national programme (PON)"};
  }
  return {};
}

}  // namespace raccordo::territory
