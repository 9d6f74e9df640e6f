// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <benefits/contracts.hpp>
#include <catalogue/types.hpp>

// What was granted and is given to a person: an intervention, and its deliveries by period. Days are civil (Europe/Rome), both included.
namespace raccordo::benefits {

using InterventionId = Id<struct InterventionTag>;

/// revoked: by a later act. closed: with an outcome.
enum class InterventionState { active, suspended, revoked, closed };
BOOST_DESCRIBE_ENUM(InterventionState, active, suspended, revoked, closed)
enum class DeliveryKind { given, absence };
BOOST_DESCRIBE_ENUM(DeliveryKind, given, absence)
/// Why nothing was given. person_away: was not there. declined: did not want it. provider: who gives it could not come.
enum class AbsenceReason { person_away, hospital, declined, provider, other };
BOOST_DESCRIBE_ENUM(AbsenceReason, person_away, hospital, declined, provider, other)

/// Either a body of the network, whose operators then write deliveries, or the name of who is outside it.
struct NewActivation {
  std::int64_t version = 0;  ///< of the file
  Date starts_on;
  std::optional<Date> ends_on;  ///< the last day granted when absent
  std::optional<territory::BodyId> provider_body_id;
  std::optional<std::string> provider_name;
};
BOOST_DESCRIBE_STRUCT(NewActivation, (), (version, starts_on, ends_on, provider_body_id, provider_name))
inline constexpr auto constraints(json::Of<NewActivation>) {
  return json::table(json::field<&NewActivation::version>().range(1, 1'000'000'000),
                     json::field<&NewActivation::provider_name>().length(2, 200).sample("Associazione Il Cortile"));
}

/// Of days of one month. Where the grant counts hours and the like, `hundredths` of them (150: one and a half) and no sum: what the body pays
/// follows from the grant. Where it counts money, `sum_cents`.
struct NewDelivery {
  DeliveryKind kind{};
  Date from, to;
  std::optional<std::int64_t> hundredths, sum_cents;
  std::optional<AbsenceReason> absence;
  std::optional<std::string> words;   ///< of a correction: what was wrong
  std::optional<std::string> beyond;  ///< why more was given than granted; the body does not pay what goes beyond
};
BOOST_DESCRIBE_STRUCT(NewDelivery, (), (kind, from, to, hundredths, sum_cents, absence, words, beyond))
inline constexpr auto constraints(json::Of<NewDelivery>) {
  return json::table(json::field<&NewDelivery::hundredths>().range(0, 100'000'000).sample("150"),
                     json::field<&NewDelivery::sum_cents>().range(0, funds::most_cents), json::field<&NewDelivery::words>().length(3, 1000),
                     json::field<&NewDelivery::beyond>().length(3, 1000));
}

struct Delivery {
  std::int64_t number = 0;  ///< of its intervention, from 1
  DeliveryKind kind{};
  Date from, to;
  std::int64_t hundredths = 0, sum_cents = 0;
  std::optional<AbsenceReason> absence;
  std::optional<std::string> words, beyond;
  std::optional<std::int64_t> corrects, corrected_by;
  std::string body_name, account_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Delivery, (),
                      (number, kind, from, to, hundredths, sum_cents, absence, words, beyond, corrects, corrected_by, body_name, account_name, at))
struct DeliveryMonth {
  std::string month;  ///< "2026-06"
  std::int64_t hundredths = 0, sum_cents = 0, absences = 0;
};
BOOST_DESCRIBE_STRUCT(DeliveryMonth, (), (month, hundredths, sum_cents, absences))

/// As the team, the body that decided and the provider see it; money only where it is what is given, or for who may see it.
struct Intervention {
  InterventionId intervention_id;
  std::optional<FileId> file_id;  ///< for those who may open the file
  InterventionState state{};
  std::int64_t version = 1;
  std::string type_name_it, type_name_en;
  catalogue::InterventionUnit unit{};
  bool by_sum = false;  ///< deliveries say a sum; otherwise a number of units
  std::string person_name;
  bool fictitious = false;
  std::string municipality_name, team_name, provider_name;
  Date starts_on, ends_on;
  std::optional<std::int64_t> granted_cents, spent_cents, left_cents;
  std::optional<std::int64_t> granted_quantity;  ///< whole units
  std::int64_t delivered_hundredths = 0;
  std::vector<DeliveryMonth> months;  ///< with at least one delivery, the first first
  std::vector<Delivery> deliveries;   ///< the last first, at most 500
  std::vector<identity::Why> why;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(Intervention, (),
                      (intervention_id, file_id, state, version, type_name_it, type_name_en, unit, by_sum, person_name, fictitious, municipality_name,
                       team_name, provider_name, starts_on, ends_on, granted_cents, spent_cents, left_cents, granted_quantity, delivered_hundredths, months,
                       deliveries, why, may))

struct InterventionRow {
  InterventionId intervention_id;
  InterventionState state{};
  std::string type_name_it, type_name_en, person_name;
  bool fictitious = false;
  std::string municipality_name, provider_name;
  Date starts_on, ends_on;
};
BOOST_DESCRIBE_STRUCT(InterventionRow, (),
                      (intervention_id, state, type_name_it, type_name_en, person_name, fictitious, municipality_name, provider_name, starts_on, ends_on))

}  // namespace raccordo::benefits
