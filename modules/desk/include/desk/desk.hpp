// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <desk/notices.hpp>
#include <identity/identity.hpp>
#include <platform/api.hpp>
#include <platform/events.hpp>
#include <platform/projection.hpp>
#include <territory/territory.hpp>

// Items are raised, taken and finished by higher modules inside their own transactions; the desk only keeps and shows them.
namespace raccordo::desk {

struct NewItem {
  ItemKind kind{};
  std::string_view subject_kind;
  Uuid subject_id;
  Uuid thread_id;
  std::string headline;
  territory::Function function{};
  std::string municipality;  ///< ISTAT code
  Uuid desk_id;              ///< team or body
  bool urgent = false;
};

struct Raised {
  ItemId item_id;
  Date due_on;
};

class Desk {
 public:
  /// `mail_page`: address of the page of notices, for who reads of them in the mail; empty where no mail is sent.
  Desk(db::Database& database, territory::Territory& territory, http::EventHub& events, std::string mail_page = {})
      : database_(database), territory_(territory), events_(events), mail_page_(std::move(mail_page)) {}

  /// Puts an item on a desk, with the term in force today for its kind; whoever looks at that desk hears of it once it is durable. Where
  /// the subject had one of that kind that is done, it begins again.
  /// unavailable "term-missing" where no term was loaded.
  Result<Raised> raise(db::Tx& tx, NewItem const& item);
  /// Somebody follows it. conflict "already-taken" (with the name of who has it) when it is not open any more.
  Result<void> take(db::Tx& tx, Uuid subject_id, identity::AccountId by);
  /// From now on that account follows it, whoever did before; nothing happens when it is done. Both hear of it, with the whole desk.
  Result<void> assign(db::Tx& tx, Uuid subject_id, identity::AccountId to);
  /// Nothing more to do; idempotent.
  Result<void> finish(db::Tx& tx, Uuid subject_id);
  /// The same of one kind, where a subject lies on several desks; several of a kind never do.
  Result<void> finish(db::Tx& tx, Uuid subject_id, ItemKind kind);
  /// Moves the item to another desk, open again.
  Result<void> hand_over(db::Tx& tx, Uuid subject_id, Uuid desk_id);

  /// The term ends on another day, because it stood still.
  Result<void> postpone(db::Tx& tx, Uuid subject_id, Date due_on);
  Result<void> postpone(db::Tx& tx, Uuid subject_id, ItemKind kind, Date due_on);

  /// Puts into the outbox that there is something new, for whoever is to hear of it by now; to be called every few seconds.
  Result<void> tell_by_mail();

  void add_routes(api::Api& api);
  /// The projection behind Progress, for `raccordo rebuild --check`.
  Projection progress_projection();

 private:
  db::Database& database_;
  territory::Territory& territory_;
  http::EventHub& events_;
  std::string mail_page_;
};

/// Told to one person, wherever they work.
struct NewNews {
  NewsKind kind{};
  std::string_view subject_kind;
  Uuid subject_id;
  std::string headline;
};
/// They find it among their notices until they have looked, as long as they may read the record. Nobody is told what they did themselves.
void tell(db::Tx& tx, identity::AccountId who, std::optional<Uuid> by, NewNews const& news);

/// Where a change on that desk is published.
std::string desk_channel(Uuid desk_id);

/// The desks of a principal: of the teams worked in, and of bodies. Whoever is no worker of a body sees there only what nobody is known
/// to be competent for, because that was told at their own door; the rest they may not know.
struct OwnDesk {
  Uuid desk_id;
  bool only_unrouted = false;                   ///< beside referrals, which whoever works for the body answers
  bool decides = false;                         ///< of an officer: also the files their body decides
  std::optional<territory::Function> function;  ///< of a mandate limited to it
};
std::vector<OwnDesk> desks_of(identity::Principal const& principal);

/// Terms of data/terms/terms.csv into the table; called when the archive is made or upgraded.
Result<void> load_terms(db::Database& database, std::string const& folder);

}  // namespace raccordo::desk
