// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include <platform/json.hpp>
#include <territory/codes.hpp>

// What the territory says, as JSON and TypeScript know it. Dates are civil and both inclusive; an absent one is open or unknown.
namespace raccordo::territory {

struct Municipality {
  std::string istat_code, name, belfiore_code;
  std::string province;  ///< its two letters
  std::string region;
  std::optional<std::int64_t> population_2011;
  std::optional<double> latitude, longitude;
  std::optional<Date> valid_from, valid_to;
  std::optional<std::string> territory;  ///< name of the network it belongs to
};
BOOST_DESCRIBE_STRUCT(Municipality, (),
                      (istat_code, name, belfiore_code, province, region, population_2011, latitude, longitude, valid_from, valid_to, territory))

/// One body in one role.
struct Holder {
  BodyId body_id;
  std::string body_code, body_name;
  std::optional<TeamId> team_id;
  std::optional<std::string> team_name;
  AssignmentKind kind{};
  Certainty certainty{};
  std::optional<Date> valid_from;
  Precision from_precision{};
  std::optional<Date> valid_to;
  std::optional<std::string> act_code, note;
};
BOOST_DESCRIBE_STRUCT(Holder, (), (body_id, body_code, body_name, team_id, team_name, kind, certainty, valid_from, from_precision, valid_to, act_code, note))

struct Act {
  std::string code;
  ActKind kind{};
  std::string title;
  std::optional<std::string> number;
  std::optional<Date> act_date, valid_from;
  Precision from_precision{};
  std::optional<Date> valid_to;
  std::string source;
  Certainty certainty{};
};
BOOST_DESCRIBE_STRUCT(Act, (), (code, kind, title, number, act_date, valid_from, from_precision, valid_to, source, certainty))

/// The answer to "who is responsible here, for this, on that day". A null holder is "not known", which is an answer.
struct Competence {
  Municipality municipality;
  Function function{};
  Date date;
  Certainty certainty{};  ///< the weakest of the holders; not_known when nobody is known to decide
  json::Nullable<Holder> deciding, preparing, health, funds_lead;
  std::vector<Act> acts;
  std::vector<Municipality> successors;    ///< who came after a municipality that no longer existed
  std::vector<Municipality> predecessors;  ///< who was there before a municipality that did not exist yet
};
BOOST_DESCRIBE_STRUCT(Competence, (), (municipality, function, date, certainty, deciding, preparing, health, funds_lead, acts, successors, predecessors))

struct CompetencePeriod {
  std::optional<Date> valid_from;
  Precision from_precision{};
  std::optional<Date> valid_to;
  Certainty certainty{};
  json::Nullable<Holder> deciding, preparing, health, funds_lead;
  std::vector<std::string> act_codes;
};
BOOST_DESCRIBE_STRUCT(CompetencePeriod, (), (valid_from, from_precision, valid_to, certainty, deciding, preparing, health, funds_lead, act_codes))
struct CompetenceTimeline {
  Municipality municipality;
  Function function{};
  std::vector<CompetencePeriod> periods;
  std::vector<Act> acts;
};
BOOST_DESCRIBE_STRUCT(CompetenceTimeline, (), (municipality, function, periods, acts))

struct CompetencePoint {
  std::string istat_code, name;
  double latitude = 0, longitude = 0;
  std::int64_t population_2011 = 0;
  std::string territory;
  std::optional<std::string> deciding_code, deciding_name, preparing_name;
  Certainty certainty{};
};
BOOST_DESCRIBE_STRUCT(CompetencePoint, (),
                      (istat_code, name, latitude, longitude, population_2011, territory, deciding_code, deciding_name, preparing_name, certainty))
struct CompetenceMap {
  Function function{};
  Date date;
  std::vector<CompetencePoint> points;
};
BOOST_DESCRIBE_STRUCT(CompetenceMap, (), (function, date, points))

}  // namespace raccordo::territory
