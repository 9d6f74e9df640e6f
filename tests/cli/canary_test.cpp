// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include <boost/json.hpp>
#include <platform_testing/database.hpp>

#include "program/demo_session.hpp"
#include "program/program.hpp"

// Words typed by one person, looked for wherever they have no business to be: in every answer to everybody else, in what the server logs,
// in facts and in traces.
namespace raccordo::testing {
namespace {

using Words = std::vector<std::string>;
using Names = std::map<std::string, std::string>;

/// A word that stands nowhere else, and who may meet it.
struct Canary {
  std::string word;
  Words readers;
};
Canary const need{"zzcanarinobisogno", {"Rosa Sedranelli", "Marta Oviglianti", "Paolo Trebbianotti"}};
Canary const reporter{"zzcanarinosegnala", {"Rosa Sedranelli", "Marta Oviglianti", "Paolo Trebbianotti"}};
Canary const draft{"zzcanarinobozza", {"Rosa Sedranelli"}};
Canary const note{"zzcanarinodiario", {"Marta Oviglianti", "Paolo Trebbianotti"}};
Canary const goal{"zzcanarinoscopo", {"Marta Oviglianti", "Paolo Trebbianotti"}};
Canary const paper{"zzcanarinorelazione", {"Marta Oviglianti", "Paolo Trebbianotti"}};
std::array const canaries{need, reporter, draft, note, goal, paper};

class Canaries : public EveryEngine {
 protected:
  void SetUp() override {
    ASSERT_EQ(raccordo(placed({"demo", "--cases", "0"})).exit, 0);
    server.emplace(placed({"--workers", "2", "--session-rate", "0", "--address-rate", "0"}));
    write();
  }
  Words placed(Words words) {
    words.insert(words.end(), {"--data", folder.path("data"), "--database", database.url()});
    return words;
  }

  boost::json::value send(Session const& who, std::string_view method, std::string const& path, std::string const& body) {
    auto const answer = ask(server->port(), method, path, body, who.headers());
    EXPECT_LT(answer.status, 300) << path << ": " << answer.body;
    return answer.body.empty() ? boost::json::value() : boost::json::parse(answer.body);
  }
  std::string id_of(boost::json::value const& answer, std::string const& name) { return ids[name] = answer.at(name).as_string().c_str(); }

  /// A ward's report, a case, a goal, a file, and a form left half-way.
  void write() {
    auto const door = enter_demo(server->port(), "Rosa Sedranelli");
    send(door, "PUT", "/drafts/contact", R"({"content":"{\"need\":\")" + draft.word + R"(\"}"})");
    auto const contact = send(door, "POST", "/contacts",
                              R"({"municipality":"006044","function":"adults","channel":"phone","interlocutor":"institution","need":")" + need.word +
                                  R"(","person":{"given_name":"Ada","family_name":"Brunelvi"},"report":{"kind":"health_service","name":")" + reporter.word +
                                  R"(","confidential":true,"person_informed":"not_known"}})");
    id_of(contact, "contact_id");
    auto const worker = enter_demo(server->port(), "Marta Oviglianti");
    auto const opened = send(worker, "POST", "/cases", R"({"contact_id":")" + ids["contact_id"] + R"("})");
    auto const case_path = "/cases/" + id_of(opened, "case_id");
    ids["record_id"] = ids["case_id"];
    ids["person_id"] = opened.at("person").at("person_id").as_string().c_str();
    send(worker, "PATCH", case_path, R"({"version":1,"summary":")" + note.word + R"(","next_step":")" + note.word + R"("})");
    send(worker, "POST", case_path + "/goals", R"({"words":")" + goal.word + R"(","due_on":"2099-12-31"})");
    auto const file = send(worker, "POST", "/files", R"({"case_id":")" + ids["case_id"] + R"(","type_code":"contributo-reddito"})");
    send(worker, "PUT", "/files/" + id_of(file, "file_id") + "/preparation",
         R"({"version":1,"preparation":{"asked":")" + paper.word + R"(","situation":")" + paper.word + R"(","evaluation":"x","checks":[]}})");
  }

  /// Every address that can be read, about what was written here where it names a record; searches look for the words themselves.
  Words readable() {
    Words paths;
    auto const routes = boost::json::parse(raccordo({"routes", "--json"}).out);
    for (auto const& route : routes.as_array()) {
      std::string path = route.at("path").as_string().c_str();
      if (route.at("method").as_string() != "GET" || path == "/events") continue;
      for (std::size_t open = path.find('{'); open != path.npos; open = path.find('{')) {
        auto const close = path.find('}', open);
        auto const known = ids.find(path.substr(open + 1, close - open - 1));
        path.replace(open, close - open + 1, known != ids.end() ? known->second : path.starts_with("/drafts") ? "contact" : "1");
      }
      paths.push_back(path);
      for (auto const& canary : canaries) paths.push_back(path + "?q=" + canary.word);
    }
    return paths;
  }

  TestFolder folder;
  WholeDatabase database{GetParam(), folder, "canary"};
  std::optional<RunningServer> server;
  Names ids;
};

TEST_P(Canaries, are_met_by_nobody_but_their_readers_and_stay_out_of_the_log) {
  auto const paths = readable();
  ASSERT_GT(paths.size(), 300u);
  std::map<std::string, int> met;
  auto const offered = boost::json::parse(ask(server->port(), "GET", "/demo/roles").body);
  for (auto const& one : offered.at("items").as_array()) {
    std::string const name = one.at("display_name").as_string().c_str();
    auto const who = enter_demo(server->port(), name);
    KeptConnection connection(server->port());
    for (auto const& path : paths) {
      auto const body = connection.ask("GET", path, {}, who.headers()).body;
      for (auto const& canary : canaries) {
        if (body.find(canary.word) == body.npos || path.ends_with("?q=" + canary.word)) continue;
        EXPECT_TRUE(std::ranges::find(canary.readers, name) != canary.readers.end()) << name << " met " << canary.word << " at " << path;
        ++met[canary.word];
      }
    }
  }
  // The words are where they were written: without this the test would look for what is nowhere.
  for (auto const& canary : canaries) EXPECT_GT(met[canary.word], 0) << canary.word;

  auto const ended = server->stop();
  for (auto const& canary : canaries) EXPECT_EQ((ended.out + ended.err).find(canary.word), std::string::npos) << canary.word << " in the log";
}

TEST_P(Canaries, stand_in_no_fact_and_in_no_trace) {
  server->stop();
  SystemClock clock;
  SeededRandom random(1);
  auto const archive = db::open({.url = database.url()}, clock, random).value();
  auto const told = archive->read([&](db::Tx& tx) -> Result<Words> {
    auto texts = tx.list<std::string>("select coalesce(payload, '') from platform_facts");
    EXPECT_FALSE(texts.empty());
    for (auto& text : tx.list<std::string>("select purpose || record_kind || relation || sections || shown_ids from platform_reads")) texts.push_back(text);
    return texts;
  });
  for (auto const& text : told.value())
    for (auto const& canary : canaries) EXPECT_EQ(text.find(canary.word), std::string::npos) << text;
}
RACCORDO_ON_EVERY_ENGINE(Canaries);

}  // namespace
}  // namespace raccordo::testing
