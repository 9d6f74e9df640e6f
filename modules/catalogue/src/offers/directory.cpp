// SPDX-License-Identifier: EUPL-1.2
#include <catalogue/catalogue.hpp>
#include <catalogue/facts.hpp>

#include "offers/views.hpp"

namespace raccordo::catalogue {
namespace {

constexpr std::string_view say = "offer.capacity";

/// The mandate of the body that offers it; nothing for whoever works for another.
identity::HeldMandate const* mandate_in(identity::Principal const& principal, std::optional<territory::BodyId> body) {
  for (auto const& mandate : principal.mandates)
    if (body == mandate.body_id)
      if (auto const allowed = principal.mandate_for(say, mandate.mandate_id)) return *allowed;
  return nullptr;
}

Result<Home> home_of(db::Tx& tx, territory::Territory& territory, Shelf const& shelf, std::string const& municipality) {
  auto const known = territory.find_municipality(tx, municipality);
  if (!known) return invalid_field("?municipality", "unknown-municipality", "Nessun comune ha questo codice.");
  Home home{known->latitude, known->longitude, {}};
  auto codes = territory.areas_of(tx, municipality, tx.today());
  codes.push_back(municipality);
  for (auto const& code : codes)
    if (auto const place = shelf.place(code)) home.places.push_back(*place);
  return home;
}

}  // namespace

Directory::Directory(db::Database& database, territory::Territory& territory) : database_(database), territory_(territory) {}
Directory::~Directory() = default;

std::shared_ptr<Shelf const> Directory::at(db::Tx& tx) {
  return tx.once<Shelf const>(this, [&] {
    auto const token = store::state_token(tx);
    std::lock_guard lock(mutex_);  // while one reads the tables again, the others would have to do the same
    if (!latest_ || !latest_->is_of(token, tx.today())) latest_ = std::make_shared<Shelf const>(tx, territory_, token);
    return latest_;
  });
}

Result<api::Page<OfferRow>> Directory::search(db::Tx& tx, OfferSearch const& search) {
  auto const shelf = at(tx);
  Question question{
      .q = search.q, .home = {}, .function = search.function, .kind = search.kind, .type_code = search.type_code, .body_id = search.body_id, .day = tx.today()};
  if (!search.municipality.empty()) question.home = TRY(home_of(tx, territory_, *shelf, search.municipality));
  auto const* after = search.after ? shelf->find(*search.after) : nullptr;
  if (search.after && !after) return invalid_field("?cursor", std::string(json::patterns::cursor.name), std::string(json::patterns::cursor.message));
  auto const ranked = rank(*shelf, question, after, static_cast<std::size_t>(search.limit));
  api::Page<OfferRow> page{rows_of(tx, territory_, *shelf, ranked.offers), {}};
  if (ranked.more) page.next_cursor = shelf->offers()[ranked.offers.back().offer].id.text();
  return page;
}

std::optional<Offer> Directory::find_offer(db::Tx& tx, OfferId id, identity::Principal const* reader) {
  auto offer = sheet_of(tx, territory_, id);
  if (offer && reader && mandate_in(*reader, offer->body_id)) offer->may.emplace_back(say);
  return offer;
}

std::optional<OfferKnown> Directory::find_known(db::Tx& tx, OfferId id) {
  auto offer = sheet_of(tx, territory_, id);
  if (!offer) return {};
  return OfferKnown{
      id, std::move(offer->name), std::move(offer->provider_name), std::move(offer->type_code), std::move(offer->phone), offer->body_id, offer->capacity};
}

Result<void> Directory::say_capacity(db::Tx& tx, identity::Principal const& principal, OfferId id, CapacityNews const& news) {
  auto const known = find_known(tx, id);
  if (!known) return not_found();
  auto const* mandate = mandate_in(principal, known->body_id);
  if (!mandate)
    return fail(ProblemKind::forbidden, "not-your-offer", "Dice se c’è posto solo chi lavora nell’ente che offre il servizio.",
                "Se sai che è cambiato qualcosa, avvisa quell’ente.");
  return note_capacity(tx, principal.acting(*mandate), id, news);
}

Result<void> Directory::note_capacity(db::Tx& tx, raccordo::facts::Actor const& by, OfferId id, CapacityNews const& news) {
  if (news.waiting_days && news.state != CapacityState::waiting_list)
    return invalid_field("/waiting_days", "without-list", "I giorni di attesa si indicano solo se c’è una lista d’attesa.");
  store::CapacityRecord said{id, news.state, news.waiting_days, tx.today(), tx.now(), {}};
  if (by.body_id) said.body_id = territory::BodyId{*by.body_id};
  TRY(store::keep_capacity(tx, said, by));
  auto const days = news.waiting_days ? R"(,"waiting_days":)" + std::to_string(*news.waiting_days) : std::string();
  raccordo::facts::append(tx, by,
                          {.kind = std::string(facts::capacity_said),
                           .subject_kind = "offer",
                           .subject_id = id.value,
                           .payload = R"({"v":1,"state":")" + std::string(enum_text(news.state)) + "\"" + days + "}"});
  return {};
}

}  // namespace raccordo::catalogue
