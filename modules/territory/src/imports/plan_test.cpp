// SPDX-License-Identifier: EUPL-1.2
#include "imports/plan.hpp"

#include <algorithm>
#include <gtest/gtest.h>

#include "imports/preview.hpp"
#include "reference/files.hpp"

namespace raccordo::territory::plan_test {
namespace {

Snapshot const& real_territory() {
  static Snapshot const snapshot(parse_files(read_files(RACCORDO_SOURCE "/data/territory").value()).value(), Uuid{});
  return snapshot;
}
Date const today = *Date::parse("2026-05-04");

std::string const member_columns = "area,istat_code,valid_from,valid_to,source,certainty\n";
std::string const delegation_columns = "area,municipality,function,role,kind,body,team,valid_from,from_precision,valid_to,act,certainty,note\n";
std::string const body_columns =
    "code,kind,name,short_name,name_from,name_to,name_source,name_certainty,tax_code,seat_istat,valid_from,valid_to,source,certainty\n";
/// Fubine's agreement with the consortium as it is today.
std::string const fubine_open = ",006076,*,preparing,agreement,cissaca,,,unknown,,convenzione-fubine-cissaca,documented,\n";

Result<Plan> planned(ImportKind kind, std::string const& csv) { return plan_import(kind, csv, real_territory().rows()); }
ImportPreview preview(ImportKind kind, std::string const& csv) {
  auto plan = planned(kind, csv);
  if (!plan) throw std::runtime_error(plan.error().detail);
  return preview_of(*plan, real_territory(), today);
}
std::string refusal(ImportKind kind, std::string const& csv) {
  auto plan = planned(kind, csv);
  if (plan) return "accepted";
  std::string all = plan.error().code + ":";
  for (auto const& field : plan.error().fields) all += " " + field.pointer + " " + field.code + " «" + field.message + "»";
  return all;
}
bool has(std::string const& text, std::string_view part) { return text.find(part) != text.npos; }

TEST(ImportPlan, finds_nothing_to_do_in_the_present_rows_themselves) {
  for (auto kind : {ImportKind::bodies, ImportKind::memberships, ImportKind::delegations}) {
    auto const found = preview(kind, present_lines(kind, real_territory().rows()));
    EXPECT_GT(found.counts.unchanged, 400) << enum_text(kind);
    EXPECT_EQ(found.counts.added + found.counts.changed + found.counts.ended + found.counts.withdrawn, 0) << enum_text(kind);
  }
}

TEST(ImportPlan, shows_a_new_membership_with_every_field) {
  auto const found = preview(ImportKind::memberships, member_columns + "sa-valenza,058091,2027-01-01,,Delibera 1/2026,documented\n");
  ASSERT_EQ(found.rows.size(), 1u);
  EXPECT_EQ(found.rows[0].change, ImportChange::added);
  EXPECT_EQ(found.rows[0].line, 2);
  EXPECT_EQ(found.rows[0].subject, "Roma");
  EXPECT_EQ(found.rows[0].fields.size(), 5u);
  EXPECT_FALSE(found.rows[0].fields[0].before);
  EXPECT_EQ(found.rows[0].fields[0].after, "sa-valenza");
}

TEST(ImportPlan, shows_what_ends_and_what_follows_field_by_field) {
  auto const present = present_lines(ImportKind::delegations, real_territory().rows());
  auto const at = present.find("\n,006076,*,preparing,") + 1;
  auto const line = present.substr(at, present.find('\n', at) - at);
  ASSERT_TRUE(has(line, ",unknown,,")) << line;
  auto ended = line;
  ended.replace(ended.find(",unknown,,"), 10, ",unknown,2026-12-31,");
  auto const found = preview(ImportKind::delegations, delegation_columns + ended + "\n,006076,*,preparing,membership,cissaca,,2027-01-01,day,,,documented,\n");
  ASSERT_EQ(found.rows.size(), 2u);
  EXPECT_EQ(found.rows[0].change, ImportChange::ended);
  ASSERT_EQ(found.rows[0].fields.size(), 1u);
  EXPECT_EQ(found.rows[0].fields[0].name, "valid_to");
  EXPECT_FALSE(found.rows[0].fields[0].before);
  EXPECT_EQ(found.rows[0].fields[0].after, "2026-12-31");
  EXPECT_EQ(found.rows[1].change, ImportChange::added);
  EXPECT_EQ(found.rows[1].subject, "Fubine Monferrato");
  EXPECT_EQ(found.rows[1].role, BodyRole::preparing);
}

TEST(ImportPlan, refuses_an_overlap_by_name_and_line) {
  auto const text = refusal(ImportKind::memberships, member_columns + "sa-ovadese,006177,2025-01-01,,Delibera,documented\n");
  EXPECT_TRUE(has(text, "import-refused: /csv/2 overlap")) << text;
  EXPECT_TRUE(has(text, "Valenza (006177) in sa-ovadese, dal 01/01/2025 in poi (riga 2)")) << text;
  EXPECT_TRUE(has(text, "Valenza (006177) in sa-valenza")) << text;
  EXPECT_TRUE(has(text, "(già presente)")) << text;
}

TEST(ImportPlan, refuses_a_gap_by_name_and_line) {
  auto const rows = delegation_columns + ",058091,minors,deciding,statute,cissaca,,2020-01-01,day,2020-12-31,,documented,\n" +
                    ",058091,minors,deciding,statute,asl-al,,2021-03-01,day,,,documented,\n";
  auto const text = refusal(ImportKind::delegations, rows);
  EXPECT_TRUE(has(text, "/csv/3 gap")) << text;
  EXPECT_TRUE(has(text, "nessuno copre dal 01/01/2021 al 28/02/2021")) << text;
  EXPECT_TRUE(has(text, "(riga 2)") && has(text, "(riga 3)")) << text;
}

TEST(ImportPlan, refuses_the_gap_that_a_withdrawal_would_leave_between_rows_already_there) {
  auto const present = present_lines(ImportKind::delegations, real_territory().rows());
  std::string columns = delegation_columns, line;
  columns.insert(columns.size() - 1, ",operation");
  for (std::size_t at = 0; at < present.size(); at = present.find('\n', at) + 1) {
    auto row = present.substr(at, present.find('\n', at) - at);
    if (has(row, "proroga-valenza-2019-2020") && has(row, ",deciding,")) line = row;
  }
  ASSERT_FALSE(line.empty());
  auto const text = refusal(ImportKind::delegations, columns + line + ",withdraw\n");
  EXPECT_TRUE(has(text, " gap ")) << text;
  EXPECT_TRUE(has(text, "dal 01/01/2019 al 31/12/2020")) << text;
}

TEST(ImportPlan, names_every_wrong_field_with_its_line) {
  auto const text = refusal(ImportKind::memberships,
                            member_columns + "sa-valenza,6177,2022-02-31,,Delibera,documented\n" + "sa-valenza,006177,2022-01-01,,Delibera,sicuro\n");
  EXPECT_TRUE(has(text, "/csv/2/valid_from")) << text;
  EXPECT_TRUE(has(text, "/csv/3/certainty")) << text;
  auto const forms = refusal(ImportKind::memberships, member_columns + ",6177,2022-02-28,,,documented\n");
  EXPECT_TRUE(has(forms, "/csv/2/istat_code istat_code")) << forms;
  EXPECT_TRUE(has(forms, "/csv/2/area required")) << forms;
  EXPECT_TRUE(has(forms, "/csv/2/source required")) << forms;
}

TEST(ImportPlan, refuses_codes_that_lead_nowhere_and_dates_in_the_wrong_order) {
  auto const text =
      refusal(ImportKind::delegations, delegation_columns + "nowhere,,minors,deciding,statute,nobody,no-team,2022-01-01,day,2021-01-01,no-act,documented,\n" +
                                           "sa-valenza,006177,sport,deciding,statute,cissaca,cisa-tortona-team,2022-01-01,unknown,,,documented,\n");
  for (auto const* part :
       {"«nowhere»", "«nobody»", "«no-act»", "«no-team»", "L'ultimo giorno viene prima", "«sport»", "non entrambi", "non è dell'ente", "precisione"})
    EXPECT_TRUE(has(text, part)) << part << ": " << text;
}

TEST(ImportPlan, refuses_one_row_on_two_lines_and_the_withdrawal_of_nothing) {
  auto const row = "sa-valenza,058091,2027-01-01,,Delibera,documented";
  EXPECT_TRUE(has(refusal(ImportKind::memberships, member_columns + row + "\n" + row + "\n"), "/csv/3 duplicate «Le righe 2 e 3"));
  auto columns = member_columns;
  columns.insert(columns.size() - 1, ",operation");
  EXPECT_TRUE(has(refusal(ImportKind::memberships, columns + row + ",withdraw\n"), "nothing-to-withdraw"));
}

TEST(ImportPlan, brings_a_body_with_its_dated_names) {
  auto const found = preview(ImportKind::bodies,
                             body_columns + "unione-nuova,union,Unione Nuova,,2020-01-01,2023-12-31,,,,006177,2020-01-01,,Statuto,documented\n" +
                                 "unione-nuova,union,Unione Nuovissima,U.N.,2024-01-01,,Delibera 5,secondary_source,,006177,2020-01-01,,Statuto,documented\n");
  ASSERT_EQ(found.rows.size(), 2u);
  EXPECT_EQ(found.counts.added, 2);
  EXPECT_EQ(found.rows[0].subject, "Unione Nuova");
  EXPECT_TRUE(std::ranges::any_of(found.rows[0].fields, [](auto const& f) { return f.name == "seat_istat" && f.after == "006177"; }));
  EXPECT_TRUE(std::ranges::none_of(found.rows[1].fields, [](auto const& f) { return f.name == "seat_istat"; }));
  EXPECT_TRUE(std::ranges::any_of(found.rows[1].fields, [](auto const& f) { return f.name == "name_source" && f.after == "Delibera 5"; }));
}

TEST(ImportPlan, refuses_bodies_that_contradict_themselves) {
  auto const differs = refusal(ImportKind::bodies, body_columns + "x-uno,union,Uno,,2020-01-01,2020-12-31,,,,,,,Statuto,documented\n" +
                                                       "x-uno,consortium,Due,,2021-01-01,,,,,,,,Statuto,documented\n");
  EXPECT_TRUE(has(differs, "/csv/3/code body-differs")) << differs;
  auto const overlap = refusal(
      ImportKind::bodies, body_columns + "x-uno,union,Uno,,2020-01-01,,,,,,,,Statuto,documented\n" + "x-uno,union,Due,,2021-01-01,,,,,,,,Statuto,documented\n");
  EXPECT_TRUE(has(overlap, "«Uno» dal 01/01/2020 in poi (riga 2) e «Due» dal 01/01/2021 in poi (riga 3)")) << overlap;
  auto const forms = refusal(ImportKind::bodies, body_columns + "X Uno,union,,,,,,,123,006177,,,,documented\n");
  for (auto const* part : {"/csv/2/code slug", "/csv/2/name required", "/csv/2/tax_code body_tax_code", "/csv/2/source required"})
    EXPECT_TRUE(has(forms, part)) << part << ": " << forms;
  auto const seat = refusal(ImportKind::bodies, body_columns + "x-uno,union,Uno,,,,,,,999999,2022-01-01,2021-01-01,Statuto,documented\n");
  EXPECT_TRUE(has(seat, "«999999»") && has(seat, "L'ultimo giorno viene prima del primo: ente x-uno (riga 2)")) << seat;
}

TEST(ImportPlan, refuses_to_leave_a_body_without_a_name) {
  auto columns = body_columns;
  columns.insert(columns.size() - 1, ",operation");
  auto const present = present_lines(ImportKind::bodies, real_territory().rows());
  auto const at = present.find("\ncsp-novese,") + 1;
  auto const text = refusal(ImportKind::bodies, columns + present.substr(at, present.find('\n', at) - at) + ",withdraw\n");
  EXPECT_TRUE(has(text, "nameless «L'ente «csp-novese» resterebbe senza nome (riga 2)")) << text;
}

TEST(ImportPlan, refuses_files_that_are_no_such_csv) {
  EXPECT_TRUE(has(refusal(ImportKind::memberships, "area;istat_code\n"), "missing-column"));
  EXPECT_TRUE(has(refusal(ImportKind::memberships, member_columns), "solo l'intestazione"));
  EXPECT_TRUE(has(refusal(ImportKind::memberships, ""), "vuoto"));
  EXPECT_TRUE(has(refusal(ImportKind::memberships, member_columns + "\"open\n"), "/csv csv «Riga 2"));
  EXPECT_TRUE(has(refusal(ImportKind::memberships, delegation_columns + fubine_open), "unknown-column"));
  EXPECT_TRUE(has(refusal(ImportKind::bodies, "\xff\xfe"), "UTF-8"));
}

}  // namespace
}  // namespace raccordo::territory::plan_test
