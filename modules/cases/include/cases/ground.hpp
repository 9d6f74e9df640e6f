// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/contracts.hpp>
#include <identity/identity.hpp>

// What a higher module may know of the case it begins something on.
namespace raccordo::cases {

struct Ground {
  CaseId case_id;
  Uuid thread_id;
  std::optional<people::PersonId> person_id;
  std::string municipality;
  territory::Function function{};
  Uuid desk_id;
  std::optional<territory::BodyId> deciding_body_id;
  territory::BodyId controller_id;
  std::optional<identity::AccountId> worker_id;
  raccordo::facts::Actor actor;  ///< the mandate by which one works on the case
};
/// For whoever may change the case. not_found, forbidden "not-on-this-case"; conflict "case-closed".
Result<Ground> ground_of(db::Tx& tx, identity::Principal const& principal, CaseId id);

}  // namespace raccordo::cases
