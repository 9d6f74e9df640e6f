// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <platform/http.hpp>
#include <platform/json.hpp>
#include <platform/time.hpp>

// A list as a file that a spreadsheet opens. Rows go to a temporary file as they come: memory does not grow with their number.
namespace raccordo::exports {

/// csv: UTF-8 with its mark, semicolons and CRLF, as an Italian spreadsheet expects. xlsx: Office Open XML, with real days and numbers.
enum class Format { csv, xlsx };
BOOST_DESCRIBE_ENUM(Format, csv, xlsx)

/// Euro cents, shown as euros.
struct Cents {
  std::int64_t value = 0;
};
/// Nothing, text, a number, money, a civil day, or an instant (shown in Europe/Rome, to the minute).
using Cell = std::variant<std::monostate, std::string, std::int64_t, Cents, Date, Instant>;

class TableFile {
 public:
  /// In the folder for temporary files, readable by its owner alone. unavailable "export-failed" when it cannot be written.
  static Result<TableFile> begin(Format format, std::string_view sheet, std::span<std::string const> titles);
  TableFile(TableFile&&) noexcept;
  TableFile& operator=(TableFile&&) noexcept;
  ~TableFile();  ///< removes what was not finished

  /// As many cells as titles. invalid "too-many-rows" past what a spreadsheet holds (1,048,575).
  Result<void> add(std::span<Cell const> row);
  /// The file offered for saving as "NAME.csv"; it is removed once sent.
  Result<http::Response> finish(std::string_view name);

  class Writer;

 private:
  explicit TableFile(std::unique_ptr<Writer> writer);
  std::unique_ptr<Writer> writer_;
};

}  // namespace raccordo::exports
