// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/db.hpp>
#include <platform/json.hpp>

#include "reference/rows.hpp"

// Rows of data files in the tables: reading them all, and writing only what differs.
namespace raccordo::territory {

inline std::string iso_or_dash(MaybeDay const& day) { return day ? day->iso() : "-"; }

/// Where a kind of row lives and what tells one row from another.
template <class Row>
struct Table;
#define RACCORDO_TERRITORY_TABLE(Row, table_name, file_name, member, key_text) \
  template <>                                                                  \
  struct Table<Row> {                                                          \
    static constexpr std::string_view name = table_name, file = file_name;     \
    static constexpr auto rows = &Dataset::member;                             \
    static std::string key([[maybe_unused]] Row const& r) { return key_text; } \
  };
RACCORDO_TERRITORY_TABLE(MunicipalityRow, "territory_municipalities", "municipalities.csv", municipalities, r.istat_code)
RACCORDO_TERRITORY_TABLE(SuccessionRow, "territory_successions", "municipality_successions.csv", successions,
                         r.predecessor_istat + "|" + r.successor_istat + "|" + r.date.iso())
RACCORDO_TERRITORY_TABLE(BodyRow, "territory_bodies", "bodies.csv", bodies, r.code)
RACCORDO_TERRITORY_TABLE(BodyNameRow, "territory_body_names", "body_names.csv", body_names, r.body + "|" + iso_or_dash(r.valid_from))
RACCORDO_TERRITORY_TABLE(AreaRow, "territory_areas", "areas.csv", areas, r.code)
RACCORDO_TERRITORY_TABLE(AreaMemberRow, "territory_area_members", "area_members.csv", area_members,
                         r.area + "|" + r.istat_code + "|" + iso_or_dash(r.valid_from))
RACCORDO_TERRITORY_TABLE(ActRow, "territory_acts", "acts.csv", acts, r.code)
RACCORDO_TERRITORY_TABLE(TeamRow, "territory_teams", "teams.csv", teams, r.code)
RACCORDO_TERRITORY_TABLE(AssignmentRow, "territory_assignments", "assignments.csv", assignments,
                         r.area.value_or("") + "|" + r.municipality.value_or("") + "|" + r.function + "|" + std::string(enum_text(r.role)) + "|" +
                             iso_or_dash(r.valid_from))
RACCORDO_TERRITORY_TABLE(ControllerRow, "territory_controllers", "dpo.csv", controllers, r.body)
#undef RACCORDO_TERRITORY_TABLE

using EveryRow =
    boost::mp11::mp_list<MunicipalityRow, SuccessionRow, BodyRow, BodyNameRow, AreaRow, AreaMemberRow, ActRow, TeamRow, AssignmentRow, ControllerRow>;

template <class Row>
Uuid row_id(Row const& row) {
  constexpr std::string_view space = std::is_same_v<Row, BodyRow> ? "body" : std::is_same_v<Row, TeamRow> ? "team" : Table<Row>::name;
  return make_named_uuid(space, Table<Row>::key(row));
}

template <class Row>
std::string columns_text() {
  std::string out;
  boost::mp11::mp_for_each<members_of<Row>>([&](auto d) { out += (out.empty() ? "" : ", ") + std::string(d.name); });
  return out;
}

template <class Row>
std::vector<Row> list_rows(db::Tx& tx) {
  static std::string const sql = "select " + columns_text<Row>() + " from " + std::string(Table<Row>::name) + " order by id";
  return tx.list<Row>(sql);
}

enum class Origin { reference, import };
BOOST_DESCRIBE_ENUM(Origin, reference, import)

/// Who is changing the rows, for the versions.
struct Author {
  Origin origin = Origin::reference;
  std::optional<Uuid> account_id, import_id;
};

template <class Row>
Result<void> insert_row(db::Tx& tx, Row const& row, Author const& author) {
  static std::string const sql = [] {
    std::string marks = "$1, $2";
    int next = 3;
    boost::mp11::mp_for_each<members_of<Row>>([&](auto) { marks += ", $" + std::to_string(next++); });
    return "insert into " + std::string(Table<Row>::name) + " (id, origin, " + columns_text<Row>() + ") values (" + marks + ")";
  }();
  return [&]<class... D>(boost::mp11::mp_list<D...>) -> Result<void> {
    TRY(tx.execute(sql, row_id(row), author.origin, row.*D::pointer...));
    return {};
  }(boost::mp11::mp_rename<members_of<Row>, boost::mp11::mp_list>{});
}

/// The row leaves its table; what it was stays among the versions.
template <class Row>
Result<void> retire_row(db::Tx& tx, Row const& row, Author const& author) {
  static std::string const sql = "delete from " + std::string(Table<Row>::name) + " where id = $1";
  TRY(tx.execute("insert into territory_versions (id, row_id, table_name, content, replaced_at, account_id, import_id)"
                 " values ($1, $2, $3, $4, $5, $6, $7)",
                 make_uuid_v7(tx.now(), tx.random()), row_id(row), Table<Row>::name, json::encode(row), tx.now(), author.account_id, author.import_id));
  TRY(tx.execute(sql, row_id(row)));
  return {};
}

/// Everything in the tables, in one order on both engines.
Dataset read_dataset(db::Tx& tx);
/// The token of the present state; nil in an empty database.
Uuid state_token(db::Tx& tx);
/// To be called by whoever changed a row, in the same transaction.
Result<Uuid> renew_state_token(db::Tx& tx);

}  // namespace raccordo::territory
