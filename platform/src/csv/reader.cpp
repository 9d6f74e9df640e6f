// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <platform/csv.hpp>
#include <platform/text.hpp>

namespace raccordo::csv {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; }

int line_ends(std::string_view text) { return static_cast<int>(std::count(text.begin(), text.end(), '\n')); }

std::unexpected<Problem> too_large(std::string what) {
  return fail(ProblemKind::too_large, "csv-too-large", std::move(what), "Dividi il file in parti più piccole.");
}

}  // namespace

Reader::Reader(std::string_view text, Limits limits) : text_(text), limits_(limits) {
  if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
  row_start_ = at_;
}

std::unexpected<Problem> Reader::refuse(std::size_t at, std::string_view what) const {
  // Columns are counted in characters, as the person's editor does.
  auto before = text_.substr(row_start_, at - row_start_);
  auto line = line_ + line_ends(before);
  if (auto end = before.rfind('\n'); end != before.npos) before.remove_prefix(end + 1);
  auto column = 1 + std::count_if(before.begin(), before.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return fail(ProblemKind::invalid, "csv", "Riga " + std::to_string(line) + ", colonna " + std::to_string(column) + ": " + std::string(what),
              "Salva di nuovo il file come CSV in UTF-8, con la virgola come separatore.");
}

Result<bool> Reader::next(Row& row) {
  if (width_ == 0) {
    if (text_.size() > limits_.bytes) return too_large("Il file supera " + std::to_string(limits_.bytes >> 20) + " MiB.");
    if (auto wrong = text::first_invalid_utf8(text_); wrong != text_.npos) return refuse(wrong, "il testo non è in UTF-8.");
  }
  if (at_ >= text_.size()) return false;
  if (width_ != 0 && ++rows_ > limits_.rows) return too_large("Il file supera " + std::to_string(limits_.rows) + " righe.");
  line_ += line_ends(text_.substr(row_start_, at_ - row_start_));
  row_start_ = at_;
  used_ = 0;
  for (;;) {
    if (used_ == limits_.columns) return refuse(at_, "troppe colonne.");
    if (used_ == fields_.size()) fields_.emplace_back();
    auto& field = fields_[used_++];
    field.clear();
    if (at_ < text_.size() && text_[at_] == '"') TRY(quoted_field(field));
    else TRY(plain_field(field));
    if (at_ >= text_.size() || text_[at_] != ',') break;
    ++at_;
  }
  if (width_ == 0) width_ = used_;
  if (used_ != width_ && !limits_.ragged) return refuse(at_, "la riga ha " + std::to_string(used_) + " campi, l'intestazione " + std::to_string(width_) + ".");
  TRY(line_end());
  row.line = line_;
  row.fields = std::span(fields_).first(used_);
  return true;
}

Result<void> Reader::quoted_field(std::string& field) {
  auto const opened = at_++;
  for (;;) {
    auto end = text_.find('"', at_);
    if (end == text_.npos) return refuse(opened, "le virgolette aperte qui non si chiudono.");
    auto part = text_.substr(at_, end - at_);
    auto wrong = std::find_if(part.begin(), part.end(), [](char c) { return control(c) && c != '\n' && c != '\r'; });
    if (wrong != part.end()) return refuse(at_ + static_cast<std::size_t>(wrong - part.begin()), "carattere di controllo.");
    field += part;
    if (field.size() > limits_.field_bytes) return refuse(opened, "il campo è troppo lungo.");
    at_ = end + 1;
    if (at_ >= text_.size() || text_[at_] != '"') break;
    field += '"';
    ++at_;
  }
  if (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n' && text_[at_] != '\r')
    return refuse(at_, "dopo le virgolette chiuse ci vuole una virgola o la fine della riga.");
  return {};
}

Result<void> Reader::plain_field(std::string& field) {
  auto const start = at_;
  while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n' && text_[at_] != '\r') {
    if (text_[at_] == '"') return refuse(at_, "virgolette dentro un campo che non comincia con le virgolette.");
    if (control(text_[at_])) return refuse(at_, "carattere di controllo.");
    ++at_;
  }
  if (at_ - start > limits_.field_bytes) return refuse(start, "il campo è troppo lungo.");
  field.assign(text_.substr(start, at_ - start));
  return {};
}

Result<void> Reader::line_end() {
  if (at_ >= text_.size()) return {};
  if (text_[at_] == '\r') {
    if (at_ + 1 >= text_.size() || text_[at_ + 1] != '\n') return refuse(at_, "fine di riga CR senza LF.");
    ++at_;
  }
  ++at_;
  return {};
}

std::string field_text(std::string_view value) {
  if (value.find_first_of("\",\r\n") == value.npos) return std::string(value);
  std::string out = "\"";
  for (char c : value) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

namespace detail {

Result<std::vector<std::size_t>> bind(std::span<std::string const> header, std::span<std::string_view const> wanted) {
  std::vector<std::size_t> columns;
  Faults faults;
  for (auto name : wanted) {
    auto found = std::find(header.begin(), header.end(), name);
    if (found == header.end()) faults.add(1, name, "missing-column", "manca questa colonna");
    else if (std::find(found + 1, header.end(), name) != header.end()) faults.add(1, name, "repeated-column", "la colonna compare due volte");
    columns.push_back(static_cast<std::size_t>(found - header.begin()));
  }
  for (auto const& name : header)
    if (std::find(wanted.begin(), wanted.end(), name) == wanted.end()) faults.add(1, text::beginning(name, 60), "unknown-column", "colonna sconosciuta");
  if (!faults.list.empty()) return std::unexpected(problem_of(std::move(faults)));
  return columns;
}

void Faults::add(int line, std::string_view column, std::string_view code, std::string message) {
  if (full()) return;
  list.push_back({"/" + std::to_string(line) + "/" + std::string(column), std::string(code),
                  "Riga " + std::to_string(line) + ", " + std::string(column) + ": " + std::move(message) + "."});
}

Problem problem_of(Faults&& faults) {
  auto detail = faults.list.size() == 1 ? faults.list.front().message : std::to_string(faults.list.size()) + " campi del file non sono validi.";
  return {ProblemKind::invalid, "csv", std::move(detail), "Correggi le righe indicate e riprova.", std::move(faults.list), {}};
}

}  // namespace detail
}  // namespace raccordo::csv
