// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform_testing/pdf_text.hpp>

#include "requests.hpp"

// What the rows of requests are written with.
namespace raccordo::rights {

using Path = std::function<std::string(World&)>;

inline Ask get(Path path) {
  return [path](World& world, std::string const& who) { return world.town.get(world.party(who), path(world)); };
}
inline Ask get(std::string path) {
  return get([path](World&) { return path; });
}
/// `body` may make what is needed, and so may `path`, which is asked first.
inline Ask send(std::string method, Path path, std::function<std::string(World&, std::string const& who)> body) {
  return [=](World& world, std::string const& who) {
    auto const to = path(world);
    return world.town.send(world.party(who), method, to, body(world, who));
  };
}
inline Ask send(std::string method, std::string path, std::string body = {}) {
  return send(method, [path](World&) { return path; }, [body](World&, std::string const&) { return body; });
}

/// A body that is the same for everybody.
inline std::function<std::string(World&, std::string const&)> body(std::string_view text) {
  return [text = std::string(text)](World&, std::string const&) { return text; };
}

/// A list as a file; its words are those of its lines.
inline Ask taken_away(std::string path) { return get(path + "?format=csv"); }
inline access::ContactId a_contact(World& world) {
  return world.spare([&] { return world.new_contact(); });
}
inline cases::CaseId a_case(World& world) {
  return world.spare([&] { return world.new_case(); });
}
inline std::string of_contact(World& world) { return "/contacts/" + world.contact.text(); }
inline std::string of_case(World& world) { return "/cases/" + world.case_id.text(); }

/// A PDF tells its words to who can read it.
inline Ask read_paper(Path path) {
  return [path](World& world, std::string const& who) {
    auto answer = world.town.get(world.party(who), path(world));
    if (answer.status == 200) answer.body = raccordo::testing::structure_of(answer.body);
    return answer;
  };
}

void add_record_requests(std::map<std::string, Ask>& all);
/// Who follows a case, who works on it, what is to be reached, and where it goes.
void add_case_requests(std::map<std::string, Ask>& all);
void add_people_requests(std::map<std::string, Ask>& all);
void add_file_requests(std::map<std::string, Ask>& all);
void add_account_requests(std::map<std::string, Ask>& all);
void add_territory_requests(std::map<std::string, Ask>& all);

}  // namespace raccordo::rights
