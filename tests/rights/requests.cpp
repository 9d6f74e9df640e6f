// SPDX-License-Identifier: EUPL-1.2
#include "requests.hpp"

#include "asking.hpp"
#include "case_requests.hpp"
#include "file_requests.hpp"

namespace raccordo::rights {
namespace {

/// The waiting contact as it lies on the team's desk.
std::string of_item(World& world) {
  auto const desk = json::decode<api::Page<desk::Item>>(world.town.get(world.party("colleague"), "/desk?state=open&limit=200").body).value();
  for (auto const& item : desk.items)
    if (item.subject_id == world.contact.value) return "/desk/" + item.item_id.text();
  throw std::logic_error("the contact does not lie on the team's desk");
}
std::string of_contact(World& world) { return "/contacts/" + world.contact.text(); }

HttpAnswer correct(World& world, std::string const& who) {
  auto const id = world.new_contact();
  return world.town.send(world.party(who), "PATCH", "/contacts/" + id.text(), R"({"version":1,"channel":"letter"})");
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
  return world.town.send(world.party(who), "POST", "/cases", json::encode(cases::TakeContact{world.new_contact(), {}}));
}
HttpAnswer change(World& world, std::string const& who) {
  return world.town.send(world.party(who), "PATCH", "/cases/" + world.new_case().text(), R"({"version":1,"priority":"high"})");
}
HttpAnswer close(World& world, std::string const& who) {
  return world.town.send(world.party(who), "POST", "/cases/" + world.new_case().text() + "/closure", R"({"version":1,"outcome":"referred"})");
}
HttpAnswer reopen(World& world, std::string const& who) {
  return world.town.send(world.party(who), "DELETE", "/cases/" + world.new_closed_case().text() + "/closure?version=2");
}

Path of_new_referral(std::string act) {
  return [act](World& w) { return "/referrals/" + w.new_referral().text() + act; };
}
std::string of_returned_referral(World& w) {
  auto const path = "/referrals/" + w.new_referral().text();
  w.town.send(w.party("health"), "POST", path + "/refusal", R"({"reason":"declined"})");
  return path + "/resolution";
}

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
  all["PUT /contacts/{contact_id}/orientations/{offer_id}"] =
      send("PUT", [](World& w) { return of_contact(w) + "/orientations/" + w.offer.text(); }, [](World&, std::string const&) { return ""; });
  all["POST /contacts/{contact_id}/referrals"] =
      send("POST", [](World& w) { return "/contacts/" + w.new_contact().text() + "/referrals"; }, [](World&, std::string const&) { return to_health(); });
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
  all["GET /desk/{item_id}"] = get(of_item);
  all["GET /desk/summary"] = get("/desk/summary");
  all["GET /events"] = events;
  all["GET /progress"] = get("/progress?from=2026-01-01&to=2026-05-04");
  all["POST /cases"] = take;
  all["GET /cases"] = get("/cases");
  all["GET /cases/{case_id}"] = get(of_case);
  all["PATCH /cases/{case_id}"] = change;
  all["POST /cases/{case_id}/closure"] = close;
  all["DELETE /cases/{case_id}/closure"] = reopen;
  all["GET /cases/{case_id}/timeline"] = get([](World& w) { return of_case(w) + "/timeline"; });
  all["GET /cases/{case_id}/versions"] = get([](World& w) { return of_case(w) + "/versions"; });
  all["GET /cases/{case_id}/readings"] = get([](World& w) { return of_case(w) + "/readings"; });
  all["GET /loads"] = get("/loads");
  all["GET /people"] = get("/people?q=quarzolindi");
  all["POST /people/known"] = send("POST", "/people/known", R"({"tax_code":"QRZDAA41C42G306Y","birth_date":"1941-03-02"})");
  all["POST /people/tax-code"] = send("POST", "/people/tax-code", R"({"tax_code":"RSSMRA80A01H501U","family_name":"Rossi"})");
  all["GET /readings"] = get("/readings");
  all["GET /readings/{record_id}"] = get([](World& w) { return "/readings/" + w.case_id.text(); });
}

/// Somebody to be administered, new each time.
std::string somebody(World& world) { return "/accounts/" + world.town.enter_without_mandate().account_id.text(); }

void add_account_requests(std::map<std::string, Ask>& all) {
  all["POST /session"] = send(
      "POST", [](World&) { return "/session"; },
      [](World&, std::string const& who) { return R"({"username":"nessuno.)" + who + R"(","password":"sbagliata"})"; });
  all["GET /session"] = get("/session");
  all["DELETE /session"] = [](World& world, std::string const& who) { return world.town.send(world.again(who), "DELETE", "/session"); };
  all["PUT /password"] = send("PUT", "/password", R"({"current":"sbagliata","password":"una parola lunga"})");
  all["POST /passwords"] = send("POST", "/passwords", R"({"token":"un-invito-che-nessuno-ha-mandato","password":"una parola lunga"})");
  all["GET /demo/roles"] = get("/demo/roles");
  all["POST /demo/session"] = [](World& world, std::string const&) {
    return world.town.server.send("POST", "/demo/session", json::encode(identity::DemoLogin{world.offered}));
  };
  all["GET /demo/clock"] = get("/demo/clock");
  all["PUT /demo/clock"] = send("PUT", "/demo/clock", R"({"date":"2026-05-04"})");
  all["GET /accounts"] = get("/accounts");
  all["POST /accounts"] = send(
      "POST", [](World&) { return "/accounts"; },
      [](World& world, std::string const&) { return R"({"display_name":"Prova","username":"prova.)" + std::to_string(++world.made) + "\"}"; });
  all["GET /accounts/{account_id}"] = get(somebody);
  all["PATCH /accounts/{account_id}"] = send("PATCH", somebody, [](World&, std::string const&) { return R"({"version":1,"display_name":"Altra"})"; });
  all["POST /accounts/{account_id}/mandates"] = send(
      "POST", [](World& w) { return somebody(w) + "/mandates"; },
      [](World&, std::string const&) { return R"({"role":"director","valid_from":"2026-05-04","body_id":")" + territory::body_id("csc").text() + "\"}"; });
  all["PUT /accounts/{account_id}/mandates/{mandate_id}/end"] = send(
      "PUT",
      [](World& world) {
        auto const one = world.town.enter({.role = identity::Role::director, .body = "csc"});
        return "/accounts/" + one.account_id.text() + "/mandates/" + one.mandate_id.text() + "/end";
      },
      [](World&, std::string const&) { return R"({"valid_to":"2026-05-04"})"; });
  all["POST /accounts/{account_id}/invitations"] =
      send("POST", [](World& w) { return somebody(w) + "/invitations"; }, [](World&, std::string const&) { return ""; });
}

/// The first lines of the file as it stands: an import that changes nothing.
std::string some_rows(World& world) {
  auto const csv = world.town.get(world.party("administrator"), "/territory/rows/bodies").body;
  auto const end = csv.find('\n', csv.find('\n') + 1);
  std::string body = R"({"kind":"bodies","csv":)";
  json::append_text(body, csv.substr(0, end + 1));
  return body + "}";
}
std::string import_of(World& world) {
  return world.town.send(world.party("administrator"), "POST", "/territory/imports", some_rows(world)).header("location").substr(api::base_path.size());
}

/// A file whose only line is faulty.
HttpAnswer preview_offers(World& world, Party const& party) {
  return world.town.send(party, "POST", "/offer-imports", catalogue::testing::offer_columns + "\nx\n", {{"Content-Type", "text/csv"}});
}
std::string offers_of(World& world) {
  auto const made = preview_offers(world, world.party("administrator"));
  return "/offer-imports/" + json::decode<catalogue::OfferImport>(made.body).value().import_id.text();
}

void add_territory_requests(std::map<std::string, Ask>& all) {
  all["GET /competence"] = get("/competence?municipality=019067&function=elderly");
  all["GET /competence/map"] = get("/competence/map?function=elderly");
  all["GET /competence/timeline"] = get("/competence/timeline?municipality=019067&function=elderly");
  all["GET /functions"] = get("/functions");
  all["GET /municipalities"] = get("/municipalities?q=pandino");
  all["GET /municipalities/{istat_code}"] = get("/municipalities/019067");
  all["GET /bodies"] = get("/bodies");
  all["GET /bodies/{code}"] = get("/bodies/csc");
  all["GET /intervention-types"] = get("/intervention-types?function=elderly");
  all["GET /offers"] = get("/offers?q=pasti");
  all["GET /offers/{offer_id}"] = get([](World& w) { return "/offers/" + w.offer.text(); });
  all["PUT /offers/{offer_id}/capacity"] =
      send("PUT", [](World& w) { return "/offers/" + w.offer.text() + "/capacity"; }, [](World&, std::string const&) { return R"({"state":"open"})"; });
  all["POST /offer-imports"] = [](World& world, std::string const& who) { return preview_offers(world, world.party(who)); };
  all["GET /offer-imports/{import_id}"] = get(offers_of);
  all["GET /offer-imports/{import_id}/faults"] = get([](World& w) { return offers_of(w) + "/faults"; });
  all["POST /offer-imports/{import_id}/apply"] =
      send("POST", [](World& w) { return offers_of(w) + "/apply"; }, [](World&, std::string const&) { return R"({"faulty_lines":"leave_out"})"; });
  all["GET /budget-lines"] = get("/budget-lines");
  all["POST /budget-lines"] = send("POST", [](World&) { return "/budget-lines"; }, [](World& w, std::string const&) { return json::encode(w.new_line()); });
  all["PUT /budget-lines/{line_id}/amount"] = send(
      "PUT", [](World& w) { return "/budget-lines/" + w.line().text() + "/amount"; },
      [](World&, std::string const&) { return R"({"version":1,"amount_cents":2000000,"reason":"Variazione"})"; });
  all["GET /budget-lines/{line_id}/movements"] = get([](World& w) { return "/budget-lines/" + w.line().text() + "/movements"; });
  all["GET /acts"] = get("/acts");
  all["GET /acts/{code}"] = get("/acts/titolarita-comuni-crema");
  all["GET /status"] = get("/status");
  all["GET /openapi.json"] = get("/openapi.json");
  all["GET /teams"] = get("/teams?body=csc");
  all["GET /territory/rows/{kind}"] = get("/territory/rows/bodies");
  all["POST /territory/imports"] = send("POST", [](World&) { return "/territory/imports"; }, [](World& world, std::string const&) { return some_rows(world); });
  all["GET /territory/imports/{import_id}"] = get(import_of);
  all["POST /territory/imports/{import_id}/apply"] =
      send("POST", [](World& w) { return import_of(w) + "/apply"; }, [](World&, std::string const&) { return ""; });
}

}  // namespace

std::map<std::string, Ask> const& requests() {
  static auto const all = [] {
    std::map<std::string, Ask> made;
    add_record_requests(made);
    add_case_requests(made);
    add_account_requests(made);
    add_file_requests(made);
    add_people_requests(made);
    add_territory_requests(made);
    return made;
  }();
  return all;
}

}  // namespace raccordo::rights
