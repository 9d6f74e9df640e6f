// SPDX-License-Identifier: EUPL-1.2
#include <platform/json_shape.hpp>

namespace raccordo::json {

std::string schema_name(std::string_view qualified) {
  auto open = qualified.find('<');
  auto head = qualified.substr(0, open);
  if (auto cut = head.rfind("::"); cut != std::string_view::npos) head = head.substr(cut + 2);
  if (open == std::string_view::npos) return std::string(head);
  auto inner = qualified.substr(open + 1, qualified.rfind('>') - open - 1);
  return schema_name(inner.substr(0, inner.find(','))) + std::string(head);
}

}  // namespace raccordo::json
