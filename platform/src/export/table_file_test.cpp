// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <platform/api_export.hpp>

namespace raccordo::exports::table_file_test {
namespace {

std::vector<std::string> const titles{"Nome", "Numero", "Somma", "Giorno", "Quando"};

std::vector<Cell> row(std::string name) { return {std::move(name), std::int64_t{7}, Cents{-123'405}, *Date::parse("2026-03-29"), Instant{1774746000'000000}}; }

std::string content_of(http::Response const& response) {
  auto const& file = std::get<http::FileBody>(response.body);
  EXPECT_TRUE(file.remove_after);
  std::ifstream in(file.path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  std::filesystem::remove(file.path);
  return text.str();
}

std::string made(Format format, std::vector<std::string> const& names) {
  auto file = TableFile::begin(format, "Casi", titles).value();
  for (auto const& name : names) EXPECT_TRUE(file.add(row(name)));
  return content_of(file.finish("casi-2026-11-27").value());
}

TEST(TableFile, is_a_text_that_an_italian_spreadsheet_opens_without_questions) {
  EXPECT_EQ(made(Format::csv, {"Zoë; detta \"la sarta\""}),
            "\xEF\xBB\xBFNome;Numero;Somma;Giorno;Quando\r\n\"Zoë; detta \"\"la sarta\"\"\";7;-1234,05;2026-03-29;2026-03-29 03:00\r\n");
}

TEST(TableFile, never_carries_a_formula) {
  for (std::string text : {"=1+1", "+39 0131", "-2", "@SUM(A1)", "\t=1"}) EXPECT_NE(made(Format::csv, {text}).find("\n'" + text), std::string::npos) << text;
}

TEST(TableFile, is_a_workbook_with_its_titles_and_real_days) {
  auto const folder = std::filesystem::temp_directory_path() / ("raccordo-xlsx-test-" + std::to_string(::getpid()));
  std::filesystem::create_directory(folder);
  std::ofstream(folder / "a.zip", std::ios::binary) << made(Format::xlsx, {"=1+1"});
  auto const unpacked = [&](std::string const& part) {
    auto const out = (folder / "part").string();
    EXPECT_EQ(std::system(("cd " + folder.string() + " && unzip -p a.zip " + part + " > part").c_str()), 0);
    std::ifstream in(out);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
  };
  auto const sheet = unpacked("xl/worksheets/sheet1.xml");
  std::filesystem::remove_all(folder);
  EXPECT_NE(sheet.find("<t>Nome</t>"), std::string::npos);
  EXPECT_NE(sheet.find("<t>=1+1</t>"), std::string::npos) << "a text, not a formula";
  EXPECT_NE(sheet.find("<v>-1234.05</v>"), std::string::npos);
  EXPECT_NE(sheet.find("<v>46110</v>"), std::string::npos) << "days since 30/12/1899 of 29/3/2026";
  EXPECT_EQ(sheet.find("<f>"), std::string::npos);
}

TEST(TableFile, leaves_nothing_behind_when_it_is_not_finished) {
  auto const count = [] {
    std::ptrdiff_t all = 0;
    for (auto const& entry : std::filesystem::directory_iterator(std::filesystem::temp_directory_path()))
      all += entry.path().filename().string().starts_with("raccordo-export-");
    return all;
  };
  auto const before = count();
  for (auto format : {Format::csv, Format::xlsx}) {
    auto file = TableFile::begin(format, "Casi", titles).value();
    EXPECT_TRUE(file.add(row("Ada")));
  }
  EXPECT_EQ(count(), before);
}

TEST(TableFile, is_named_after_its_list_and_day) {
  EXPECT_EQ(file_name({"Casi aperti", "Open cases"}, http::Language::italian, *Date::parse("2026-11-27")), "casi-aperti-2026-11-27");
}

}  // namespace
}  // namespace raccordo::exports::table_file_test
