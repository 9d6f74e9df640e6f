// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include <platform/api_export.hpp>
#include <platform/log.hpp>

#include "export/writer.hpp"

namespace raccordo::exports {

std::unexpected<Problem> export_failed(std::string_view why) {
  log::write(log::Level::error, "export-failed", {{"why", why}});
  return fail(ProblemKind::unavailable, "export-failed", "Il file non è riuscito: sul server manca lo spazio per prepararlo.",
              "Riprova fra poco; se succede ancora, avvisa chi gestisce il server.");
}

std::string minute_text(Instant at) { return rome_date(at).iso() + rome_text(at).substr(10, 6); }

Result<TemporaryFile> TemporaryFile::make() {
  std::string path = std::filesystem::temp_directory_path() / "raccordo-export-XXXXXX";
  int const file = ::mkstemp(path.data());
  if (file < 0) return export_failed("no temporary file can be made");
  ::close(file);
  return TemporaryFile(std::move(path));
}

TemporaryFile::~TemporaryFile() {
  if (!path_.empty()) std::remove(path_.c_str());
}

TableFile::TableFile(std::unique_ptr<Writer> writer) : writer_(std::move(writer)) {}
TableFile::TableFile(TableFile&&) noexcept = default;
TableFile& TableFile::operator=(TableFile&&) noexcept = default;
TableFile::~TableFile() = default;

Result<TableFile> TableFile::begin(Format format, std::string_view sheet, std::span<std::string const> titles) {
  if (format == Format::csv) return TableFile(TRY(csv_writer(titles)));
  return TableFile(TRY(xlsx_writer(sheet, titles)));
}

Result<void> TableFile::add(std::span<Cell const> row) { return writer_->add(row); }

Result<http::Response> TableFile::finish(std::string_view name) {
  TRY(writer_->close());
  auto response = http::download({}, std::string(writer_->content_type()), std::string(name) + std::string(writer_->suffix()));
  response.body = http::FileBody{.path = writer_->release(), .remove_after = true};
  return response;
}

http::Language language_of(http::Request const& request) {
  return wants_english(request.header("Accept-Language")) ? http::Language::english : http::Language::italian;
}

std::string file_name(Words const& list, http::Language language, Date day) {
  auto name = list.in(language);
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == ' ' ? '-' : c;
  return name + "-" + day.iso();
}

}  // namespace raccordo::exports
