// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <platform/pdf.hpp>

#include "papers/papers.hpp"

// The papers of acts and of the notice before a denial.
namespace raccordo::benefits {
namespace {

FrozenNames const& names_of(Snapshot const& on) { return on.names.value(); }
std::string person_of(FrozenNames const& names) { return people::full_name(names.given_name, names.family_name); }

pdf::Document begun(Snapshot const& on, std::string const& title, std::string const& reference, Instant at) {
  auto const& names = names_of(on);
  pdf::Document page({.title = title, .author = names.deciding_name, .created = at});
  if (names.fictitious) page.mark("Dati fittizi – dimostrazione");
  page.footer(names.deciding_name + " · " + reference);
  page.letterhead(names.deciding_name, reference);
  page.heading(1, title);
  return page;
}

void write_whom(pdf::Document& page, Snapshot const& on, std::vector<pdf::Fact> more) {
  auto const& names = names_of(on);
  std::vector<pdf::Fact> rows{{"Persona", person_of(names)}};
  if (names.birth_date) rows.push_back({"Data di nascita", italian_date(*names.birth_date)});
  if (names.tax_code) rows.push_back({"Codice fiscale", *names.tax_code});
  rows.push_back({"Comune", names.municipality_name});
  rows.push_back({"Che cosa è stato chiesto", names.type_name_it + (on.preparation.asked.empty() ? "" : ": " + on.preparation.asked)});
  std::ranges::move(more, std::back_inserter(rows));
  page.facts(rows);
}

std::string_view outcome(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::granted: return "La Sua richiesta è stata accolta.";
    case DecisionKind::granted_in_part: return "La Sua richiesta è stata accolta in parte.";
    case DecisionKind::denied: break;
  }
  return "La Sua richiesta non è stata accolta.";
}

void write_granted(pdf::Document& page, Snapshot const& on, Decision const& act) {
  if (act.kind == DecisionKind::denied) return;
  auto const& p = on.proposal;
  std::vector<pdf::Fact> rows{{"Periodo", period_words(p.valid_from, p.valid_to)}};
  auto const quantity = act.granted_quantity ? act.granted_quantity : p.quantity;
  if (quantity) rows.push_back({"Quanto", quantity_words(*quantity, names_of(on).unit)});
  rows.push_back({"Paga " + act.body_name, funds::euro(act.granted_cents)});
  if (p.user_cents > 0) rows.push_back({"A Suo carico, secondo la proposta", funds::euro(p.user_cents)});
  if (p.health_cents > 0) rows.push_back({"A carico della sanità, secondo la proposta", funds::euro(p.health_cents)});
  page.heading(2, "Che cosa è stato concesso");
  page.facts(rows);
  if (act.kind == DecisionKind::granted_in_part)
    page.paragraph("Era stato proposto che l’ente pagasse " + funds::euro(p.body_cents) +
                   (p.quantity ? ", per " + quantity_words(*p.quantity, names_of(on).unit) : "") + ".");
}

FrozenStep const* step_of(Snapshot const& on, FileStepKind kind) {
  auto const& steps = on.steps.value();
  auto const found = std::ranges::find(steps, kind, &FrozenStep::kind);
  return found == steps.end() ? nullptr : &*found;
}

void write_answer_to_observations(pdf::Document& page, Snapshot const& on) {
  auto const* notice = step_of(on, FileStepKind::notice);
  if (!notice) return;
  page.heading(2, "Che cosa Le avevamo comunicato prima");
  page.paragraph("Il " + italian_date(notice->on_day) + " Le abbiamo detto i motivi contrari:");
  page.quotation(notice->text);
  auto const* observed = step_of(on, FileStepKind::observations);
  if (!observed) return page.paragraph("Non risultano osservazioni presentate entro il termine.");
  page.paragraph("Il " + italian_date(observed->on_day) + " ha risposto:");
  page.quotation(observed->text);
}

std::string_view isee_words(IseeKind kind) {
  switch (kind) {
    case IseeKind::ordinary: return "ordinario";
    case IseeKind::university: return "universitario";
    case IseeKind::socio_health: return "socio-sanitario";
    case IseeKind::socio_health_residential: return "socio-sanitario residenze";
    case IseeKind::minors: return "minorenni";
    case IseeKind::current: break;
  }
  return "corrente";
}

void write_ground(pdf::Document& page, Snapshot const& on) {
  std::vector<pdf::Fact> rows{{"Ha preparato la pratica", names_of(on).team_name}};
  if (auto const& isee = on.preparation.isee)
    rows.push_back({"ISEE " + std::string(isee_words(isee->kind)), "attestazione " + isee->protocol + ", valida fino al " + italian_date(isee->valid_to)});
  page.heading(2, "Su che cosa si è deciso");
  page.facts(rows);
}

void write_questions(pdf::Document& page, std::string const& body, std::string const& reference) {
  page.heading(2, "Se ha dubbi o non è d’accordo");
  page.paragraph("Si rivolga a " + body + ", indicando: " + reference +
                 ". L’ente Le deve dire a chi e entro quando si può chiedere di rivedere la decisione. Può farsi accompagnare da una persona di fiducia.");
}

}  // namespace

std::string decision_pdf(Snapshot const& on, Decision const& act) {
  auto const reference = "Atto " + act_words(act.act_year, act.act_number);
  auto page = begun(on, "Decisione sulla Sua richiesta", reference, act.decided_at);
  page.lead(outcome(act.kind));
  write_whom(page, on, {{"Ha deciso", act.body_name + ", " + act.account_name}, {"Il", italian_date(rome_date(act.decided_at))}});
  write_granted(page, on, act);
  page.heading(2, "Perché");
  page.paragraph(act.reasons);
  if (act.kind == DecisionKind::denied) write_answer_to_observations(page, on);
  write_ground(page, on);
  write_questions(page, act.body_name, reference);
  return page.finish();
}

std::string correction_pdf(Snapshot const& on, Decision const& wrong, Correction const& act) {
  auto const reference = "Atto " + act_words(act.act_year, act.act_number);
  auto const corrected = act_words(wrong.act_year, wrong.act_number);
  auto page = begun(on, "Correzione di una decisione", reference, act.at);
  page.lead("Questo atto corregge l’atto " + corrected + ". Per tutto il resto quell’atto vale come prima.");
  write_whom(page, on, {{"Ha corretto", wrong.body_name + ", " + act.account_name}, {"Il", italian_date(rome_date(act.at))}});
  page.heading(2, "Che cosa era scritto sbagliato");
  page.quotation(act.was_wrong);
  page.heading(2, "Che cosa è giusto");
  page.quotation(act.is_right);
  write_questions(page, wrong.body_name, reference);
  return page.finish();
}

std::string notice_pdf(Snapshot const& on, FrozenStep const& notice, Instant written_at) {
  auto const& names = names_of(on);
  auto page = begun(on, "Perché la Sua richiesta potrebbe non essere accolta", "Preavviso del " + italian_date(notice.on_day), written_at);
  page.lead("La decisione non è ancora presa: prima può dirci che cosa ne pensa.");
  write_whom(page, on, {{"Lo comunica", names.deciding_name + ", " + notice.account_name}});
  page.heading(2, "I motivi contrari");
  page.quotation(notice.text);
  page.heading(2, "Che cosa può fare");
  auto const days = notice.rules.empty() ? std::string() : std::to_string(notice.rules.front().days);
  page.steps({days.empty() ? std::string("Può presentare osservazioni e documenti.") : "Ha " + days + " giorni per presentare osservazioni e documenti.",
              "Li porta o li manda a " + names.team_name + " oppure a " + names.deciding_name + ".",
              "Chi decide ne tiene conto, e la decisione dice perché sono state accolte oppure no."});
  if (notice.pause_until) page.paragraph("Intanto il termine per decidere è fermo, al più fino al " + italian_date(*notice.pause_until) + ".");
  for (auto const& rule : notice.rules) page.note(rule.source + ".");
  return page.finish();
}

}  // namespace raccordo::benefits
