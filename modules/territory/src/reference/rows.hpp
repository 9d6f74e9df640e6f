// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <platform/time.hpp>
#include <territory/codes.hpp>

// The rows of the data files, which are the rows of the tables: one name from file to column.
namespace raccordo::territory {

using Text = std::string;
using Maybe = std::optional<std::string>;
using MaybeDay = std::optional<Date>;

struct MunicipalityRow {
  Text istat_code, belfiore_code, name;
  Maybe name_other;
  Text province_code, province, region;
  std::optional<std::int64_t> population_2011;
  std::optional<double> latitude, longitude;
  Maybe coordinate_source;
  MaybeDay valid_from, valid_to;
  Text source;
  bool operator==(MunicipalityRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MunicipalityRow, (),
                      (istat_code, belfiore_code, name, name_other, province_code, province, region, population_2011, latitude, longitude, coordinate_source,
                       valid_from, valid_to, source))

struct SuccessionRow {
  Text predecessor_istat, successor_istat;
  Date date;
  Maybe act;
  Certainty certainty{};
  bool operator==(SuccessionRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SuccessionRow, (), (predecessor_istat, successor_istat, date, act, certainty))

struct BodyRow {
  Text code;
  BodyKind kind{};
  Maybe tax_code, seat_istat;
  MaybeDay valid_from, valid_to;
  Text source;
  Certainty certainty{};
  bool operator==(BodyRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(BodyRow, (), (code, kind, tax_code, seat_istat, valid_from, valid_to, source, certainty))

struct BodyNameRow {
  Text body, name;
  Maybe short_name;
  MaybeDay valid_from, valid_to;
  Text source;
  Certainty certainty{};
  bool operator==(BodyNameRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(BodyNameRow, (), (body, name, short_name, valid_from, valid_to, source, certainty))

struct AreaRow {
  Text code;
  AreaKind kind{};
  Text name;
  Maybe parent;
  MaybeDay valid_from, valid_to;
  Text source;
  Certainty certainty{};
  bool operator==(AreaRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AreaRow, (), (code, kind, name, parent, valid_from, valid_to, source, certainty))

struct AreaMemberRow {
  Text area, istat_code;
  MaybeDay valid_from, valid_to;
  Text source;
  Certainty certainty{};
  bool operator==(AreaMemberRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AreaMemberRow, (), (area, istat_code, valid_from, valid_to, source, certainty))

struct ActRow {
  Text code;
  ActKind kind{};
  Text title;
  Maybe number;
  MaybeDay act_date, valid_from;
  Precision from_precision{};
  MaybeDay valid_to;
  Text source;
  Certainty certainty{};
  bool operator==(ActRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActRow, (), (code, kind, title, number, act_date, valid_from, from_precision, valid_to, source, certainty))

struct TeamRow {
  Text code, name, body;
  MaybeDay valid_from, valid_to;
  Text source;
  Certainty certainty{};
  bool operator==(TeamRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(TeamRow, (), (code, name, body, valid_from, valid_to, source, certainty))

struct AssignmentRow {
  Maybe area, municipality;
  Text function;  ///< a Function, or "*" for every one
  BodyRole role{};
  AssignmentKind kind{};
  Text body;
  Maybe team;
  MaybeDay valid_from;
  Precision from_precision{};
  MaybeDay valid_to;
  Maybe act;
  Certainty certainty{};
  Maybe note;
  bool operator==(AssignmentRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AssignmentRow, (), (area, municipality, function, role, kind, body, team, valid_from, from_precision, valid_to, act, certainty, note))

struct ControllerRow {
  Text body, controller_name, dpo_contact_kind, notice_title, source;
  bool operator==(ControllerRow const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ControllerRow, (), (body, controller_name, dpo_contact_kind, notice_title, source))

/// Everything the territory knows, as rows.
struct Dataset {
  std::vector<MunicipalityRow> municipalities;
  std::vector<SuccessionRow> successions;
  std::vector<BodyRow> bodies;
  std::vector<BodyNameRow> body_names;
  std::vector<AreaRow> areas;
  std::vector<AreaMemberRow> area_members;
  std::vector<ActRow> acts;
  std::vector<TeamRow> teams;
  std::vector<AssignmentRow> assignments;
  std::vector<ControllerRow> controllers;
};

/// Both ends of any dated row.
template <class Row>
DateInterval interval_of(Row const& row) {
  return {row.valid_from, row.valid_to};
}

}  // namespace raccordo::territory
