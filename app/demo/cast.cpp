// SPDX-License-Identifier: EUPL-1.2
#include "demo/cast.hpp"

#include <array>

namespace raccordo::demo {
namespace {

using identity::Role;

struct Offered {
  Role role;
  std::string_view username, display_name, body, team, employer;
};
/// Who can be entered with one click. First names are common, family names are invented; the mark "fictitious" is on the account.
constexpr std::array offered{
    Offered{Role::access_operator, "rosa.sedranelli", "Rosa Sedranelli", "comune-006044", "", ""},
    Offered{Role::social_worker, "marta.oviglianti", "Marta Oviglianti", "css-ovada", "css-ovada-team", ""},
    Offered{Role::team_coordinator, "paolo.trebbiano", "Paolo Trebbianotti", "css-ovada", "css-ovada-team", ""},
    Offered{Role::municipal_officer, "elisa.soncinetti", "Elisa Soncinetti", "comune-019097", "", ""},
    Offered{Role::health_professional, "luca.dorvetti", "Luca Dorvetti", "asl-al", "asl-al-csm", ""},
    Offered{Role::director, "carla.tanarelli", "Carla Tanarelli", "cissaca", "", ""},
    Offered{Role::third_sector_operator, "nadia.bormidelli", "Nadia Bormidelli", "me-dea", "", ""},
    Offered{Role::data_protection_officer, "ugo.scriviani", "Ugo Scriviani", "css-ovada", "", ""},
    Offered{Role::administrator, "irene.lemmelli", "Irene Lemmelli", "cissaca", "", ""},
    Offered{Role::social_worker, "sara.valenzetti", "Sara Valenzetti", "cissaca", "cissaca-valenza", ""},
    Offered{Role::social_worker, "dario.asselini", "Dario Asselini", "asl-al", "asl-al-ssa-valenza", ""},
    Offered{Role::social_worker, "giulia.serianti", "Giulia Serianti", "csc", "csc-soncino", "comune-019097"},
    Offered{Role::social_worker, "bianca.ombronelli", "Bianca Ombronelli", "comune-047014", "comune-047014-servizio-sociale", ""},
    Offered{Role::data_protection_officer, "pietro.tanarelli", "Pietro Tanarelli", "cissaca", "", ""},
    Offered{Role::municipal_officer, "adele.ormettini", "Adele Ormettini", "css-ovada", "", ""},
    Offered{Role::access_operator, "lino.gamondelli", "Lino Gamondelli", "comune-006121", "", ""},
    // The edges of a list, for measurements: sixty old cases, and none at all.
    Offered{Role::social_worker, "vera.cumignani", "Vera Cumignani", "comune-019039", "comune-019039-servizio-sociale", ""},
    Offered{Role::social_worker, "teo.viandanti", "Teo Viandanti", "csc", "csc-presidio-itinerante", ""},
};
constexpr std::string_view in_force_from = "2020-01-01";
constexpr int workers_per_desk = 6;

std::optional<territory::BodyId> some_body(std::string_view code) { return code.empty() ? std::nullopt : std::optional(territory::body_id(code)); }
std::optional<territory::TeamId> some_team(std::string_view code) { return code.empty() ? std::nullopt : std::optional(territory::team_id(code)); }
identity::NewMandate mandate(Role role, territory::BodyId body, std::optional<territory::TeamId> team) {
  return {.role = role, .body_id = body, .team_id = team, .valid_from = *Date::parse(in_force_from)};
}
bool works(Role role) { return role == Role::social_worker || role == Role::team_coordinator; }

}  // namespace

Result<identity::Principal> Cast::make(identity::DemoAccount const& account, identity::NewMandate const& held) {
  auto principal = TRY(database_.write([&](db::Tx& tx) -> Result<identity::Principal> {
    auto const id = TRY(identity::create_demo_account(tx, account));
    TRY(identity::grant_mandate(tx, territory_, id, held, {}));
    return identity::principal_of(tx, id);
  }));
  ++size_;
  return principal;
}

identity::DemoAccount Cast::invented(std::string_view role) {
  auto const number = std::to_string(size_ + 1);
  return {std::string(role) + "." + number, names_.colleague(size_ + 1), false};
}

Result<void> Cast::make_offered() {
  for (auto const& one : offered) {
    auto held = mandate(one.role, territory::body_id(one.body), some_team(one.team));
    held.employing_body_id = some_body(one.employer);
    auto principal = TRY(make({std::string(one.username), std::string(one.display_name), true}, held));
    auto kept = std::make_unique<identity::Principal>(std::move(principal));
    if (works(one.role)) workers_[held.team_id ? held.team_id->value : held.body_id.value].push_back(std::move(kept));
    else if (one.role == Role::municipal_officer) officers_[held.body_id.value].push_back(std::move(kept));
    else if (one.role == Role::access_operator || one.role == Role::third_sector_operator) operators_[held.body_id.value].push_back(std::move(kept));
  }
  return {};
}

Result<identity::Principal const*> Cast::operator_at(territory::BodyId body) {
  auto& known = operators_[body.value];
  if (known.empty()) known.push_back(std::make_unique<identity::Principal>(TRY(make(invented("operatore"), mandate(Role::access_operator, body, {})))));
  return known[random_.below(known.size())].get();
}

Result<identity::Principal const*> Cast::worker_at(territory::BodyId body, std::optional<territory::TeamId> team) {
  auto& known = workers_[team ? team->value : body.value];
  // A desk grows as it is used; whoever is offered at the door is drawn as often as the others.
  if (known.empty() || (known.size() < workers_per_desk && random_.below(40) == 0))
    known.push_back(std::make_unique<identity::Principal>(TRY(make(invented("assistente"), mandate(Role::social_worker, body, team)))));
  return known[random_.below(known.size())].get();
}

Result<identity::Principal const*> Cast::officer_at(territory::BodyId body) {
  auto& known = officers_[body.value];
  if (known.empty()) known.push_back(std::make_unique<identity::Principal>(TRY(make(invented("responsabile"), mandate(Role::municipal_officer, body, {})))));
  return known.front().get();
}

Result<void> Cast::grow_to(int accounts, std::vector<territory::BodyId> const& bodies) {
  for (std::size_t i = 0; size_ < accounts && !bodies.empty(); ++i) {
    auto const body = bodies[i % bodies.size()];
    operators_[body.value].push_back(std::make_unique<identity::Principal>(TRY(make(invented("operatore"), mandate(Role::access_operator, body, {})))));
  }
  return {};
}

}  // namespace raccordo::demo
