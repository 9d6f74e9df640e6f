// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <access/access.hpp>
#include <cases/handovers.hpp>
#include <cases/staff.hpp>
#include <cases/team.hpp>
#include <cases/transfers.hpp>
#include <people/finder.hpp>

namespace raccordo::cases {

/// A case has changed team.
struct Moved {
  CaseId case_id;
  Uuid from_desk, to_desk;
};
/// What a higher module keeps on the case goes along, in the same transaction.
using Follower = std::function<Result<void>(db::Tx& tx, Moved const& moved)>;

class Cases {
 public:
  Cases(db::Database& database, territory::Territory& territory, people::Finder& finder, access::Contacts& contacts, desk::Desk& desk)
      : database_(database), territory_(territory), finder_(finder), contacts_(contacts), desk_(desk) {}

  /// Opens a case from a contact on the team's desk. forbidden "not-your-desk"; conflict "already-taken".
  Result<CaseId> take(db::Tx& tx, identity::Principal const& principal, TakeContact const& what);
  /// A coordinator gives a waiting contact to somebody of the team: a case is open. conflict "already-taken", "mandate-ended", "worker-absent".
  Result<CaseId> assign(db::Tx& tx, identity::Principal const& principal, access::ContactId contact, NewAssignment const& what);
  /// A case passes to somebody else of the team. conflict "already-reassigned" when another has it by now; conflict "case-closed".
  Result<void> reassign(db::Tx& tx, identity::Principal const& principal, CaseId id, Reassignment const& what);

  /// A colleague who finds only that a person is followed asks to work on the case; it lies on the desk of the team that has it.
  /// conflict "already-on-case", "already-asked", "case-closed".
  Result<JoinRequestId> ask_to_join(db::Tx& tx, identity::Principal const& principal, CaseId id, NewJoinRequest const& what);
  /// By who follows the case, or coordinates the team; conflict "already-answered", "mandate-ended".
  Result<void> let_in(db::Tx& tx, identity::Principal const& principal, JoinRequestId id, JoinAcceptance const& answer);
  Result<void> refuse_to_let_in(db::Tx& tx, identity::Principal const& principal, JoinRequestId id, JoinRefusal const& answer);
  /// By who asked. conflict "already-answered".
  Result<void> withdraw_request(db::Tx& tx, identity::Principal const& principal, JoinRequestId id);
  /// One leaves, or is let go with a reason; rights end at once. not_found for no member; conflict "is-responsible" for who follows the case.
  Result<void> end_membership(db::Tx& tx, identity::Principal const& principal, MemberOfCase const& member, MemberEnd const& end);

  /// The case is offered to whoever is competent where the person lives now. invalid "/municipality"; conflict "already-proposed", "case-closed".
  Result<TransferId> propose_transfer(db::Tx& tx, identity::Principal const& principal, CaseId id, NewTransfer const& what);
  /// By the team it was offered to: from today that body is in charge. conflict "already-answered", "competence-changed", "case-closed".
  Result<void> accept_transfer(db::Tx& tx, identity::Principal const& principal, TransferId id, TransferAcceptance const& answer);
  /// It stays where it is, and who proposed has the words on the desk. conflict "already-answered".
  Result<void> refuse_transfer(db::Tx& tx, identity::Principal const& principal, TransferId id, TransferRefusal const& answer);
  /// By the side that has the case. conflict "already-answered".
  Result<void> withdraw_transfer(db::Tx& tx, identity::Principal const& principal, TransferId id);
  /// The refusal was read: the desk no longer shows it. Idempotent.
  Result<void> note_refusal(db::Tx& tx, identity::Principal const& principal, TransferId id);

  /// A worker's whole load passes to others on a day; today at once. invalid "/from_id", "/to_ids/…", "/on_day"; forbidden "not-your-team";
  /// conflict "already-planned".
  Result<HandoverId> plan_handover(db::Tx& tx, identity::Principal const& principal, NewHandover const& what);
  /// Before its day. not_found; conflict "handover-over".
  Result<void> undo_handover(db::Tx& tx, identity::Principal const& principal, HandoverId id);
  /// Carries out those whose day has come; to be called every now and then.
  Result<void> run_handovers();

  /// conflict "stale-version" with base, theirs and yours; conflict "case-closed".
  Result<void> change(db::Tx& tx, identity::Principal const& principal, CaseId id, CaseChange const& change);
  /// conflict "stale-version"; conflict "already-closed".
  Result<void> close(db::Tx& tx, identity::Principal const& principal, CaseId id, Closure const& closure);
  /// A closure that should not have been. conflict "stale-version"; conflict "not-closed".
  Result<void> reopen(db::Tx& tx, identity::Principal const& principal, CaseId id, std::int64_t version);

  /// To be set before the first case moves.
  void when_moved(Follower follower) { followers_.push_back(std::move(follower)); }

  void add_routes(api::Api& api);

 private:
  db::Database& database_;
  territory::Territory& territory_;
  people::Finder& finder_;
  access::Contacts& contacts_;
  desk::Desk& desk_;
  std::vector<Follower> followers_;
};

/// What stands under these persons' names here.
std::vector<people::RecordOfPerson> cases_of(db::Tx& tx, std::span<people::PersonId const> persons);

}  // namespace raccordo::cases
