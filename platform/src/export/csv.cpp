// SPDX-License-Identifier: EUPL-1.2
#include <fstream>

#include "export/writer.hpp"

namespace raccordo::exports {
namespace {

/// A cell that begins like a formula would be computed by the spreadsheet that opens it: an apostrophe makes it text.
std::string disarmed(std::string text) {
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) text.insert(0, 1, '\'');
  return text;
}

std::string quoted(std::string const& text) {
  if (text.find_first_of(";\"\r\n") == text.npos) return text;
  std::string out = "\"";
  for (char c : text) (out += c) += c == '"' ? "\"" : "";
  return out + '"';
}

std::string euros(std::int64_t cents) {
  auto const whole = cents < 0 ? 0 - static_cast<std::uint64_t>(cents) : static_cast<std::uint64_t>(cents);
  auto const rest = std::to_string(whole % 100);
  return (cents < 0 ? "-" : "") + std::to_string(whole / 100) + (rest.size() == 1 ? ",0" : ",") + rest;
}

struct Text {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(std::string const& text) const { return quoted(disarmed(text)); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(Cents cents) const { return euros(cents.value); }
  std::string operator()(Date day) const { return day.iso(); }
  std::string operator()(Instant at) const { return minute_text(at); }
};

class Csv final : public TableFile::Writer {
 public:
  explicit Csv(TemporaryFile file) : file_(std::move(file)), out_(file_.path(), std::ios::binary) { out_ << "\xEF\xBB\xBF"; }

  Result<void> add(std::span<Cell const> row) override {
    std::string line;
    for (auto const& cell : row) (line += line.empty() && &cell == row.data() ? "" : ";") += std::visit(Text{}, cell);
    out_ << line << "\r\n";
    if (!out_) return export_failed("the temporary file cannot be written");
    return {};
  }
  Result<void> close() override {
    out_.close();
    if (!out_) return export_failed("the temporary file cannot be written");
    return {};
  }
  std::string_view suffix() const override { return ".csv"; }
  std::string_view content_type() const override { return "text/csv; charset=utf-8"; }
  std::string release() override { return file_.release(); }

 private:
  TemporaryFile file_;
  std::ofstream out_;
};

}  // namespace

Result<std::unique_ptr<TableFile::Writer>> csv_writer(std::span<std::string const> titles) {
  auto writer = std::make_unique<Csv>(TRY(TemporaryFile::make()));
  std::vector<Cell> const cells(titles.begin(), titles.end());
  TRY(writer->add(cells));
  return writer;
}

}  // namespace raccordo::exports
