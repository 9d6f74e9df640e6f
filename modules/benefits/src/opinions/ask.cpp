// SPDX-License-Identifier: EUPL-1.2
#include <benefits/facts.hpp>

#include "opinions/opinions.hpp"

// A question to somebody outside, and the answer.
namespace raccordo::benefits {
namespace {

using identity::Relation;

Result<Uuid> desk_asked(db::Tx& tx, territory::Territory& territory, store::Row const& file, NewOpinion const& in) {
  if (in.body_id.has_value() == in.team_id.has_value()) return invalid_field("/body_id", "one", "Indica a chi chiedere: un ente, oppure una sua équipe.");
  auto const desk = in.body_id ? in.body_id->value : in.team_id->value;
  bool const known = in.body_id ? territory.find_body(tx, *in.body_id).has_value() : !territory.names(tx).team(*in.team_id).empty();
  if (!known) return invalid_field(in.body_id ? "/body_id" : "/team_id", "unknown", "Questo ente non esiste.");
  if (desk == file.desk_id)
    return invalid_field(in.body_id ? "/body_id" : "/team_id", "own", "È l’équipe che prepara la pratica: un parere si chiede ad altri.");
  return desk;
}

/// The same form sent twice is one question; the file itself does not change, so that nobody who writes in it meets this.
Result<void> check_not_asked(db::Tx& tx, FileId id, Uuid desk, std::string_view question) {
  for (auto const& one : store::opinions(tx, id))
    if (one.desk_id == desk && one.question == question && !one.words)
      return fail(ProblemKind::conflict, "still-asked", "La stessa domanda aspetta già una risposta.", "Ricarica la pagina: è tra i pareri.");
  return {};
}

}  // namespace

Result<OpinionId> Files::ask_opinion(db::Tx& tx, identity::Principal const& principal, FileId id, NewOpinion const& in) {
  auto const reached = TRY(reach_at(tx, principal, id, "file.ask_opinion", in.version));
  auto const& file = reached.row;
  auto const desk = TRY(desk_asked(tx, territory_, file, in));
  TRY(check_not_asked(tx, id, desk, in.question));
  auto const person = in.share_person ? people::find(tx, file.person_id) : std::nullopt;
  auto const opinion_id = tx.new_id<OpinionId>();
  auto const raised = TRY(desk_.raise(tx, {.kind = desk::ItemKind::opinion_asked,
                                           .subject_kind = "opinion",
                                           .subject_id = opinion_id.value,
                                           .thread_id = file.thread_id,
                                           .headline = person ? people::full_name(*person) : std::string(),
                                           .function = file.function,
                                           .municipality = file.municipality,
                                           .desk_id = desk}));
  TRY(store::add_opinion(tx, {.id = opinion_id,
                              .file_id = id,
                              .question = in.question,
                              .shared = in.shared,
                              .person_shared = in.share_person,
                              .desk_id = desk,
                              .asked_at = tx.now(),
                              .asked_by = principal.account_id,
                              .asked_for = {*reached.actor.body_id},
                              .due_on = raised.due_on}));
  identity::relate(tx, {.record_kind = "opinion",
                        .record_id = opinion_id.value,
                        .holder = desk,
                        .relation = in.body_id ? Relation::receiver : Relation::team,
                        .sort_key = tx.now().us,
                        .valid_from = tx.today(),
                        .function = enum_text(file.function)});
  announce(tx, reached, facts::opinion_asked, R"({"v":1})");
  return opinion_id;
}

Result<void> Files::give_opinion(db::Tx& tx, identity::Principal const& principal, OpinionId id, OpinionAnswer const& in) {
  auto asked = TRY(reach_opinion(tx, principal, id, "opinion.give"));
  if (asked.row.words)
    return fail(ProblemKind::conflict, "already-given", "A questa domanda è già stato risposto.", "Ricarica la pagina per leggere la risposta.");
  auto const given_on = in.given_on.value_or(tx.today());
  if (given_on > tx.today()) return invalid_field("/given_on", "future", "Questo giorno deve ancora venire.");
  asked.row.words = in.words;
  asked.row.given_on = given_on;
  asked.row.given_at = tx.now();
  asked.row.given_by = principal.account_id;
  TRY(store::answer_opinion(tx, asked.row));
  TRY(desk_.finish(tx, id.value));
  announce(tx, asked.file, facts::opinion_given, R"({"v":1})");
  tell_the_worker(tx, asked.file, desk::NewsKind::opinion_given);
  return {};
}

}  // namespace raccordo::benefits
