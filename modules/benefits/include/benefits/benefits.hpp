// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <benefits/decisions.hpp>
#include <benefits/file.hpp>
#include <cases/cases.hpp>
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

  /// Equal files, as proposed, all or none. What keeps one from being decided is said of it by name; invalid "/files/i" for one that is not equal.
  Result<GrantedTogether> grant_together(db::Tx& tx, identity::Principal const& principal, GrantTogether const& in);

  /// Of the officer: the decision stays as it is, another act puts it right. conflict "not-decided", "act-number-taken".
  Result<void> correct(db::Tx& tx, identity::Principal const& principal, FileId id, NewCorrection const& correction);

  /// Of the team, once it is granted. conflict "not-granted", "already-active"; invalid days outside those granted.
  Result<InterventionId> activate(db::Tx& tx, identity::Principal const& principal, FileId id, NewActivation const& activation);
  /// Of the team and of the provider; spends the line in the same transaction. conflict "not-active", "more-than-granted".
  Result<void> deliver(db::Tx& tx, identity::Principal const& principal, InterventionId id, NewDelivery const& delivery);
  /// Instead of that delivery, which stays. conflict "already-corrected".
  Result<void> correct_delivery(db::Tx& tx, identity::Principal const& principal, InterventionId id, std::int64_t number, NewDelivery const& right);

  /// Of the team; what a variation needs more is reserved at once. conflict "change-pending", "not-now", "not-enough-funds".
  Result<void> propose_change(db::Tx& tx, identity::Principal const& principal, FileId id, NewChange const& change);
  /// Of the officer, before a revocation; and of the team, what the person answered. conflict "not-now".
  Result<void> notice_change(db::Tx& tx, identity::Principal const& principal, FileId id, std::int64_t number, ChangeWords const& words);
  Result<void> observe_change(db::Tx& tx, identity::Principal const& principal, FileId id, std::int64_t number, ChangeWords const& words);
  /// forbidden "prepared-by-you"; conflict "already-decided", "notice-first", "given-meanwhile", "act-number-taken".
  Result<void> decide_change(db::Tx& tx, identity::Principal const& principal, FileId id, std::int64_t number, NewChangeDecision const& decision);
  /// Of the team: it is over, and what is left is free. conflict "not-now", "change-pending".
  Result<void> close_intervention(db::Tx& tx, identity::Principal const& principal, FileId id, NewInterventionClosure const& closure);

  /// Of the team or of the officer, before the decision; the asked has it on the desk. invalid "/body_id".
  Result<OpinionId> ask_opinion(db::Tx& tx, identity::Principal const& principal, FileId id, NewOpinion const& question);
  /// Of who is asked. conflict "already-given".
  Result<void> give_opinion(db::Tx& tx, identity::Principal const& principal, OpinionId id, OpinionAnswer const& answer);

  void add_routes(api::Api& api);

 private:
  Result<void> step(db::Tx& tx, identity::Principal const& principal, FileId id, NewFileStep const& step);
  db::Database& database_;
  territory::Territory& territory_;
  desk::Desk& desk_;
};

/// What stands under these persons' names here.
std::vector<people::RecordOfPerson> files_of(db::Tx& tx, std::span<people::PersonId const> persons);
/// The files of a case that changed team go along with it: for cases::Cases::when_moved.
Result<void> follow_case(db::Tx& tx, cases::Moved const& moved);

/// The rule data of data/benefits; called when the archive is made or upgraded.
Result<void> load_rules(db::Database& database, std::string const& folder);

}  // namespace raccordo::benefits
