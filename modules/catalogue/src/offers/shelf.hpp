// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>

#include <catalogue/catalogue.hpp>

#include "offers/store.hpp"

// The directory in memory: what a search looks at, and no more. Immutable once made.
namespace raccordo::catalogue {

struct Shelved {
  OfferId id;
  std::uint32_t type = 0;  ///< position among the types
  std::string folded_name;
  std::optional<territory::BodyId> body_id;
  std::string municipality;
  std::optional<double> latitude, longitude;
  std::vector<std::uint32_t> places;  ///< positions among the places, sorted
  DateInterval days;
};

/// One word stands in that offer; `strong`: in its name or in what leads to its type, and not only in a longer text.
struct Posting {
  std::uint32_t offer = 0;
  bool strong = false;
};

class Shelf {
 public:
  Shelf(db::Tx& tx, territory::Territory& territory, Uuid token);

  bool is_of(Uuid token, Date day) const { return token_ == token && day_ == day; }
  std::vector<Shelved> const& offers() const { return offers_; }
  InterventionType const& type_of(Shelved const& offer) const { return types_[offer.type]; }
  Shelved const* find(OfferId id) const;
  std::optional<std::uint32_t> place(std::string_view code) const;
  std::map<std::string, std::vector<Posting>, std::less<>> const& words() const { return words_; }
  /// Says nothing about a need: articles, "cerco", "aiuto".
  bool says_nothing(std::string_view folded_word) const;

 private:
  void learn_types(db::Tx& tx);
  void put(db::Tx& tx, territory::Territory& territory, store::OfferRecord const& record, std::string const& provider);
  void put_places(db::Tx& tx);
  void put_needs(db::Tx& tx);
  void add_words(std::uint32_t offer, std::string_view text, bool strong);

  Uuid token_;
  Date day_;
  std::vector<InterventionType> types_;
  std::map<std::string, std::uint32_t, std::less<>> type_positions_, places_;
  std::vector<Shelved> offers_;  ///< by id
  std::map<std::string, std::vector<Posting>, std::less<>> words_;
  std::map<std::string, bool, std::less<>> silent_;
};

}  // namespace raccordo::catalogue
