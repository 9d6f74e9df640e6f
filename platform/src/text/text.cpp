// SPDX-License-Identifier: EUPL-1.2
#include <platform/text.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace raccordo::text {
namespace {

bool ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Letters that no normalisation takes apart.
std::string_view plain_form(UChar32 c) {
  switch (c) {
    case 0x142: return "l";
    case 0x111: return "d";
    case 0xF8: return "o";
    case 0xE6: return "ae";
    case 0x153: return "oe";
    case 0x131: return "i";
    case 0xFE: return "th";
    case 0xF0: return "d";
    default: return {};
  }
}

void append_space(std::string& out) {
  if (!out.empty() && out.back() != ' ') out += ' ';
}

std::string fold_ascii(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
    else append_space(out);
  }
  return out;
}

std::string fold_unicode(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  auto const* decompose = icu::Normalizer2::getNFKDInstance(status);
  auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  auto apart = decompose->normalize(wide, status).foldCase();
  std::string out;
  for (std::int32_t i = 0; i < apart.length();) {
    auto c = apart.char32At(i);
    i += U16_LENGTH(c);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    if (auto plain = plain_form(c); !plain.empty()) out += plain;
    else if (u_isalnum(c)) icu::UnicodeString(c).toUTF8String(out);
    else append_space(out);
  }
  return out;
}

/// Words longer than this are compared by their beginning: no name is.
constexpr std::size_t longest = 48;

struct Letters {
  std::array<char32_t, longest> at;
  std::size_t count = 0;
  explicit Letters(std::string_view word) {
    for (std::size_t i = 0; i < word.size() && count < longest;) {
      auto lead = static_cast<unsigned char>(word[i]);
      std::size_t width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      char32_t letter = lead;
      for (std::size_t k = 1; k < width && i + k < word.size(); ++k)
        letter = letter << 8 | static_cast<unsigned char>(word[i + k]);  // told apart is enough, decoded is not needed
      at[count++] = letter;
      i += width;
    }
  }
};

std::vector<std::string> split(std::string_view folded) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < folded.size();) {
    auto end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words.emplace_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// "santagata" for "sant agata", also with slips.
int misfit_of_joined(std::string_view typed, std::string_view name) {
  std::array<char, 2 * longest> letters;
  std::size_t count = 0;
  for (char c : name)
    if (c != ' ' && count < letters.size()) letters[count++] = c;
  std::string_view joined(letters.data(), count);
  if (joined == typed) return 1;
  if (joined.starts_with(typed)) return 8;
  if (typed.size() < 6) return no_match;
  int limit = forgiven(typed), slips = distance(typed, joined, limit);
  return slips <= limit ? 40 + slips : no_match;
}

}  // namespace

std::size_t first_invalid_utf8(std::string_view bytes) {
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  for (std::size_t i = 0; i < bytes.size();) {
    auto lead = byte(i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    std::size_t more = lead >= 0xC2 && lead <= 0xDF ? 1 : (lead & 0xF0) == 0xE0 ? 2 : lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
    if (!more || i + more >= bytes.size()) return i;
    auto second = byte(i + 1);
    unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) return i;
    for (std::size_t k = 2; k <= more; ++k)
      if ((byte(i + k) & 0xC0) != 0x80) return i;
    i += more + 1;
  }
  return std::string_view::npos;
}

std::string_view beginning(std::string_view utf8, std::size_t bytes) {
  std::size_t end = std::min(utf8.size(), bytes);
  while (end < utf8.size() && end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80) --end;
  return utf8.substr(0, end);
}

std::string fold(std::string_view utf8) {
  auto out = ascii(utf8) ? fold_ascii(utf8) : fold_unicode(utf8);
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<std::string> tokens(std::string_view utf8) { return split(fold(utf8)); }

int distance(std::string_view first, std::string_view second, int limit) {
  Letters a(first), b(second);
  auto const excess = static_cast<int>(a.count) - static_cast<int>(b.count);
  if (excess > limit || -excess > limit) return limit + 1;
  std::array<std::array<int, longest + 1>, 3> rows;  // the row before last is needed for swaps
  for (std::size_t j = 0; j <= b.count; ++j) rows[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.count; ++i) {
    auto& now = rows[i % 3];
    auto const& before = rows[(i + 2) % 3];
    auto const& two_before = rows[(i + 1) % 3];
    now[0] = static_cast<int>(i);
    int best = now[0];
    for (std::size_t j = 1; j <= b.count; ++j) {
      now[j] = std::min({before[j] + 1, now[j - 1] + 1, before[j - 1] + (a.at[i - 1] == b.at[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] && a.at[i - 2] == b.at[j - 1]) now[j] = std::min(now[j], two_before[j - 2] + 1);
      best = std::min(best, now[j]);
    }
    if (best > limit) return limit + 1;
  }
  return std::min(rows[a.count % 3][b.count], limit + 1);
}

int forgiven(std::string_view folded) {
  auto letters = Letters(folded).count;
  return letters < 3 ? 0 : letters < 6 ? 1 : 2;
}

int misfit(std::string_view typed, std::string_view word) {
  if (typed == word) return 0;
  if (word.starts_with(typed)) return 1;
  int limit = forgiven(typed);
  if (limit == 0) return 4;
  int slips = distance(typed, word, limit);
  if (slips <= limit) return 1 + slips;
  // A slip in the beginning of a long word: "alesandr" for "alessandria".
  if (word.size() > typed.size() && typed.size() >= 6) {
    slips = std::min(distance(typed, word.substr(0, typed.size()), 1), distance(typed, word.substr(0, typed.size() + 1), 1));
    if (slips == 1) return 3;
  }
  return 4;
}

Query::Query(std::string_view utf8) : folded_(fold(utf8)), words_(split(folded_)) {
  for (auto const& word : words_) joined_ += word;
}

int Query::misfit(std::string_view name) const {
  if (folded_.empty()) return no_match;
  if (folded_ == name) return 0;
  if (name.starts_with(folded_)) return 2;
  int sum = 10;
  for (auto const& typed : words_) {
    int best = 4, best_position = 0, position = 0;
    for (std::size_t at = 0; at < name.size() && best > 0; ++position) {
      auto end = std::min(name.find(' ', at), name.size());
      if (int fit = text::misfit(typed, name.substr(at, end - at)); fit < best) best = fit, best_position = position;
      at = end + 1;
    }
    if (best == 4) return misfit_of_joined(joined_, name);
    sum += best * 10 + std::min(best_position, 5);
  }
  return sum;
}

}  // namespace raccordo::text
