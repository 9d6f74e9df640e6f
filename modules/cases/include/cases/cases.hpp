// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <access/access.hpp>
#include <cases/contracts.hpp>
#include <people/finder.hpp>

namespace raccordo::cases {

class Cases {
 public:
  Cases(db::Database& database, territory::Territory& territory, people::Finder& finder, access::Contacts& contacts, desk::Desk& desk)
      : database_(database), territory_(territory), finder_(finder), contacts_(contacts), desk_(desk) {}

  /// Opens a case from a contact on the team's desk. forbidden "not-your-desk"; conflict "already-taken".
  Result<CaseId> take(db::Tx& tx, identity::Principal const& principal, TakeContact const& what);
  /// conflict "stale-version" with base, theirs and yours; conflict "case-closed".
  Result<void> change(db::Tx& tx, identity::Principal const& principal, CaseId id, CaseChange const& change);
  /// conflict "stale-version"; conflict "already-closed".
  Result<void> close(db::Tx& tx, identity::Principal const& principal, CaseId id, Closure const& closure);
  /// A closure that should not have been. conflict "stale-version"; conflict "not-closed".
  Result<void> reopen(db::Tx& tx, identity::Principal const& principal, CaseId id, std::int64_t version);

  void add_routes(api::Api& api);

 private:
  db::Database& database_;
  territory::Territory& territory_;
  people::Finder& finder_;
  access::Contacts& contacts_;
  desk::Desk& desk_;
};

/// What stands under these persons' names here.
std::vector<people::RecordOfPerson> cases_of(db::Tx& tx, std::span<people::PersonId const> persons);

}  // namespace raccordo::cases
