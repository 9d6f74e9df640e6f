// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <algorithm>

#include <platform/json_encode.hpp>
#include <platform/json_reading.hpp>

// The reader: a described struct from text, naming every wrong field. Unknown and repeated members are errors; a member is
// required unless it is std::optional; null is accepted only by Nullable.
namespace raccordo::json {

template <class T>
void read(Node const& node, T& out, Constraint const& c, Place const& at, Reading& reading);

namespace detail {
template <class T, class D>
constexpr MemberReader member_reader() {
  using M = std::remove_cvref_t<decltype(std::declval<T&>().*D::pointer)>;
  return {D::name, !is_optional<M>, [](Node const& node, void* object, Place const& at, Reading& reading) {
            read(node, static_cast<T*>(object)->*D::pointer, constraint_of<T, D::pointer>, at, reading);
          }};
}
template <class T, class... D>
constexpr auto make_readers(boost::mp11::mp_list<D...>) {
  return std::array<MemberReader, sizeof...(D)>{member_reader<T, D>()...};
}
template <class T>
inline constexpr auto readers_of = make_readers<T>(boost::mp11::mp_rename<members_of<T>, boost::mp11::mp_list>{});

template <class E, class... D>
constexpr auto make_names(boost::mp11::mp_list<D...>) {
  return std::array<std::string_view, sizeof...(D)>{D::name...};
}
template <class E, class... D>
constexpr auto make_values(boost::mp11::mp_list<D...>) {
  return std::array<E, sizeof...(D)>{D::value...};
}
template <class E>
inline constexpr auto names_of = make_names<E>(boost::mp11::mp_rename<enumerators_of<E>, boost::mp11::mp_list>{});
template <class E>
inline constexpr auto values_of = make_values<E>(boost::mp11::mp_rename<enumerators_of<E>, boost::mp11::mp_list>{});
}  // namespace detail

template <class T>
void read(Node const& node, T& out, Constraint const& c, Place const& at, Reading& reading) {
  if constexpr (std::is_same_v<T, bool>) detail::read_boolean(node, out, at, reading);
  else if constexpr (std::is_same_v<T, std::string>) detail::read_text(node, out, c, at, reading);
  else if constexpr (std::is_same_v<T, Raw>) detail::read_raw(node, out.text, at, reading);
  else if constexpr (std::integral<T>) {
    std::int64_t value = 0;
    detail::read_integer(node, value, std::max<std::int64_t>(c.minimum, std::numeric_limits<T>::min()),
                         std::min<std::int64_t>(c.maximum, std::numeric_limits<T>::max()), at, reading);
    out = static_cast<T>(value);
  } else if constexpr (std::is_same_v<T, double>) detail::read_number(node, out, c, at, reading);
  else if constexpr (std::is_same_v<T, Uuid>) detail::read_uuid(node, out, at, reading);
  else if constexpr (detail::is_id<T>) detail::read_uuid(node, out.value, at, reading);
  else if constexpr (std::is_same_v<T, Instant>) detail::read_instant(node, out, at, reading);
  else if constexpr (std::is_same_v<T, Date>) detail::read_date(node, out, at, reading);
  else if constexpr (detail::is_optional<T>) read(node, out.emplace(), c, at, reading);
  else if constexpr (detail::is_nullable<T>) {
    if (node.kind == Node::Kind::null) out.reset();
    else read(node, out.emplace(), c, at, reading);
  } else if constexpr (detail::is_vector<T>) {
    if (!detail::enter_array(node, c, at, reading)) return;
    if (node.kind == Node::Kind::parameter) return read(node, out.emplace_back(), c, at, reading);
    std::size_t index = 0;
    out.reserve(node.size);
    for (auto item = node.first; item; item = item->next, ++index) read(*item, out.emplace_back(), c, Place{&at, {}, index}, reading);
  } else if constexpr (detail::is_map<T>) {
    if (!detail::enter_map(node, c, at, reading)) return;
    for (auto item = node.first; item; item = item->next) read(*item, out[std::string(item->key)], c, Place{&at, item->key}, reading);
  } else if constexpr (DescribedEnum<T>) {
    int index = detail::read_enum(node, detail::names_of<T>, at, reading);
    if (index >= 0) out = detail::values_of<T>[static_cast<std::size_t>(index)];
  } else if constexpr (DescribedStruct<T>) {
    detail::read_object(node, &out, detail::readers_of<T>, at, reading);
  } else {
    static_assert(detail::always_false<T>, "this type cannot be read from JSON: describe it with BOOST_DESCRIBE_STRUCT");
  }
}

/// T, or a problem: "malformed" when the text is not JSON, "invalid-input" naming every wrong field.
template <class T>
Result<T> decode(std::string_view text, Limits limits = {}) {
  struct Job {
    T value{};
    Reading reading;
  } job;
  TRY(detail::with_document(text, limits, &job, [](void* context, Node const& root) {
    auto& j = *static_cast<Job*>(context);
    read(root, j.value, Constraint{}, Place{}, j.reading);
  }));
  if (!job.reading.errors.empty()) return std::unexpected(detail::field_problem(std::move(job.reading)));
  return std::move(job.value);
}

/// Query (and path) parameters by the same contract; a repeated name is an error unless its member is a vector.
template <class T>
Result<T> decode_params(std::span<std::pair<std::string, std::string> const> pairs) {
  struct Job {
    T value{};
    Reading reading;
  } job;
  detail::with_parameters(pairs, &job, [](void* context, Node const& root) {
    auto& j = *static_cast<Job*>(context);
    read(root, j.value, Constraint{}, Place{.query = true}, j.reading);
  });
  if (!job.reading.errors.empty()) return std::unexpected(detail::field_problem(std::move(job.reading)));
  return std::move(job.value);
}

}  // namespace raccordo::json
