// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/api.hpp>
#include <territory/contracts.hpp>

#include "competence/snapshot.hpp"

// A body as the directory shows it: in a list, and on a page of its own with everything that is known of it.
namespace raccordo::territory {

struct BodySummary {
  BodyId body_id;
  std::string code;
  BodyKind kind{};
  std::string name;  ///< of the day asked for
  std::optional<std::string> short_name;
  std::optional<Date> valid_from, valid_to;
  Certainty certainty{};
};
BOOST_DESCRIBE_STRUCT(BodySummary, (), (body_id, code, kind, name, short_name, valid_from, valid_to, certainty))

struct BodyName {
  std::string name;
  std::optional<std::string> short_name;
  std::optional<Date> valid_from, valid_to;
  std::string source;
  Certainty certainty{};
};
BOOST_DESCRIBE_STRUCT(BodyName, (), (name, short_name, valid_from, valid_to, source, certainty))

struct BodyAssignment {
  std::string where;     ///< the area or municipality it concerns, by name
  std::string function;  ///< a Function, or "*" for every one
  BodyRole role{};
  AssignmentKind kind{};
  std::optional<Date> valid_from;
  Precision from_precision{};
  std::optional<Date> valid_to;
  Certainty certainty{};
  std::optional<std::string> act_code;
};
BOOST_DESCRIBE_STRUCT(BodyAssignment, (), (where, function, role, kind, valid_from, from_precision, valid_to, certainty, act_code))
inline constexpr auto constraints(json::Of<BodyAssignment>) {
  return json::table(json::field<&BodyAssignment::where>().about("The area or municipality it concerns, by name."),
                     json::field<&BodyAssignment::function>().about("One of /functions, or * for every one.").sample("minors"));
}

/// Who answers for the data that the body collects.
struct BodyController {
  std::string controller_name, dpo_contact_kind, notice_title, source;
  Certainty certainty{};  ///< a contact invented for the demonstration is a hypothesis
};
BOOST_DESCRIBE_STRUCT(BodyController, (), (controller_name, dpo_contact_kind, notice_title, source, certainty))

struct BodySheet {
  BodyId body_id;
  std::string code;
  BodyKind kind{};
  std::string name;
  std::optional<std::string> short_name;
  std::optional<Date> valid_from, valid_to;
  Certainty certainty{};
  std::optional<std::string> tax_code, seat_name;
  std::string source;
  std::vector<BodyName> names;
  std::vector<BodyAssignment> assignments;
  std::optional<BodyController> controller;
};
BOOST_DESCRIBE_STRUCT(BodySheet, (),
                      (body_id, code, kind, name, short_name, valid_from, valid_to, certainty, tax_code, seat_name, source, names, assignments, controller))

struct BodyFilter {
  std::optional<BodyKind> kind;
  std::optional<std::string> q;
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(BodyFilter, (), (kind, q, limit, cursor))
inline constexpr auto constraints(json::Of<BodyFilter>) {
  return json::table(
      json::field<&BodyFilter::kind>().about("Only bodies of this kind.").sample("consortium"),
      json::field<&BodyFilter::q>().length(1, 100).about("A name as people write it, also a former one.").sample("cissaca"),
      json::field<&BodyFilter::limit>().range(1, 100).about("How many, at most; 30 when absent.").sample("30"),
      json::field<&BodyFilter::cursor>().length(1, 100).matching(json::patterns::cursor).about("next_cursor of the page before.").sample("cissaca"));
}

BodySummary summary_of(Snapshot const& s, BodyRow const& row, Date day);
BodySheet sheet_of(Snapshot const& s, BodyRow const& row, Date day);
/// Best match first, then by name; 422 for a cursor that names no body.
Result<api::Page<BodySummary>> list_bodies(Snapshot const& s, BodyFilter const& filter, Date day);

}  // namespace raccordo::territory
