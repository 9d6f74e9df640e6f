// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include <desk/desk.hpp>

namespace raccordo::desk {

enum class DeskState { open, taken, mine };
BOOST_DESCRIBE_ENUM(DeskState, open, taken, mine)

/// After which item a page goes on; as text "2026-05-10_0192…".
struct DeskPosition {
  Date due_on;
  ItemId item_id;
  std::string cursor() const;
  static Result<DeskPosition> parse(std::string_view cursor);
};

/// Items of the principal's desks by term, then by id: merged from one ordered branch per desk and kind.
std::vector<Item> list_items(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, DeskState state,
                             std::optional<DeskPosition> const& after, int limit);
/// Open ones, and how many there are in all.
struct SomeItems {
  std::vector<Item> items;
  std::int64_t count = 0;
};
/// That came after that moment and are not late, newest first.
SomeItems raised_since(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, Instant since, int limit);
/// Whose term ends on one of these days, the latest first.
SomeItems ending_between(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, Date from, Date to, int limit);
/// Of those that had come by that moment.
SomeItems ending_between(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, Date from, Date to, Instant raised_by, int limit);
struct DeskQuery {
  std::optional<DeskState> state;
  std::optional<std::string> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(DeskQuery, (), (state, cursor, limit))
/// A page of them, as the screen and the file have it.
Result<api::Page<Item>> page_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& who, DeskQuery const& query);
/// One item of the principal's desks; nothing for those of others.
std::optional<Item> find_item(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, ItemId id);
Summary summary_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal);

}  // namespace raccordo::desk
