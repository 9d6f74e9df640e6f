// SPDX-License-Identifier: EUPL-1.2
#include <catalogue_testing/counter.hpp>
#include <gtest/gtest.h>

namespace raccordo::catalogue::imports_test {

using raccordo::testing::EveryEngine;
using testing::Counter;
using testing::offer_columns;

/// A good line; `code` makes it one of its own.
std::string line(std::string const& code, std::string const& name = "Pasti a casa", std::string const& capacity = ",,") {
  return code + "," + name + ",Un pasto caldo,pasti-domicilio,css-ovada,,,,006121,0143 80000,,,ogni giorno,sa-ovadese,,Telefonando,,2026-05-01,Prova,yes,,," +
         capacity + "\n";
}

class FileOfOffers : public EveryEngine {
 protected:
  std::string text_of(std::string const& lines) { return offer_columns + "\n" + lines; }
  OfferImport preview(std::string const& lines) { return got(imports.preview({}, text_of(lines))); }
  OfferImport apply(OfferImportId id, FaultyLines how = FaultyLines::leave_out) { return got(imports.apply({}, id, {how})); }
  OfferImport got(Result<OfferImport> result) {
    if (!result) throw std::runtime_error(result.error().code + ": " + result.error().detail);
    return std::move(*result);
  }
  template <class T>
  T one(std::string_view sql) {
    return counter.db->read([&](db::Tx& tx) -> Result<T> { return *tx.find<T>(sql); }).value();
  }
  int offers() { return one<int>("select count(*) from catalogue_offers"); }
  Counter counter{GetParam()};
  OfferImports imports{*counter.db, counter.territory};
};
RACCORDO_ON_EVERY_ENGINE(FileOfOffers);

TEST_P(FileOfOffers, changes_nothing_until_it_is_applied_and_is_then_found) {
  auto const shown = preview(line("pasti-1") + line("pasti-2", "Pasti di sera"));
  EXPECT_EQ(shown.state, OfferImportState::previewed);
  EXPECT_EQ(shown.added, 2);
  EXPECT_EQ(offers(), 0);
  EXPECT_TRUE(counter.search({.q = "pasti"}).items.empty());
  EXPECT_EQ(apply(shown.import_id).state, OfferImportState::applied);
  EXPECT_EQ(counter.search({.q = "sera", .municipality = "006044"}).items.at(0).name, "Pasti di sera");
  EXPECT_EQ(counter.facts_of("offers.imported"), 1);
}

TEST_P(FileOfOffers, names_each_faulty_line_with_its_column) {
  auto const shown = preview(line("uno") + "due,solo due campi\n" + line("uno") +
                             "tre,,,barca,non-esiste,,,,999999,x,,ftp://x,,nessuna,,,,2030-01-01,Prova,,2026-02-02,2026-01-01,open,3,\n");
  std::vector<std::string> where;
  for (auto const& fault : shown.faults) where.push_back(std::to_string(fault.line) + " " + fault.field);
  EXPECT_EQ(where, (std::vector<std::string>{"3 ", "4 code", "5 type", "5 fictitious", "5 name", "5 phone", "5 website", "5 body", "5 municipality", "5 area",
                                             "5 verified_on", "5 valid_to", "5 capacity_on", "5 waiting_days"}));
  EXPECT_EQ(shown.lines, 4);
  EXPECT_EQ(shown.good_lines, 1);
  EXPECT_NE(imports.faults_file(shown.import_id)->find("4,code,"), std::string::npos);
}

TEST_P(FileOfOffers, loads_the_rest_or_nothing_as_chosen) {
  auto const shown = preview(line("buona") + "cattiva,x\n");
  auto const refused = imports.apply({}, shown.import_id, {FaultyLines::load_nothing});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "faulty-lines");
  EXPECT_EQ(offers(), 0);
  EXPECT_EQ(apply(shown.import_id).added, 1);
  EXPECT_EQ(offers(), 1);
  EXPECT_EQ(apply(shown.import_id).state, OfferImportState::applied) << "applied again it changes nothing";
  EXPECT_EQ(one<int>("select version from catalogue_offers"), 1);
}

TEST_P(FileOfOffers, changes_what_is_known_by_its_code_and_keeps_what_it_was) {
  apply(preview(line("pasti")).import_id);
  auto const id = counter.search({}).items.at(0).offer_id;
  EXPECT_EQ(preview(line("pasti")).unchanged, 1);
  auto const shown = preview(line("pasti", "Pasti nuovi"));
  EXPECT_EQ(shown.changed, 1);
  apply(shown.import_id);
  auto const now = counter.search({}).items.at(0);
  EXPECT_EQ(now.name, "Pasti nuovi");
  EXPECT_EQ(now.offer_id, id);
  EXPECT_EQ(one<std::string>("select name from catalogue_offer_versions"), "Pasti a casa");
}

TEST_P(FileOfOffers, brings_news_of_room_only_where_it_is_newer) {
  apply(preview(line("pasti", "Pasti", "full,,2026-04-01")).import_id);
  EXPECT_EQ(counter.search({}).items.at(0).capacity.state, CapacityState::full);
  apply(preview(line("pasti", "Pasti", "open,,2026-03-01")).import_id);
  EXPECT_EQ(counter.search({}).items.at(0).capacity.state, CapacityState::full);
  apply(preview(line("pasti", "Pasti", "waiting_list,40,2026-05-02")).import_id);
  EXPECT_EQ(counter.search({}).items.at(0).capacity.waiting_days, 40);
}

TEST_P(FileOfOffers, that_is_no_table_of_offers_is_refused_as_a_whole) {
  for (auto const* text : {"", "a,b\n1,2\n"}) EXPECT_EQ(imports.preview({}, text).error().code, "csv") << text;
  EXPECT_EQ(imports.preview({}, offer_columns + "\n").error().code, "csv");
  EXPECT_FALSE(imports.get({}));
}

// Under the sanitizers each line costs ten times as much and teaches nothing new: the whole fifty thousand are of ./dev test release.
#ifdef __SANITIZE_ADDRESS__
constexpr int long_list = 5'000;
#else
constexpr int long_list = 50'000;
#endif

TEST_P(FileOfOffers, of_fifty_thousand_lines_names_the_faulty_ones_and_loads_the_rest) {
  constexpr int faulty = long_list / 1000;
  std::string lines;
  for (int i = 0; i < long_list; ++i)
    lines += i % 1000 == 7 ? "offerta-" + std::to_string(i) + ",a metà\n" : line("offerta-" + std::to_string(i), "Pasti " + std::to_string(i));
  auto const shown = preview(lines);
  EXPECT_EQ(shown.lines, long_list);
  EXPECT_EQ(shown.good_lines, long_list - faulty);
  EXPECT_EQ(shown.fault_count, faulty);
  EXPECT_EQ(shown.faults.at(1).line, 1009);
  apply(shown.import_id);
  EXPECT_EQ(offers(), long_list - faulty);
  auto const last = std::to_string(long_list - 1);
  EXPECT_EQ(counter.search({.q = "pasti " + last, .municipality = "006044"}).items.at(0).name, "Pasti " + last);
  EXPECT_EQ(one<int>("select count(*) from catalogue_import_lines"), 0);
}

TEST_P(FileOfOffers, is_sent_and_applied_over_http_by_an_administrator) {
  auto const who = counter.person("amministra", {.role = identity::Role::administrator, .body = "cissaca"});
  auto headers = who.headers();
  headers.emplace_back("Content-Type", "text/csv");
  auto const sent = counter.server.send("POST", "/offer-imports", text_of(line("pasti")), headers);
  ASSERT_EQ(sent.status, 200) << sent.body;
  auto const path = "/offer-imports/" + json::decode<OfferImport>(sent.body)->import_id.text();
  EXPECT_EQ(counter.server.send("GET", path, "", who.headers()).status, 200);
  EXPECT_EQ(counter.server.send("GET", path + "/faults", "", who.headers()).body, "line,column,message\n");
  EXPECT_EQ(counter.server.send("POST", path + "/apply", R"({"faulty_lines":"perhaps"})", who.headers()).status, 422);
  EXPECT_EQ(counter.server.send("POST", path + "/apply", R"({"faulty_lines":"load_nothing"})", who.headers()).status, 200);
  EXPECT_EQ(counter.server.send("POST", "/offer-imports", "{}", who.headers()).status, 422) << "no table at all";
  EXPECT_EQ(offers(), 1);
}

}  // namespace raccordo::catalogue::imports_test
