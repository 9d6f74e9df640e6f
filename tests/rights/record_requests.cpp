// SPDX-License-Identifier: EUPL-1.2
#include "asking.hpp"

namespace raccordo::rights {
namespace {

/// The waiting contact as it lies on the team's desk.
std::string of_item(World& world) {
  auto const desk = json::decode<api::Page<desk::Item>>(world.town.get(world.party("colleague"), "/desk?state=open&limit=200").body).value();
  for (auto const& item : desk.items)
    if (item.subject_id == world.contact.value) return "/desk/" + item.item_id.text();
  throw std::logic_error("the contact does not lie on the team's desk");
}
HttpAnswer correct(World& world, std::string const& who) {
  return world.town.send(world.party(who), "PATCH", "/contacts/" + a_contact(world).text(), R"({"version":1,"channel":"letter"})");
}

HttpAnswer draft(World& world, std::string const& who) {
  auto const content = who == "recorder" ? R"({"content":"il corvo azzurro"})" : R"({"content":"altro"})";
  world.town.send(world.party(who), "PUT", "/drafts/contact", content);
  return world.town.get(world.party(who), "/drafts/contact");
}

/// A stream never ends by itself: opened and left, or refused with an answer.
HttpAnswer events(World& world, std::string const& who) {
  try {
    auto stream = world.town.server.listen("/events", world.town.headers_of(world.party(who)));
    return {.status = 200, .headers = {}, .body = {}};
  } catch (std::runtime_error const&) {
    return world.town.get(world.party(who), "/events");
  }
}

HttpAnswer take(World& world, std::string const& who) {
  return world.town.send(world.party(who), "POST", "/cases", json::encode(cases::TakeContact{a_contact(world), {}}));
}
HttpAnswer change(World& world, std::string const& who) {
  return world.town.send(world.party(who), "PATCH", "/cases/" + a_case(world).text(), R"({"version":1,"priority":"high"})");
}
HttpAnswer close(World& world, std::string const& who) {
  return world.town.send(world.party(who), "POST", "/cases/" + a_case(world).text() + "/closure", R"({"version":1,"outcome":"referred"})");
}
HttpAnswer reopen(World& world, std::string const& who) {
  auto const id = world.spare([&] { return world.new_closed_case(); });
  return world.town.send(world.party(who), "DELETE", "/cases/" + id.text() + "/closure?version=2");
}

/// Who reports is told by a word of the need: wherever that stands, somebody learned who.
constexpr std::string_view by_somebody =
    R"({"version":0,"report":{"kind":"school","name":"Chi vide il corvo azzurro","confidential":true,"person_informed":"not_known"}})";
std::string of_report(World& w) {
  return w.spare([&] {
    auto const path = "/contacts/" + w.new_contact().text() + "/report";
    w.town.send(w.party("recorder"), "PUT", path, by_somebody);
    return path;
  });
}

Path of_new_referral(std::string act) {
  return [act](World& w) { return "/referrals/" + w.spare([&] { return w.new_referral(); }).text() + act; };
}
std::string of_returned_referral(World& w) {
  return w.spare([&] {
    auto const path = "/referrals/" + w.new_referral().text();
    w.town.send(w.party("health"), "POST", path + "/refusal", R"({"reason":"declined"})");
    return path + "/resolution";
  });
}

}  // namespace

void add_record_requests(std::map<std::string, Ask>& all) {
  all["POST /contacts"] = [](World& world, std::string const& who) {
    return world.town.send(world.party(who), "POST", "/contacts", json::encode(world.told()));
  };
  all["GET /contacts"] = get("/contacts");
  all["GET /contacts/{contact_id}"] = get(of_contact);
  all["PATCH /contacts/{contact_id}"] = correct;
  all["GET /contacts/{contact_id}/timeline"] = get([](World& w) { return of_contact(w) + "/timeline"; });
  all["GET /contacts/{contact_id}/readings"] = get([](World& w) { return of_contact(w) + "/readings"; });
  all["GET /contacts/{contact_id}/receipt"] = read_paper([](World& w) { return of_contact(w) + "/receipt"; });
  all["GET /contacts/{contact_id}/report"] = get(of_report);
  all["PUT /contacts/{contact_id}/report"] = send("PUT", [](World& w) { return "/contacts/" + a_contact(w).text() + "/report"; }, body(by_somebody));
  all["PUT /contacts/{contact_id}/orientations/{offer_id}"] =
      send("PUT", [](World& w) { return of_contact(w) + "/orientations/" + w.offer.text(); }, [](World&, std::string const&) { return ""; });
  all["POST /contacts/{contact_id}/referrals"] =
      send("POST", [](World& w) { return "/contacts/" + a_contact(w).text() + "/referrals"; }, [](World&, std::string const&) { return to_health(); });
  all["GET /referrals"] = get("/referrals");
  all["GET /referrals/{referral_id}"] = get([](World& w) { return "/referrals/" + w.referral.text(); });
  all["POST /referrals/{referral_id}/acceptance"] = send("POST", of_new_referral("/acceptance"), [](World&, std::string const&) { return "{}"; });
  all["POST /referrals/{referral_id}/refusal"] =
      send("POST", of_new_referral("/refusal"), [](World&, std::string const&) { return R"({"reason":"declined"})"; });
  all["POST /referrals/{referral_id}/withdrawal"] = send("POST", of_new_referral("/withdrawal"), [](World&, std::string const&) { return ""; });
  all["POST /referrals/{referral_id}/resolution"] = send("POST", of_returned_referral, [](World&, std::string const&) { return ""; });
  all["GET /contact-preview"] = get("/contact-preview?municipality=019067&function=elderly");
  all["GET /drafts/{kind}"] = draft;
  all["PUT /drafts/{kind}"] = send("PUT", "/drafts/other", R"({"content":"{}"})");
  all["DELETE /drafts/{kind}"] = send("DELETE", "/drafts/other");
  all["GET /desk"] = get("/desk?state=open");
  all["GET /notices"] = get("/notices");
  all["POST /notices/look"] =
      send("POST", [](World&) { return "/notices/look"; }, [](World& w, std::string const&) { return json::encode(desk::NoticesSeen{w.town.db.clock.now()}); });
  all["GET /notices/mail"] = get("/notices/mail");
  all["PUT /notices/mail"] = send("PUT", "/notices/mail", R"({"choice":"daily"})");
  all["GET /exports/desk"] = taken_away("/exports/desk");
  all["GET /desk/{item_id}"] = get(of_item);
  all["GET /desk/summary"] = get("/desk/summary");
  all["GET /events"] = events;
  all["GET /progress"] = get("/progress?from=2026-01-01&to=2026-05-04");
  all["POST /cases"] = take;
  for (std::string list : {"contacts", "referrals", "cases"}) all["GET /exports/" + list] = taken_away("/exports/" + list);
  all["GET /cases"] = get("/cases");
  all["GET /cases/{case_id}"] = get(of_case);
  all["PATCH /cases/{case_id}"] = change;
  all["POST /cases/{case_id}/closure"] = close;
  all["DELETE /cases/{case_id}/closure"] = reopen;
  all["GET /cases/{case_id}/timeline"] = get([](World& w) { return of_case(w) + "/timeline"; });
  all["GET /cases/{case_id}/versions"] = get([](World& w) { return of_case(w) + "/versions"; });
  all["GET /cases/{case_id}/readings"] = get([](World& w) { return of_case(w) + "/readings"; });
  all["GET /loads"] = get("/loads");
  all["GET /readings"] = get("/readings");
  all["GET /exports/readings"] = taken_away("/exports/readings");
  all["GET /readings/{record_id}"] = get([](World& w) { return "/readings/" + w.case_id.text(); });
}

}  // namespace raccordo::rights
