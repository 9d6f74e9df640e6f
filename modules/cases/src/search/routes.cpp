// SPDX-License-Identifier: EUPL-1.2
#include "search/routes.hpp"

#include "search/pace.hpp"

namespace raccordo::cases {
namespace {

using identity::Principal;

struct Typed {
  std::string q;
};
BOOST_DESCRIBE_STRUCT(Typed, (), (q))
constexpr auto constraints(json::Of<Typed>) {
  return json::table(json::field<&Typed::q>().length(2, 100).about("The beginning of given and family name, in any order.").sample("brun ada"));
}

struct FoundPeople {
  std::vector<Found> items;
};
BOOST_DESCRIBE_STRUCT(FoundPeople, (), (items))

Result<FoundPeople> find(Setting const& setting, Principal const& principal, Typed const& typed) {
  auto const* mandate = TRY(principal.mandate_for("people.find"));
  auto found = TRY(setting.database.read([&](db::Tx& tx) -> Result<FoundPeople> { return FoundPeople{find_people(tx, setting, principal, typed.q)}; }));
  std::string shown;
  for (auto const& person : found.items) (shown += shown.empty() ? "" : ",") += person.person_id.text();
  identity::Access access{.relation = identity::Relation::network, .mandate = mandate};
  TRY(setting.database.observe([&](db::Tx& tx) -> Result<void> {
    identity::log_reading(tx, principal, access, search_reading(shown, mandate->body_id));
    return {};
  }));
  return found;
}

}  // namespace

void add_search_routes(api::Api& api, Setting const& setting) {
  api.get<Typed, FoundPeople>({.path = "/people",
                               .operation_id = "find_people",
                               .summary = "Persons of my territory by name, with the services that follow them",
                               .tag = "people",
                               .action = "people.find"},
                              [setting](api::Call& call, Typed const& typed) { return find(setting, call.principal<Principal>(), typed); });
  api.post<api::NoParams, ExactQuestion, ExactAnswer>(
      {.path = "/people/known",
       .operation_id = "known_person",
       .summary = "Whether the network knows exactly this codice fiscale with this birth date",
       .tag = "people",
       .action = "people.find",
       .description = "At most 20 questions an hour; each is written in the log of readings."},
      [setting, pace = std::make_shared<Pace>()](api::Call& call, api::NoParams const&, ExactQuestion const& question) -> Result<ExactAnswer> {
        auto const& principal = call.principal<Principal>();
        if (!pace->admit(principal.account_id.value, std::chrono::steady_clock::now())) return asked_too_often();
        return setting.database.write([&](db::Tx& tx) { return is_known(tx, principal, question); });
      });
}

}  // namespace raccordo::cases
