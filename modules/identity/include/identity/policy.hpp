// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <identity/contracts.hpp>
#include <platform/db.hpp>
#include <platform/facts.hpp>
#include <platform/http.hpp>

// The one policy. A mandate in force meets a relation to the record; a readable table (src/policy/table.cpp) says for
// role x relation x action which sections may be seen, and why. Lists, counts, exports and searches start from the same rows.
namespace raccordo::identity {

/// A mandate in force, by ids.
struct HeldMandate {
  MandateId mandate_id;
  Role role{};
  territory::BodyId body_id;
  std::optional<territory::TeamId> team_id;
  std::optional<territory::Function> function;
  std::string network;  ///< code of the territory its body belongs to; empty for none
};

/// The party behind a request, with the mandates in force at that moment. Made by the gate for every request.
struct Principal {
  AccountId account_id;
  SessionId session_id;
  std::string display_name;
  std::vector<HeldMandate> mandates;
  SecondFactorState second_factor = SecondFactorState::passed;

  /// May do it somewhere. Actions are those routes declare: "contact.record", "case.read".
  bool may(std::string_view action) const;
  std::vector<std::string> actions() const;  ///< everything they may do somewhere, sorted
  /// The first mandate that allows the action, or the chosen one; forbidden "no-mandate" otherwise.
  Result<HeldMandate const*> mandate_for(std::string_view action, std::optional<MandateId> chosen = {}) const;
  facts::Actor acting(HeldMandate const& mandate) const { return {account_id.value, mandate.mandate_id.value, mandate.body_id.value}; }
};

/// Parts of a record. A set is a comma-separated text in the order below: "routing,identity,social".
///   routing: who has it, where it stands; identity: who the person is; social: the need and the work; health; judicial; economic; diary; reporter: who told of
///   somebody that has not asked
using Sections = std::string;
bool has_section(std::string_view sections, std::string_view section);
Sections join_sections(std::string_view a, std::string_view b);

/// Holder of a network, made from its code ("quadrante-al-at").
Uuid network_holder(std::string_view network_code);

/// One row of the source of all rights; written by the module that creates the relation, in the same transaction.
struct RelationRow {
  std::string_view record_kind;  ///< "contact", "case", "person"
  Uuid record_id;
  Uuid holder;  ///< account, team, body, or network_holder()
  Relation relation{};
  std::int64_t sort_key = 0;  ///< lists run from the greatest; one record has the same key in all its rows
  Date valid_from;
  std::optional<Date> valid_to{};
  std::string_view function{};  ///< of the record: a mandate limited to a function meets only its own; empty meets every mandate
};
/// A relation that ended and begins again goes on in its first row.
void relate(db::Tx& tx, RelationRow const& row);
/// Last day of a relation; nothing happens when it does not exist.
Result<void> end_relation(db::Tx& tx, std::string_view record_kind, Uuid record_id, Uuid holder, Relation relation, Date valid_to);

/// Who stands in that relation to the record today.
std::vector<Uuid> holders_of(db::Tx& tx, std::string_view record_kind, Uuid record_id, Relation relation);

/// What the principal may see of one record.
struct Access {
  Sections sections;                     ///< empty: a stub (that it exists and which service has it)
  Relation relation{};                   ///< the strongest one, for the read log
  HeldMandate const* mandate = nullptr;  ///< through which; points into the principal
  std::vector<Why> why;
  std::vector<std::string> may;  ///< every action of the policy on this record that is theirs, in the order of the table
  bool stub() const { return sections.empty(); }
  bool sees(std::string_view section) const { return has_section(sections, section); }
};
/// not_found when nothing allows the action on this record: whoever may not know, learns nothing. A stub is returned only for
/// actions that the table grants to `network` ("case.read", "contact.read").
Result<Access> access_to(db::Tx& tx, Principal const& principal, std::string_view record_kind, Uuid record_id, std::string_view action);
/// A record by which another is reached: a person by their contacts and cases.
struct Through {
  Uuid record_id;
  bool doors = true;  ///< having written it down counts too; not where somebody only named whom the network knew already
};
/// As access_to, by the relations of all these together: who sees one of them in a way the table names sees `record_kind`.
Result<Access> access_through(db::Tx& tx, Principal const& principal, std::string_view record_kind, std::span<Through const> by, std::string_view action);
/// What a refused action on one record answers: `why` to whoever may at least find the record, not_found to everybody else.
std::unexpected<Problem> refused(db::Tx& tx, Principal const& principal, std::string_view record_kind, Uuid record_id, std::unexpected<Problem> why);

/// One record of a list, with what may be seen of it.
struct Listed {
  Uuid record_id;
  std::int64_t sort_key = 0;
  Sections sections;
  Relation relation{};
};
/// A position in a list; as text it is a keyset cursor.
struct Position {
  std::int64_t sort_key = 0;
  Uuid record_id;
  std::string cursor() const;
  static Result<Position> parse(std::string_view cursor);  ///< invalid "?cursor" when it is not one of ours
};
/// Newest first, merged from one ordered branch per holder; never a filter over all records. `limit` <= 200.
std::vector<Listed> list_records(db::Tx& tx, Principal const& principal, std::string_view record_kind, std::string_view action,
                                 std::optional<Position> const& after, int limit);
/// Which of these records the principal may act on (find counts), in no particular order: for the results of a search.
std::vector<Listed> keep_visible(db::Tx& tx, Principal const& principal, std::string_view record_kind, std::span<Uuid const> ids, std::string_view action);

/// The policy as people read it: markdown, one table per role. Committed as docs/permissions.md.
std::string policy_text();

}  // namespace raccordo::identity
