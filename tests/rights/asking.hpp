// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform_testing/pdf_text.hpp>

#include "requests.hpp"

// The words in which the requests of the matrix are written.
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

/// A path around a record, and a body that is the same for everybody.
inline std::function<std::string(World&, std::string const&)> body(std::string_view text) {
  return [text = std::string(text)](World&, std::string const&) { return text; };
}
inline std::string of_case(World& world) { return "/cases/" + world.case_id.text(); }

/// A PDF tells its words to who can read it.
inline Ask read_paper(Path path) {
  return [path](World& world, std::string const& who) {
    auto answer = world.town.get(world.party(who), path(world));
    if (answer.status == 200) answer.body = raccordo::testing::structure_of(answer.body);
    return answer;
  };
}

}  // namespace raccordo::rights
