// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include <platform/text.hpp>

#include "imports/plan.hpp"
#include "property.hpp"
#include "reference/coherence.hpp"
#include "reference/tables.hpp"

// Files of bodies, memberships and delegations. The first letter says which; what follows is the file. A plan that is accepted
// brings no fault into the territory, and the territory it leads to, imported again, changes nothing.
namespace raccordo::fuzz {
namespace {

using namespace raccordo::territory;

Date day(char const* iso) { return Date::parse(iso).value(); }

Dataset small_territory() {
  Dataset d;
  for (auto code : {"006003", "006177", "006193"})
    d.municipalities.push_back({code, "A182", "Comune", {}, "006", "AL", "Piemonte", {}, {}, {}, {}, {}, {}, "ISTAT"});
  d.areas.push_back({"sa-valenza", AreaKind::sub_area, "Valenza", {}, {}, {}, "x", Certainty::documented});
  d.areas.push_back({"sd-alessandria", AreaKind::social_district, "Alessandria", {}, {}, {}, "x", Certainty::documented});
  for (auto code : {"asl-al", "cissaca"}) {
    d.bodies.push_back({code, BodyKind::consortium, {}, {}, {}, {}, "x", Certainty::documented});
    d.body_names.push_back({code, code, {}, {}, {}, "x", Certainty::documented});
  }
  d.area_members.push_back({"sa-valenza", "006177", {}, {}, "x", Certainty::documented});
  d.area_members.push_back({"sd-alessandria", "006003", {}, day("2020-12-31"), "x", Certainty::documented});
  d.area_members.push_back({"sd-alessandria", "006003", day("2021-01-01"), {}, "x", Certainty::documented});
  d.assignments.push_back({"sa-valenza",
                           {},
                           "*",
                           BodyRole::deciding,
                           AssignmentKind::delegation,
                           "asl-al",
                           {},
                           day("2011-05-01"),
                           Precision::month,
                           day("2016-12-31"),
                           {},
                           Certainty::documented,
                           {}});
  d.assignments.push_back({"sa-valenza",
                           {},
                           "*",
                           BodyRole::deciding,
                           AssignmentKind::membership,
                           "cissaca",
                           {},
                           day("2017-01-01"),
                           Precision::day,
                           {},
                           {},
                           Certainty::secondary_source,
                           {}});
  return d;
}

template <class Row>
void apply(Plan const& plan, Dataset& rows) {
  auto& table = rows.*Table<Row>::rows;
  for (auto const& change : plan.of<Row>()) {
    require(change.line >= 2, "a change has its line");
    require((change.change == ImportChange::unchanged) == (change.before == change.after), "what is called unchanged is");
    if (change.before) require(std::erase(table, *change.before) == 1, "what is replaced was there, once");
    if (change.after) table.push_back(*change.after);
  }
}

std::set<std::string> faults_of(Dataset const& rows) {
  std::set<std::string> all;
  for (auto const& found : {incoherences(rows), gaps(rows)})
    for (auto const& fault : found) all.insert(fault.message);
  return all;
}

template <class Row>
void require_unchanged(Plan const& plan) {
  for (auto const& change : plan.of<Row>()) require(change.change == ImportChange::unchanged, "imported again, nothing changes");
}

void check_refusal(Problem const& problem) {
  auto utf8 = [](std::string_view text) { return text::first_invalid_utf8(text) == text.npos; };
  require(problem.code == "csv" || problem.code == "csv-too-large" || problem.code == "import-refused", "the code is one of three");
  require(!problem.fields.empty() && problem.fields.size() <= 100 && utf8(problem.detail), "what is wrong is named, and bounded");
  for (auto const& field : problem.fields) {
    require(field.pointer.starts_with("/csv") && utf8(field.pointer), "the place is in the file");
    require(utf8(field.message) && !field.message.empty(), "the reason can be shown");
  }
}

void check_import(ImportKind kind, std::string_view csv) {
  static Dataset const present = small_territory();
  auto plan = plan_import(kind, csv, present);
  if (!plan) return check_refusal(plan.error());
  Dataset after = present;
  apply<BodyRow>(*plan, after);
  apply<BodyNameRow>(*plan, after);
  apply<AreaMemberRow>(*plan, after);
  apply<AssignmentRow>(*plan, after);
  static auto const known = faults_of(present);
  for (auto const& fault : faults_of(after)) require(known.contains(fault), "an accepted file brings no fault");
  auto file = present_lines(kind, after);
  if (std::ranges::count(file, '\n') < 2) return;  // everything was withdrawn: only the header is left
  auto again = plan_import(kind, file, after);
  require(again.has_value(), "the territory as it is can be imported");
  require_unchanged<BodyRow>(*again);
  require_unchanged<BodyNameRow>(*again);
  require_unchanged<AreaMemberRow>(*again);
  require_unchanged<AssignmentRow>(*again);
}

}  // namespace
}  // namespace raccordo::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using raccordo::territory::ImportKind;
  if (size == 0) return 0;
  auto kind = data[0] == 'b' ? ImportKind::bodies : data[0] == 'm' ? ImportKind::memberships : ImportKind::delegations;
  raccordo::fuzz::check_import(kind, raccordo::fuzz::text_of(data + 1, size - 1));
  return 0;
}
