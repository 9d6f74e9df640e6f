// SPDX-License-Identifier: EUPL-1.2
#include "imports/store.hpp"

namespace raccordo::catalogue::store {
namespace {

/// What an offer is, in the order of every statement below.
constexpr std::string_view content =
    "name, description, type_code, body_id, provider_name, site_name, address, municipality, phone, email, website, hours, conditions,"
    " how_to_get_in, cost, verified_on, source, fictitious, valid_from, valid_to";

std::string with_content(std::string_view before, std::string_view after) { return std::string(before) + std::string(content) + std::string(after); }

/// "name = excluded.name, …"
std::string taken_from_the_line() {
  std::string text;
  for (std::size_t at = 0; at < content.size();) {
    auto const end = std::min(content.find(", ", at), content.size());
    auto const column = std::string(content.substr(at, end - at));
    text += (text.empty() ? "" : ", ") + column + " = excluded." + column;
    at = end + 2;
  }
  return text;
}

Result<void> keep_what_was(db::Tx& tx, OfferImportId id) {
  static std::string const sql = with_content("insert into catalogue_offer_versions (offer_id, version, replaced_at, import_id, ", ")") +
                                 with_content(" select id, version, $2, $1, ", "") +
                                 " from catalogue_offers where code in (select code from catalogue_import_lines where import_id = $1)";
  TRY(tx.execute(sql, id, tx.now()));
  return {};
}

Result<void> put_offers(db::Tx& tx, OfferImportId id) {
  static std::string const sql = with_content("insert into catalogue_offers (id, code, version, ", ")") + with_content(" select offer_id, code, 1, ", "") +
                                 " from catalogue_import_lines where import_id = $1 on conflict (code) do update set version = catalogue_offers.version + 1, " +
                                 taken_from_the_line();
  TRY(tx.execute(sql, id));
  return {};
}

Result<void> put_places(db::Tx& tx, OfferImportId id) {
  TRY(tx.execute("delete from catalogue_offer_places where offer_id in (select offer_id from catalogue_import_lines where import_id = $1)", id));
  TRY(tx.execute("insert into catalogue_offer_places (offer_id, place) select offer_id, place from catalogue_import_places where import_id = $1", id));
  return {};
}

Result<void> put_capacities(db::Tx& tx, OfferImportId id, raccordo::facts::Actor const& by) {
  TRY(tx.execute("insert into catalogue_capacity_versions (offer_id, said_at, state, waiting_days, said_on, body_id, account_id, replaced_at)"
                 " select c.offer_id, c.said_at, c.state, c.waiting_days, c.said_on, c.body_id, c.account_id, $2 from catalogue_capacities c"
                 " join catalogue_import_lines l on l.import_id = $1 and l.offer_id = c.offer_id and l.capacity_at > c.said_at"
                 " where true on conflict (offer_id, said_at, replaced_at) do nothing",
                 id, tx.now()));
  TRY(tx.execute("insert into catalogue_capacities (offer_id, state, waiting_days, said_on, said_at, body_id, account_id)"
                 " select offer_id, capacity, waiting_days, capacity_on, capacity_at, body_id, $2 from catalogue_import_lines"
                 " where import_id = $1 and capacity is not null on conflict (offer_id) do update set state = excluded.state,"
                 " waiting_days = excluded.waiting_days, said_on = excluded.said_on, said_at = excluded.said_at, body_id = excluded.body_id,"
                 " account_id = excluded.account_id where excluded.said_at > catalogue_capacities.said_at",
                 id, by.account_id));
  return {};
}

}  // namespace

std::optional<ImportRecord> find_import(db::Tx& tx, OfferImportId id) {
  return tx.find<ImportRecord>(
      "select id, ready_at, applied_at, lines, good, added, changed, unchanged, faults from catalogue_imports where id = $1 and ready_at is not null", id);
}

Result<void> begin_import(db::Tx& tx, OfferImportId id, raccordo::facts::Actor const& by) {
  TRY(tx.execute("insert into catalogue_imports (id, begun_at, lines, good, added, changed, unchanged, faults, account_id, body_id)"
                 " values ($1, $2, 0, 0, 0, 0, 0, 0, $3, $4)",
                 id, tx.now(), by.account_id, by.body_id));
  return {};
}

Result<void> finish_import(db::Tx& tx, ImportRecord const& import) {
  TRY(tx.execute("update catalogue_imports set ready_at = $2, lines = $3, good = $4, added = $5, changed = $6, unchanged = $7, faults = $8 where id = $1",
                 import.id, import.ready_at, import.lines, import.good, import.added, import.changed, import.unchanged, import.faults));
  return {};
}

Result<bool> mark_applied(db::Tx& tx, OfferImportId id) {
  return TRY(tx.execute("update catalogue_imports set applied_at = $2 where id = $1 and applied_at is null", id, tx.now())) == 1;
}

void keep_lines(db::Tx& tx, OfferImportId id, std::span<GoodLine const> lines) {
  static std::string const sql =
      with_content("insert into catalogue_import_lines (import_id, line, offer_id, code, ", ", capacity, waiting_days, capacity_on, capacity_at)") +
      " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28)";
  for (auto const& line : lines) {
    auto const& r = line.record;
    auto const said_at = line.capacity_on ? std::optional(rome_midnight(*line.capacity_on)) : std::nullopt;
    tx.add(sql, id, line.line, r.id, r.code, r.name, r.description, r.type_code, r.body_id, r.provider_name, r.site_name, r.address, r.municipality, r.phone,
           r.email, r.website, r.hours, r.conditions, r.how_to_get_in, r.cost, r.verified_on, r.source, r.fictitious, r.valid_from, r.valid_to, line.capacity,
           line.waiting_days, line.capacity_on, said_at);
    for (auto const& place : line.places) tx.add("insert into catalogue_import_places (import_id, offer_id, place) values ($1, $2, $3)", id, r.id, place);
  }
}

void keep_faults(db::Tx& tx, OfferImportId id, std::span<OfferImportFault const> faults, std::int64_t first_number) {
  for (auto const& fault : faults)
    tx.add("insert into catalogue_import_faults (import_id, number, line, field, message) values ($1, $2, $3, $4, $5)", id, first_number++, fault.line,
           fault.field, fault.message);
}

std::vector<OfferImportFault> faults_of(db::Tx& tx, OfferImportId id, std::int64_t most) {
  return tx.list<OfferImportFault>("select line, field, message from catalogue_import_faults where import_id = $1 order by number limit $2", id, most);
}

Result<void> make_offers(db::Tx& tx, OfferImportId id, raccordo::facts::Actor const& by) {
  TRY(keep_what_was(tx, id));
  TRY(put_offers(tx, id));
  TRY(put_places(tx, id));
  TRY(put_capacities(tx, id, by));
  // The offers hold it now; what they were is among their versions.
  TRY(tx.execute("delete from catalogue_import_lines where import_id = $1", id));
  TRY(tx.execute("delete from catalogue_import_places where import_id = $1", id));
  return renew_state_token(tx);
}

}  // namespace raccordo::catalogue::store
