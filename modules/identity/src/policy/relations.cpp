// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include <platform/db_ids.hpp>

#include "policy/branches.hpp"
#include "policy/table.hpp"

// The one source of rows: written by modules, read by every list and every single record.
namespace raccordo::identity {
namespace {

struct HeldRow {
  Uuid holder;
  Relation relation{};
  std::int64_t sort_key = 0;
  std::string function;
};
BOOST_DESCRIBE_STRUCT(HeldRow, (), (holder, relation, sort_key, function))

std::vector<HeldRow> holders_of(db::Tx& tx, std::string_view record_kind, Uuid record_id) {
  auto const today = tx.today();
  return tx.list<HeldRow>("select holder, relation, sort_key, function from identity_relations where record_id = $1 and record_kind = $2"
                          " and valid_from <= $3 and (valid_to is null or valid_to >= $3)",
                          record_id, record_kind, today);
}

struct RowOfMany {
  Uuid record_id;
  std::string record_kind;
  Uuid holder;
  Relation relation{};
  std::int64_t sort_key = 0;
  std::string function;
  Date valid_from;
  std::optional<Date> valid_to;
};
BOOST_DESCRIBE_STRUCT(RowOfMany, (), (record_id, record_kind, holder, relation, sort_key, function, valid_from, valid_to))
constexpr std::string_view rows_of_many =
    "select record_id, record_kind, holder, relation, sort_key, function, valid_from, valid_to from identity_relations where record_id in ({ids})";

bool answers(HeldRow const& row, Branch const& branch) {
  return row.holder == branch.holder && row.relation == branch.relation && meets(*branch.mandate, row.function);
}

bool any_answers(std::vector<HeldRow> const& rows, Branch const& branch) {
  return std::ranges::any_of(rows, [&](auto const& row) { return answers(row, branch); });
}

/// The same rows answer for every action, so a screen need not ask once for each of its buttons.
std::vector<std::string> actions_on(Principal const& principal, std::string_view record_kind, std::vector<HeldRow> const& rows) {
  std::vector<std::string> actions;
  for (auto const& rule : policy::record_rules()) {
    if (policy::record_kind_of(rule.action) != record_kind || std::ranges::find(actions, rule.action) != actions.end()) continue;
    auto const branches = branches_of(principal, rule.action);
    if (std::ranges::any_of(branches, [&](auto const& branch) { return any_answers(rows, branch); })) actions.emplace_back(rule.action);
  }
  return actions;
}

/// More sections first; a stub last.
bool stronger(Branch const& a, Branch const& b) {
  if (a.sections.size() != b.sections.size()) return a.sections.size() > b.sections.size();
  return a.relation < b.relation;
}

void add_to(std::vector<Listed>& page, Listed row) {
  auto const known = std::ranges::find_if(page, [&](auto const& one) { return one.record_id == row.record_id; });
  if (known == page.end()) return page.push_back(std::move(row));
  if (row.sections.size() > known->sections.size()) known->relation = row.relation;
  known->sections = join_sections(known->sections, row.sections);
}

void read_branch(db::Tx& tx, Branch const& branch, std::string_view record_kind, Position const& after, int limit, std::vector<Listed>& page) {
  auto const today = tx.today();
  auto const function = branch.mandate->function ? enum_text(*branch.mandate->function) : std::string_view{};
  tx.each(
      "select sort_key, record_id from identity_relations where record_kind = $1 and holder = $2 and relation = $3"
      " and (sort_key, record_id) < ($4, $5) and valid_from <= $6 and (valid_to is null or valid_to >= $6)"
      " and ($7 = '' or function = '' or function = $7) order by sort_key desc, record_id desc limit $8",
      [&](db::Row const& row) { add_to(page, {db::Column<Uuid>::read(row, 1), row.integer(0), Sections(branch.sections), branch.relation}); }, record_kind,
      branch.holder, branch.relation, after.sort_key, after.record_id, today, function, limit);
}

/// Those in force today of several records, whatever their kinds.
std::vector<HeldRow> holders_of(db::Tx& tx, std::span<Through const> by) {
  std::vector<Uuid> ids;
  for (auto const& one : by) ids.push_back(one.record_id);
  std::vector<HeldRow> rows;
  for (auto& row : db::list_by_ids<RowOfMany>(tx, rows_of_many, std::span<Uuid const>(ids))) {
    if (!DateInterval{row.valid_from, row.valid_to}.contains(tx.today())) continue;
    auto const at_a_door = row.relation == Relation::recorder || row.relation == Relation::node;
    auto const& through = *std::ranges::find(by, row.record_id, &Through::record_id);
    if (through.doors || !at_a_door) rows.push_back({row.holder, row.relation, row.sort_key, std::move(row.function)});
  }
  return rows;
}

Result<Access> access_by(Principal const& principal, std::string_view record_kind, std::vector<HeldRow> const& rows, std::vector<Branch> branches) {
  std::erase_if(branches, [&](Branch const& branch) { return !any_answers(rows, branch); });
  if (branches.empty()) return not_found();
  std::ranges::sort(branches, stronger);
  Access access{.relation = branches.front().relation, .mandate = branches.front().mandate};
  access.may = actions_on(principal, record_kind, rows);
  for (auto const& branch : branches) {
    access.sections = join_sections(access.sections, branch.sections);
    Why why{std::string(enum_text(branch.relation)),
            std::string(policy::reason(branch.relation)),
            {},
            std::string(enum_text(branch.mandate->role)),
            branch.mandate->body_id};
    // Being of the territory is no reason any more for whoever has a better one.
    if (branch.sections.empty() && !access.sections.empty()) continue;
    bool const said = std::ranges::any_of(access.why, [&](auto const& one) { return one.relation == why.relation && one.body_id == why.body_id; });
    if (!said) access.why.push_back(std::move(why));
  }
  return access;
}

}  // namespace

void relate(db::Tx& tx, RelationRow const& row) {
  tx.add("insert into identity_relations (record_kind, holder, relation, sort_key, record_id, function, valid_from, valid_to)"
         " values ($1, $2, $3, $4, $5, $6, $7, $8)"
         " on conflict (record_kind, holder, relation, sort_key, record_id) do update set valid_to = excluded.valid_to",
         row.record_kind, row.holder, row.relation, row.sort_key, row.record_id, row.function, row.valid_from, row.valid_to);
}

Result<void> end_relation(db::Tx& tx, std::string_view record_kind, Uuid record_id, Uuid holder, Relation relation, Date valid_to) {
  TRY(tx.execute("update identity_relations set valid_to = $5 where record_id = $1 and record_kind = $2 and holder = $3 and relation = $4"
                 " and valid_to is null",
                 record_id, record_kind, holder, relation, valid_to));
  return {};
}

std::vector<Uuid> holders_of(db::Tx& tx, std::string_view record_kind, Uuid record_id, Relation relation) {
  std::vector<Uuid> holders;
  for (auto const& row : holders_of(tx, record_kind, record_id))
    if (row.relation == relation) holders.push_back(row.holder);
  return holders;
}

Result<Access> access_to(db::Tx& tx, Principal const& principal, std::string_view record_kind, Uuid record_id, std::string_view action) {
  auto branches = branches_of(principal, action);
  if (branches.empty()) return not_found();
  return access_by(principal, record_kind, holders_of(tx, record_kind, record_id), std::move(branches));
}

Result<Access> access_through(db::Tx& tx, Principal const& principal, std::string_view record_kind, std::span<Through const> by, std::string_view action) {
  auto branches = branches_of(principal, action);
  if (branches.empty()) return not_found();
  return access_by(principal, record_kind, holders_of(tx, by), std::move(branches));
}

std::unexpected<Problem> refused(db::Tx& tx, Principal const& principal, std::string_view record_kind, Uuid record_id, std::unexpected<Problem> why) {
  if (!access_to(tx, principal, record_kind, record_id, std::string(record_kind) + ".read")) return not_found();
  return why;
}

std::vector<Listed> list_records(db::Tx& tx, Principal const& principal, std::string_view record_kind, std::string_view action,
                                 std::optional<Position> const& after, int limit) {
  Uuid last;
  last.bytes.fill(0xff);
  auto const from = after.value_or(Position{INT64_MAX, last});
  std::vector<Listed> page;
  for (auto const& branch : branches_of(principal, action))
    if (!branch.sections.empty()) read_branch(tx, branch, record_kind, from, limit, page);
  std::ranges::sort(page, [](Listed const& a, Listed const& b) { return std::tie(a.sort_key, a.record_id) > std::tie(b.sort_key, b.record_id); });
  if (page.size() > static_cast<std::size_t>(limit)) page.resize(static_cast<std::size_t>(limit));
  return page;
}

std::vector<Listed> keep_visible(db::Tx& tx, Principal const& principal, std::string_view record_kind, std::span<Uuid const> ids, std::string_view action) {
  auto const branches = branches_of(principal, action);
  std::map<Uuid, std::vector<Listed>> visible;  // one entry for each: many are asked for at once
  for (auto const& row : db::list_by_ids<RowOfMany>(tx, rows_of_many, ids)) {
    if (row.record_kind != record_kind || !DateInterval{row.valid_from, row.valid_to}.contains(tx.today())) continue;
    HeldRow const held{row.holder, row.relation, row.sort_key, row.function};
    for (auto const& branch : branches)
      if (answers(held, branch)) add_to(visible[row.record_id], {row.record_id, row.sort_key, Sections(branch.sections), branch.relation});
  }
  std::vector<Listed> all;
  for (auto const& [id, listed] : visible) all.push_back(listed.front());
  return all;
}

}  // namespace raccordo::identity
