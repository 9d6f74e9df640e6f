// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/json_decode.hpp>

// The shape of a contract at run time, from the same description: what OpenAPI is written from.
namespace raccordo::json {

struct Shape;
struct ShapeMember {
  std::string_view name;
  Shape const& (*shape)();
  bool required = true;
  bool nullable = false;
  Constraint constraint;
};
struct Shape {
  enum class Kind { object, array, map, text, integer, number, boolean, enumeration, anything };
  Kind kind = Kind::anything;
  std::string_view format{};              ///< int32, int64, double, date, date-time, uuid
  std::string name;                       ///< PascalCase, for objects and enumerations: their component in OpenAPI
  std::vector<ShapeMember> members{};     ///< of an object
  Shape const& (*item)() = nullptr;       ///< of an array or map
  std::vector<std::string_view> names{};  ///< of an enumeration
};

/// "Page<raccordo::territory::Body>" becomes "BodyPage"; namespaces go.
std::string schema_name(std::string_view qualified);

namespace detail {
template <class T>
constexpr std::string_view qualified_name() {
  std::string_view f = __PRETTY_FUNCTION__;
  auto start = f.find("T = ") + 4;
  return f.substr(start, f.find_first_of(";]", start) - start);
}
template <class T>
struct Inner {
  using type = T;
};
template <class T>
struct Inner<std::optional<T>> {
  using type = T;
};
template <class T>
struct Inner<Nullable<T>> {
  using type = T;
};
}  // namespace detail

template <class T>
Shape const& shape_of();

namespace detail {
template <class T, class D>
ShapeMember shape_member() {
  using M = std::remove_cvref_t<decltype(std::declval<T&>().*D::pointer)>;
  using Present = std::conditional_t<is_optional<M>, typename Inner<M>::type, M>;
  using Value = std::conditional_t<is_nullable<Present>, typename Inner<Present>::type, Present>;
  return {D::name, &shape_of<Value>, !is_optional<M>, is_nullable<Present>, constraint_of<T, D::pointer>};
}
template <class T>
Shape make_shape() {
  using Kind = Shape::Kind;
  if constexpr (std::is_same_v<T, bool>) return {Kind::boolean};
  else if constexpr (std::integral<T>) return {Kind::integer, sizeof(T) > 4 ? "int64" : "int32"};
  else if constexpr (std::floating_point<T>) return {Kind::number, "double"};
  else if constexpr (std::is_same_v<T, std::string>) return {Kind::text};
  else if constexpr (std::is_same_v<T, Uuid> || is_id<T>) return {Kind::text, "uuid"};
  else if constexpr (std::is_same_v<T, Instant>) return {Kind::text, "date-time"};
  else if constexpr (std::is_same_v<T, Date>) return {Kind::text, "date"};
  else if constexpr (is_vector<T>) return {.kind = Kind::array, .item = &shape_of<typename T::value_type>};
  else if constexpr (is_map<T>) return {.kind = Kind::map, .item = &shape_of<typename T::mapped_type>};
  else if constexpr (DescribedEnum<T>) {
    return {.kind = Kind::enumeration, .name = schema_name(qualified_name<T>()), .names = {names_of<T>.begin(), names_of<T>.end()}};
  } else if constexpr (DescribedStruct<T>) {
    Shape shape{.kind = Kind::object, .name = schema_name(qualified_name<T>())};
    boost::mp11::mp_for_each<members_of<T>>([&]<class D>(D) { shape.members.push_back(shape_member<T, D>()); });
    return shape;
  } else {
    static_assert(std::is_same_v<T, Raw>, "this type has no shape");
    return {};
  }
}
}  // namespace detail

template <class T>
Shape const& shape_of() {
  static Shape const shape = detail::make_shape<T>();
  return shape;
}

}  // namespace raccordo::json
