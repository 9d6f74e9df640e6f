// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <tuple>
#include <type_traits>

// What a member may hold, said once: the decoder refuses by this table and OpenAPI publishes it.
namespace raccordo::json {

/// A named shape of text: the regular expression is for the documentation, the matcher for the decoder. Both must say the same.
/// A module adds its own with `inline constexpr json::Pattern plate{"plate", "^…$", "…", [](std::string_view t) {…}};`
struct Pattern {
  std::string_view name;     ///< becomes the code of the field error
  std::string_view regex;    ///< ECMA 262, anchored
  std::string_view message;  ///< Italian, what is expected
  bool (*matches)(std::string_view text);
};

namespace patterns {
extern Pattern const istat_code;       ///< six digits of a municipality
extern Pattern const belfiore_code;    ///< land registry code: a letter and three digits
extern Pattern const tax_code;         ///< codice fiscale of a natural person, capital letters, also with omocodia; not its check digit
extern Pattern const body_tax_code;    ///< eleven digits; not its check digit
extern Pattern const slug;             ///< lower-case letters, digits, single hyphens or underscores
extern Pattern const code;             ///< letters, digits, . _ : - ; for codes of reference data
extern Pattern const email;            ///< something@host.tld, no spaces
extern Pattern const phone;            ///< + digits and spaces, 5..20
extern Pattern const postal_code;      ///< five digits
extern Pattern const month;            ///< YYYY-MM
extern Pattern const cursor;           ///< base64url, as handed out by keyset pages
extern Pattern const idempotency_key;  ///< 1..64 of letters, digits, - and _
}  // namespace patterns

inline constexpr std::size_t default_max_length = 2000;
inline constexpr std::size_t default_max_items = 1000;

/// Lengths count Unicode code points. For arrays and maps: items() bounds the container, everything else its elements.
struct Constraint {
  std::size_t min_length = 0;
  std::size_t max_length = default_max_length;
  std::size_t min_items = 0;
  std::size_t max_items = default_max_items;
  std::int64_t minimum = std::numeric_limits<std::int64_t>::min();
  std::int64_t maximum = std::numeric_limits<std::int64_t>::max();
  Pattern const* pattern = nullptr;
  std::string_view format{};       ///< OpenAPI format for strings ("password", "uri"); only documentation
  std::string_view description{};  ///< English
  std::string_view example{};      ///< as text; numbers and booleans are written without quotes
};

template <auto Member>
struct Field : Constraint {
  static constexpr auto member = Member;
  constexpr Field length(std::size_t least, std::size_t most) const {
    Field f = *this;
    f.min_length = least;
    f.max_length = most;
    return f;
  }
  constexpr Field items(std::size_t least, std::size_t most) const {
    Field f = *this;
    f.min_items = least;
    f.max_items = most;
    return f;
  }
  constexpr Field range(std::int64_t least, std::int64_t most) const {
    Field f = *this;
    f.minimum = least;
    f.maximum = most;
    return f;
  }
  constexpr Field matching(Pattern const& p) const {
    Field f = *this;
    f.Constraint::pattern = &p;
    return f;
  }
  constexpr Field formatted(std::string_view text) const {
    Field f = *this;
    f.format = text;
    return f;
  }
  constexpr Field about(std::string_view text) const {
    Field f = *this;
    f.description = text;
    return f;
  }
  constexpr Field sample(std::string_view text) const {
    Field f = *this;
    f.example = text;
    return f;
  }
};

/// Constraint of one member, to be refined: field<&T::name>().length(1, 120)
template <auto Member>
constexpr Field<Member> field() {
  return {};
}
template <class... Fields>
constexpr std::tuple<Fields...> table(Fields... fields) {
  return {fields...};
}

/// Selects the overload of `constraints(Of<T>)` beside a contract, by argument-dependent lookup.
template <class T>
struct Of {};
template <class T>
concept Constrained = requires { constraints(Of<T>{}); };

namespace detail {
template <auto A, auto B>
constexpr bool same_member() {
  if constexpr (std::is_same_v<decltype(A), decltype(B)>) return A == B;
  else return false;
}
template <auto Member, class... Fields>
constexpr Constraint find_constraint(std::tuple<Fields...> const& fields) {
  Constraint found;
  std::apply([&](auto const&... f) { ((same_member<Member, std::remove_cvref_t<decltype(f)>::member>() ? void(found = f) : void()), ...); }, fields);
  return found;
}
template <class T, auto Member>
constexpr Constraint make_constraint() {
  if constexpr (Constrained<T>) return find_constraint<Member>(constraints(Of<T>{}));
  else return {};
}
}  // namespace detail

/// The constraint of T's member, the defaults when its table is silent.
template <class T, auto Member>
inline constexpr Constraint constraint_of = detail::make_constraint<T, Member>();

}  // namespace raccordo::json
