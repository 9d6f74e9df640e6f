// SPDX-License-Identifier: EUPL-1.2
#include <platform/csv.hpp>
#include <platform/text.hpp>

#include "property.hpp"

// Files that people upload. A table that is accepted can be written again and means the same; one that is refused says where.
namespace raccordo::fuzz {
namespace {

enum class Certainty { documented, secondary, hypothesis };
BOOST_DESCRIBE_ENUM(Certainty, documented, secondary, hypothesis)
struct Membership {
  std::string body;
  std::optional<Date> from;
  Certainty certainty{};
  std::optional<double> share;
  std::optional<int> order;
};
BOOST_DESCRIBE_STRUCT(Membership, (), (body, from, certainty, share, order))

using Table = std::vector<std::vector<std::string>>;
constexpr csv::Limits limits{.bytes = 4096, .rows = 50, .columns = 8, .field_bytes = 64};

bool utf8(std::string_view text) { return text::first_invalid_utf8(text) == text.npos; }

void check_refusal(Problem const& problem) {
  require(problem.kind == ProblemKind::invalid || problem.kind == ProblemKind::too_large, "a file is wrong or too large");
  require(!problem.detail.empty() && utf8(problem.detail) && !problem.remedy.empty(), "the reason can be shown");
  require(problem.fields.size() <= 100, "the answer does not grow with the input");
  for (auto const& field : problem.fields) require(field.pointer.starts_with('/') && utf8(field.message), "the line and the column are named");
}

Result<Table> table_of(std::string_view text) {
  csv::Reader reader(text, limits);
  csv::Row row;
  Table table;
  int line = 0;
  while (TRY(reader.next(row))) {
    require(row.line > line, "rows come in the order of their lines");
    line = row.line;
    table.emplace_back(row.fields.begin(), row.fields.end());
  }
  return table;
}

std::string written(Table const& table) {
  std::string text = "\xEF\xBB\xBF";  // without it a first field that begins with the same bytes would lose them
  for (auto const& row : table) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i ? "," : "") + csv::field_text(row[i]);
    text += "\n";
  }
  return text;
}

void check_table(std::string_view text) {
  auto table = table_of(text);
  if (!table) return check_refusal(table.error());
  require(utf8(text) && text.size() <= limits.bytes && table->size() <= limits.rows + 1, "limits are kept");
  for (auto const& row : *table) {
    require(row.size() == table->front().size() && row.size() <= limits.columns, "every row is as long as the first");
    for (auto const& field : row) require(field.size() <= limits.field_bytes, "no field is longer than allowed");
  }
  auto again = table_of(written(*table));
  // Quotes may have been spared in the input: written with them, a full file can be over the limit of bytes.
  if (!again && again.error().kind == ProblemKind::too_large) return;
  require(again.has_value() && *again == *table, "what is written reads back the same");
}

void check_rows(std::string_view text) {
  auto lines = csv::read_all<Membership>(text, limits);
  if (!lines) return check_refusal(lines.error());
  auto table = table_of(text);
  require(table.has_value() && table->size() == lines->size() + 1, "every row is one line");
}

}  // namespace
}  // namespace raccordo::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  raccordo::fuzz::check_table(raccordo::fuzz::text_of(data, size));
  raccordo::fuzz::check_rows(raccordo::fuzz::text_of(data, size));
  return 0;
}
