// SPDX-License-Identifier: EUPL-1.2
#include <platform/pdf.hpp>

#include "papers/papers.hpp"

// Where a file stands, on one sheet that the person takes home.
namespace raccordo::benefits {
namespace {

std::string where(File const& file) {
  switch (file.state) {
    case FileState::preparing: return file.team_name + " sta preparando la Sua richiesta.";
    case FileState::to_decide: return "La Sua richiesta è completa. Adesso decide " + file.deciding_name + ".";
    case FileState::more_asked: return file.deciding_name + " ha chiesto altre informazioni a " + file.team_name + ".";
    case FileState::denial_noticed: return "Ci sono motivi contrari alla Sua richiesta: glieli abbiamo comunicati e può rispondere.";
    case FileState::granted:
      return file.decision && file.decision->kind == DecisionKind::granted_in_part ? "La Sua richiesta è stata accolta in parte."
                                                                                   : "La Sua richiesta è stata accolta.";
    case FileState::denied: return "La Sua richiesta non è stata accolta.";
  }
  return {};
}

void write_decision(pdf::Document& page, File const& file) {
  if (!file.decision) return;
  auto const& act = *file.decision;
  page.heading(2, "La decisione");
  std::vector<pdf::Fact> rows{{"Atto", act_words(act.act_year, act.act_number) + ", " + act.body_name}, {"Del", italian_date(rome_date(act.decided_at))}};
  if (act.kind != DecisionKind::denied && file.proposal) {
    rows.push_back({"Periodo", period_words(file.proposal->valid_from, file.proposal->valid_to)});
    auto const quantity = act.granted_quantity ? act.granted_quantity : file.proposal->quantity;
    if (quantity) rows.push_back({"Quanto", quantity_words(*quantity, file.unit)});
    rows.push_back({"Paga l’ente", funds::euro(act.granted_cents)});
  }
  rows.push_back({"Perché", act.reasons});
  page.facts(rows);
  for (auto const& one : file.corrections)
    page.callout("Corretta con l’atto " + act_words(one.act_year, one.act_number), "Era scritto: " + one.was_wrong + "\nÈ giusto: " + one.is_right);
}

std::string missing(File const& file) {
  std::string names;
  for (auto const& item : file.checklist)
    if (item.state == CheckState::missing) names += (names.empty() ? "" : "\n") + item.label_it;
  return names;
}

void write_next(pdf::Document& page, File const& file) {
  page.heading(2, "Che cosa succede adesso");
  switch (file.state) {
    case FileState::preparing: {
      auto const names = missing(file);
      if (!names.empty()) page.callout("Per andare avanti servono ancora", names);
      return page.steps({file.team_name + " prepara la pratica.", "Poi decide " + file.deciding_name + ", che è un altro ufficio.",
                         "La decisione Le viene comunicata con i suoi motivi."});
    }
    case FileState::to_decide:
    case FileState::more_asked: return page.steps({file.deciding_name + " decide.", "La decisione Le viene comunicata con i suoi motivi."});
    case FileState::denial_noticed: return page.steps({"Può presentare osservazioni e documenti.", file.deciding_name + " ne tiene conto e decide."});
    case FileState::granted:
      if (auto const& one = file.intervention)
        return page.steps({one->provider_name + " se ne occupa, " + period_words(one->starts_on, one->ends_on) + ".",
                           "Se qualcosa cambia o non va bene, lo dica a " + file.team_name + "."});
      return page.steps({file.team_name + " Le dice quando si comincia e con chi."});
    case FileState::denied: return page.steps({file.team_name + " cerca con Lei un’altra risposta, se serve."});
  }
}

}  // namespace

std::string summary_pdf(File const& file, Instant now) {
  pdf::Document page({.title = "La Sua richiesta in breve", .author = file.team_name, .created = now});
  if (file.person && file.person->fictitious) page.mark("Dati fittizi – dimostrazione");
  auto const today = italian_date(rome_date(now));
  page.footer("Situazione al " + today);
  page.letterhead(file.team_name, "Situazione al " + today);
  page.heading(1, "La Sua richiesta in breve");
  page.lead(where(file));
  std::vector<pdf::Fact> rows;
  if (file.person) rows.push_back({"Persona", people::full_name(*file.person)});
  rows.push_back({"Che cosa si chiede", file.type_name_it + (file.preparation.asked.empty() ? "" : ": " + file.preparation.asked)});
  rows.push_back({"Aperta il", italian_date(rome_date(file.opened_at))});
  rows.push_back({"Prepara", file.team_name});
  rows.push_back({"Decide", file.deciding_name});
  if (file.due_on) rows.push_back({"Entro il", italian_date(*file.due_on) + (file.paused ? " (il termine ora è fermo)" : "")});
  page.facts(rows);
  write_decision(page, file);
  write_next(page, file);
  page.heading(2, "Per chiedere informazioni");
  page.paragraph("Si rivolga a " + file.team_name + ". Può chiedere di correggere ciò che è stato scritto e di sapere chi lo ha letto.");
  return page.finish();
}

}  // namespace raccordo::benefits
