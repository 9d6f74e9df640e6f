// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <unordered_map>

#include <catalogue/facts.hpp>
#include <platform/csv.hpp>

#include "imports/store.hpp"

namespace raccordo::catalogue {
namespace {

constexpr std::size_t piece = 1000;  ///< lines kept in one transaction: the others who write need not wait for a whole file
constexpr std::int64_t shown_faults = 200;
constexpr std::int64_t every_fault = 10'000'000;

struct Present {
  OfferId id;
  std::string content;
};
using PresentOffers = std::unordered_map<std::string, Present>;

/// Everything a line says about an offer, to be compared; the news of room is not part of it.
std::string content_of(store::OfferRecord const& r, std::vector<std::string> const& places) {
  std::string text;
  auto const add = [&](std::string_view value) { (text += value) += '\x1f'; };
  auto const add_some = [&](std::optional<std::string> const& value) { add(value.value_or("")); };
  auto const add_day = [&](std::optional<Date> const& day) { add(day ? day->iso() : ""); };
  add(r.name), add(r.type_code), add(r.municipality), add(r.source), add(r.fictitious ? "1" : "0"), add(r.body_id ? r.body_id->text() : "");
  for (auto const* value :
       {&r.description, &r.provider_name, &r.site_name, &r.address, &r.phone, &r.email, &r.website, &r.hours, &r.conditions, &r.how_to_get_in, &r.cost})
    add_some(*value);
  add_day(r.verified_on), add_day(r.valid_from), add_day(r.valid_to);
  for (auto const& place : places) add(place);
  return text;
}

PresentOffers present_offers(db::Tx& tx) {
  std::unordered_map<OfferId, std::vector<std::string>> places;
  for (auto& row : store::places(tx)) places[row.offer_id].push_back(std::move(row.place));
  PresentOffers present;
  for (auto const& record : store::all(tx)) {
    auto& own = places[record.id];
    std::ranges::sort(own);
    present.emplace(record.code, Present{record.id, content_of(record, own)});
  }
  return present;
}

/// Lines that say what is already so are counted and, unless they bring news of room, left out.
void compare(Judged& judged, PresentOffers const& present, store::ImportRecord& import) {
  std::vector<GoodLine> wanted;
  for (auto& line : judged.good) {
    auto const known = present.find(line.record.code);
    if (known != present.end()) line.record.id = known->second.id;
    bool const same = known != present.end() && known->second.content == content_of(line.record, line.places);
    ++(known == present.end() ? import.added : same ? import.unchanged : import.changed);
    if (!same || line.capacity) wanted.push_back(std::move(line));
  }
  import.lines = judged.lines;
  import.good = import.added + import.changed + import.unchanged;
  import.faults = static_cast<std::int64_t>(judged.faults.size());
  judged.good = std::move(wanted);
}

struct Read {
  Judged judged;
  store::ImportRecord import;
};

Result<OfferImport> shown(db::Tx& tx, OfferImportId id) {
  auto const kept = store::find_import(tx, id);
  if (!kept) return not_found();
  return OfferImport{id,
                     kept->applied_at ? OfferImportState::applied : OfferImportState::previewed,
                     kept->ready_at,
                     kept->applied_at,
                     kept->lines,
                     kept->good,
                     kept->added,
                     kept->changed,
                     kept->unchanged,
                     kept->faults,
                     store::faults_of(tx, id, shown_faults)};
}

/// Ids are drawn in the transaction that writes: a use case is repeatable only with the numbers it draws itself.
Result<void> keep_piece(db::Database& database, OfferImportId id, std::span<GoodLine> lines) {
  return database.write([&](db::Tx& tx) -> Result<void> {
    for (auto& line : lines)
      if (line.record.id.nil()) line.record.id = tx.new_id<OfferId>();
    store::keep_lines(tx, id, lines);
    return {};
  });
}

Result<void> keep_in_pieces(db::Database& database, OfferImportId id, Judged& judged) {
  for (std::size_t at = 0; at < judged.good.size(); at += piece)
    TRY(keep_piece(database, id, std::span(judged.good).subspan(at, std::min(piece, judged.good.size() - at))));
  for (std::size_t at = 0; at < judged.faults.size(); at += piece) {
    auto const some = std::span(judged.faults).subspan(at, std::min(piece, judged.faults.size() - at));
    TRY(database.write([&](db::Tx& tx) -> Result<void> {
      store::keep_faults(tx, id, some, static_cast<std::int64_t>(at));
      return {};
    }));
  }
  return {};
}

std::string payload_of(store::ImportRecord const& import) {
  return R"({"v":1,"added":)" + std::to_string(import.added) + R"(,"changed":)" + std::to_string(import.changed) + R"(,"faulty":)" +
         std::to_string(import.lines - import.good) + "}";
}

}  // namespace

Result<OfferImport> OfferImports::preview(raccordo::facts::Actor const& by, std::string_view csv) {
  auto read = TRY(database_.read([&](db::Tx& tx) -> Result<Read> {
    Read read{TRY(judge(csv, Known(tx, territory_))), {}};
    compare(read.judged, present_offers(tx), read.import);
    return read;
  }));
  auto const id = TRY(database_.write([&](db::Tx& tx) -> Result<OfferImportId> {
    auto const id = tx.new_id<OfferImportId>();
    TRY(store::begin_import(tx, id, by));
    return id;
  }));
  TRY(keep_in_pieces(database_, id, read.judged));
  return database_.write([&](db::Tx& tx) -> Result<OfferImport> {
    read.import.id = id;
    read.import.ready_at = tx.now();
    TRY(store::finish_import(tx, read.import));
    return shown(tx, id);
  });
}

Result<OfferImport> OfferImports::get(OfferImportId id) {
  return database_.read([&](db::Tx& tx) { return shown(tx, id); });
}

Result<OfferImport> OfferImports::apply(raccordo::facts::Actor const& by, OfferImportId id, ApplyOffers const& how) {
  return database_.write([&](db::Tx& tx) -> Result<OfferImport> {
    auto const import = store::find_import(tx, id);
    if (!import) return not_found();
    if (import->applied_at) return shown(tx, id);
    if (import->faults > 0 && how.faulty_lines == FaultyLines::load_nothing)
      return fail(ProblemKind::conflict, "faulty-lines", "Ci sono righe sbagliate, e hai chiesto di caricare tutto o niente: non è cambiato nulla.",
                  "Correggi le righe indicate e invia di nuovo il file, oppure carica solo le altre.");
    if (!TRY(store::mark_applied(tx, id))) return shown(tx, id);
    TRY(store::make_offers(tx, id, by));
    raccordo::facts::append(
        tx, by, {.kind = std::string(facts::offers_imported), .subject_kind = "offer_import", .subject_id = id.value, .payload = payload_of(*import)});
    return shown(tx, id);
  });
}

Result<std::string> OfferImports::faults_file(OfferImportId id) {
  return database_.read([&](db::Tx& tx) -> Result<std::string> {
    if (!store::find_import(tx, id)) return not_found();
    std::string file = "line,column,message\n";
    for (auto const& fault : store::faults_of(tx, id, every_fault))
      file += std::to_string(fault.line) + "," + csv::field_text(fault.field) + "," + csv::field_text(fault.message) + "\n";
    return file;
  });
}

}  // namespace raccordo::catalogue
