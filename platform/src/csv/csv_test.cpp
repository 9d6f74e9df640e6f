// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <platform/csv.hpp>

namespace raccordo::csv_test {

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)
struct Thing {
  std::string code;
  std::optional<Date> day;
  Colour colour{};
  std::optional<double> weight;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (code, day, colour, weight))

std::vector<std::vector<std::string>> rows(std::string_view text) {
  csv::Reader reader(text);
  csv::Row row;
  std::vector<std::vector<std::string>> all;
  while (reader.next(row).value()) all.emplace_back(row.fields.begin(), row.fields.end());
  return all;
}
std::string refusal(std::string_view text, csv::Limits limits = {}) {
  csv::Reader reader(text, limits);
  csv::Row row;
  for (;;) {
    auto more = reader.next(row);
    if (!more) return more.error().detail;
    if (!*more) return "";
  }
}
using Rows = std::vector<std::vector<std::string>>;

TEST(CsvReader, takes_quotes_line_ends_and_a_byte_order_mark) {
  EXPECT_EQ(rows("\xEF\xBB\xBF"
                 "a,b\r\n\"1,\"\"x\"\"\r\ny\",2\r\n"),
            (Rows{{"a", "b"}, {"1,\"x\"\r\ny", "2"}}));
  EXPECT_EQ(rows("a,b\n,\n"), (Rows{{"a", "b"}, {"", ""}}));
  EXPECT_EQ(rows("a\n\"\""), (Rows{{"a"}, {""}}));
  EXPECT_EQ(rows(""), Rows{});
}

TEST(CsvReader, says_line_and_column_of_what_it_refuses) {
  EXPECT_EQ(refusal("a,b\n1,2\nè,x\"y\n"), "Riga 3, colonna 4: virgolette dentro un campo che non comincia con le virgolette.");
  EXPECT_EQ(refusal("a,b\n\"1\n2\",3\n4,\"x\" ,\n"), "Riga 4, colonna 6: dopo le virgolette chiuse ci vuole una virgola o la fine della riga.");
  EXPECT_EQ(refusal("a,b\n1,\"2\n"), "Riga 2, colonna 3: le virgolette aperte qui non si chiudono.");
  EXPECT_EQ(refusal("a,b\n1\n"), "Riga 2, colonna 2: la riga ha 1 campi, l'intestazione 2.");
  EXPECT_EQ(refusal("a,b\n1,2\n\n"), "Riga 3, colonna 1: la riga ha 1 campi, l'intestazione 2.");
  EXPECT_EQ(refusal("a,b\r1,2"), "Riga 1, colonna 4: fine di riga CR senza LF.");
  EXPECT_EQ(refusal("a\n\xC3(\n"), "Riga 2, colonna 1: il testo non è in UTF-8.");
  EXPECT_EQ(refusal(std::string_view("a\nx\0y\n", 6)), "Riga 2, colonna 2: carattere di controllo.");
}

TEST(CsvReader, hands_over_rows_of_another_length_to_who_names_them) {
  csv::Reader reader("a,b\n1\n1,2,3\n", {.ragged = true});
  csv::Row row;
  std::vector<std::size_t> lengths;
  while (reader.next(row).value()) lengths.push_back(row.fields.size());
  EXPECT_EQ(lengths, (std::vector<std::size_t>{2, 1, 3}));
}

TEST(CsvReader, keeps_to_its_limits) {
  EXPECT_NE(refusal("a\n1\n2\n", {.rows = 1}), "");
  EXPECT_NE(refusal("a,b,c\n", {.columns = 2}), "");
  EXPECT_NE(refusal("a\n12345\n", {.field_bytes = 4}), "");
  EXPECT_NE(refusal("a\n\"12345\"\n", {.field_bytes = 4}), "");
  csv::Reader reader("a\n1\n", {.bytes = 3});
  csv::Row row;
  EXPECT_EQ(reader.next(row).error().kind, ProblemKind::too_large);
}

TEST(CsvRows, are_read_by_column_name_in_any_order) {
  auto lines = csv::read_all<Thing>("weight,colour,day,code\n1.5,green,2022-06-30,x\n,red,,y\n").value();
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].line, 2);
  EXPECT_EQ(lines[0].value.colour, Colour::green);
  EXPECT_EQ(lines[0].value.weight, 1.5);
  EXPECT_EQ(lines[0].value.day->iso(), "2022-06-30");
  EXPECT_FALSE(lines[1].value.day);
}

TEST(CsvRows, name_every_wrong_field_at_once) {
  auto problem = csv::read_all<Thing>("code,day,colour,weight\nx,2022-02-31,blue,1kg\ny,,red,\n").error();
  ASSERT_EQ(problem.fields.size(), 3u);
  EXPECT_EQ(problem.fields[0].pointer, "/2/day");
  EXPECT_EQ(problem.fields[0].message, "Riga 2, day: «2022-02-31» non è una data esistente, anno-mese-giorno.");
  EXPECT_EQ(problem.fields[1].pointer, "/2/colour");
  EXPECT_EQ(problem.fields[2].pointer, "/2/weight");
}

TEST(CsvRows, name_missing_unknown_and_repeated_columns) {
  auto problem = csv::read_all<Thing>("code,code,day,weight,size\n").error();
  ASSERT_EQ(problem.fields.size(), 3u);
  EXPECT_EQ(problem.fields[0].code, "repeated-column");
  EXPECT_EQ(problem.fields[1].code, "missing-column");
  EXPECT_EQ(problem.fields[2].code, "unknown-column");
  EXPECT_FALSE(csv::read_all<Thing>(""));
}

TEST(CsvRows, quote_a_long_unknown_column_without_cutting_a_letter) {
  auto problem = csv::read_all<Thing>(std::string(59, 'x') + "à,code,day,colour,weight\n").error();
  ASSERT_EQ(problem.fields.size(), 1u);
  EXPECT_EQ(problem.fields[0].pointer, "/1/" + std::string(59, 'x'));
}

TEST(CsvFields, are_quoted_only_when_they_must_be) {
  EXPECT_EQ(csv::field_text("a b"), "a b");
  EXPECT_EQ(csv::field_text("a,\"b\""), "\"a,\"\"b\"\"\"");
}

}  // namespace raccordo::csv_test
