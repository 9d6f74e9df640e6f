// SPDX-License-Identifier: EUPL-1.2
#include "imports/lines.hpp"

#include <set>
#include <sstream>

#include <platform/csv.hpp>

#include "imports/form.hpp"

namespace raccordo::catalogue {
namespace {

constexpr csv::Limits limits{.bytes = largest_offer_file, .rows = most_offer_lines, .columns = 64, .field_bytes = 8192, .ragged = true};

std::vector<std::string> words_of(std::string const& text) {
  std::istringstream list(text);
  std::set<std::string> words;
  for (std::string word; list >> word;) words.insert(word);
  return {words.begin(), words.end()};
}

store::OfferRecord record_of(OfferLine&& line, Known const& known) {
  return {.id = {},
          .code = std::move(line.code),
          .name = std::move(line.name),
          .description = std::move(line.description),
          .type_code = std::move(line.type),
          .body_id = line.body ? known.body(*line.body) : std::nullopt,
          .provider_name = std::move(line.provider),
          .site_name = std::move(line.site),
          .address = std::move(line.address),
          .municipality = std::move(line.municipality),
          .phone = std::move(line.phone),
          .email = std::move(line.email),
          .website = std::move(line.website),
          .hours = std::move(line.hours),
          .conditions = std::move(line.conditions),
          .how_to_get_in = std::move(line.how_to_get_in),
          .cost = std::move(line.cost),
          .verified_on = line.verified_on,
          .source = std::move(line.source),
          .fictitious = line.fictitious == Answer::yes,
          .valid_from = line.valid_from,
          .valid_to = line.valid_to};
}

class Judge {
 public:
  Judge(Known const& known, std::vector<std::size_t> columns, std::size_t width) : known_(known), columns_(std::move(columns)), width_(width) {}

  void hear(csv::Row const& row) {
    ++judged_.lines;
    Form form(row.line, judged_.faults);
    if (row.fields.size() != width_)
      return form.wrong("", "la riga ha " + std::to_string(row.fields.size()) + " campi, l’intestazione " + std::to_string(width_));
    OfferLine line;
    parse(row, line, form);
    if (form.fine()) check(line, known_, form);
    if (form.fine() && !codes_.insert(line.code).second) form.wrong("code", "«" + line.code + "» è già in un’altra riga di questo file");
    if (!form.fine()) return;
    GoodLine good{.line = row.line,
                  .record = {},
                  .places = words_of(line.area),
                  .capacity = line.capacity,
                  .waiting_days = line.waiting_days,
                  .capacity_on = line.capacity_on};
    good.record = record_of(std::move(line), known_);
    judged_.good.push_back(std::move(good));
  }
  Judged finish() { return std::move(judged_); }

 private:
  void parse(csv::Row const& row, OfferLine& line, Form& form) const {
    std::size_t member = 0;
    boost::mp11::mp_for_each<members_of<OfferLine>>([&](auto d) {
      auto const& field = row.fields[columns_[member++]];
      auto const wanted = csv::detail::parse_field(field, line.*d.pointer);
      if (!wanted.empty()) form.wrong(d.name, "«" + field + "» non è " + std::string(wanted));
    });
  }

  Known const& known_;
  std::vector<std::size_t> columns_;
  std::size_t width_;
  std::set<std::string> codes_;
  Judged judged_;
};

}  // namespace

Known::Known(db::Tx& tx, territory::Territory& territory) : tx_(tx), territory_(territory) {
  for (auto const& type : list_types(tx, tx.today())) types_.emplace(type.code, true);
}
bool Known::type(std::string_view code) const { return types_.contains(code); }
bool Known::municipality(std::string const& code) const { return territory_.find_municipality(tx_, code).has_value(); }
bool Known::place(std::string const& code) const { return territory_.area_name(tx_, code).has_value() || municipality(code); }
std::optional<territory::BodyId> Known::body(std::string const& code) const {
  auto const body = territory_.find_body(tx_, code);
  return body ? std::optional(body->body_id) : std::nullopt;
}

Result<Judged> judge(std::string_view csv, Known const& known) {
  std::vector<std::string_view> names;
  boost::mp11::mp_for_each<members_of<OfferLine>>([&](auto d) { names.emplace_back(d.name); });
  csv::Reader reader(csv, limits);
  csv::Row row;
  if (!TRY(reader.next(row)))
    return fail(ProblemKind::invalid, "csv", "Il file è vuoto: manca la riga con i nomi delle colonne.", "Aggiungi quella riga e riprova.");
  Judge judge(known, TRY(csv::detail::bind(row.fields, names)), row.fields.size());
  while (TRY(reader.next(row))) judge.hear(row);
  auto judged = judge.finish();
  if (judged.lines == 0)
    return fail(ProblemKind::invalid, "csv", "Il file ha solo l’intestazione: non c’è nulla da importare.", "Aggiungi le righe e riprova.");
  return judged;
}

}  // namespace raccordo::catalogue
