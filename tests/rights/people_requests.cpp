// SPDX-License-Identifier: EUPL-1.2
#include <people/merges.hpp>

#include "asking.hpp"

// Sheets of persons, households, and sheets that are joined.
namespace raccordo::rights {
namespace {

std::string at(people::PersonId id, std::string_view below = {}) { return "/people/" + id.text() + std::string(below); }

Ask reading(std::string below) {
  return [below](World& world, std::string const& who) { return world.town.get(world.party(who), at(world.person, below)); };
}

std::string lives_here() { return R"({"kind":"registry","tie":"child","valid_from":"2020-01-01","person":{"given_name":"Ugo","family_name":"Verzi"}})"; }

people::PersonId a_person(World& world) {
  return world.spare([&] { return world.new_person(); });
}

HttpAnswer put_right(World& world, std::string const& who) {
  auto const id = a_person(world);
  return world.town.send(world.party(who), "PATCH", at(id), R"({"version":1,"reason":"Dal documento.","birth_place":"Ovada"})");
}
HttpAnswer join(World& world, std::string const& who) {
  auto const id = a_person(world);
  return world.town.send(world.party(who), "POST", at(id, "/household-members"), lives_here());
}
HttpAnswer leave(World& world, std::string const& who) {
  auto const stay = world.spare([&] {
    auto const path = at(world.new_person(), "/household-members");
    auto const sheet = json::decode<people::PersonSheet>(world.town.send(world.party("worker"), "POST", path, lives_here()).body).value();
    return path + "/" + sheet.households.at(0).members.at(1).member_id.text();
  });
  return world.town.send(world.party(who), "PUT", stay + "/end", R"({"valid_to":"2026-05-04","reason":"È andata via."})");
}

using Two = std::pair<people::PersonId, people::PersonId>;
HttpAnswer propose(World& world, Two const& two, std::string const& who) {
  return world.town.send(
      world.party(who), "POST", at(two.first, "/merges"),
      json::encode(people::NewMerge{.other_id = two.second, .version = 1, .other_version = 1, .from_other = {}, .reason = "Stesso codice."}));
}
Two new_two(World& world) { return {world.new_person(), world.new_person()}; }
std::string new_merge(World& world) {
  return "/merges/" + json::decode<people::MergeRow>(propose(world, new_two(world), "worker").body).value().merge_id.text();
}
std::string a_merge(World& world) {
  return world.spare([&] { return new_merge(world); });
}
std::string a_joined(World& world) {
  return world.spare([&] {
    auto const path = new_merge(world);
    world.town.send(world.party("coordinator"), "PUT", path + "/confirmation");
    return path;
  });
}

}  // namespace

void add_people_requests(std::map<std::string, Ask>& all) {
  all["GET /people"] = get("/people?q=quarzolindi");
  all["POST /people/known"] = send("POST", "/people/known", R"({"tax_code":"QRZDAA41C42G306Y","birth_date":"1941-03-02"})");
  all["POST /people/tax-code"] = send("POST", "/people/tax-code", R"({"tax_code":"RSSMRA80A01H501U","family_name":"Rossi"})");
  all["GET /people/{person_id}"] = reading("");
  all["GET /people/{person_id}/corrections"] = reading("/corrections");
  all["GET /people/{person_id}/readings"] = reading("/readings");
  all["PATCH /people/{person_id}"] = put_right;
  all["POST /people/{person_id}/household-members"] = join;
  all["PUT /people/{person_id}/household-members/{member_id}/end"] = leave;
  all["POST /people/{person_id}/merges"] = [](World& world, std::string const& who) {
    return propose(world, world.spare([&] { return new_two(world); }), who);
  };
  all["GET /merges"] = [](World& world, std::string const& who) {
    a_merge(world);
    return world.town.get(world.party(who), "/merges");
  };
  all["GET /exports/merges"] = [](World& world, std::string const& who) { return a_merge(world), taken_away("/exports/merges")(world, who); };
  all["GET /merges/{merge_id}"] = [](World& world, std::string const& who) { return world.town.get(world.party(who), a_merge(world)); };
  all["PUT /merges/{merge_id}/confirmation"] = [](World& world, std::string const& who) {
    return world.town.send(world.party(who), "PUT", a_merge(world) + "/confirmation");
  };
  all["PUT /merges/{merge_id}/refusal"] = [](World& world, std::string const& who) {
    return world.town.send(world.party(who), "PUT", a_merge(world) + "/refusal", R"({"reason":"Sono due cugine."})");
  };
  all["PUT /merges/{merge_id}/undoing"] = [](World& world, std::string const& who) {
    return world.town.send(world.party(who), "PUT", a_joined(world) + "/undoing", R"({"reason":"Sono due cugine."})");
  };
}

}  // namespace raccordo::rights
