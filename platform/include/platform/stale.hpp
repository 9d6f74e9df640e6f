// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <algorithm>

#include <platform/json.hpp>
#include <platform/result.hpp>

// Two changes of one described record at once: which fields differ, and the conflict that shows base, theirs and yours; pure.
namespace raccordo::stale {

using Names = std::vector<std::string_view>;

/// Names of the members that differ, in the order of the description.
template <DescribedStruct T>
Names differences(T const& a, T const& b) {
  Names names;
  boost::mp11::mp_for_each<members_of<T>>([&]<class D>(D) {
    if (a.*D::pointer != b.*D::pointer) names.emplace_back(D::name);
  });
  return names;
}

/// Those members alone; one that is empty is null, because the merge screen shows emptiness too.
template <DescribedStruct T>
std::string encoded(T const& value, Names const& names) {
  std::string out;
  boost::mp11::mp_for_each<members_of<T>>([&]<class D>(D) {
    if (std::ranges::find(names, std::string_view(D::name)) == names.end()) return;
    out += out.empty() ? '{' : ',';
    json::append_text(out, D::name);
    out += ':';
    json::append(out, value.*D::pointer);
  });
  return out.empty() ? "{}" : out + '}';
}

/// conflict "stale-version": of every member that either side changed since `base`, its value then, now, and as asked for. `detail`: Italian.
template <DescribedStruct T>
Problem problem(std::int64_t current_version, T const& base, T const& theirs, T const& yours, std::string detail) {
  auto names = differences(base, theirs);
  for (auto name : differences(base, yours))
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  return {ProblemKind::conflict,
          "stale-version",
          std::move(detail),
          "Confronta le due versioni e scegli che cosa tenere.",
          {},
          "{\"current_version\":" + std::to_string(current_version) + ",\"base\":" + encoded(base, names) + ",\"theirs\":" + encoded(theirs, names) +
              ",\"yours\":" + encoded(yours, names) + "}"};
}

}  // namespace raccordo::stale
