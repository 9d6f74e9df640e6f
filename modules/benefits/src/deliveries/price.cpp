// SPDX-License-Identifier: EUPL-1.2
#include "deliveries/price.hpp"

#include <algorithm>

namespace raccordo::benefits {
namespace {

/// a * b / c, which may pass through more than 64 bits.
std::int64_t share(std::int64_t a, std::int64_t b, std::int64_t c) {
  __extension__ using Wide = __int128;
  return static_cast<std::int64_t>(static_cast<Wide>(a) * b / c);
}

}  // namespace

bool is_by_sum(store::InterventionRow const& row, catalogue::InterventionUnit unit) {
  return unit == catalogue::InterventionUnit::euro || !row.granted_quantity;
}

std::int64_t due_cents(store::InterventionRow const& row, std::int64_t delivered) {
  auto const all = *row.granted_quantity * 100;
  auto const counted = std::min(delivered, all);
  if (counted <= row.base_delivered) return row.base_delivered > 0 ? share(row.base_cents, counted, row.base_delivered) : 0;
  return row.base_cents + share(row.granted_cents - row.base_cents, counted - row.base_delivered, all - row.base_delivered);
}

std::string units_text(std::int64_t hundredths) {
  auto text = std::to_string(hundredths / 100);
  auto const rest = hundredths % 100;
  if (rest == 0) return text;
  text += "," + std::to_string(rest / 10);
  if (rest % 10 != 0) text += std::to_string(rest % 10);
  return text;
}

}  // namespace raccordo::benefits
