// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <platform/describe.hpp>
#include <platform/id.hpp>
#include <platform/time.hpp>

// The direct writer: described structs straight into one string, no tree between.
namespace raccordo::json {

/// Text that already is JSON; written as it stands.
struct Raw {
  std::string text;
  bool operator==(Raw const&) const = default;
};
/// A member that is always there and may be null. (An absent std::optional leaves no member at all.)
/// In a merge patch `std::optional<Nullable<T>>` tells the three cases: absent = keep, null = remove, value = set.
template <class T>
struct Nullable : std::optional<T> {
  using std::optional<T>::optional;
};

void append_text(std::string& out, std::string_view text);  ///< quoted and escaped
void append_integer(std::string& out, std::int64_t value);
void append_number(std::string& out, double value);  ///< shortest that reads back; not finite: null
void append_instant(std::string& out, Instant at);
void append_date(std::string& out, Date day);
void append_uuid(std::string& out, Uuid const& id);

namespace detail {
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_nullable = false;
template <class T>
inline constexpr bool is_nullable<Nullable<T>> = true;
template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <class T>
inline constexpr bool is_map = false;
template <class T>
inline constexpr bool is_map<std::map<std::string, T>> = true;
template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;
template <class T>
inline constexpr bool always_false = false;

/// `,"name":` as a constant: the first comma of an object is overwritten by its brace.
template <class Descriptor>
constexpr auto key_text() {
  constexpr std::size_t n = std::string_view(Descriptor::name).size();
  std::array<char, n + 4> key{',', '"'};
  for (std::size_t i = 0; i < n; ++i) key[i + 2] = Descriptor::name[i];
  key[n + 2] = '"';
  key[n + 3] = ':';
  return key;
}
template <class Descriptor>
inline constexpr auto key_of = key_text<Descriptor>();

inline void close(std::string& out, std::size_t start, char open, char end) {
  if (out.size() == start) out += open;
  else out[start] = open;
  out += end;
}
}  // namespace detail

template <class T>
void append(std::string& out, T const& value) {
  if constexpr (std::is_same_v<T, bool>) out += value ? "true" : "false";
  else if constexpr (std::is_same_v<T, Raw>) out += value.text;
  else if constexpr (std::integral<T>) append_integer(out, static_cast<std::int64_t>(value));
  else if constexpr (std::floating_point<T>) append_number(out, value);
  else if constexpr (std::is_convertible_v<T const&, std::string_view>) append_text(out, value);
  else if constexpr (std::is_same_v<T, Uuid>) append_uuid(out, value);
  else if constexpr (detail::is_id<T>) append_uuid(out, value.value);
  else if constexpr (std::is_same_v<T, Instant>) append_instant(out, value);
  else if constexpr (std::is_same_v<T, Date>) append_date(out, value);
  else if constexpr (detail::is_nullable<T> || detail::is_optional<T>) {
    if (value) append(out, *value);
    else out += "null";
  } else if constexpr (detail::is_vector<T>) {
    auto start = out.size();
    for (auto const& item : value) {
      out += ',';
      append(out, item);
    }
    detail::close(out, start, '[', ']');
  } else if constexpr (detail::is_map<T>) {
    auto start = out.size();
    for (auto const& [key, item] : value) {
      out += ',';
      append_text(out, key);
      out += ':';
      append(out, item);
    }
    detail::close(out, start, '{', '}');
  } else if constexpr (DescribedEnum<T>) {
    out += '"';
    out += enum_text(value);
    out += '"';
  } else if constexpr (DescribedStruct<T>) {
    auto start = out.size();
    boost::mp11::mp_for_each<members_of<T>>([&]<class D>(D) {
      auto const& member = value.*D::pointer;
      if constexpr (detail::is_optional<std::remove_cvref_t<decltype(member)>>) {
        if (!member) return;
      }
      out.append(detail::key_of<D>.data(), detail::key_of<D>.size());
      append(out, member);
    });
    detail::close(out, start, '{', '}');
  } else {
    static_assert(detail::always_false<T>, "this type has no JSON form: describe it with BOOST_DESCRIBE_STRUCT");
  }
}

template <class T>
std::string encode(T const& value) {
  std::string out;
  append(out, value);
  return out;
}

/// The same JSON with two-space indentation, for files that are committed and read.
std::string pretty(std::string_view compact);

}  // namespace raccordo::json
