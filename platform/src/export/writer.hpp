// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/table_file.hpp>

namespace raccordo::exports {

/// One format. The file it writes is removed with it unless it was given away.
class TableFile::Writer {
 public:
  virtual ~Writer() = default;
  virtual Result<void> add(std::span<Cell const> row) = 0;
  /// Everything is on the disk when this has answered.
  virtual Result<void> close() = 0;
  virtual std::string_view suffix() const = 0;
  virtual std::string_view content_type() const = 0;
  /// Gives the file away.
  virtual std::string release() = 0;
};

/// A new empty file that only its owner may read; removed with the object unless released.
class TemporaryFile {
 public:
  static Result<TemporaryFile> make();
  TemporaryFile(TemporaryFile&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  ~TemporaryFile();
  std::string const& path() const { return path_; }
  std::string release() { return std::exchange(path_, {}); }

 private:
  explicit TemporaryFile(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

std::unexpected<Problem> export_failed(std::string_view why);
std::string minute_text(Instant at);  ///< "2026-11-27 22:14", in Europe/Rome

Result<std::unique_ptr<TableFile::Writer>> csv_writer(std::span<std::string const> titles);
Result<std::unique_ptr<TableFile::Writer>> xlsx_writer(std::string_view sheet, std::span<std::string const> titles);

}  // namespace raccordo::exports
