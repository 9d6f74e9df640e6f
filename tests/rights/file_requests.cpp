// SPDX-License-Identifier: EUPL-1.2
#include "asking.hpp"

namespace raccordo::rights {
namespace {

benefits::File a_proposed_file(World& world) {
  return world.spare([&] { return world.proposed_file(); });
}
std::string of_file(benefits::File const& file, std::string_view below = {}) { return "/files/" + file.file_id.text() + std::string(below); }

std::string of_intervention(World& world) { return "/interventions/" + world.active().intervention_id.text(); }

/// A change of a file in the state it needs.
template <class Body>
Ask change_file(benefits::File (World::*made)(), std::string below, Body body) {
  return [=](World& world, std::string const& who) {
    auto const file = world.spare([&] { return (world.*made)(); });
    return world.town.send(world.party(who), "PUT", of_file(file, below), json::encode(body(world, file)));
  };
}

}  // namespace

void add_file_requests(std::map<std::string, Ask>& all) {
  using benefits::File;
  all["POST /files"] = send(
      "POST", [](World&) { return "/files"; },
      [](World& w, std::string const&) { return json::encode(benefits::NewFile{w.case_id, "assistenza-domiciliare"}); });
  all["GET /exports/files"] = [](World& w, std::string const& who) { return a_proposed_file(w), taken_away("/exports/files")(w, who); };
  all["GET /files"] = get([](World& w) { return a_proposed_file(w), "/files"; });
  all["GET /files-at-risk"] = get([](World&) { return "/files-at-risk"; });
  all["GET /files/{file_id}"] = get([](World& w) { return of_file(a_proposed_file(w)); });
  all["GET /cases/{case_id}/files"] = get([](World& w) { return a_proposed_file(w), of_case(w) + "/files"; });
  all["PUT /files/{file_id}/preparation"] = change_file(&World::file, "/preparation", [](World&, File const& file) {
    return benefits::PreparationChange{file.version, {.asked = "Altro.", .situation = {}, .evaluation = {}, .isee = {}, .checks = {}}};
  });
  all["PUT /files/{file_id}/proposal"] =
      change_file(&World::prepared_file, "/proposal", [](World& world, File const& file) { return world.proposal_of(file); });
  all["PUT /files/{file_id}/requests"] = change_file(&World::proposed_file, "/requests", [](World&, File const& file) {
    return benefits::NewFileStep{file.version, benefits::FileStepKind::question, "Manca un documento.", {}};
  });
  all["PUT /files/{file_id}/answers"] = change_file(&World::asked_file, "/answers", [](World&, File const& file) {
    return benefits::NewFileStep{file.version, benefits::FileStepKind::answer, "Eccolo.", {}};
  });
  all["PUT /files/{file_id}/decision"] = change_file(&World::proposed_file, "/decision", [](World& world, File const& file) {
    return benefits::NewDecision{file.version, benefits::DecisionKind::granted, 2026, std::to_string(++world.made), "Condizioni verificate.", {}};
  });
  all["GET /decisions"] = get([](World& w) { return a_proposed_file(w), "/decisions"; });
  all["POST /decisions"] = send(
      "POST", [](World&) { return "/decisions"; },
      [](World& w, std::string const&) {
        auto const file = a_proposed_file(w);
        return json::encode(benefits::GrantTogether{2026, std::to_string(++w.made), "Condizioni verificate.", {{file.file_id, file.version}}});
      });
  all["PUT /files/{file_id}/correction"] = change_file(&World::decided_file, "/correction", [](World& world, File const& file) {
    return benefits::NewCorrection{file.version, 2026, std::to_string(++world.made), "Il nome della via.", "Via Nuova."};
  });
  all["PUT /files/{file_id}/activation"] = change_file(&World::decided_file, "/activation", [](World&, File const& file) {
    return benefits::NewActivation{file.version, *Date::parse("2026-06-01"), {}, {}, "Associazione Il Cortile"};
  });
  all["PUT /files/{file_id}/changes"] = change_file(&World::active_file, "/changes", [](World&, File const& file) {
    return benefits::NewChange{file.version, benefits::ChangeKind::suspension, *Date::parse("2026-05-04"), {}, {}, "È in ospedale."};
  });
  all["PUT /files/{file_id}/changes/{number}/notice"] = change_file(
      &World::revoked_file, "/changes/1/notice", [](World&, File const& file) { return benefits::ChangeWords{file.version, "Non serve più.", {}}; });
  all["PUT /files/{file_id}/changes/{number}/observations"] = change_file(
      &World::noticed_file, "/changes/1/observations", [](World&, File const& file) { return benefits::ChangeWords{file.version, "Va bene.", {}}; });
  all["PUT /files/{file_id}/changes/{number}/decision"] = change_file(&World::revoked_file, "/changes/1/decision", [](World& world, File const& file) {
    return benefits::NewChangeDecision{file.version, benefits::ChangeVerdict::refused, 2026, std::to_string(++world.made), "Resta com’è."};
  });
  all["PUT /files/{file_id}/closure"] = change_file(&World::active_file, "/closure", [](World&, File const& file) {
    return benefits::NewInterventionClosure{file.version, benefits::InterventionOutcome::goals_reached, "Ora fa da sola.", {}};
  });
  all["PUT /files/{file_id}/opinions"] = change_file(&World::proposed_file, "/opinions", [](World&, File const& file) {
    return benefits::NewOpinion{file.version, "Può venire?", {}, true, territory::body_id("comune-019035"), {}};
  });
  all["GET /opinions/{opinion_id}"] = get([](World& w) { return "/opinions/" + w.spare([&] { return w.opinion(); }).text(); });
  all["PUT /opinions/{opinion_id}/answer"] = send(
      "PUT", [](World& w) { return "/opinions/" + w.spare([&] { return w.opinion(); }).text() + "/answer"; },
      [](World&, std::string const&) { return json::encode(benefits::OpinionAnswer{"Sì, può venire.", {}}); });
  all["GET /exports/interventions"] = [](World& w, std::string const& who) { return w.active(), taken_away("/exports/interventions")(w, who); };
  all["GET /interventions"] = get([](World& w) { return w.active(), "/interventions"; });
  all["GET /interventions/{intervention_id}"] = get([](World& w) { return of_intervention(w); });
  all["POST /interventions/{intervention_id}/deliveries"] =
      send("POST", [](World& w) { return of_intervention(w) + "/deliveries"; }, [](World& w, std::string const&) { return json::encode(w.delivery()); });
  all["PUT /interventions/{intervention_id}/deliveries/{number}/correction"] = send(
      "PUT", [](World& w) { return of_intervention(w) + "/deliveries/" + std::to_string(w.spare([&] { return w.delivered(); })) + "/correction"; },
      [](World& w, std::string const&) { return json::encode(w.delivery()); });
  all["GET /files/{file_id}/papers/{paper}"] = read_paper([](World& w) { return of_file(w.printed_file(), "/papers/decision"); });
  all["GET /files/{file_id}/corrections/{number}/paper"] = read_paper([](World& w) { return of_file(w.printed_file(), "/corrections/1/paper"); });
}

}  // namespace raccordo::rights
