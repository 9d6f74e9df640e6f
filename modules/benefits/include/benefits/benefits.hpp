// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <benefits/file.hpp>
#include <desk/desk.hpp>
#include <funds/funds.hpp>

namespace raccordo::benefits {

class Files {
 public:
  Files(db::Database& database, territory::Territory& territory, desk::Desk& desk) : database_(database), territory_(territory), desk_(desk) {}

  /// On a case one may work on. conflict "nobody-decides" or "nobody-asks" when the case has no deciding body or no person.
  Result<FileId> open(db::Tx& tx, identity::Principal const& principal, NewFile const& file);
  /// conflict "stale-version"; conflict "not-preparing".
  Result<void> prepare(db::Tx& tx, identity::Principal const& principal, FileId id, PreparationChange const& change);
  /// Complete and with money: reserved here, in the same transaction. conflict "incomplete"; invalid "/proposal/total_cents".
  Result<void> propose(db::Tx& tx, identity::Principal const& principal, FileId id, NewProposal const& proposal);
  /// Of the team: the answer to a question, the observations on a notice. conflict "already-done", "not-now".
  Result<void> answer(db::Tx& tx, identity::Principal const& principal, FileId id, NewFileStep const& step);
  /// Of the officer: a question, a notice of reasons; the term pauses. conflict "already-done", "not-now".
  Result<void> ask(db::Tx& tx, identity::Principal const& principal, FileId id, NewFileStep const& step);
  /// forbidden "prepared-by-you"; conflict "already-decided", "notice-first", "act-number-taken".
  Result<void> decide(db::Tx& tx, identity::Principal const& principal, FileId id, NewDecision const& decision);

  void add_routes(api::Api& api);

 private:
  Result<void> step(db::Tx& tx, identity::Principal const& principal, FileId id, NewFileStep const& step);
  db::Database& database_;
  territory::Territory& territory_;
  desk::Desk& desk_;
};

/// The rule data of data/benefits; called when the archive is made or upgraded.
Result<void> load_rules(db::Database& database, std::string const& folder);

}  // namespace raccordo::benefits
