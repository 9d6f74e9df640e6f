// SPDX-License-Identifier: EUPL-1.2
#include <desk/desk.hpp>

#include "terms/terms.hpp"

// Items change inside the transactions of higher modules; whoever looks at a desk hears of it once the change is durable.
namespace raccordo::desk {
namespace {

enum class Change { raised, taken, assigned, finished, handed_over };
BOOST_DESCRIBE_ENUM(Change, raised, taken, assigned, finished, handed_over)

/// Ids and codes only: a stream is open for hours, and what may be read is decided again at each question.
struct Notice {
  Uuid desk_id;
  ItemId item_id;
  Change what{};
  std::optional<identity::AccountId> assigned_to = {};
};
BOOST_DESCRIBE_STRUCT(Notice, (), (desk_id, item_id, what, assigned_to))

void announce(db::Tx& tx, http::EventHub& events, Notice const& notice) {
  tx.after_commit([&events, notice] { events.publish(desk_channel(notice.desk_id), "desk", json::encode(notice)); });
}

struct Present {
  ItemId id;
  ItemState state{};
  Uuid desk_id;
  std::optional<identity::AccountId> assigned_to;
};
BOOST_DESCRIBE_STRUCT(Present, (), (id, state, desk_id, assigned_to))

/// The item still to be worked on, or the last one there was.
std::optional<Present> item_of(db::Tx& tx, Uuid subject_id) {
  return tx.find<Present>("select id, state, desk_id, assigned_to from desk_items where subject_id = $1"
                          " order by case state when 'open' then 0 when 'taken' then 1 else 2 end, id desc limit 1",
                          subject_id);
}

std::unexpected<Problem> already_taken(db::Tx& tx, Present const& item) {
  auto const name = item.assigned_to ? identity::account_name(tx, *item.assigned_to) : std::string{};
  return fail(ProblemKind::conflict, "already-taken", name.empty() ? "Qualcun altro lo ha già preso in carico." : "Lo ha già preso in carico " + name + ".",
              "Aggiorna la scrivania: vedrai chi lo segue.");
}

}  // namespace

std::string desk_channel(Uuid desk_id) { return "desk:" + desk_id.text(); }

Result<Raised> Desk::raise(db::Tx& tx, NewItem const& item) {
  auto const term = term_for(tx, item.kind);
  if (!term)
    return fail(ProblemKind::unavailable, "term-missing", "Nessun termine è in vigore oggi per questo tipo di lavoro.",
                "Chi amministra il sistema deve caricare i termini.");
  Raised const raised{tx.new_id<ItemId>(), tx.today().plus_days(term->days)};
  TRY(tx.execute("insert into desk_items (id, kind, state, subject_kind, subject_id, thread_id, headline, function, municipality, desk_id,"
                 " urgent, raised_at, due_on, term_code, term_from)"
                 " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"
                 " on conflict (subject_id, kind) do update set id = excluded.id, state = excluded.state, headline = excluded.headline,"
                 " desk_id = excluded.desk_id, urgent = excluded.urgent, raised_at = excluded.raised_at, due_on = excluded.due_on,"
                 " term_code = excluded.term_code, term_from = excluded.term_from, assigned_to = null, closed_at = null",
                 raised.item_id, item.kind, ItemState::open, item.subject_kind, item.subject_id, item.thread_id, item.headline, item.function,
                 item.municipality, item.desk_id, item.urgent, tx.now(), raised.due_on, term->code, term->valid_from));
  announce(tx, events_, {item.desk_id, raised.item_id, Change::raised});
  return raised;
}

Result<void> Desk::take(db::Tx& tx, Uuid subject_id, identity::AccountId by) {
  auto const item = item_of(tx, subject_id);
  if (!item) return not_found();
  if (item->state != ItemState::open) return already_taken(tx, *item);
  TRY(tx.execute("update desk_items set state = $2, assigned_to = $3 where id = $1", item->id, ItemState::taken, by));
  announce(tx, events_, {item->desk_id, item->id, Change::taken, by});
  return {};
}

Result<void> Desk::assign(db::Tx& tx, Uuid subject_id, identity::AccountId to) {
  auto const item = item_of(tx, subject_id);
  if (!item || item->state == ItemState::done) return {};
  TRY(tx.execute("update desk_items set state = $2, assigned_to = $3 where id = $1", item->id, ItemState::taken, to));
  announce(tx, events_, {item->desk_id, item->id, Change::assigned, to});
  return {};
}

Result<void> Desk::finish(db::Tx& tx, Uuid subject_id) {
  auto const item = item_of(tx, subject_id);
  if (!item || item->state == ItemState::done) return {};
  TRY(tx.execute("update desk_items set state = $2, closed_at = $3 where id = $1", item->id, ItemState::done, tx.now()));
  announce(tx, events_, {item->desk_id, item->id, Change::finished});
  return {};
}

Result<void> Desk::finish(db::Tx& tx, Uuid subject_id, ItemKind kind) {
  auto const item =
      tx.find<Present>("select id, state, desk_id, assigned_to from desk_items where subject_id = $1 and kind = $2 and state <> 'done'", subject_id, kind);
  if (!item) return {};
  TRY(tx.execute("update desk_items set state = $2, closed_at = $3 where id = $1", item->id, ItemState::done, tx.now()));
  announce(tx, events_, {item->desk_id, item->id, Change::finished});
  return {};
}

Result<void> Desk::hand_over(db::Tx& tx, Uuid subject_id, Uuid desk_id) {
  auto const item = item_of(tx, subject_id);
  if (!item) return not_found();
  std::optional<Uuid> const nobody;
  TRY(tx.execute("update desk_items set state = $2, desk_id = $3, assigned_to = $4, closed_at = null where id = $1", item->id, ItemState::open, desk_id,
                 nobody));
  if (item->desk_id != desk_id) announce(tx, events_, {item->desk_id, item->id, Change::handed_over});
  announce(tx, events_, {desk_id, item->id, Change::handed_over});
  return {};
}

Result<void> Desk::postpone(db::Tx& tx, Uuid subject_id, Date due_on) {
  TRY(tx.execute("update desk_items set due_on = $2 where subject_id = $1 and state <> 'done'", subject_id, due_on));
  return {};
}

Result<void> Desk::postpone(db::Tx& tx, Uuid subject_id, ItemKind kind, Date due_on) {
  TRY(tx.execute("update desk_items set due_on = $3 where subject_id = $1 and kind = $2 and state <> 'done'", subject_id, kind, due_on));
  return {};
}

}  // namespace raccordo::desk
