// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases_testing/town.hpp>

namespace raccordo::cases::testing {

/// A door in Pandino, a worker of the team that serves it, and the case the worker takes; asked over HTTP.
class CaseOfPandino : public raccordo::testing::EveryEngine {
 protected:
  std::string path(std::string_view below = {}) const { return "/cases/" + case_id.text() + std::string(below); }
  CaseId take() { return case_id = town.take(worker, town.record(door)); }
  HttpAnswer change(std::string_view body) { return town.send(worker, "PATCH", path(), body); }
  HttpAnswer close(Party const& who, int version) {
    return town.send(who, "POST", path("/closure"), R"({"outcome":"need_met","version":)" + std::to_string(version) + "}");
  }

  Town town{GetParam()};
  Party door = town.enter({.role = identity::Role::access_operator, .body = "comune-019067"});
  Party worker = town.enter({.role = identity::Role::social_worker, .body = "csc", .team = "csc-pandino"});
  CaseId case_id;
};

}  // namespace raccordo::cases::testing
