// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <access/access.hpp>
#include <cases/contracts.hpp>

namespace raccordo::cases {

class Cases {
 public:
  Cases(db::Database& database, territory::Territory& territory, access::Contacts& contacts, desk::Desk& desk)
      : database_(database), territory_(territory), contacts_(contacts), desk_(desk) {}

  /// Opens a case from a contact on the team's desk. forbidden "not-your-desk"; conflict "already-taken".
  Result<CaseId> take(db::Tx& tx, identity::Principal const& principal, TakeContact const& what);
  /// conflict "stale-version" with base, theirs and yours.
  Result<void> change(db::Tx& tx, identity::Principal const& principal, CaseId id, CaseChange const& change);
  Result<void> close(db::Tx& tx, identity::Principal const& principal, CaseId id, Closure const& closure);

  void add_routes(api::Api& api);

 private:
  db::Database& database_;
  territory::Territory& territory_;
  access::Contacts& contacts_;
  desk::Desk& desk_;
};

}  // namespace raccordo::cases
