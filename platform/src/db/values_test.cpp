// SPDX-License-Identifier: EUPL-1.2
#include <limits>

#include <platform_testing/database.hpp>

namespace raccordo::db::values_test {
namespace {

enum class Colour { red, dark_green };
BOOST_DESCRIBE_ENUM(Colour, red, dark_green)
struct Everything {
  std::int64_t number = 0;
  std::string words;
  double measure = 0;
  Bytes octets;
  std::optional<std::int64_t> no_number;
  std::optional<std::string> no_words;
  Uuid id;
  std::optional<Uuid> no_id;
  Date day;
  std::optional<Date> no_day;
  Instant moment;
  bool yes = false;
  Colour colour = Colour::red;
};
BOOST_DESCRIBE_STRUCT(Everything, (), (number, words, measure, octets, no_number, no_words, id, no_id, day, no_day, moment, yes, colour))

class Values : public raccordo::testing::EveryEngine {
 protected:
  Values() {
    db.tamper(db->engine() == Engine::sqlite
                  ? "create table v (number bigint, words text, measure double, octets blob, no_number bigint, no_words text, id blob,"
                    " no_id blob, day text, no_day text, moment bigint, yes bigint, colour text)"
                  : "create table v (number bigint, words text, measure double precision, octets bytea, no_number bigint, no_words text,"
                    " id bytea, no_id bytea, day text, no_day text, moment bigint, yes bigint, colour text)");
  }
  Everything round_trip(Everything const& value) {
    auto stored = db->write([&](Tx& tx) -> Result<std::vector<Everything>> {
      TRY(tx.execute("delete from v"));
      TRY(tx.execute("insert into v values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)", value.number, value.words, value.measure, value.octets,
                     value.no_number, value.no_words, value.id, value.no_id, value.day, value.no_day, value.moment, value.yes, value.colour));
      return tx.list<Everything>("select * from v");
    });
    EXPECT_TRUE(stored && stored->size() == 1);
    return stored->at(0);
  }
  raccordo::testing::TestDatabase db{GetParam()};
};
RACCORDO_ON_EVERY_ENGINE(Values);

TEST_P(Values, come_back_as_they_were_with_nulls_as_nulls) {
  Everything sent{.number = std::numeric_limits<std::int64_t>::min(),
                  .words = "x",
                  .measure = -0.1,
                  .octets = {std::string("\0\xff\0", 3)},
                  .id = make_named_uuid("test", "id"),
                  .day = *Date::parse("2024-02-29"),
                  .moment = {-1},
                  .yes = true,
                  .colour = Colour::dark_green};
  auto back = round_trip(sent);
  EXPECT_EQ(back.number, sent.number);
  EXPECT_EQ(back.measure, sent.measure);
  EXPECT_EQ(back.octets, sent.octets);
  EXPECT_FALSE(back.no_number || back.no_words || back.no_id || back.no_day);
  EXPECT_EQ(back.id, sent.id);
  EXPECT_EQ(back.day, sent.day);
  EXPECT_EQ(back.moment, sent.moment);
  EXPECT_TRUE(back.yes);
  EXPECT_EQ(back.colour, sent.colour);
  sent.no_number = std::numeric_limits<std::int64_t>::max();
  sent.no_id = sent.id;
  sent.no_day = sent.day;
  back = round_trip(sent);
  EXPECT_EQ(back.no_number, sent.no_number);
  EXPECT_EQ(back.no_id, sent.no_id);
  EXPECT_EQ(back.no_day, sent.no_day);
}

TEST_P(Values, of_text_keep_quotes_markup_accents_and_emoji) {
  for (std::string text : {"", "O'Brien \"x\" `y` $1 ? %s \\ ;--", "'; drop table v; --", "<script>alert(1)</script>&amp;", "perché Agliè àèìòù",
                           "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 \xF0\x9F\x8F\xA0", "a\r\nb\tc", "\xE2\x80\xAE rovesciato", " spazi "}) {
    Everything sent{.words = text, .no_words = text};
    auto back = round_trip(sent);
    EXPECT_EQ(back.words, text);
    EXPECT_EQ(back.no_words, text) << "empty is not null";
  }
  std::string large(3 << 20, 'x');
  EXPECT_EQ(round_trip({.words = large}).words, large);
}

TEST_P(Values, of_text_are_compared_by_bytes_on_both_engines) {
  ASSERT_TRUE(db->write([](Tx& tx) -> Result<void> {
    for (std::string key : {"é", "a", "B", "z", "_", "Z"})
      TRY(tx.execute("insert into platform_idempotency values ($1, 'op', $2, $3, '{}', 0)", Uuid{}, key, Bytes{"d"}));
    return {};
  }));
  auto keys = db->read([](Tx& tx) -> Result<std::vector<std::string>> {
    return tx.list<std::string>("select idempotency_key from platform_idempotency order by idempotency_key");
  });
  EXPECT_EQ(*keys, (std::vector<std::string>{"B", "Z", "_", "a", "z", "é"}));
}

TEST_P(Values, may_be_named_out_of_order_and_more_than_once) {
  auto answer = db->write([](Tx& tx) -> Result<std::vector<std::int64_t>> {
    TRY(tx.execute("delete from v"));
    for (int i = 1; i <= 12; ++i) TRY(tx.execute("insert into v (no_number, number, words) values ($2, $1, $3)", i, i * 10, "w"));
    return tx.list<std::int64_t>("select number from v where (number = $12 or number = $2 or no_number = $1) and $2 < $12 and $3 = $3"
                                 " and $4 + $5 + $6 + $7 + $8 + $9 + $10 + $11 = 36 order by number",
                                 50, 2, "same", 1, 2, 3, 4, 5, 6, 7, 8, 12);
  });
  EXPECT_EQ(answer.value(), (std::vector<std::int64_t>{2, 5, 12}));
}

TEST_P(Values, missing_for_a_statement_are_a_bug_and_not_a_null) {
  EXPECT_THROW((void)db->read([](Tx& tx) -> Result<int> { return tx.find<int>("select 1 where $1 = $2", 1).value_or(0); }), std::logic_error);
  EXPECT_THROW((void)db->read([](Tx& tx) -> Result<int> { return tx.find<int>("selekt 1").value_or(0); }), std::logic_error);
  EXPECT_EQ(db->read([](Tx& tx) -> Result<int> { return *tx.find<int>("select 1"); }).value(), 1) << "and the connection goes on";
}

TEST_P(Values, that_a_column_cannot_hold_are_never_read_as_something_else) {
  ASSERT_TRUE(db->write([](Tx& tx) { return tx.execute("insert into v (colour, day, id) values ('blue', '2026-02-31', $1)", Bytes{"short"}); }));
  EXPECT_THROW((void)db->read([](Tx& tx) -> Result<int> { return static_cast<int>(*tx.find<Colour>("select colour from v")); }), std::runtime_error);
  EXPECT_THROW((void)db->read([](Tx& tx) -> Result<Date> { return *tx.find<Date>("select day from v"); }), std::runtime_error);
  EXPECT_THROW((void)db->read([](Tx& tx) -> Result<Uuid> { return *tx.find<Uuid>("select id from v"); }), std::runtime_error);
  EXPECT_EQ(db->read([](Tx& tx) -> Result<int> { return *tx.find<int>("select 1"); }).value(), 1);
}

}  // namespace
}  // namespace raccordo::db::values_test
