// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <charconv>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <platform/describe.hpp>
#include <platform/result.hpp>
#include <platform/time.hpp>

// CSV as RFC 4180 says it and no other way: a file that was saved by the wrong programme is refused with line and column,
// never half-understood. Described structs are read by column name.
namespace raccordo::csv {

struct Limits {
  std::size_t bytes = 8u << 20;
  std::size_t rows = 100'000;  ///< without the header
  std::size_t columns = 64;
  std::size_t field_bytes = 8192;
  bool ragged = false;  ///< rows of another length than the first are handed over, for who names them and goes on
};

/// One row; the fields live in the reader until the next row.
struct Row {
  int line = 0;  ///< where it begins, counted from 1
  std::span<std::string const> fields;
};

/// Reads a text row by row. Accepts a UTF-8 byte order mark, LF or CRLF; refuses lone CR, control characters other than
/// tab and (inside quotes) line ends, quotes inside unquoted fields, rows of another length than the first.
class Reader {
 public:
  explicit Reader(std::string_view text, Limits limits = {});
  /// False at the end. Problems: invalid "csv", too_large "csv-too-large"; after one the reader is spent.
  Result<bool> next(Row& row);

 private:
  Result<void> quoted_field(std::string& field);
  Result<void> plain_field(std::string& field);
  Result<void> line_end();
  std::unexpected<Problem> refuse(std::size_t at, std::string_view what) const;

  std::string_view text_;
  Limits limits_;
  std::size_t at_ = 0, row_start_ = 0;
  int line_ = 1;
  std::size_t rows_ = 0, width_ = 0, used_ = 0;
  std::vector<std::string> fields_;
};

/// A field as text for a CSV answer: quoted when it must be.
std::string field_text(std::string_view value);

template <class T>
struct Line {
  int line = 0;
  T value{};
};

namespace detail {
/// The member's column in the file, or every column missing or unknown named at once.
Result<std::vector<std::size_t>> bind(std::span<std::string const> header, std::span<std::string_view const> wanted);

struct Faults {
  std::vector<FieldError> list;
  void add(int line, std::string_view column, std::string_view code, std::string message);
  bool full() const { return list.size() >= 100; }
};
Problem problem_of(Faults&& faults);

template <class M>
inline constexpr bool is_optional = false;
template <class M>
inline constexpr bool is_optional<std::optional<M>> = true;

/// What a column should have held, or nothing when the text was fine.
template <class M>
std::string_view parse_field(std::string const& text, M& out) {
  if constexpr (is_optional<M>) {
    if (text.empty()) return {};
    return parse_field(text, out.emplace());
  } else if constexpr (std::is_same_v<M, std::string>) {
    out = text;
    return {};
  } else if constexpr (std::is_same_v<M, Date>) {
    auto date = Date::parse(text);
    if (!date) return "una data esistente, anno-mese-giorno";
    out = *date;
    return {};
  } else if constexpr (DescribedEnum<M>) {
    auto value = enum_from<M>(text);
    if (!value) return "un codice noto";
    out = *value;
    return {};
  } else {
    auto end = text.data() + text.size();
    auto [stop, error] = std::from_chars(text.data(), end, out);
    return error == std::errc{} && stop == end ? std::string_view{} : "un numero";
  }
}
}  // namespace detail

/// All rows of a file as T, whose members are exactly the columns (in any order). Every wrong field is named with its line.
template <DescribedStruct T>
Result<std::vector<Line<T>>> read_all(std::string_view text, Limits limits = {}) {
  constexpr std::size_t count = boost::mp11::mp_size<members_of<T>>::value;
  std::vector<std::string_view> names;
  boost::mp11::mp_for_each<members_of<T>>([&](auto d) { names.emplace_back(d.name); });
  Reader reader(text, limits);
  Row row;
  if (!TRY(reader.next(row)))
    return fail(ProblemKind::invalid, "csv", "Il file è vuoto: manca la riga con i nomi delle colonne.", "Aggiungi quella riga e riprova.");
  auto columns = TRY(detail::bind(row.fields, names));
  std::vector<Line<T>> lines;
  detail::Faults faults;
  while (TRY(reader.next(row)) && !faults.full()) {
    auto& line = lines.emplace_back();
    line.line = row.line;
    std::size_t member = 0;
    boost::mp11::mp_for_each<members_of<T>>([&](auto d) {
      auto const& field = row.fields[columns[member++]];
      auto wanted = detail::parse_field(field, line.value.*d.pointer);
      if (!wanted.empty()) faults.add(row.line, d.name, "format", "«" + field + "» non è " + std::string(wanted));
    });
    static_assert(count > 0);
  }
  if (!faults.list.empty()) return std::unexpected(detail::problem_of(std::move(faults)));
  return lines;
}

}  // namespace raccordo::csv
