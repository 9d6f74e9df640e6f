// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/codes.hpp>
#include <platform/json.hpp>
#include <territory/codes.hpp>

// Everyone's work: items on the desks of teams and bodies, with the term that runs on each.
namespace raccordo::desk {

using ItemId = Id<struct ItemTag>;

/// open: on the desk, nobody's yet. taken: somebody follows it. done: nothing more to do.
enum class ItemState { open, taken, done };
BOOST_DESCRIBE_ENUM(ItemState, open, taken, done)

/// new_contact: a need was told and routed here. third_party_report: somebody told of a person who has not asked. unrouted_contact: nobody is known to be competent, the node must find out.
/// referral: a person was sent here, and who sent waits for the answer. returned_referral: it was refused or nobody answered.
/// file_to_decide: a team has prepared, the body decides. file_more_asked: the body asks the team for more. file_to_activate: it was granted,
/// and the team says from when and by whom. change_to_decide: the team proposes to change what was granted. opinion_asked: a question about
/// a file.
/// join_request: a colleague asks to work on a case. case_transfer: a case is offered to this team. returned_transfer: the other team refused.
enum class ItemKind {
  new_contact,
  third_party_report,
  unrouted_contact,
  referral,
  returned_referral,
  file_to_decide,
  file_more_asked,
  file_to_activate,
  change_to_decide,
  opinion_asked,
  join_request,
  case_transfer,
  returned_transfer
};
BOOST_DESCRIBE_ENUM(ItemKind, new_contact, third_party_report, unrouted_contact, referral, returned_referral, file_to_decide, file_more_asked, file_to_activate,
                    change_to_decide, opinion_asked, join_request, case_transfer, returned_transfer)

/// A term is dated rule data (data/terms/terms.csv); `certainty` and `source` say what it rests on.
struct Term {
  std::string code, label_it, label_en;
  std::int64_t days = 0;  ///< calendar days from the day after the item was raised
  std::string source;
  territory::Certainty certainty = territory::Certainty::not_known;
};
BOOST_DESCRIBE_STRUCT(Term, (), (code, label_it, label_en, days, source, certainty))

/// An item as the desk shows it. The headline is what the raising module wrote for those who work here: a name,
/// or nothing where none was given.
struct Item {
  ItemId item_id;
  ItemKind kind{};
  ItemState state{};
  std::string subject_kind;  ///< "contact"
  Uuid subject_id;
  Uuid thread_id;
  std::string headline;
  territory::Function function{};
  std::string municipality, municipality_name;
  Uuid desk_id;  ///< the team, or the body where no team is known
  std::string desk_name;
  bool urgent = false;
  Instant raised_at;
  Date due_on;
  std::int64_t days_left = 0;  ///< negative: late by as many days
  Term term;
  std::optional<identity::AccountId> assigned_to;
  std::optional<std::string> assigned_name;
};
BOOST_DESCRIBE_STRUCT(Item, (),
                      (item_id, kind, state, subject_kind, subject_id, thread_id, headline, function, municipality, municipality_name, desk_id, desk_name,
                       urgent, raised_at, due_on, days_left, term, assigned_to, assigned_name))

/// What waits on my desks today. Late ones are counted in the others too.
struct Summary {
  std::int64_t open = 0, open_urgent = 0, late = 0, due_within_7_days = 0, mine = 0;
  std::vector<std::string> desks;  ///< their names
};
BOOST_DESCRIBE_STRUCT(Summary, (), (open, open_urgent, late, due_within_7_days, mine, desks))

/// How contacts become work: computed from facts after they are committed, hence "as of".
struct Progress {
  Instant as_of;
  Date from, to;  ///< the contacts recorded on these days
  std::int64_t recorded = 0, taken = 0, waiting = 0, late = 0, unrouted = 0;
  std::optional<std::int64_t> median_hours_to_taken;
  struct Slice {
    std::string key;  ///< ISTAT code, function or team, as asked
    std::string name;
    std::int64_t recorded = 0, taken = 0, waiting = 0;
    BOOST_DESCRIBE_CLASS(Slice, (), (key, name, recorded, taken, waiting), (), ())
  };
  std::vector<Slice> by_municipality, by_function;
};
BOOST_DESCRIBE_STRUCT(Progress, (), (as_of, from, to, recorded, taken, waiting, late, unrouted, median_hours_to_taken, by_municipality, by_function))

}  // namespace raccordo::desk
