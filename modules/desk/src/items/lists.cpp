// SPDX-License-Identifier: EUPL-1.2
#include "items/lists.hpp"

#include <algorithm>

namespace raccordo::desk {
namespace {

constexpr int usual_page = 50;

struct ItemRow {
  ItemId id;
  ItemKind kind{};
  ItemState state{};
  std::string subject_kind;
  Uuid subject_id, thread_id;
  std::string headline;
  territory::Function function{};
  std::string municipality;
  Uuid desk_id;
  bool urgent = false;
  Instant raised_at;
  Date due_on;
  std::optional<identity::AccountId> assigned_to;
  std::string term_code, label_it, label_en;
  std::int64_t days = 0;
  std::string source;
  territory::Certainty certainty = territory::Certainty::not_known;
  auto place() const { return std::tie(due_on, id); }
};
BOOST_DESCRIBE_STRUCT(ItemRow, (),
                      (id, kind, state, subject_kind, subject_id, thread_id, headline, function, municipality, desk_id, urgent, raised_at, due_on, assigned_to,
                       term_code, label_it, label_en, days, source, certainty))

/// One ordered part of a list.
struct Branch {
  OwnDesk const* desk;
  ItemKind kind;
};

std::vector<Branch> branches_of(std::vector<OwnDesk> const& desks) {
  std::vector<Branch> branches;
  for (auto const& desk : desks) {
    // What a team prepares comes back to it: with a question, or granted.
    if (!desk.only_unrouted)
      for (auto const kind : {ItemKind::new_contact, ItemKind::third_party_report, ItemKind::join_request, ItemKind::case_transfer, ItemKind::returned_transfer,
                              ItemKind::file_more_asked, ItemKind::file_to_activate})
        branches.push_back({&desk, kind});
    // What was sent to a body, or came back to it, is answered by whoever works there, at the door too.
    for (auto const kind : {ItemKind::unrouted_contact, ItemKind::referral, ItemKind::returned_referral, ItemKind::opinion_asked})
      branches.push_back({&desk, kind});
    if (desk.decides)
      for (auto const kind : {ItemKind::file_to_decide, ItemKind::change_to_decide}) branches.push_back({&desk, kind});
  }
  return branches;
}

constexpr std::string_view shown_columns =
    "select i.id, i.kind, i.state, i.subject_kind, i.subject_id, i.thread_id, i.headline, i.function, i.municipality, i.desk_id, i.urgent,"
    " i.raised_at, i.due_on, i.assigned_to, i.term_code, t.label_it, t.label_en, t.days, t.source, t.certainty"
    " from desk_items i join desk_terms t on t.code = i.term_code and t.valid_from = i.term_from";
constexpr std::string_view of_branch =
    " where i.desk_id = $1 and i.kind = $2 and i.state = $3 and (i.due_on, i.id) > ($4, $5) and ($6 = '' or i.function = $6)";

std::string_view function_text(OwnDesk const& desk) { return desk.function ? enum_text(*desk.function) : std::string_view{}; }

std::vector<ItemRow> read_branch(db::Tx& tx, Branch const& branch, DeskState state, identity::AccountId me, DeskPosition const& after, int limit) {
  static std::string const selection = std::string(shown_columns) + std::string(of_branch);
  static std::string const everyone = selection + " order by i.due_on, i.id limit $7";
  static std::string const mine = selection + " and i.assigned_to = $7 order by i.due_on, i.id limit $8";
  auto const item_state = state == DeskState::open ? ItemState::open : ItemState::taken;
  auto const function = function_text(*branch.desk);
  if (state == DeskState::mine) return tx.list<ItemRow>(mine, branch.desk->desk_id, branch.kind, item_state, after.due_on, after.item_id, function, me, limit);
  return tx.list<ItemRow>(everyone, branch.desk->desk_id, branch.kind, item_state, after.due_on, after.item_id, function, limit);
}

Item shown(db::Tx& tx, territory::Names const& names, ItemRow&& row) {
  Item item{.item_id = row.id,
            .kind = row.kind,
            .state = row.state,
            .subject_kind = std::move(row.subject_kind),
            .subject_id = row.subject_id,
            .thread_id = row.thread_id,
            .headline = std::move(row.headline),
            .function = row.function,
            .municipality = row.municipality,
            .municipality_name = names.municipality(row.municipality),
            .desk_id = row.desk_id,
            .desk_name = names.desk(row.desk_id),
            .urgent = row.urgent,
            .raised_at = row.raised_at,
            .due_on = row.due_on,
            .days_left = tx.today().days_until(row.due_on),
            .term = {std::move(row.term_code), std::move(row.label_it), std::move(row.label_en), row.days, std::move(row.source), row.certainty},
            .assigned_to = row.assigned_to,
            .assigned_name = {}};
  if (row.assigned_to) item.assigned_name = identity::account_name(tx, *row.assigned_to);
  return item;
}

}  // namespace

std::string DeskPosition::cursor() const { return due_on.iso() + "_" + item_id.text(); }

Result<DeskPosition> DeskPosition::parse(std::string_view cursor) {
  auto const cut = cursor.find('_');
  auto const due_on = Date::parse(cursor.substr(0, cut));
  auto const item = cut == cursor.npos ? std::nullopt : ItemId::parse(cursor.substr(cut + 1));
  if (!due_on || !item) return invalid_field("?cursor", "cursor", "Il segnaposto della pagina non è valido: riparti dalla prima.");
  return DeskPosition{*due_on, *item};
}

std::vector<Item> list_items(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, DeskState state,
                             std::optional<DeskPosition> const& after, int limit) {
  auto const desks = desks_of(principal);
  auto const from = after.value_or(DeskPosition{*Date::parse("1800-01-01"), {}});
  std::vector<ItemRow> rows;
  for (auto const& branch : branches_of(desks)) std::ranges::move(read_branch(tx, branch, state, principal.account_id, from, limit), std::back_inserter(rows));
  std::ranges::sort(rows, [](auto const& a, auto const& b) { return a.place() < b.place(); });
  rows.erase(std::unique(rows.begin(), rows.end(), [](auto const& a, auto const& b) { return a.id == b.id; }), rows.end());
  if (rows.size() > static_cast<std::size_t>(limit)) rows.erase(rows.begin() + limit, rows.end());
  auto const names = territory.names(tx);
  std::vector<Item> items;
  items.reserve(rows.size());
  for (auto& row : rows) items.push_back(shown(tx, names, std::move(row)));
  return items;
}

namespace {

/// The open items of the principal's desks that answer to a condition on what is given, from $4 on, in the order of `first`.
template <class Before, class... Given>
SomeItems some_items(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, std::string const& condition, std::string const& order,
                     Before first, int limit, Given const&... given) {
  std::string const of_desk = " where i.desk_id = $1 and i.kind = $2 and i.state = 'open' and ($3 = '' or i.function = $3) and " + condition;
  std::string const shown_ones = std::string(shown_columns) + of_desk + order + " limit $" + std::to_string(4 + sizeof...(given));
  auto const desks = desks_of(principal);
  SomeItems some;
  std::vector<ItemRow> rows;
  for (auto const& [desk, kind] : branches_of(desks)) {
    std::ranges::move(tx.list<ItemRow>(shown_ones, desk->desk_id, kind, function_text(*desk), given..., limit), std::back_inserter(rows));
    some.count += *tx.find<std::int64_t>("select count(*) from desk_items i" + of_desk, desk->desk_id, kind, function_text(*desk), given...);
  }
  std::ranges::sort(rows, first);
  if (rows.size() > static_cast<std::size_t>(limit)) rows.resize(static_cast<std::size_t>(limit));
  auto const names = territory.names(tx);
  for (auto& row : rows) some.items.push_back(shown(tx, names, std::move(row)));
  return some;
}

bool ends_later(ItemRow const& a, ItemRow const& b) { return std::tie(b.due_on, a.id) < std::tie(a.due_on, b.id); }

}  // namespace

SomeItems raised_since(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, Instant since, int limit) {
  return some_items(
      tx, territory, principal, "i.raised_at > $4 and i.due_on >= $5", " order by i.raised_at desc, i.id",
      [](ItemRow const& a, ItemRow const& b) { return std::tie(b.raised_at, a.id) < std::tie(a.raised_at, b.id); }, limit, since, tx.today());
}

SomeItems ending_between(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, Date from, Date to, int limit) {
  return some_items(tx, territory, principal, "i.due_on >= $4 and i.due_on <= $5", " order by i.due_on desc, i.id", ends_later, limit, from, to);
}

SomeItems ending_between(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, Date from, Date to, Instant raised_by, int limit) {
  return some_items(tx, territory, principal, "i.due_on >= $4 and i.due_on <= $5 and i.raised_at <= $6", " order by i.due_on desc, i.id", ends_later, limit,
                    from, to, raised_by);
}

std::optional<Item> find_item(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, ItemId id) {
  static std::string const one = std::string(shown_columns) + " where i.id = $1";
  auto row = tx.find<ItemRow>(one, id);
  auto const desks = desks_of(principal);
  bool const mine =
      row && std::ranges::any_of(branches_of(desks), [&](Branch const& branch) {
        return branch.desk->desk_id == row->desk_id && branch.kind == row->kind && (!branch.desk->function || *branch.desk->function == row->function);
      });
  if (!mine) return std::nullopt;
  return shown(tx, territory.names(tx), std::move(*row));
}

Summary summary_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal) {
  Summary sum;
  auto const today = tx.today();
  auto const desks = desks_of(principal);
  for (auto const& [desk, kind] : branches_of(desks)) {
    tx.each(
        "select count(*), count(case when urgent = 1 then 1 end), count(case when due_on < $3 then 1 end),"
        " count(case when due_on <= $4 then 1 end) from desk_items"
        " where desk_id = $1 and kind = $2 and state = 'open' and ($5 = '' or function = $5)",
        [&](db::Row const& row) {
          sum.open += row.integer(0);
          sum.open_urgent += row.integer(1);
          sum.late += row.integer(2);
          sum.due_within_7_days += row.integer(3);
        },
        desk->desk_id, kind, today, today.plus_days(7), function_text(*desk));
    sum.mine += *tx.find<std::int64_t>(
        "select count(*) from desk_items where assigned_to = $1 and state = 'taken' and desk_id = $2 and kind = $3 and ($4 = '' or function = $4)",
        principal.account_id, desk->desk_id, kind, function_text(*desk));
  }
  auto const names = territory.names(tx);
  for (auto const& desk : desks) {
    auto name = names.desk(desk.desk_id);
    if (!name.empty() && std::ranges::find(sum.desks, name) == sum.desks.end()) sum.desks.push_back(std::move(name));
  }
  return sum;
}

Result<api::Page<Item>> page_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& who, DeskQuery const& query) {
  std::optional<DeskPosition> after;
  if (query.cursor) after = TRY(DeskPosition::parse(*query.cursor));
  auto const limit = query.limit.value_or(usual_page);
  api::Page<Item> page{list_items(tx, territory, who, query.state.value_or(DeskState::open), after, limit), {}};
  if (page.items.size() == static_cast<std::size_t>(limit)) page.next_cursor = DeskPosition{page.items.back().due_on, page.items.back().item_id}.cursor();
  return page;
}

}  // namespace raccordo::desk
