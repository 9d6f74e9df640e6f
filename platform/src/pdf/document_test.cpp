// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <sstream>
#include <thread>

#include <gtest/gtest.h>
#include <platform_testing/pdf_text.hpp>

#include <platform/pdf.hpp>

namespace raccordo::pdf_test {

using testing::pages_of;
using testing::pdfinfo;
using testing::structure_of;

Instant const noon{1'795'258'800'000'000};  // 21/11/2026 12:00 in Rome

pdf::Document titled(std::string title = "Prova «àèì»") {
  return pdf::Document({.title = std::move(title), .author = "Comune di Cassinelle", .created = noon});
}

/// A document with every kind of block.
std::string complete_document() {
  auto document = titled();
  document.mark("Dati fittizi");
  document.footer("Ricevuta n. 1");
  document.letterhead("Comune di Cassinelle", "n. 1");
  document.heading(1, "Titolo");
  document.lead("Guida");
  document.facts({{"Comune", "Cassinelle"}, {"Ufficio", "efficace"}});
  document.heading(2, "Sezione");
  document.paragraph("Testo");
  document.quotation("Mia madre\nnon riesce");
  document.steps({"uno", "due"});
  document.callout("Attenzione", "può cambiare");
  document.note("nota");
  return document.finish();
}

/// The structure without indentation, one element or text per line; a long paragraph is one text per page.
std::string walked(std::string const& pdf) {
  std::istringstream lines(structure_of(pdf));
  std::string out;
  for (std::string line; std::getline(lines, line);) out += line.substr(std::min(line.find_first_not_of(' '), line.size())) + "\n";
  return out;
}
std::size_t count(std::string const& text, std::string_view part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++n;
  return n;
}
std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

TEST(pdf, a_screen_reader_walks_headings_paragraphs_tables_and_lists_in_reading_order) {
  EXPECT_EQ(walked(complete_document()),
            "Document\nP (block)\n\"Dati fittizi\"\nP (block)\n\"Comune di Cassinelle\"\nP (block)\n\"n. 1\"\n"
            "H1 (block)\n\"Titolo\"\nP (block)\n\"Guida\"\n"
            "Table (block)\nTR\nTH:\n/Scope /Row\n\"Comune\"\nTD\n\"Cassinelle\"\nTR\nTH:\n/Scope /Row\n\"Ufficio\"\nTD\n\"efficace\"\n"
            "H2 (block)\n\"Sezione\"\nP (block)\n\"Testo\"\nBlockQuote\nP (block)\n\"Mia madre non riesce\"\n"
            "L (block)\nLI (block)\nLbl (block)\n\"1.\"\nLBody (block)\n\"uno\"\nLI (block)\nLbl (block)\n\"2.\"\nLBody (block)\n\"due\"\n"
            "P (block)\n\"Attenzione può cambiare\"\nP (block)\n\"nota\"\n");
}

TEST(pdf, says_its_language_its_title_and_its_date) {
  auto const bytes = complete_document();
  EXPECT_NE(bytes.find("/Lang (it-IT)"), bytes.npos);
  EXPECT_NE(bytes.find("/DisplayDocTitle true"), bytes.npos);
  auto const info = pdfinfo(bytes, "-isodates");
  EXPECT_NE(info.find("Prova «àèì»"), info.npos) << info;
  EXPECT_NE(info.find("2026-11-21T11:00:00"), info.npos) << info;
  EXPECT_NE(info.find("(A4)"), info.npos) << info;
  EXPECT_EQ(info.find("Error"), info.npos) << info;
}

TEST(pdf, every_offset_of_the_cross_reference_table_points_to_its_object) {
  auto const bytes = complete_document();
  auto const table = bytes.rfind("\nxref\n") + 1;
  EXPECT_EQ(std::stoul(bytes.substr(bytes.rfind("startxref\n") + 10)), table);
  auto const entries = bytes.find('\n', table + 5) + 1;
  auto const size = std::stoul(bytes.substr(table + 7));
  ASSERT_GT(size, 10u);
  for (std::size_t number = 1; number < size; ++number) {
    auto const head = std::to_string(number) + " 0 obj";
    EXPECT_EQ(bytes.substr(std::stoul(bytes.substr(entries + number * 20, 10)), head.size()), head);
  }
}

TEST(pdf, the_same_input_gives_the_same_bytes_from_several_threads) {
  auto const expected = complete_document();
  std::vector<std::string> made(6);
  std::vector<std::thread> workers;
  for (auto& bytes : made) workers.emplace_back([&bytes] { bytes = complete_document(); });
  for (auto& worker : workers) worker.join();
  for (auto const& bytes : made) EXPECT_TRUE(bytes == expected);
}

TEST(pdf, markup_and_pdf_syntax_are_shown_as_they_were_typed) {
  auto document = titled("<b>) >> endobj (");
  document.paragraph("<b>&amp; ficcanaso</b> (a\\) %d <script>alert(1)</script>");
  auto const bytes = document.finish();
  EXPECT_EQ(walked(bytes), "Document\nP (block)\n\"<b>&amp; ficcanaso</b> (a\\) %d <script>alert(1)</script>\"\n");
  EXPECT_NE(pdfinfo(bytes).find("<b>) >> endobj ("), std::string::npos);
}

TEST(pdf, a_long_text_flows_over_pages_as_one_paragraph) {
  auto document = titled();
  document.footer("in fondo");
  document.quotation(repeated("Il bisogno continua ancora per una riga. ", 250));
  auto const bytes = document.finish();
  auto const structure = walked(bytes);
  EXPECT_EQ(pages_of(bytes), 3);
  EXPECT_EQ(count(structure, "P (block)"), 1u);
  EXPECT_EQ(count(structure, "Span"), 3u);
  EXPECT_GE(count(structure, "continua"), 245u) << "lines end with a space that readers can pass";
  EXPECT_EQ(count(structure, "in fondo"), 0u) << "what stands on every page is not read in the middle of a sentence";
}

TEST(pdf, a_long_value_of_a_table_stays_one_row) {
  auto document = titled();
  document.facts({{"Nome", repeated("parole ", 2000)}, {"Altro", "breve"}});
  auto const bytes = document.finish();
  EXPECT_GT(pages_of(bytes), 3);
  EXPECT_EQ(count(walked(bytes), "TR\n"), 2u);
}

TEST(pdf, forty_thousand_letters_without_a_space_are_broken_into_pages) {
  auto document = titled();
  document.paragraph(std::string(40'000, 'x'));
  document.facts({{std::string(40'000, 'n'), "valore"}, {repeated("a\n", 5'000), ""}});
  document.letterhead(std::string(40'000, 'w'), repeated("b\n", 5'000));
  auto const bytes = document.finish();
  EXPECT_GT(pages_of(bytes), 5);
  EXPECT_EQ(count(structure_of(bytes), "Error"), 0u);
}

TEST(pdf, a_heading_is_not_left_alone_at_the_foot_of_a_page) {
  for (int lines = 40; lines < 60; ++lines) {
    auto document = titled();
    for (int i = 0; i < lines; ++i) document.note("riga");
    document.heading(2, "Sezione");
    document.paragraph("seguito");
    auto const bytes = document.finish();
    auto const first_page = pdfinfo(bytes, "-struct");
    // Each page's structure is told by the pages its elements name: both lie on the same.
    auto const page_of = [&](std::string_view type) {
      auto const element = bytes.rfind(type);
      return bytes.substr(bytes.find("/Pg ", element), 8);
    };
    EXPECT_EQ(page_of("/S /H2\n"), page_of("/S /P\n")) << lines << first_page;
  }
}

TEST(pdf, nothing_at_all_is_one_empty_page) {
  EXPECT_EQ(pages_of(titled("").finish()), 1);
  auto document = titled();
  document.heading(1, "");
  document.paragraph(" \n ");
  document.quotation("");
  document.facts({});
  document.steps({});
  document.callout("", "");
  auto const structure = walked(document.finish());
  EXPECT_TRUE(structure.find("P (block)") == structure.npos && structure.find("T") == structure.npos) << structure;
}

TEST(pdf, broken_bytes_and_control_characters_do_no_harm) {
  auto document = titled();
  document.paragraph(std::string("a\xff\xfe"
                                 "b\0c\x01"
                                 "d\xe2\x80\xa8"
                                 "e\r\nf",
                                 15));
  EXPECT_EQ(walked(document.finish()), "Document\nP (block)\n\"a\uFFFD\uFFFDbc d e f\"\n");
}

}  // namespace raccordo::pdf_test
