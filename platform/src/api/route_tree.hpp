// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <platform/http.hpp>

namespace raccordo::api {

/// Paths by segments; a fixed segment wins over a parameter. Values are indexes of routes.
class RouteTree {
 public:
  static constexpr std::size_t methods = 7;
  using ByMethod = std::array<int, methods>;

  /// Index already registered for that method and shape of path, or -1 after adding.
  int add(http::Method method, std::string_view path, int route);
  /// Routes at that path by method (-1: none) with the values of its parameters, in order; null when there is no such path.
  ByMethod const* find(std::string_view path, std::array<std::string_view, 8>& values, std::size_t& count) const;

 private:
  struct Branch {
    std::map<std::string, std::unique_ptr<Branch>, std::less<>> fixed;
    std::unique_ptr<Branch> parameter;
    ByMethod routes = filled();
    static ByMethod filled() {
      ByMethod all;
      all.fill(-1);
      return all;
    }
    bool any() const;
  };
  static Branch const* walk(Branch const& branch, std::string_view rest, std::array<std::string_view, 8>& values, std::size_t& count);
  Branch root_;
};

}  // namespace raccordo::api
