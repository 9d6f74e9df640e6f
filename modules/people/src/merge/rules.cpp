// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "merge/merge.hpp"

// What two sheets make together, and how it is taken apart again; pure.
namespace raccordo::people {

std::optional<PersonContent> joined(PersonContent kept, PersonContent const& other, std::vector<std::string> const& from_other) {
  std::size_t known = 0;
  boost::mp11::mp_for_each<members_of<PersonContent>>([&]<class D>(D) {
    if (std::ranges::find(from_other, std::string_view(D::name)) == from_other.end()) return;
    kept.*D::pointer = other.*D::pointer;
    ++known;
    if (std::string_view(D::name) == "tax_code") kept.tax_code_seen = other.tax_code_seen;
  });
  if (known != from_other.size()) return std::nullopt;
  return kept;
}

PersonContent content_of(std::string const& text) { return json::decode<PersonContent>(text).value(); }

PersonContent restored(PersonContent present, PersonContent const& before, PersonContent const& merged) {
  boost::mp11::mp_for_each<members_of<PersonContent>>([&]<class D>(D) {
    if (present.*D::pointer == merged.*D::pointer) present.*D::pointer = before.*D::pointer;
  });
  return present;
}

}  // namespace raccordo::people
