// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include <platform/describe.hpp>
#include <platform/id.hpp>
#include <platform/time.hpp>

// How C++ values become SQL parameters and columns become C++ values.
namespace raccordo::db {

enum class ColumnType { integer, real, text, blob };

/// A bound value. Views point into the caller's arguments, which live until the statement has run.
struct Param {
  ColumnType type = ColumnType::text;
  bool null = false;
  std::int64_t integer = 0;
  double real = 0;
  std::string_view view{};
  std::string owned{};  ///< for values that have no text of their own (dates)
  std::string_view bytes() const { return owned.empty() ? view : std::string_view(owned); }
};
using Params = std::span<Param const>;

class Row {
 public:
  virtual ~Row() = default;
  virtual int columns() const = 0;
  virtual bool null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual std::string_view bytes(int column) const = 0;  ///< text or blob; valid until the next row
};

/// Non-owning callback, so that reading a row costs no allocation.
class RowSink {
 public:
  RowSink() = default;
  template <class F>
    requires(!std::is_same_v<std::remove_cvref_t<F>, RowSink>)
  explicit RowSink(F& f) : object_(const_cast<void*>(static_cast<void const*>(&f))), call_([](void* o, Row const& r) { (*static_cast<F*>(o))(r); }) {}
  explicit operator bool() const { return call_ != nullptr; }
  void operator()(Row const& row) const { call_(object_, row); }

 private:
  void* object_ = nullptr;
  void (*call_)(void*, Row const&) = nullptr;
};

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
  static Param param(Uuid const& v) {
    return {ColumnType::blob, false, 0, 0, {reinterpret_cast<char const*>(v.bytes.data()), v.bytes.size()}};
  }
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
  static Param param(Date v) { Param p{ColumnType::text, false}; p.owned = v.iso(); return p; }
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
  static std::optional<T> read(Row const& r, int c) {
    return r.null(c) ? std::nullopt : std::optional<T>(Column<T>::read(r, c));
  }
};

template <class T>
Param param_of(T const& value) {
  if constexpr (std::is_convertible_v<T const&, std::string_view>) return Column<std::string_view>::param(value);
  else return Column<T>::param(value);
}

template <class T>
T read_row(Row const& row) {
  if constexpr (DescribedStruct<T>) {
    constexpr auto count = boost::mp11::mp_size<members_of<T>>::value;
    if (row.columns() != static_cast<int>(count)) throw std::runtime_error("columns do not match " + std::string(type_name<T>()));
    T value{};
    int column = 0;
    boost::mp11::mp_for_each<members_of<T>>([&](auto d) {
      using M = std::remove_cvref_t<decltype(value.*d.pointer)>;
      value.*d.pointer = Column<M>::read(row, column++);
    });
    return value;
  } else {
    return Column<T>::read(row, 0);
  }
}

}  // namespace raccordo::db
