// SPDX-License-Identifier: EUPL-1.2
#include <people/merges.hpp>

#include "requests.hpp"

// Sheets of persons, households, and sheets that are joined.
namespace raccordo::rights {
namespace {

std::string at(people::PersonId id, std::string_view below = {}) { return "/people/" + id.text() + std::string(below); }

Ask reading(std::string below) {
  return [below](World& world, std::string const& who) { return world.town.get(world.party(who), at(world.person, below)); };
}

std::string lives_here() { return R"({"kind":"registry","tie":"child","valid_from":"2020-01-01","person":{"given_name":"Ugo","family_name":"Verzi"}})"; }

HttpAnswer put_right(World& world, std::string const& who) {
  auto const id = world.new_person();
  return world.town.send(world.party(who), "PATCH", at(id), R"({"version":1,"reason":"Dal documento.","birth_place":"Ovada"})");
}
HttpAnswer join(World& world, std::string const& who) {
  auto const id = world.new_person();
  return world.town.send(world.party(who), "POST", at(id, "/household-members"), lives_here());
}
HttpAnswer leave(World& world, std::string const& who) {
  auto const path = at(world.new_person(), "/household-members");
  auto const sheet = json::decode<people::PersonSheet>(world.town.send(world.party("worker"), "POST", path, lives_here()).body).value();
  return world.town.send(world.party(who), "PUT", path + "/" + sheet.households.at(0).members.at(1).member_id.text() + "/end",
                         R"({"valid_to":"2026-05-04","reason":"È andata via."})");
}

HttpAnswer propose(World& world, std::string const& who) {
  auto const kept = world.new_person(), other = world.new_person();
  return world.town.send(world.party(who), "POST", at(kept, "/merges"),
                         json::encode(people::NewMerge{.other_id = other, .version = 1, .other_version = 1, .from_other = {}, .reason = "Stesso codice."}));
}
std::string new_merge(World& world) { return "/merges/" + json::decode<people::MergeRow>(propose(world, "worker").body).value().merge_id.text(); }
std::string new_joined(World& world) {
  auto const path = new_merge(world);
  world.town.send(world.party("coordinator"), "PUT", path + "/confirmation");
  return path;
}

}  // namespace

void add_people_requests(std::map<std::string, Ask>& all) {
  all["GET /people/{person_id}"] = reading("");
  all["GET /people/{person_id}/corrections"] = reading("/corrections");
  all["GET /people/{person_id}/readings"] = reading("/readings");
  all["PATCH /people/{person_id}"] = put_right;
  all["POST /people/{person_id}/household-members"] = join;
  all["PUT /people/{person_id}/household-members/{member_id}/end"] = leave;
  all["POST /people/{person_id}/merges"] = propose;
  all["GET /merges"] = [](World& world, std::string const& who) {
    new_merge(world);
    return world.town.get(world.party(who), "/merges");
  };
  all["GET /merges/{merge_id}"] = [](World& world, std::string const& who) { return world.town.get(world.party(who), new_merge(world)); };
  all["PUT /merges/{merge_id}/confirmation"] = [](World& world, std::string const& who) {
    return world.town.send(world.party(who), "PUT", new_merge(world) + "/confirmation");
  };
  all["PUT /merges/{merge_id}/refusal"] = [](World& world, std::string const& who) {
    return world.town.send(world.party(who), "PUT", new_merge(world) + "/refusal", R"({"reason":"Sono due cugine."})");
  };
  all["PUT /merges/{merge_id}/undoing"] = [](World& world, std::string const& who) {
    return world.town.send(world.party(who), "PUT", new_joined(world) + "/undoing", R"({"reason":"Sono due cugine."})");
  };
}

}  // namespace raccordo::rights
