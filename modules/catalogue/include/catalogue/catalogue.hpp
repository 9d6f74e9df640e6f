// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <mutex>

#include <catalogue/offers.hpp>
#include <identity/identity.hpp>
#include <platform/api.hpp>
#include <territory/territory.hpp>

// The directory of services: searched from a copy in memory, which is made again when the offers have changed.
namespace raccordo::catalogue {

class Shelf;

/// Without words: everything, by name, or by distance where a home is given.
struct OfferSearch {
  std::string q;             ///< the need in plain words
  std::string municipality;  ///< ISTAT code of the home: only what is for its people
  std::optional<territory::Function> function;
  std::optional<InterventionKind> kind;
  std::string type_code;
  std::optional<territory::BodyId> body_id;
  std::optional<OfferId> after;
  int limit = 20;
};

/// What the module that sends or orients somebody must know of an offer.
struct OfferKnown {
  OfferId offer_id;
  std::string name, provider_name, type_code;
  std::optional<std::string> phone;
  std::optional<territory::BodyId> body_id;
  Capacity capacity;
};

/// One object for the whole server; safe from any thread.
class Directory {
 public:
  Directory(db::Database& database, territory::Territory& territory);
  ~Directory();

  /// Best first. invalid "?municipality" or "?cursor" when they name nothing.
  Result<api::Page<OfferRow>> search(db::Tx& tx, OfferSearch const& search);
  /// `reader` decides what may be done with it; nothing for an offer that is unknown, and also those over are found.
  std::optional<Offer> find_offer(db::Tx& tx, OfferId id, identity::Principal const* reader);
  std::optional<OfferKnown> find_known(db::Tx& tx, OfferId id);
  /// For the person of that body. forbidden "not-your-offer"; invalid "/waiting_days" without a waiting list.
  Result<void> say_capacity(db::Tx& tx, identity::Principal const& principal, OfferId id, CapacityNews const& news);
  /// The same, when the caller has decided by its own record that they may.
  Result<void> note_capacity(db::Tx& tx, raccordo::facts::Actor const& by, OfferId id, CapacityNews const& news);

  void add_routes(api::Api& api);

 private:
  std::shared_ptr<Shelf const> at(db::Tx& tx);

  db::Database& database_;
  territory::Territory& territory_;
  std::mutex mutex_;
  std::shared_ptr<Shelf const> latest_;
};

/// Plain words for needs of data/catalogue/words.csv into the table; after load_types. invalid naming the line of a word that leads
/// nowhere.
Result<void> load_words(db::Database& database, std::string const& folder);

}  // namespace raccordo::catalogue
