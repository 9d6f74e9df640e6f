// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

// What an engine takes and gives: bound values and rows, without a type of the domain.
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

}  // namespace raccordo::db
