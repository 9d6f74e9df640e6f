// SPDX-License-Identifier: EUPL-1.2
#include "imports/form.hpp"

#include <algorithm>
#include <sstream>

namespace raccordo::catalogue {
namespace {

bool blank(std::string const& text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

void needed(Form& form, std::string_view field, std::string const& value, std::size_t most = 200) {
  if (blank(value)) form.wrong(field, "il campo è obbligatorio");
  else if (value.size() > most) form.wrong(field, "il testo è troppo lungo");
}

void at_most(Form& form, std::string_view field, std::optional<std::string> const& value, std::size_t most) {
  if (value && value->size() > most) form.wrong(field, "il testo è troppo lungo");
}

void matches(Form& form, std::string_view field, std::optional<std::string> const& value, json::Pattern const& pattern) {
  if (value && !pattern.matches(*value)) form.wrong(field, "«" + *value + "»: " + std::string(pattern.message));
}

void check_provider(OfferLine const& line, Known const& known, Form& form) {
  if (line.body.has_value() == line.provider.has_value()) form.wrong("body", "indica l’ente (body) oppure chi offre (provider), uno solo dei due");
  else if (line.body && !known.body(*line.body)) form.wrong("body", "«" + *line.body + "» non è un ente conosciuto");
  at_most(form, "provider", line.provider, 200);
}

void check_places(OfferLine const& line, Known const& known, Form& form) {
  if (!known.municipality(line.municipality)) form.wrong("municipality", "«" + line.municipality + "» non è il codice ISTAT di un comune");
  std::istringstream list(line.area);
  bool any = false;
  for (std::string place; list >> place; any = true)
    if (!known.place(place)) form.wrong("area", "«" + place + "» non è né un’area né un comune");
  if (!any) form.wrong("area", "il campo è obbligatorio");
}

void check_days(OfferLine const& line, Known const& known, Form& form) {
  if (line.verified_on && *line.verified_on > known.today()) form.wrong("verified_on", "il giorno è nel futuro");
  if (line.valid_from && line.valid_to && *line.valid_to < *line.valid_from) form.wrong("valid_to", "viene prima del primo giorno");
  if (line.capacity.has_value() != line.capacity_on.has_value()) form.wrong("capacity_on", "se c’è posto e di quando è la notizia vanno insieme");
  if (line.capacity_on && *line.capacity_on > known.today()) form.wrong("capacity_on", "il giorno è nel futuro");
  if (line.waiting_days && line.capacity != CapacityState::waiting_list) form.wrong("waiting_days", "si indicano solo se c’è una lista d’attesa");
  if (line.waiting_days && (*line.waiting_days < 1 || *line.waiting_days > 3650)) form.wrong("waiting_days", "da 1 a 3650 giorni");
}

void check_texts(OfferLine const& line, Form& form) {
  needed(form, "name", line.name);
  needed(form, "source", line.source, 400);
  at_most(form, "description", line.description, 2000);
  at_most(form, "conditions", line.conditions, 1000);
  at_most(form, "how_to_get_in", line.how_to_get_in, 1000);
  at_most(form, "cost", line.cost, 300);
  at_most(form, "hours", line.hours, 300);
  at_most(form, "site", line.site, 200);
  at_most(form, "address", line.address, 200);
  matches(form, "phone", line.phone, json::patterns::phone);
  matches(form, "email", line.email, json::patterns::email);
  // A page of others is opened by who clicks: nothing but a web address.
  if (line.website && !line.website->starts_with("https://") && !line.website->starts_with("http://"))
    form.wrong("website", "«" + *line.website + "» non comincia con https://");
  at_most(form, "website", line.website, 300);
}

}  // namespace

void check(OfferLine const& line, Known const& known, Form& form) {
  if (line.code.size() > 100 || !json::patterns::code.matches(line.code))
    form.wrong("code", "«" + line.code + "»: " + std::string(json::patterns::code.message));
  if (!known.type(line.type)) form.wrong("type", "«" + line.type + "» non è un tipo di intervento");
  if (!line.fictitious) form.wrong("fictitious", "scrivi yes se l’offerta è inventata, no se è vera");
  check_texts(line, form);
  check_provider(line, known, form);
  check_places(line, known, form);
  check_days(line, known, form);
}

}  // namespace raccordo::catalogue
