// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string_view>
#include <type_traits>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>

// Contracts are plain structs described once; JSON, SQL rows, OpenAPI and TypeScript follow from the description.
namespace raccordo {

template <class T>
concept DescribedStruct = boost::describe::has_describe_members<T>::value && !std::is_enum_v<T>;
template <class E>
concept DescribedEnum = boost::describe::has_describe_enumerators<E>::value;

template <DescribedStruct T>
using members_of = boost::describe::describe_members<T, boost::describe::mod_any_access | boost::describe::mod_inherited>;
template <DescribedEnum E>
using enumerators_of = boost::describe::describe_enumerators<E>;

template <DescribedEnum E>
constexpr std::string_view enum_text(E value) {
  std::string_view text;
  boost::mp11::mp_for_each<enumerators_of<E>>([&](auto d) {
    if (d.value == value) text = d.name;
  });
  return text;
}
template <DescribedEnum E>
constexpr std::optional<E> enum_from(std::string_view text) {
  std::optional<E> value;
  boost::mp11::mp_for_each<enumerators_of<E>>([&](auto d) {
    if (text == d.name) value = d.value;
  });
  return value;
}

/// Unqualified type name, for schemas: type_name<territory::Body>() == "Body".
template <class T>
constexpr std::string_view type_name() {
  std::string_view f = __PRETTY_FUNCTION__;
  auto start = f.find("T = ") + 4;
  auto end = f.find_first_of(";]", start);
  auto name = f.substr(start, end - start);
  auto cut = name.rfind("::");
  return cut == std::string_view::npos ? name : name.substr(cut + 2);
}

}  // namespace raccordo
