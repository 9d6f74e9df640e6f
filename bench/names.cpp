// SPDX-License-Identifier: EUPL-1.2
#include "names.hpp"

#include <libpq-fe.h>
#include <sqlite3.h>

#include <memory>
#include <stdexcept>

namespace raccordo::bench {
namespace {

constexpr int family_names = 60'000, given_names = 1'500;

/// Words of two to four syllables, each its own for each number.
std::string word(int number, std::string const& ending) {
  static char const* const syllables[] = {"bra", "cor", "del", "fan", "gri", "lo", "man", "ne", "pia", "ros", "sca", "tor", "vi", "zan", "be",
                                          "ca",  "do",  "fer", "ga",  "lu",  "mi", "no",  "pe", "qua", "ri",  "ser", "ta",  "va", "ste", "ga"};
  std::string text;
  for (int rest = number + 30; rest > 0; rest /= 30) text += syllables[rest % 30];
  return text + ending;
}
std::string family_name(int number) { return word(number, "lini"); }
std::string given_name(int number) { return word(number, number % 2 ? "a" : "o"); }

struct Names {
  std::string sql;
  void add(int number, std::string const& text, std::string const& kind) {
    sql += sql.empty() ? "" : ",";
    sql += "('" + kind + "'," + std::to_string(number) + ",'" + text + "')";
  }
};

/// What the engines say differently: sixteen bytes of a number.
struct Words {
  std::string id;
};

/// A number below `most`, the small ones far more often: the cube of one that is spread evenly.
std::string drawn(std::string const& factor, int most) {
  auto const even = "(((n.i * " + factor + " + 12345) % 1000003) / 1000003.0)";
  return "cast(" + std::to_string(most - 1) + " * " + even + " * " + even + " * " + even + " as integer)";
}

std::vector<std::string> statements(Words const& words, long persons) {
  Names names;
  for (int i = 0; i < family_names; ++i) names.add(i, family_name(i), "f");
  for (int i = 0; i < given_names; ++i) names.add(i, given_name(i), "g");
  return {
      "create table bench_names (kind text, number integer, word text, primary key (kind, number))",
      "insert into bench_names values " + names.sql,
      "create table bench_persons as with recursive n(i) as (select cast(1 as bigint) union all select i + 1 from n where i < " + std::to_string(persons) +
          ") select n.i as i, " + words.id + " as id, f.word as family, g.word as given from n join bench_names f on f.kind = 'f' and f.number = " +
          drawn("7919", family_names) + " join bench_names g on g.kind = 'g' and g.number = " + drawn("104729", given_names),
      "insert into people_persons (id, given_name, family_name, fictitious, created_at) select id, given, family, 1, i from bench_persons",
      "insert into people_words (word) select distinct word from bench_names b where not exists (select 1 from people_words p where p.word = b.word) order by word",
      "insert into people_name_pairs (word, other, person_id) select * from (select family as word, given as other, id from bench_persons union all "
      "select given, family, id from bench_persons) as both_orders order by 1, 2, 3",
      "insert into identity_relations (record_kind, holder, relation, sort_key, record_id, function, valid_from) select 'person', "
      "(select holder from identity_relations where record_kind = 'person' group by holder order by count(*) desc limit 1), 'network', i, id, '', "
      "'2020-01-01' from bench_persons",
      "drop table bench_persons",
      "drop table bench_names",
      "analyze",
  };
}

void in_file(std::string const& path, long persons) {
  sqlite3* opened = nullptr;
  auto const failed = sqlite3_open(path.c_str(), &opened) != SQLITE_OK;
  std::unique_ptr<sqlite3, decltype([](sqlite3* db) { sqlite3_close_v2(db); })> const db(opened);
  if (failed) throw std::runtime_error("cannot open " + path);
  for (auto const& sql : statements({"cast(printf('%016d', n.i) as blob)"}, persons))
    if (sqlite3_exec(db.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(db.get()));
}

void on_server(std::string const& url, long persons) {
  std::unique_ptr<PGconn, decltype([](PGconn* connection) { PQfinish(connection); })> const connection(PQconnectdb(url.c_str()));
  for (auto const& sql : statements({"convert_to(lpad(n.i::text, 16, '0'), 'UTF8')"}, persons)) {
    std::unique_ptr<PGresult, decltype([](PGresult* result) { PQclear(result); })> const done(PQexec(connection.get(), sql.c_str()));
    if (PQresultStatus(done.get()) != PGRES_COMMAND_OK) throw std::runtime_error(PQerrorMessage(connection.get()));
  }
}

}  // namespace

void add_names(std::string const& address, long persons) {
  if (address.starts_with("postgresql://")) on_server(address, persons);
  else in_file(address, persons);
}

std::vector<std::string> questions_with_a_slip() {
  std::vector<std::string> questions;
  for (int i = 0; i < 400; ++i) {
    auto name = family_name(i * i % family_names);
    auto const at = 1 + static_cast<std::size_t>(i) % (name.size() - 2);
    if (i % 3 == 0) name.erase(at, 1);
    else if (i % 3 == 1) std::swap(name[at], name[at + 1]);
    else name[at] = name[at] == 'x' ? 'y' : 'x';
    questions.push_back(name + "%20" + given_name(i * 7 % given_names).substr(0, 4));
  }
  return questions;
}

}  // namespace raccordo::bench
