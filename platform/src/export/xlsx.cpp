// SPDX-License-Identifier: EUPL-1.2
#include <xlsxwriter.h>

#include <cmath>
#include <filesystem>

#include "export/writer.hpp"

namespace raccordo::exports {
namespace {

/// The width a person would give a column, in characters.
constexpr double least_width = 12, most_width = 40;

lxw_datetime datetime_of(Instant at) {
  auto const text = minute_text(at);
  auto const part = [&](std::size_t from, std::size_t length) { return std::stoi(text.substr(from, length)); };
  return {part(0, 4), part(5, 2), part(8, 2), part(11, 2), part(14, 2), 0};
}
lxw_datetime datetime_of(Date day) {
  auto const ymd = day.ymd();
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())), static_cast<int>(static_cast<unsigned>(ymd.day())), 0, 0, 0};
}

class Xlsx final : public TableFile::Writer {
 public:
  Xlsx(TemporaryFile file, std::string_view sheet, std::span<std::string const> titles)
      : file_(std::move(file)), folder_(std::filesystem::temp_directory_path()) {
    // Rows leave for the disk one by one; texts are written where they stand instead of in a table of all of them.
    lxw_workbook_options options{.constant_memory = LXW_TRUE, .tmpdir = folder_.data(), .use_zip64 = LXW_TRUE};
    book_ = workbook_new_opt(file_.path().c_str(), &options);
    if (!book_) return;
    sheet_ = workbook_add_worksheet(book_, std::string(sheet.substr(0, LXW_SHEETNAME_MAX)).c_str());
    bold_ = format("@"), day_ = format("dd/mm/yyyy"), instant_ = format("dd/mm/yyyy hh:mm"), money_ = format("#,##0.00");
    format_set_bold(bold_);
    for (std::size_t i = 0; i < titles.size(); ++i) {
      auto const column = static_cast<lxw_col_t>(i);
      worksheet_set_column(sheet_, column, column, std::clamp(static_cast<double>(titles[i].size()) + 2, least_width, most_width), nullptr);
      worksheet_write_string(sheet_, 0, column, titles[i].c_str(), bold_);
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    last_column_ = static_cast<lxw_col_t>(titles.size() - 1);
  }
  ~Xlsx() override {
    if (book_) lxw_workbook_free(book_);
  }
  bool ready() const { return sheet_ != nullptr; }

  Result<void> add(std::span<Cell const> row) override {
    if (++row_ >= LXW_ROW_MAX)
      return fail(ProblemKind::invalid, "too-many-rows", "L’elenco ha più righe di quante ne tenga un foglio di calcolo.", "Esportalo in CSV.");
    for (std::size_t i = 0; i < row.size(); ++i) TRY(write(static_cast<lxw_col_t>(i), row[i]));
    return {};
  }
  Result<void> close() override {
    worksheet_autofilter(sheet_, 0, 0, row_, last_column_);
    auto const done = workbook_close(std::exchange(book_, nullptr));
    if (done != LXW_NO_ERROR) return export_failed(lxw_strerror(done));
    return {};
  }
  std::string_view suffix() const override { return ".xlsx"; }
  std::string_view content_type() const override { return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"; }
  std::string release() override { return file_.release(); }

 private:
  lxw_format* format(char const* number_format) {
    auto* made = workbook_add_format(book_);
    format_set_num_format(made, number_format);
    return made;
  }
  Result<void> write(lxw_col_t column, Cell const& cell) {
    lxw_error done = LXW_NO_ERROR;
    if (auto const* text = std::get_if<std::string>(&cell)) done = worksheet_write_string(sheet_, row_, column, text->c_str(), nullptr);
    else if (auto const* number = std::get_if<std::int64_t>(&cell)) done = worksheet_write_number(sheet_, row_, column, static_cast<double>(*number), nullptr);
    else if (auto const* cents = std::get_if<Cents>(&cell))
      done = worksheet_write_number(sheet_, row_, column, static_cast<double>(cents->value) / 100, money_);
    else if (auto const* day = std::get_if<Date>(&cell)) {
      auto when = datetime_of(*day);
      done = worksheet_write_datetime(sheet_, row_, column, &when, day_);
    } else if (auto const* at = std::get_if<Instant>(&cell)) {
      auto when = datetime_of(*at);
      done = worksheet_write_datetime(sheet_, row_, column, &when, instant_);
    }
    if (done != LXW_NO_ERROR) return export_failed(lxw_strerror(done));
    return {};
  }

  TemporaryFile file_;
  std::string folder_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format *bold_ = nullptr, *day_ = nullptr, *instant_ = nullptr, *money_ = nullptr;
  lxw_row_t row_ = 0;
  lxw_col_t last_column_ = 0;
};

}  // namespace

Result<std::unique_ptr<TableFile::Writer>> xlsx_writer(std::string_view sheet, std::span<std::string const> titles) {
  auto writer = std::make_unique<Xlsx>(TRY(TemporaryFile::make()), sheet, titles);
  if (!writer->ready()) return export_failed("the workbook cannot be begun");
  return writer;
}

}  // namespace raccordo::exports
