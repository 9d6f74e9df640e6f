// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <mutex>
#include <string_view>

#include <platform/db.hpp>
#include <territory/contracts.hpp>

// Who is responsible for what, where, since when: what the other modules ask.
namespace raccordo::territory {

class Snapshot;

struct Body {
  BodyId body_id;
  std::string code;
  BodyKind kind{};
  std::string name;  ///< as it was called on the day asked for
  std::optional<std::string> short_name;
  std::optional<Date> valid_from, valid_to;
};
BOOST_DESCRIBE_STRUCT(Body, (), (body_id, code, kind, name, short_name, valid_from, valid_to))

struct Team {
  TeamId team_id;
  BodyId body_id;
  std::string code, name;
  std::optional<Date> valid_from, valid_to;
  Certainty certainty{};
};
BOOST_DESCRIBE_STRUCT(Team, (), (team_id, body_id, code, name, valid_from, valid_to, certainty))

/// Each body answers for the data it collects: whose notice the person is given, and whom they can turn to.
struct Controller {
  BodyId body_id;
  std::string controller_name, dpo_contact_kind, notice_title;
};
BOOST_DESCRIBE_STRUCT(Controller, (), (body_id, controller_name, dpo_contact_kind, notice_title))

/// A responsibility by ids only, for those who route work and show no names.
struct Assigned {
  struct Place {
    BodyId body;
    std::optional<TeamId> team;
    Certainty certainty{};
  };
  std::optional<Place> deciding, preparing, health, funds_lead;
  Certainty certainty{};
  std::string territory;          ///< code of the network the municipality belongs to; empty outside all of them
  std::vector<std::string> acts;  ///< codes of those it follows from
};

/// Names as they are on one day, for who shows many: one question for the present state of the territory, then memory.
class Names {
 public:
  Names(std::shared_ptr<Snapshot const> snapshot, Date day) : snapshot_(std::move(snapshot)), day_(day) {}
  std::string body(BodyId id) const { return body(id, day_); }  ///< empty for what is unknown
  std::string body(BodyId id, Date day) const;                  ///< as it was called then
  std::string team(TeamId team) const;
  std::string desk(Uuid team_or_body) const { return desk(team_or_body, day_); }
  std::string desk(Uuid team_or_body, Date day) const;
  std::string municipality(std::string_view istat_code) const;

 private:
  std::shared_ptr<Snapshot const> snapshot_;
  Date day_;
};

/// Answers from an immutable copy in memory, which is read again when the territory's tables have changed: each question
/// costs one point query, for the token of the present state. One object for the whole server; safe from any thread.
class Territory {
 public:
  Territory();
  ~Territory();

  /// invalid "unknown-municipality", with the nearest names or codes in the detail.
  Result<Competence> competence(db::Tx& tx, std::string_view istat_code, Function function, Date day);
  /// The same answer without names; a few microseconds.
  Result<Assigned> assigned(db::Tx& tx, std::string_view istat_code, Function function, Date day);

  /// The acts of these codes as they are known today, in this order; unknown codes are left out.
  std::vector<Act> acts(db::Tx& tx, std::vector<std::string> const& codes);

  /// The municipalities of all networks on that day, each with who decides there.
  CompetenceMap map(db::Tx& tx, Function function, Date day);
  std::optional<Municipality> find_municipality(db::Tx& tx, std::string_view istat_code);
  std::optional<Municipality> find_by_belfiore(db::Tx& tx, std::string_view belfiore_code);
  /// Land registry codes under which somebody "born in" that municipality may stand: those of every one that bears or bore the name, of what
  /// it was made from and of what came of it. Empty for a name of none.
  std::vector<std::string> birthplace_codes(db::Tx& tx, std::string_view name);
  std::optional<Body> find_body(db::Tx& tx, BodyId body);  ///< with its name of today
  std::optional<Body> find_body(db::Tx& tx, std::string_view code);
  std::string body_name(db::Tx& tx, BodyId body, Date day);  ///< empty for an unknown body
  std::optional<Team> find_team(db::Tx& tx, TeamId team);
  std::vector<Team> teams_of(db::Tx& tx, BodyId body);
  std::optional<Controller> controller_of(db::Tx& tx, BodyId body);
  /// Codes of the areas of every kind that contain the municipality on that day, sorted.
  std::vector<std::string> areas_of(db::Tx& tx, std::string_view istat_code, Date day);
  std::optional<std::string> area_name(db::Tx& tx, std::string_view area_code);  ///< nothing for an unknown one
  /// Code of the network (area of kind `territory`) that contains the municipality on that day; empty for none.
  std::string territory_of(db::Tx& tx, std::string_view istat_code, Date day);
  /// Code of the network a body works in: that of its seat, else of what it or its teams hold; empty for none.
  std::string network_of_body(db::Tx& tx, BodyId body, Date day);

  Names names(db::Tx& tx) { return {at(tx), tx.today()}; }
  /// The copy that is right for this transaction.
  std::shared_ptr<Snapshot const> at(db::Tx& tx);

 private:
  std::mutex mutex_;
  std::shared_ptr<Snapshot const> latest_;
};

}  // namespace raccordo::territory
