// SPDX-License-Identifier: EUPL-1.2
#include <platform/english.hpp>

#include <algorithm>
#include <numeric>
#include <span>
#include <stdexcept>

#include <platform/csv.hpp>

namespace raccordo {

struct EnglishRow {
  std::string it, en;
};
BOOST_DESCRIBE_STRUCT(EnglishRow, (), (it, en))

namespace {

constexpr std::string_view place = "{}";

std::vector<std::string> pieces_of(std::string_view sentence) {
  std::vector<std::string> pieces;
  for (auto at = sentence.find(place); at != sentence.npos; at = sentence.find(place)) {
    pieces.emplace_back(sentence.substr(0, at));
    sentence.remove_prefix(at + place.size());
  }
  pieces.emplace_back(sentence);
  return pieces;
}

std::size_t letters(std::vector<std::string> const& pieces) {
  return std::accumulate(pieces.begin(), pieces.end(), std::size_t{0}, [](std::size_t sum, auto const& piece) { return sum + piece.size(); });
}

/// What stands in the places, or nothing when the text is another sentence.
std::optional<std::vector<std::string_view>> match(std::span<std::string const> pieces, std::string_view text) {
  if (!text.starts_with(pieces.front())) return std::nullopt;
  if (pieces.size() == 1) return text == pieces.front() ? std::optional(std::vector<std::string_view>{}) : std::nullopt;
  text.remove_prefix(pieces.front().size());
  if (!text.ends_with(pieces.back())) return std::nullopt;
  text.remove_suffix(pieces.back().size());
  std::vector<std::string_view> found;
  for (auto const& piece : pieces.subspan(1, pieces.size() - 2)) {
    auto const at = text.find(piece);
    if (at == text.npos) return std::nullopt;
    found.push_back(text.substr(0, at));
    text.remove_prefix(at + piece.size());
  }
  found.push_back(text);
  return found;
}

}  // namespace

void English::add(std::string_view csv) {
  auto const rows = csv::read_all<EnglishRow>(csv);
  if (!rows) throw std::logic_error("english.csv: " + rows.error().detail);
  for (auto const& [line, row] : *rows) {
    Sentence sentence{pieces_of(row.it), pieces_of(row.en)};
    // Without letters a sentence would match itself for ever.
    if (letters(sentence.italian) == 0 || sentence.italian.size() != sentence.english.size())
      throw std::logic_error("english.csv, line " + std::to_string(line) + ": " + row.it);
    sentences_.push_back(std::move(sentence));
  }
  std::ranges::stable_sort(sentences_, std::greater{}, [](Sentence const& one) { return letters(one.italian); });
}

std::optional<std::string> English::find(std::string_view italian) const {
  for (auto const& [sentence, english] : sentences_) {
    auto const found = match(sentence, italian);
    if (!found) continue;
    auto text = english.front();
    for (std::size_t i = 0; i < found->size(); ++i) {
      auto const value = (*found)[i];
      text.append(find(value).value_or(std::string(value))).append(english[i + 1]);
    }
    return text;
  }
  return std::nullopt;
}

void English::translate(Problem& problem) const {
  auto put = [&](std::string& text) {
    if (auto english = find(text)) text = std::move(*english);
  };
  put(problem.detail);
  put(problem.remedy);
  for (auto& field : problem.fields) put(field.message);
}

bool wants_english(std::string_view accept_language) {
  auto const first = [&](std::string_view language) {
    auto at = accept_language.find(language);
    while (at != 0 && at != accept_language.npos && accept_language[at - 1] != ',' && accept_language[at - 1] != ' ')
      at = accept_language.find(language, at + 1);
    return at;
  };
  return first("en") < first("it");
}

}  // namespace raccordo
