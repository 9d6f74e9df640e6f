// SPDX-License-Identifier: EUPL-1.2
#include "offers/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <platform/text.hpp>

namespace raccordo::catalogue {
namespace {

constexpr int no_slip = 4;      ///< text::misfit says: not this word at all
constexpr int weak_answer = 4;  ///< found only in a longer text
constexpr std::int64_t far_away = 100'000;
constexpr std::size_t most_words = 12;

struct Fit {
  int unanswered = 0;  ///< words of the need without a counterpart
  int misfit = 0;
};

/// The words of a need, without those that say nothing; all of them when none says anything.
std::vector<std::string> telling_words(Shelf const& shelf, std::string_view q) {
  auto words = text::tokens(q);
  std::erase_if(words, [](auto const& word) { return word.size() < 2; });
  auto telling = words;
  std::erase_if(telling, [&](auto const& word) { return shelf.says_nothing(word); });
  if (telling.empty()) telling = std::move(words);
  if (telling.size() > most_words) telling.resize(most_words);
  return telling;
}

/// How far the word that is nearest to the typed one is from it. "lavoro" is there: who types it does not mean "lavarsi".
int nearest(Shelf const& shelf, std::string const& typed) {
  if (shelf.words().contains(typed)) return 0;
  int least = no_slip;
  for (auto const& [word, postings] : shelf.words()) least = std::min(least, text::misfit(typed, word));
  return least;
}

/// How each offer answers to one word; 2 * weak_answer where it does not.
std::vector<int> answers_to(Shelf const& shelf, std::string const& typed) {
  std::vector<int> best(shelf.offers().size(), 2 * weak_answer);
  auto const misfit = nearest(shelf, typed);
  if (misfit == no_slip) return best;
  for (auto const& [word, postings] : shelf.words()) {
    if (text::misfit(typed, word) != misfit) continue;
    for (auto const& posting : postings) {
      auto& one = best[posting.offer];
      one = std::min(one, misfit + (posting.strong ? 0 : weak_answer));
    }
  }
  return best;
}

std::vector<Fit> fits(Shelf const& shelf, std::vector<std::string> const& words) {
  std::vector<Fit> all(shelf.offers().size());
  for (auto const& word : words) {
    auto const answers = answers_to(shelf, word);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (answers[i] >= 2 * weak_answer) ++all[i].unanswered;
      else all[i].misfit += answers[i];
    }
  }
  return all;
}

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

std::optional<std::int64_t> kilometres(std::optional<Home> const& home, Shelved const& offer) {
  if (!home || !home->latitude || !home->longitude || !offer.latitude || !offer.longitude) return {};
  auto const half_height = std::sin(radians(*offer.latitude - *home->latitude) / 2), half_width = std::sin(radians(*offer.longitude - *home->longitude) / 2);
  auto const chord = half_height * half_height + std::cos(radians(*home->latitude)) * std::cos(radians(*offer.latitude)) * half_width * half_width;
  return std::llround(2 * 6371 * std::asin(std::sqrt(chord)));
}

bool is_for_home(Shelved const& offer, std::optional<Home> const& home) {
  if (!home) return true;
  return std::ranges::any_of(home->places, [&](auto place) { return std::ranges::binary_search(offer.places, place); });
}

bool belongs(Shelf const& shelf, Shelved const& offer, Question const& question) {
  auto const& type = shelf.type_of(offer);
  if (!offer.days.contains(question.day) || (question.body_id && offer.body_id != question.body_id)) return false;
  if ((question.kind && type.kind != *question.kind) || (!question.type_code.empty() && type.code != question.type_code)) return false;
  if (question.function && std::ranges::find(type.functions, *question.function) == type.functions.end()) return false;
  return is_for_home(offer, question.home);
}

struct Place {
  int unanswered = 0, misfit = 0;
  std::int64_t kilometres = far_away;
  std::string_view name;
  OfferId id;
  auto operator<=>(Place const&) const = default;
};

}  // namespace

RankedPage rank(Shelf const& shelf, Question const& question, Shelved const* after, std::size_t limit) {
  auto const words = telling_words(shelf, question.q);
  auto const fit = fits(shelf, words);
  auto const& offers = shelf.offers();
  auto const place_of = [&](std::uint32_t i) {
    return Place{fit[i].unanswered, fit[i].misfit, kilometres(question.home, offers[i]).value_or(far_away), offers[i].folded_name, offers[i].id};
  };
  std::optional<Place> from;
  if (after) from = place_of(static_cast<std::uint32_t>(after - offers.data()));
  std::vector<std::pair<Place, std::uint32_t>> found;
  for (std::uint32_t i = 0; i < offers.size(); ++i) {
    if (!words.empty() && fit[i].unanswered == static_cast<int>(words.size())) continue;
    if (!belongs(shelf, offers[i], question)) continue;
    if (auto const place = place_of(i); !from || *from < place) found.emplace_back(place, i);
  }
  auto const shown = std::min(limit, found.size());
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(shown));
  RankedPage page{.offers = {}, .more = found.size() > shown};
  for (std::size_t i = 0; i < shown; ++i) page.offers.push_back({found[i].second, kilometres(question.home, offers[found[i].second])});
  return page;
}

}  // namespace raccordo::catalogue
