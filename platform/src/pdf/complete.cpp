// SPDX-License-Identifier: EUPL-1.2
#include "pdf/draw.hpp"

#include <charconv>
#include <stdexcept>

namespace raccordo::pdf {
namespace {

// Cairo 1.16 writes plain objects and one plain cross-reference table: words are slipped into objects and every offset after them grows.
// Patterns span the object's beginning, so that they cannot be met in a compressed stream.
constexpr std::string_view catalogue = "<< /Type /Catalog\n", row_header = "<< /Type /StructElem\n   /S /TH\n";
constexpr std::string_view heads_its_row = "   /A << /O /Table /Scope /Row >>\n";

std::size_t number_at(std::string_view text, std::size_t at) {
  std::size_t number = 0;
  std::from_chars(text.data() + at, text.data() + text.size(), number);
  return number;
}

class Insertions {
 public:
  void add(std::size_t at, std::string_view text) { all_.push_back({at, text}); }
  std::size_t moved(std::size_t offset) const {
    auto place = offset;
    for (auto const& [at, text] : all_)
      if (at <= offset) place += text.size();
    return place;
  }
  std::string apply(std::string_view body) const {
    std::string out;
    std::size_t from = 0;
    for (auto const& [at, text] : all_) {
      out.append(body.substr(from, at - from)).append(text);
      from = at;
    }
    return out.append(body.substr(from));
  }

 private:
  std::vector<std::pair<std::size_t, std::string_view>> all_;  // ascending
};

/// A language tag is letters, digits and hyphens: anything else would be PDF syntax.
std::string language_words(std::string_view language) {
  if (language.empty() || language.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-") != std::string_view::npos)
    throw std::runtime_error("pdf: the language is no BCP 47 tag");
  return "   /Lang (" + std::string(language) + ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n";
}

}  // namespace

std::string complete(std::string pdf, std::string_view language) {
  std::string_view const all = pdf;
  auto const table = all.rfind("\nxref\n0 ") + 1, root = all.rfind(catalogue), trailer = all.rfind("trailer\n"), start = all.rfind("startxref\n");
  if (table == 0 || root == all.npos || root > table || trailer == all.npos || start == all.npos)
    throw std::runtime_error("pdf: not laid out as Cairo 1.16 does");
  auto const words = language_words(language);
  Insertions insertions;
  for (auto at = all.find(row_header); at < root; at = all.find(row_header, at + 1)) insertions.add(at + row_header.size(), heads_its_row);
  insertions.add(root + catalogue.size(), words);
  auto out = insertions.apply(all.substr(0, table));
  auto const entries = all.find('\n', table + 5) + 1;
  out.append(all.substr(table, entries - table));
  for (auto at = entries; at < trailer; at += 20) {  // an entry is 20 bytes by definition
    auto const entry = all.substr(at, 20);
    auto const offset = std::to_string(entry[17] == 'n' ? insertions.moved(number_at(entry, 0)) : 0);
    out.append(10 - offset.size(), '0').append(offset).append(entry.substr(10));
  }
  out.append(all.substr(trailer, start - trailer));
  return out + "startxref\n" + std::to_string(insertions.moved(table)) + "\n%%EOF\n";
}

}  // namespace raccordo::pdf
