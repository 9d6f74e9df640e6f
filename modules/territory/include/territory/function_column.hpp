// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/api_export.hpp>
#include <territory/function_words.hpp>

namespace raccordo::territory {

/// The need a record is about, in a list taken away as a file.
template <class Row>
exports::Column<Row> function_column(Function Row::* function) {
  return exports::words_column<Row>({"Area", "Area"}, function, [](Function one) {
    auto const words = words_of(one);
    return exports::Words{words.italian, words.english};
  });
}

}  // namespace raccordo::territory
