// SPDX-License-Identifier: EUPL-1.2
#include "api/route_tree.hpp"

#include <algorithm>

namespace raccordo::api {

namespace {
/// "/a/b" -> "a" and "/b".
std::string_view first_segment(std::string_view path, std::string_view& rest) {
  path.remove_prefix(1);
  auto end = std::min(path.find('/'), path.size());
  rest = path.substr(end);
  return path.substr(0, end);
}
}  // namespace

bool RouteTree::Branch::any() const {
  return std::any_of(routes.begin(), routes.end(), [](int r) { return r >= 0; });
}

int RouteTree::add(http::Method method, std::string_view path, int route) {
  Branch* at = &root_;
  while (!path.empty()) {
    auto segment = first_segment(path, path);
    auto& next = segment.starts_with('{') ? at->parameter : at->fixed[std::string(segment)];
    if (!next) next = std::make_unique<Branch>();
    at = next.get();
  }
  auto& slot = at->routes[static_cast<std::size_t>(method)];
  if (slot >= 0) return slot;
  slot = route;
  return -1;
}

RouteTree::Branch const* RouteTree::walk(Branch const& branch, std::string_view rest, std::array<std::string_view, 8>& values, std::size_t& count) {
  if (rest.empty()) return branch.any() ? &branch : nullptr;
  if (rest[0] != '/') return nullptr;
  std::string_view after;
  auto segment = first_segment(rest, after);
  if (auto fixed = branch.fixed.find(segment); fixed != branch.fixed.end()) {
    if (auto found = walk(*fixed->second, after, values, count)) return found;
  }
  if (!branch.parameter || segment.empty() || count == values.size()) return nullptr;
  values[count++] = segment;
  auto found = walk(*branch.parameter, after, values, count);
  if (!found) --count;
  return found;
}

RouteTree::ByMethod const* RouteTree::find(std::string_view path, std::array<std::string_view, 8>& values, std::size_t& count) const {
  count = 0;
  auto branch = walk(root_, path, values, count);
  return branch ? &branch->routes : nullptr;
}

}  // namespace raccordo::api
