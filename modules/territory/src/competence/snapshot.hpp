// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string>

#include "competence/rules.hpp"
#include "reference/rows.hpp"

// The whole territory in memory, indexed for the questions asked of it. Immutable once made.
namespace raccordo::territory {

class Snapshot {
 public:
  /// The rows must be coherent (check_dataset); a code that leads nowhere is a bug and throws.
  Snapshot(Dataset rows, Uuid token);
  Snapshot(Snapshot const&) = delete;

  Uuid token() const { return token_; }
  Dataset const& rows() const { return rows_; }

  MunicipalityRow const* municipality(std::string_view istat_code) const;
  BodyRow const* body(std::string_view code) const;
  BodyRow const* body(BodyId id) const;
  TeamRow const* team(TeamId id) const;
  TeamRow const* team(std::string_view code) const;
  AreaRow const* area(std::string_view code) const;
  ActRow const* act(std::string_view code) const;
  ControllerRow const* controller(std::string_view body) const;
  /// The name in use that day; outside the known days, the nearest.
  BodyNameRow const* name_of(std::string_view body, Date day) const;
  std::span<BodyNameRow const> names_of(std::string_view body) const;
  std::span<AreaMemberRow const> memberships_of(std::string_view istat_code) const;
  /// The network that contains the municipality on that day.
  AreaRow const* territory_of(std::string_view istat_code, Date day) const;

  /// What could apply to a municipality for a function, on any day.
  std::vector<Candidate> candidates(MunicipalityRow const& municipality, Function function) const;
  BodyId body_id_at(std::uint32_t body) const { return bodies_by_position_[body]; }
  TeamId team_id_at(std::uint32_t team) const { return teams_by_position_[team]; }
  AssignmentRow const& assignment(Candidate const& c) const { return rows_.assignments[c.assignment]; }

  /// Who came after it, followed through at most `mergers` later ones to those existing that day; and who directly before.
  std::vector<MunicipalityRow const*> successors(std::string_view istat_code, Date day, int mergers = 8) const;
  std::vector<MunicipalityRow const*> predecessors(std::string_view istat_code) const;

  /// Folded names, in the order of rows().municipalities and rows().bodies.
  std::vector<std::string> const& folded_municipalities() const { return folded_municipalities_; }
  std::vector<std::string> const& folded_bodies() const { return folded_bodies_; }

 private:
  void collect(std::span<AssignmentRow const> assignments, Reach reach, DateInterval const& belongs, Certainty membership, Function function,
               std::vector<Candidate>& out) const;
  std::span<AssignmentRow const> assignments_of(std::string_view area, std::string_view municipality) const;

  Dataset rows_;
  Uuid token_;
  struct Resolved {
    std::uint32_t body = 0, team = 0;
    std::optional<Function> function;
  };
  std::vector<Resolved> resolved_;  ///< beside rows_.assignments
  std::vector<BodyId> bodies_by_position_;
  std::vector<TeamId> teams_by_position_;
  std::vector<std::pair<Uuid, std::uint32_t>> body_ids_, team_ids_;
  std::vector<std::string> folded_municipalities_, folded_bodies_;
};

}  // namespace raccordo::territory
