// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include <identity/policy.hpp>

namespace raccordo::identity {
namespace {
constexpr std::array<std::string_view, 8> in_order{"routing", "identity", "social", "health", "judicial", "economic", "diary", "reporter"};
}

bool has_section(std::string_view sections, std::string_view section) {
  for (std::size_t at = 0; at < sections.size();) {
    auto end = std::min(sections.find(',', at), sections.size());
    if (sections.substr(at, end - at) == section) return true;
    at = end + 1;
  }
  return false;
}

Sections join_sections(std::string_view a, std::string_view b) {
  Sections all;
  for (auto section : in_order)
    if (has_section(a, section) || has_section(b, section)) (all += all.empty() ? "" : ",") += section;
  return all;
}

Uuid network_holder(std::string_view network_code) { return make_named_uuid("network", network_code); }

}  // namespace raccordo::identity
