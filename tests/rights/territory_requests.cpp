// SPDX-License-Identifier: EUPL-1.2
#include "asking.hpp"

namespace raccordo::rights {
namespace {

/// The first lines of the file as it stands: an import that changes nothing.
std::string some_rows(World& world) {
  auto const csv = world.town.get(world.party("administrator"), "/territory/rows/bodies").body;
  auto const end = csv.find('\n', csv.find('\n') + 1);
  std::string body = R"({"kind":"bodies","csv":)";
  json::append_text(body, csv.substr(0, end + 1));
  return body + "}";
}
std::string import_of(World& world) {
  return world.spare([&] {
    auto const made = world.town.send(world.party("administrator"), "POST", "/territory/imports", some_rows(world));
    return made.header("location").substr(api::base_path.size());
  });
}

/// A file whose only line is faulty.
HttpAnswer preview_offers(World& world, Party const& party) {
  return world.town.send(party, "POST", "/offer-imports", catalogue::testing::offer_columns + "\nx\n", {{"Content-Type", "text/csv"}});
}
std::string offers_of(World& world) {
  return world.spare([&] {
    auto const made = preview_offers(world, world.party("administrator"));
    return "/offer-imports/" + json::decode<catalogue::OfferImport>(made.body).value().import_id.text();
  });
}

}  // namespace

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
  all["GET /exports/budget-lines"] = taken_away("/exports/budget-lines");
  all["POST /budget-lines"] = send("POST", [](World&) { return "/budget-lines"; }, [](World& w, std::string const&) { return json::encode(w.new_line()); });
  all["PUT /budget-lines/{line_id}/amount"] = send(
      "PUT", [](World& w) { return "/budget-lines/" + w.spare([&] { return w.line(); }).text() + "/amount"; },
      [](World&, std::string const&) { return R"({"version":1,"amount_cents":2000000,"reason":"Variazione"})"; });
  all["GET /budget-lines/{line_id}/movements"] = get([](World& w) { return "/budget-lines/" + w.spare([&] { return w.line(); }).text() + "/movements"; });
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

}  // namespace raccordo::rights
