// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include <people/people.hpp>
#include <platform/db.hpp>
#include <territory/contracts.hpp>

// What stands under a person in higher modules: each module says its own, the composition root hands them down.
namespace raccordo::people {

/// A contact, a case… of a person. Whether anybody may see it, its own relations say.
struct RecordOfPerson {
  std::string_view record_kind;  ///< as identity_relations names it: "contact", "case"
  Uuid record_id, thread_id;
  PersonId person_id;
  territory::Function function{};
  std::string municipality;
  Uuid desk_id;  ///< the team or body that has it
  territory::BodyId controller_id;
  Instant since;
  std::optional<Instant> until{};
  bool doors = true;  ///< whoever wrote it down was told who the person is; not where they only chose somebody the network knew
};
/// Those of these persons, in no particular order. Asks no rights.
using RecordsOf = std::function<std::vector<RecordOfPerson>(db::Tx&, std::span<PersonId const>)>;

}  // namespace raccordo::people
