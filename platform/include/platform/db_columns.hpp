// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <platform/db_row.hpp>
#include <platform/describe.hpp>
#include <platform/id.hpp>
#include <platform/time.hpp>

// How each C++ type is bound to a statement and read from a column.
namespace raccordo::db {

template <class T>
struct Column;

template <>
struct Column<std::int64_t> {
  static Param param(std::int64_t v) { return {ColumnType::integer, false, v}; }
  static Param none() { return {ColumnType::integer, true}; }
  static std::int64_t read(Row const& r, int c) { return r.integer(c); }
};
template <>
struct Column<int> {
  static Param param(int v) { return Column<std::int64_t>::param(v); }
  static Param none() { return Column<std::int64_t>::none(); }
  static int read(Row const& r, int c) { return static_cast<int>(r.integer(c)); }
};
template <>
struct Column<bool> {
  static Param param(bool v) { return Column<std::int64_t>::param(v ? 1 : 0); }
  static Param none() { return Column<std::int64_t>::none(); }
  static bool read(Row const& r, int c) { return r.integer(c) != 0; }
};
template <>
struct Column<double> {
  static Param param(double v) { return {ColumnType::real, false, 0, v}; }
  static Param none() { return {ColumnType::real, true}; }
  static double read(Row const& r, int c) { return r.real(c); }
};
template <>
struct Column<std::string_view> {
  static Param param(std::string_view v) { return {ColumnType::text, false, 0, 0, v}; }
  static Param none() { return {ColumnType::text, true}; }
};
template <>
struct Column<std::string> : Column<std::string_view> {
  static std::string read(Row const& r, int c) { return std::string(r.bytes(c)); }
};
/// Bytes that are not text (sealed fields, digests).
struct Bytes {
  std::string data;
  auto operator<=>(Bytes const&) const = default;
};
template <>
struct Column<Bytes> {
  static Param param(Bytes const& v) { return {ColumnType::blob, false, 0, 0, v.data}; }
  static Param none() { return {ColumnType::blob, true}; }
  static Bytes read(Row const& r, int c) { return {std::string(r.bytes(c))}; }
};
template <>
struct Column<Uuid> {
  static Param param(Uuid const& v) { return {ColumnType::blob, false, 0, 0, {reinterpret_cast<char const*>(v.bytes.data()), v.bytes.size()}}; }
  static Param none() { return {ColumnType::blob, true}; }
  static Uuid read(Row const& r, int c) {
    Uuid u;
    auto b = r.bytes(c);
    if (b.size() != u.bytes.size()) throw std::runtime_error("a column that should hold an id does not");
    std::copy(b.begin(), b.end(), reinterpret_cast<char*>(u.bytes.data()));
    return u;
  }
};
template <class Tag>
struct Column<Id<Tag>> {
  static Param param(Id<Tag> const& v) { return Column<Uuid>::param(v.value); }
  static Param none() { return Column<Uuid>::none(); }
  static Id<Tag> read(Row const& r, int c) { return {Column<Uuid>::read(r, c)}; }
};
template <>
struct Column<Instant> {
  static Param param(Instant v) { return Column<std::int64_t>::param(v.us); }
  static Param none() { return Column<std::int64_t>::none(); }
  static Instant read(Row const& r, int c) { return {r.integer(c)}; }
};
template <>
struct Column<Date> {
  static Param param(Date v) {
    Param p{ColumnType::text, false};
    p.owned = v.iso();
    return p;
  }
  static Param none() { return Column<std::string_view>::none(); }
  static Date read(Row const& r, int c) {
    auto date = Date::parse(r.bytes(c));
    if (!date) throw std::runtime_error("a column that should hold a date does not");
    return *date;
  }
};
template <DescribedEnum E>
struct Column<E> {
  static Param param(E v) { return Column<std::string_view>::param(enum_text(v)); }
  static Param none() { return Column<std::string_view>::none(); }
  static E read(Row const& r, int c) {
    auto value = enum_from<E>(r.bytes(c));
    if (!value) throw std::runtime_error("a column holds the unknown code '" + std::string(r.bytes(c)) + "'");
    return *value;
  }
};
template <class T>
struct Column<std::optional<T>> {
  static Param param(std::optional<T> const& v) { return v ? Column<T>::param(*v) : Column<T>::none(); }
  static std::optional<T> read(Row const& r, int c) { return r.null(c) ? std::nullopt : std::optional<T>(Column<T>::read(r, c)); }
};

}  // namespace raccordo::db
