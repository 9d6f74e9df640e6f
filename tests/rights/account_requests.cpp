// SPDX-License-Identifier: EUPL-1.2
#include "asking.hpp"

namespace raccordo::rights {
namespace {

/// Somebody to be administered, new each time.
std::string somebody(World& world) {
  return world.spare([&] { return "/accounts/" + world.town.enter_without_mandate().account_id.text(); });
}

}  // namespace

void add_account_requests(std::map<std::string, Ask>& all) {
  all["POST /session"] = send(
      "POST", [](World&) { return "/session"; },
      [](World&, std::string const& who) { return R"({"username":"nessuno.)" + who + R"(","password":"sbagliata"})"; });
  all["GET /session"] = get("/session");
  all["DELETE /session"] = [](World& world, std::string const& who) { return world.town.send(world.again(who), "DELETE", "/session"); };
  // Whoever has none yet begins; nobody's first code is right here.
  all["PUT /session/second-factor"] = send("PUT", "/session/second-factor", R"({"code":"12345"})");
  all["GET /second-factor"] = get("/second-factor");
  all["PUT /second-factor/offer"] = send("PUT", "/second-factor/offer", "{}");
  all["PUT /second-factor"] = send("PUT", "/second-factor", R"({"code":"12345"})");
  all["PUT /second-factor/recovery-codes"] = send("PUT", "/second-factor/recovery-codes", R"({"code":"12345"})");
  all["DELETE /accounts/{account_id}/second-factor"] =
      send("DELETE", [](World& w) { return somebody(w) + "/second-factor"; }, [](World&, std::string const&) { return ""; });
  all["PUT /password"] = send("PUT", "/password", R"({"current":"sbagliata","password":"una parola lunga"})");
  all["POST /passwords"] = send("POST", "/passwords", R"({"token":"un-invito-che-nessuno-ha-mandato","password":"una parola lunga"})");
  all["GET /demo/roles"] = get("/demo/roles");
  all["POST /demo/session"] = [](World& world, std::string const&) {
    return world.town.server.send("POST", "/demo/session", json::encode(identity::DemoLogin{world.offered}));
  };
  all["GET /demo/clock"] = get("/demo/clock");
  all["PUT /demo/clock"] = send("PUT", "/demo/clock", R"({"date":"2026-05-04"})");
  all["GET /accounts"] = get("/accounts");
  all["GET /exports/accounts"] = taken_away("/exports/accounts");
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
        return world.spare([&] {
          auto const one = world.town.enter({.role = identity::Role::director, .body = "csc"});
          return "/accounts/" + one.account_id.text() + "/mandates/" + one.mandate_id.text() + "/end";
        });
      },
      [](World&, std::string const&) { return R"({"valid_to":"2026-05-04"})"; });
  all["POST /accounts/{account_id}/invitations"] =
      send("POST", [](World& w) { return somebody(w) + "/invitations"; }, [](World&, std::string const&) { return ""; });
}

}  // namespace raccordo::rights
