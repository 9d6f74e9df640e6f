// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <benefits_testing/pandino.hpp>

// A file that was granted, 96 hours for 2,000 euro of the municipality, and is given by a body of the network.
namespace raccordo::benefits::testing {

class GrantedInPandino : public FilesOfPandino {
 protected:
  static NewActivation from(std::string_view day, std::optional<territory::BodyId> body = territory::body_id("comune-019035")) {
    return {.version = 0, .starts_on = *Date::parse(day), .ends_on = {}, .provider_body_id = body, .provider_name = {}};
  }
  HttpAnswer activate(File const& file, NewActivation in) {
    in.version = file.version;
    return town.send(worker, "PUT", path(file, "/activation"), json::encode(in));
  }
  File granted(std::int64_t body_cents = 200'000) { return read<File>(decide(proposed(body_cents), DecisionKind::granted, std::to_string(++acts))); }
  /// From the first of June 2026, seen on the second of July.
  Intervention active(std::int64_t body_cents = 200'000) {
    auto const file = read<File>(activate(granted(body_cents), from("2026-06-01")));
    town.db.clock.advance(std::chrono::hours(24 * 59));
    for (auto* one : {&worker, &officer, &provider}) *one = identity::testing::in_another_browser(*town.db, *one);
    return *file.intervention;
  }
  static NewDelivery hours(std::int64_t hundredths, std::string_view day = "2026-06-10") {
    return {.kind = DeliveryKind::given, .from = *Date::parse(day), .to = *Date::parse(day), .hundredths = hundredths};
  }
  static std::string of(Intervention const& one, std::string_view below = {}) { return "/interventions/" + one.intervention_id.text() + std::string(below); }
  HttpAnswer deliver(Party const& by, Intervention const& one, NewDelivery const& in) {
    return town.send(by, "POST", of(one, "/deliveries"), json::encode(in));
  }
  HttpAnswer correct(Party const& by, Intervention const& one, int number, NewDelivery in) {
    in.words = "Era di un’altra persona.";
    return town.send(by, "PUT", of(one, "/deliveries/" + std::to_string(number) + "/correction"), json::encode(in));
  }

  Party provider = town.enter({.role = third_sector_operator, .body = "comune-019035"});
  int acts = 0;
};

}  // namespace raccordo::benefits::testing
