// SPDX-License-Identifier: EUPL-1.2
#include "contacts/receipt.hpp"

#include <algorithm>

#include <platform/pdf.hpp>
#include <territory/function_words.hpp>

namespace raccordo::access {
namespace {

std::string_view channel_words(Channel channel) {
  switch (channel) {
    case Channel::in_person: return "di persona allo sportello";
    case Channel::phone: return "per telefono";
    case Channel::email: return "per posta elettronica";
    case Channel::letter: return "per lettera";
    case Channel::home_visit: return "durante una visita a domicilio";
    case Channel::other_remote: return "a distanza con un altro mezzo";
  }
  return "";
}

std::string_view interlocutor_words(Interlocutor interlocutor) {
  switch (interlocutor) {
    case Interlocutor::person: return "La persona stessa";
    case Interlocutor::relative: return "Un familiare";
    case Interlocutor::judicial_authority: return "L’autorità giudiziaria";
    case Interlocutor::organisation: return "Un’associazione o un’organizzazione";
    case Interlocutor::institution: return "Un altro ente o istituzione";
    case Interlocutor::other: return "Un’altra persona";
  }
  return "";
}

/// How sure we are of who is competent, in words that a person need not have explained.
std::string_view certainty_words(territory::Certainty certainty) {
  switch (certainty) {
    case territory::Certainty::documented: return "Documentato: risulta da atti ufficiali.";
    case territory::Certainty::secondary_source: return "Da fonte secondaria: lo dicono documenti pubblici, ma l’atto originale non è stato consultato.";
    case territory::Certainty::hypothesis: return "Ipotesi: può cambiare, l’ufficio la deve ancora confermare.";
    case territory::Certainty::not_known: break;
  }
  return "Non si sa ancora quale ente sia competente.";
}

std::string act_titles(std::vector<territory::Act> const& acts) {
  std::string titles;
  for (auto const& act : acts) titles += (titles.empty() ? "" : "\n") + act.title;
  return titles;
}

std::string who(Contact const& contact) {
  if (contact.anonymous) return "Persona che non ha dato il nome";
  // A reader without the section "identity" must not learn the name from the receipt either.
  if (!contact.person) return "Persona identificata (il nome non compare su questa copia)";
  return people::full_name(*contact.person);
}

std::string moment(Instant at) {
  auto text = rome_text(at);
  return text.replace(text.find(' '), 1, ", ore ");
}

std::string_view whom_to_ask(Contact const& contact) {
  return contact.status == ContactStatus::unrouted || !contact.desk_name ? std::string_view(contact.node_name) : std::string_view(*contact.desk_name);
}

void write_facts(pdf::Document& page, Contact const& contact) {
  std::vector<pdf::Fact> rows{{"Data e ora", moment(contact.recorded_at)}, {"Registrato da", contact.node_name}, {"Persona", who(contact)}};
  if (contact.content) {
    auto const& content = *contact.content;
    rows.push_back({"Come è arrivato", std::string(interlocutor_words(content.interlocutor)) + ", " + std::string(channel_words(content.channel))});
  }
  rows.push_back({"Comune", contact.municipality_name});
  rows.push_back({"Area", std::string(territory::words_of(contact.function).italian)});
  page.facts(rows);
}

void write_need(pdf::Document& page, Contact const& contact) {
  if (!contact.content) return;
  page.heading(2, "Il bisogno, con le parole registrate");
  page.quotation(contact.content->need);
}

void write_routing(pdf::Document& page, Contact const& contact) {
  page.heading(2, "A chi è stato affidato");
  if (contact.status == ContactStatus::unrouted) {
    page.callout("L’ufficio competente non è ancora noto",
                 "Il contatto resta a " + contact.node_name + ", che cerca l’ufficio competente e risponde nel frattempo.");
    return;
  }
  std::vector<pdf::Fact> rows;
  auto const known = [&](char const* name, std::optional<std::string> const& value) {
    if (value && !value->empty()) rows.push_back({name, *value});
  };
  auto const& routing = contact.routing;
  known("Gruppo di lavoro", routing && routing->team_name ? routing->team_name : contact.desk_name);
  if (routing) {
    known("Ente del gruppo di lavoro", routing->preparing_name);
    known("Ente che decide", routing->deciding_name);
    rows.push_back({"Quanto è certo", std::string(certainty_words(routing->certainty))});
    if (auto titles = act_titles(routing->acts); !titles.empty()) rows.push_back({"In base a", titles});
  }
  page.facts(rows);
}

/// Name, who offers it, telephone: a person must be able to go there with this sheet alone.
void write_orientations(pdf::Document& page, Contact const& contact) {
  if (contact.orientations.empty()) return;
  page.heading(2, "Servizi che Le abbiamo indicato");
  std::vector<pdf::Fact> rows;
  for (auto const& one : contact.orientations) rows.push_back({one.offer_name, one.provider_name + (one.phone ? ", telefono " + *one.phone : std::string())});
  page.facts(rows);
}

void write_next(pdf::Document& page, Contact const& contact) {
  page.heading(2, "Che cosa succede adesso");
  switch (contact.status) {
    case ContactStatus::waiting:
      return page.steps({"Il contatto è già sul tavolo del gruppo di lavoro indicato sopra.", "Un assistente sociale lo legge e lo prende in carico.",
                         "Se serve un colloquio, l’ufficio concorda con Lei il giorno e il luogo."});
    case ContactStatus::unrouted:
      return page.steps({"L’ufficio che ha registrato il contatto cerca chi è competente.",
                         "Quando lo sa, gli trasmette il contatto: così Lei non deve raccontare tutto da capo.",
                         "Se serve un colloquio, l’ufficio concorda con Lei il giorno e il luogo."});
    case ContactStatus::taken:
      return page.steps({"Il gruppo di lavoro ha preso in carico il contatto.", "Se serve un colloquio, l’ufficio concorda con Lei il giorno e il luogo."});
  }
}

void write_questions(pdf::Document& page, Contact const& contact, std::string const& number) {
  page.heading(2, "Per chiedere informazioni");
  std::string offices(whom_to_ask(contact));
  auto const one = offices == contact.node_name;
  if (!one) offices += ", oppure " + contact.node_name;
  page.paragraph((one ? "Si rivolga a questo ufficio" : "Si rivolga a uno di questi uffici") + (", indicando il numero " + number) + ": " + offices +
                 ". Può chiedere di correggere ciò che è stato scritto e di sapere chi lo ha letto.");
}

void write_privacy(pdf::Document& page, Contact const& contact) {
  if (!contact.privacy) return;
  auto const& notice = *contact.privacy;
  page.heading(2, "I Suoi dati personali");
  page.note("Titolare del trattamento: " + notice.controller_name + ". Le è stata consegnata: " + notice.notice_title +
            ".\nBase giuridica: " + notice.legal_basis_it + ". Fonte: " + notice.legal_basis_source + ".");
}

/// Who reports learns nothing of the person by it, and a sheet left on a table tells nothing to whoever finds it.
void write_report(pdf::Document& page, Contact const& contact, std::string const& number) {
  page.heading(1, "Ricevuta della segnalazione");
  page.lead("Questo foglio attesta che la segnalazione è stata ricevuta. Non riporta il nome della persona né ciò che è stato detto.");
  page.facts({{"Data e ora", moment(contact.recorded_at)}, {"Ricevuta da", contact.node_name}});
  page.heading(2, "Che cosa succede adesso");
  page.steps({"La segnalazione è già stata trasmessa a chi se ne occupa.", "Un assistente sociale la legge e valuta che cosa fare.",
              "Se servono altre notizie, l’ufficio si rivolge a Lei."});
  page.heading(2, "Che cosa non possiamo dirLe");
  page.paragraph("Ciò che riguarda la persona resta fra lei e chi la segue: l’ufficio non può raccontare che cosa è stato fatto. Il nome di chi segnala non "
                 "compare nei fogli dati alla persona.");
  page.heading(2, "Per aggiungere altro");
  page.paragraph("Si rivolga a " + contact.node_name + ", indicando il numero " + number + ".");
}

}  // namespace

std::string receipt_number(ContactId id) {
  auto tail = id.text().substr(28);
  std::ranges::transform(tail, tail.begin(), [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c; });
  return tail.insert(4, "-");
}

std::string receipt_pdf(Contact const& contact) {
  auto const number = receipt_number(contact.contact_id);
  pdf::Document page({.title = (contact.reported ? "Ricevuta della segnalazione " : "Ricevuta del contatto ") + number,
                      .author = contact.node_name,
                      .created = contact.recorded_at});
  if (contact.person && contact.person->fictitious) page.mark("Dati fittizi – dimostrazione");
  page.footer("Ricevuta n. " + number + " · identificativo completo " + contact.contact_id.text());
  page.letterhead(contact.node_name, "Ricevuta n. " + number);
  if (contact.reported) {
    write_report(page, contact, number);
    return page.finish();
  }
  page.heading(1, "Ricevuta del contatto");
  page.lead("Conservi questo foglio: dice a chi abbiamo affidato ciò che ci ha raccontato.");
  write_facts(page, contact);
  write_need(page, contact);
  write_routing(page, contact);
  write_orientations(page, contact);
  write_next(page, contact);
  write_questions(page, contact, number);
  write_privacy(page, contact);
  return page.finish();
}

}  // namespace raccordo::access
