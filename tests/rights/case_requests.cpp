// SPDX-License-Identifier: EUPL-1.2
#include <cases/goals.hpp>

#include "asking.hpp"

namespace raccordo::rights {
namespace {

/// Far enough away for nobody to be missing when somebody is to be given work.
std::string absence_of(World& world, std::string const& who) {
  auto const day = Date::parse("2027-01-01")->plus_days(++world.made);
  return json::encode(cases::NewAbsence{world.party(who).account_id, day, day, {}});
}
std::string of_absence(World& world) {
  return world.spare([&] {
    auto const noted = world.town.send(world.party("colleague"), "POST", "/absences", absence_of(world, "colleague"));
    return "/absences/" + json::decode<cases::Absence>(noted.body).value().absence_id.text();
  });
}
std::string to_colleague(World& world, std::string const&) { return json::encode(cases::NewAssignment{world.party("colleague").account_id, "Carico."}); }
std::string from_worker_to_colleague(World& world, std::string const&) {
  return json::encode(cases::Reassignment{world.party("colleague").account_id, world.party("worker").account_id, "Carico di lavoro."});
}

/// The social worker of another body asks to work on a new case.
cases::JoinRequest asked(World& world) {
  auto const path = "/cases/" + world.new_case().text() + "/join-requests";
  auto const answer = world.town.send(world.party("other_body"), "POST", path, R"({"role":"co_worker","reason":"La seguivamo noi."})");
  return json::decode<cases::JoinRequest>(answer.body).value();
}
Path of_request(std::string act) {
  return [act](World& w) { return w.spare([&] { return "/join-requests/" + asked(w).request_id.text() + act; }); };
}
/// The same, once let in.
std::string of_member(World& world) {
  return world.spare([&] {
    auto const request = asked(world);
    world.town.send(world.party("worker"), "POST", "/join-requests/" + request.request_id.text() + "/acceptance", "{}");
    return "/cases/" + request.case_id.text() + "/members/" + request.account_id.text() + "/end";
  });
}

void add_team_requests(std::map<std::string, Ask>& all) {
  all["GET /cases/{case_id}/team"] = get([](World& w) { return of_case(w) + "/team"; });
  all["POST /cases/{case_id}/join-requests"] =
      send("POST", [](World& w) { return "/cases/" + a_case(w).text() + "/join-requests"; }, body(R"({"role":"co_worker","reason":"La conosco."})"));
  all["GET /join-requests/{request_id}"] = get(of_request(""));
  all["POST /join-requests/{request_id}/acceptance"] = send("POST", of_request("/acceptance"), body("{}"));
  all["POST /join-requests/{request_id}/refusal"] = send("POST", of_request("/refusal"), body(R"({"words":"La seguiamo già in tre."})"));
  all["POST /join-requests/{request_id}/withdrawal"] = send("POST", of_request("/withdrawal"), body(""));
  all["POST /cases/{case_id}/members/{account_id}/end"] = send("POST", of_member, body(R"({"reason":"Il lavoro comune è finito."})"));
}

/// Soncino belongs to another team of the same body.
constexpr std::string_view to_soncino = R"({"municipality":"019097","reason":"moved","summary":"Il corvo: «il corvo azzurro».","keep_days":30})";
cases::Transfer proposed(World& world) {
  auto const answer = world.town.send(world.party("worker"), "POST", "/cases/" + world.new_case().text() + "/transfers", to_soncino);
  return json::decode<cases::Transfer>(answer.body).value();
}
Path of_transfer(std::string act) {
  return [act](World& w) { return w.spare([&] { return "/transfers/" + proposed(w).transfer_id.text() + act; }); };
}
std::string of_refused_transfer(World& world) {
  return world.spare([&] {
    auto const path = "/transfers/" + proposed(world).transfer_id.text();
    world.town.send(world.party("other_team"), "POST", path + "/refusal", R"({"words":"Non risulta qui."})");
    return path + "/acknowledgement";
  });
}

void add_transfer_requests(std::map<std::string, Ask>& all) {
  all["POST /cases/{case_id}/transfers"] = send("POST", [](World& w) { return "/cases/" + a_case(w).text() + "/transfers"; }, body(std::string(to_soncino)));
  all["GET /cases/{case_id}/transfers"] = get([](World& w) { return of_case(w) + "/transfers"; });
  all["GET /transfers/{transfer_id}"] = get(of_transfer(""));
  all["POST /transfers/{transfer_id}/acceptance"] = send("POST", of_transfer("/acceptance"), body("{}"));
  all["POST /transfers/{transfer_id}/refusal"] = send("POST", of_transfer("/refusal"), body(R"({"words":"Non risulta qui."})"));
  all["POST /transfers/{transfer_id}/withdrawal"] = send("POST", of_transfer("/withdrawal"), body(""));
  all["POST /transfers/{transfer_id}/acknowledgement"] = send("POST", of_refused_transfer, body(""));
}

constexpr std::string_view new_goal = R"({"words":"Ritrovare la lanterna verde.","due_on":"2026-09-30"})";
constexpr std::string_view new_action = R"({"words":"Cercare la lanterna verde.","who":"La figlia","due_on":"2026-06-30"})";
/// The goals of a new case with one goal and one action.
cases::Goal goal(World& world) {
  auto const answer = world.town.send(world.party("worker"), "POST", "/cases/" + world.new_case().text() + "/goals", new_goal);
  auto const id = json::decode<cases::CaseGoals>(answer.body).value().items.at(0).goal_id;
  auto const with_action = world.town.send(world.party("worker"), "POST", "/goals/" + id.text() + "/actions", new_action);
  return json::decode<cases::CaseGoals>(with_action.body).value().items.at(0);
}
Path of_goal(std::string below) {
  return [below](World& w) { return w.spare([&] { return "/goals/" + goal(w).goal_id.text() + below; }); };
}

void add_goal_requests(std::map<std::string, Ask>& all) {
  all["GET /cases/{case_id}/goals"] = get([](World& w) { return of_case(w) + "/goals"; });
  all["POST /cases/{case_id}/goals"] = send("POST", [](World& w) { return of_case(w) + "/goals"; }, body(new_goal));
  all["PUT /goals/{goal_id}"] =
      send("PUT", of_goal(""), body(R"({"version":1,"words":"Ritrovare la lanterna verde.","due_on":"2026-10-30","state":"reached"})"));
  all["POST /goals/{goal_id}/actions"] = send("POST", of_goal("/actions"), body(new_action));
  all["PUT /goal-actions/{action_id}"] = send(
      "PUT", [](World& w) { return w.spare([&] { return "/goal-actions/" + goal(w).actions.at(0).action_id.text(); }); },
      body(R"({"version":1,"words":"Cercare la lanterna verde.","who":"La figlia","due_on":"2026-06-30","done_on":"2026-05-01"})"));
}

/// A load that passes on a day that the tests never reach.
std::string handover_of(World& world, std::string const& from, std::string const& to) {
  return json::encode(cases::NewHandover{
      territory::team_id("csc-pandino"), world.party(from).account_id, {world.party(to).account_id}, Date::parse("2027-01-01").value(), 0, "Cambia servizio."});
}
std::string handover(World& world, std::string const&) { return handover_of(world, "colleague", "worker"); }
/// Planned by the coordinator, or the one that is planned already.
std::string of_handover(World& world) {
  world.town.send(world.party("coordinator"), "POST", "/handovers", handover(world, ""));
  auto const planned = json::decode<cases::Handovers>(world.town.get(world.party("coordinator"), "/handovers").body).value();
  return "/handovers/" + planned.items.at(0).handover_id.text();
}

void add_day_requests(std::map<std::string, Ask>& all) {
  all["POST /handover-preview"] = send("POST", [](World&) { return "/handover-preview"; }, handover);
  // Of another load than the one that is planned to be undone: one at a time for whoever leaves.
  all["POST /handovers"] =
      send("POST", [](World&) { return "/handovers"; }, [](World& w, std::string const&) { return handover_of(w, "worker", "colleague"); });
  all["GET /handovers"] = get("/handovers");
  all["DELETE /handovers/{handover_id}"] = send("DELETE", of_handover, body(""));
  all["GET /my-day"] = get("/my-day");
  all["POST /my-day/look"] = send("POST", "/my-day/look");
}

void add_staff_requests(std::map<std::string, Ask>& all) {
  all["POST /contacts/{contact_id}/assignment"] = send("POST", [](World& w) { return "/contacts/" + a_contact(w).text() + "/assignment"; }, to_colleague);
  all["PUT /cases/{case_id}/worker"] = send("PUT", [](World& w) { return "/cases/" + a_case(w).text() + "/worker"; }, from_worker_to_colleague);
  all["GET /queue"] = get("/queue");
  all["POST /absences"] = send("POST", [](World&) { return "/absences"; }, absence_of);
  all["DELETE /absences/{absence_id}"] = send("DELETE", of_absence, [](World&, std::string const&) { return ""; });
}

}  // namespace

void add_case_requests(std::map<std::string, Ask>& all) {
  add_staff_requests(all);
  add_team_requests(all);
  add_transfer_requests(all);
  add_goal_requests(all);
  add_day_requests(all);
}

}  // namespace raccordo::rights
