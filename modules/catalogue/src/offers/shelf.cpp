// SPDX-License-Identifier: EUPL-1.2
#include "offers/shelf.hpp"

#include <algorithm>
#include <sstream>

#include <platform/text.hpp>

namespace raccordo::catalogue {

Shelf::Shelf(db::Tx& tx, territory::Territory& territory, Uuid token) : token_(token), day_(tx.today()) {
  learn_types(tx);
  auto const names = territory.names(tx);
  auto records = store::all(tx);
  std::ranges::sort(records, {}, &store::OfferRecord::id);
  for (auto const& record : records) put(tx, territory, record, record.body_id ? names.body(*record.body_id) : record.provider_name.value_or(""));
  put_places(tx);
  put_needs(tx);
}

void Shelf::learn_types(db::Tx& tx) {
  types_ = list_types(tx, day_);
  for (std::uint32_t i = 0; i < types_.size(); ++i) type_positions_.emplace(types_[i].code, i);
}

void Shelf::put(db::Tx& tx, territory::Territory& territory, store::OfferRecord const& record, std::string const& provider) {
  auto const type = type_positions_.find(record.type_code);
  if (type == type_positions_.end()) return;  // a type that is over gives nothing today
  auto const offer = static_cast<std::uint32_t>(offers_.size());
  auto const where = territory.find_municipality(tx, record.municipality);
  offers_.push_back({.id = record.id,
                     .type = type->second,
                     .folded_name = text::fold(record.name),
                     .body_id = record.body_id,
                     .municipality = record.municipality,
                     .latitude = where ? where->latitude : std::nullopt,
                     .longitude = where ? where->longitude : std::nullopt,
                     .places = {},
                     .days = {record.valid_from, record.valid_to}});
  add_words(offer, record.name, true);
  add_words(offer, types_[type->second].name_it, true);
  add_words(offer, types_[type->second].name_en, true);
  add_words(offer, provider, true);
  add_words(offer, record.description.value_or("") + " " + record.conditions.value_or(""), false);
}

void Shelf::add_words(std::uint32_t offer, std::string_view text, bool strong) {
  for (auto& word : text::tokens(text)) {
    if (word.size() < 2) continue;
    auto& postings = words_[std::move(word)];
    if (!postings.empty() && postings.back().offer == offer) postings.back().strong = postings.back().strong || strong;
    else postings.push_back({offer, strong});
  }
}

void Shelf::put_places(db::Tx& tx) {
  for (auto const& row : store::places(tx)) {
    auto const offer = std::ranges::lower_bound(offers_, row.offer_id, {}, &Shelved::id);
    if (offer == offers_.end() || offer->id != row.offer_id) continue;
    offer->places.push_back(places_.emplace(row.place, static_cast<std::uint32_t>(places_.size())).first->second);
  }
  for (auto& offer : offers_) std::ranges::sort(offer.places);
}

/// A plain word for a need stands as if it were written in every offer of the types it leads to.
void Shelf::put_needs(db::Tx& tx) {
  std::vector<std::vector<std::uint32_t>> of_type(types_.size());
  for (std::uint32_t i = 0; i < offers_.size(); ++i) of_type[offers_[i].type].push_back(i);
  for (auto const& row : store::words(tx)) {
    if (row.types.empty()) silent_.emplace(row.word, true);
    std::istringstream codes(row.types);
    for (std::string code; codes >> code;) {
      auto const type = type_positions_.find(code);
      if (type == type_positions_.end()) continue;
      for (auto const offer : of_type[type->second]) words_[row.word].push_back({offer, true});
    }
  }
}

Shelved const* Shelf::find(OfferId id) const {
  auto const found = std::ranges::lower_bound(offers_, id, {}, &Shelved::id);
  return found != offers_.end() && found->id == id ? &*found : nullptr;
}

std::optional<std::uint32_t> Shelf::place(std::string_view code) const {
  auto const found = places_.find(code);
  return found == places_.end() ? std::nullopt : std::optional(found->second);
}

bool Shelf::says_nothing(std::string_view folded_word) const { return silent_.contains(folded_word); }

}  // namespace raccordo::catalogue
