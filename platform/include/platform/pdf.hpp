// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <platform/time.hpp>

// Documents handed to people: A4, tagged for screen readers (headings, paragraphs, tables, lists, language, title),
// fonts embedded. Text is always literal: nothing in it is read as markup. Same calls, same properties: same bytes.
namespace raccordo::pdf {

struct Properties {
  std::string title;               ///< shown in the window's title and read first by screen readers
  std::string author;              ///< the body that issues it
  std::string language = "it-IT";  ///< BCP 47; page numbers are Italian when it begins with "it", else English
  Instant created;                 ///< a parameter, so that the bytes depend on nothing else
};

/// One row of a table of facts: its name is the row's header.
struct Fact {
  std::string name;  ///< at most five lines are shown
  std::string value;
};

/// Collects blocks in reading order; finish() sets them on pages. Empty texts leave nothing behind, texts of any length
/// flow over pages, bytes that are not UTF-8 show as U+FFFD. One object belongs to one thread; many may finish at once.
class Document {
 public:
  explicit Document(Properties properties);
  ~Document();
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;

  void letterhead(std::string_view issuer, std::string_view reference);  ///< first line, above a rule
  void heading(int level, std::string_view text);                        ///< 1 to 3; never left alone at the foot of a page
  void lead(std::string_view text);                                      ///< the sentence to read if only one is read
  void paragraph(std::string_view text);                                 ///< line feeds are kept
  void quotation(std::string_view text);                                 ///< another's words, beside a bar
  void facts(std::vector<Fact> const& rows);
  void steps(std::vector<std::string> const& items);            ///< numbered list
  void callout(std::string_view title, std::string_view text);  ///< on a coloured ground, with a title in bold
  void note(std::string_view text);                             ///< small print
  void footer(std::string text);                                ///< foot of every page, beside its number
  void mark(std::string text);                                  ///< a warning on every page, above everything else

  /// The file's bytes. Throws std::runtime_error when memory or fonts are missing.
  std::string finish() const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

}  // namespace raccordo::pdf
