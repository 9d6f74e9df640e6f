// SPDX-License-Identifier: EUPL-1.2
#include "deliveries/routes.hpp"

#include <platform/idempotency.hpp>

#include "deliveries/work.hpp"

namespace raccordo::benefits {

struct InterventionRef {
  InterventionId intervention_id;
};
BOOST_DESCRIBE_STRUCT(InterventionRef, (), (intervention_id))
struct DeliveryRef {
  InterventionId intervention_id;
  std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(DeliveryRef, (), (intervention_id, number))
inline constexpr auto constraints(json::Of<DeliveryRef>) { return json::table(json::field<&DeliveryRef::number>().range(1, 1'000'000).sample("1")); }
struct PageOfInterventions {
  std::optional<std::string> cursor;
  std::optional<std::int64_t> limit;
};
BOOST_DESCRIBE_STRUCT(PageOfInterventions, (), (cursor, limit))
inline constexpr auto constraints(json::Of<PageOfInterventions>) {
  return json::table(json::field<&PageOfInterventions::cursor>().length(1, 80).matching(json::patterns::cursor),
                     json::field<&PageOfInterventions::limit>().range(1, 100).about("20 when absent."));
}

namespace {

using identity::Principal;
constexpr std::string_view intervention_tag = "interventions";

raccordo::facts::Reading reading_of(AtWork const& work) {
  return {.purpose = "open",
          .record_kind = "intervention",
          .record_id = work.row.id.value,
          .controller_id = work.file.row.controller_id.value,
          .relation = {},
          .sections = {}};
}

Result<Intervention> seen(db::Tx& tx, Desks const& desks, Principal const& principal, InterventionId id, bool opening) {
  auto const work = TRY(reach_intervention(tx, principal, id, "intervention.read"));
  auto const opens_file = identity::access_to(tx, principal, "file", work.row.file_id.value, "file.read").has_value();
  auto out = shown(tx, desks.territory, work, opens_file);
  if (opening) identity::log_reading(tx, principal, work.file.access, reading_of(work));
  else identity::log_further_reading(tx, principal, work.file.access, reading_of(work), work.file.row.thread_id);
  return out;
}

Result<void> deliver_once(db::Tx& tx, Files& files, api::Call const& call, InterventionId id, NewDelivery const& in) {
  auto const& principal = call.principal<Principal>();
  if (!call.idempotency_key) return files.deliver(tx, principal, id, in);
  idempotency::Request const request{principal.account_id.value, "intervention.deliver", *call.idempotency_key,
                                     idempotency::digest_of(id.text() + call.request.body)};
  if (TRY(idempotency::claim(tx, request))) return {};
  TRY(files.deliver(tx, principal, id, in));
  idempotency::remember(tx, request, id.text());
  return {};
}

void add_writing_routes(api::Api& api, Files& files, Desks const& desks) {
  api.post<InterventionRef, NewDelivery, api::Created<Intervention>>(
      {.path = "/interventions/{intervention_id}/deliveries",
       .operation_id = "deliver",
       .summary = "Write what was given, or why it was not; the body's share is spent on the budget line",
       .tag = intervention_tag,
       .action = "intervention.deliver",
       .description = "Never more than granted, except units that are said to go beyond it, which the body does not pay."},
      [&files, desks](api::Call& call, InterventionRef const& ref, NewDelivery const& in) {
        return desks.database.write([&](db::Tx& tx) -> Result<api::Created<Intervention>> {
          TRY(deliver_once(tx, files, call, ref.intervention_id, in));
          auto out = TRY(seen(tx, desks, call.principal<Principal>(), ref.intervention_id, false));
          return api::Created<Intervention>{std::move(out), "/interventions/" + ref.intervention_id.text()};
        });
      });
  api.put<DeliveryRef, NewDelivery, Intervention>({.path = "/interventions/{intervention_id}/deliveries/{number}/correction",
                                                   .operation_id = "correct_delivery",
                                                   .summary = "Say what is right instead of a delivery; the wrong one stays readable",
                                                   .tag = intervention_tag,
                                                   .action = "intervention.deliver"},
                                                  [&files, desks](api::Call& call, DeliveryRef const& ref, NewDelivery const& in) {
                                                    return desks.database.write([&](db::Tx& tx) -> Result<Intervention> {
                                                      auto const& principal = call.principal<Principal>();
                                                      TRY(files.correct_delivery(tx, principal, ref.intervention_id, ref.number, in));
                                                      return seen(tx, desks, principal, ref.intervention_id, false);
                                                    });
                                                  });
}

}  // namespace

void add_delivery_routes(api::Api& api, Files& files, Desks const& desks) {
  api.describe_tag(intervention_tag, "What was granted and is given: from when, by whom, how much of it.");
  add_writing_routes(api, files, desks);
  api.get<PageOfInterventions, api::Page<InterventionRow>>({.path = "/interventions",
                                                            .operation_id = "list_interventions",
                                                            .summary = "Those of my teams, those my body decided and those it gives, newest first",
                                                            .tag = intervention_tag,
                                                            .action = "intervention.read"},
                                                           [desks](api::Call& call, PageOfInterventions const& page) {
                                                             return desks.database.read([&](db::Tx& tx) {
                                                               return list_interventions(tx, desks.territory, call.principal<Principal>(), page.cursor,
                                                                                         static_cast<int>(page.limit.value_or(20)));
                                                             });
                                                           });
  api.get<InterventionRef, Intervention>({.path = "/interventions/{intervention_id}",
                                          .operation_id = "intervention",
                                          .summary = "Whom it is for, what was granted and what was given; the opening is recorded",
                                          .tag = intervention_tag,
                                          .action = "intervention.read"},
                                         [desks](api::Call& call, InterventionRef const& ref) {
                                           return desks.database.observe([&](db::Tx& tx) -> Result<Intervention> {
                                             return seen(tx, desks, call.principal<Principal>(), ref.intervention_id, true);
                                           });
                                         });
}

}  // namespace raccordo::benefits
