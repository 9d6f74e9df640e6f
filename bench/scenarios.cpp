// SPDX-License-Identifier: EUPL-1.2
#include "scenarios.hpp"

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <thread>

namespace raccordo::bench {
namespace {

/// Every value of a text member, in order.
std::vector<std::string> all_members(std::string_view json, std::string_view name) {
  std::vector<std::string> values;
  auto const key = "\"" + std::string(name) + "\":\"";
  for (auto at = json.find(key); at != json.npos; at = json.find(key, at + 1)) values.push_back(text_member(json, name, at));
  return values;
}
bool ok(Reply const& reply) { return reply.status == 200; }

/// Connections that ask for nothing, or for something one byte at a time.
class CrowdOfOthers {
 public:
  explicit CrowdOfOthers(int port) {
    for (int i = 0; i < 2000; ++i) idle_.push_back(std::make_unique<Client>(port));
    for (int i = 0; i < 50; ++i) slow_.push_back(std::make_unique<Client>(port));
    sender_ = std::jthread([this](std::stop_token stop) { drip(stop); });
  }

 private:
  void drip(std::stop_token const& stop) {
    std::string const request =
        "POST /api/v1/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n" + std::string(60'000, ' ');
    for (std::size_t at = 0; at < request.size() && !stop.stop_requested(); ++at) {
      for (auto const& one : slow_) try {
          one->write(std::string_view(request).substr(at, 1));
        } catch (std::exception const&) {
          // The server may end a sender that is too slow: that is its right, and this one is then a crowd of one less.
        }
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
  }

  std::vector<std::unique_ptr<Client>> idle_, slow_;
  std::jthread sender_;
};

}  // namespace

std::vector<Person> const& list_people() {
  static std::vector<Person> const people{{"worker with recent cases", "Marta Oviglianti"},
                                          {"worker with 60 old ones", "Vera Cumignani"},
                                          {"worker with none", "Teo Viandanti"},
                                          {"director", "Carla Tanarelli"},
                                          {"data protection officer", "Pietro Tanarelli"}};
  return people;
}

std::string Scenarios::account_id(std::string const& name) {
  auto const roles = Client(server_.port()).get("/api/v1/demo/roles").body;
  auto const at = roles.find("\"display_name\":\"" + name + "\"");
  if (at == roles.npos) throw std::runtime_error(name + " is not at the demonstration's door");
  return text_member(roles, "account_id", roles.rfind("\"account_id\"", at));
}

std::vector<std::unique_ptr<Client>> Scenarios::connections(std::string const& name) {
  auto const id = account_id(name);
  std::vector<std::unique_ptr<Client>> all;
  for (int i = 0; i < clients; ++i) {
    all.push_back(std::make_unique<Client>(server_.port()));
    if (i == 0) all.back()->enter(id);
    else all.back()->share(*all.front());
  }
  return all;
}

std::unique_ptr<Client> Scenarios::entered(std::string const& name) {
  auto client = std::make_unique<Client>(server_.port());
  client->enter(account_id(name));
  return client;
}

Load Scenarios::newest_twenty(std::string const& name) {
  auto const all = connections(name);
  return run_load(clients, duration_, [&](int client) { return ok(all[static_cast<std::size_t>(client)]->get("/api/v1/cases?limit=20")); });
}

std::int64_t Scenarios::listed(std::string const& name, int limit) {
  Client client(server_.port());
  client.enter(account_id(name));
  return static_cast<std::int64_t>(all_members(client.get("/api/v1/cases?limit=" + std::to_string(limit)).body, "case_id").size());
}

std::vector<std::string> Scenarios::full_cases(Client& client) {
  std::vector<std::string> full;
  std::string cursor;
  for (int page = 0; page < 100 && full.size() < 64; ++page) {
    auto const list = client.get("/api/v1/cases?limit=100" + (cursor.empty() ? cursor : "&cursor=" + cursor)).body;
    for (auto const& id : all_members(list, "case_id")) {
      auto const first_screen = client.get("/api/v1/cases/" + id).body;
      if (first_screen.size() >= 3000 && all_members(first_screen, "kind").size() >= 20) full.push_back(id);
    }
    cursor = text_member(list, "next_cursor");
    if (cursor.empty()) break;
  }
  if (full.empty()) throw std::runtime_error("no case has a full first screen: make a larger archive");
  return full;
}

Scenarios::Opened Scenarios::open_case() {
  auto const all = connections("Marta Oviglianti");
  auto const ids = full_cases(*all.front());
  std::atomic<std::size_t> smallest = SIZE_MAX;
  Opened opened{.load = {}, .records = ids.size()};
  opened.load = run_load(clients, duration_, [&](int client) {
    thread_local std::size_t next = static_cast<std::size_t>(client) * 7;
    auto const reply = all[static_cast<std::size_t>(client)]->get("/api/v1/cases/" + ids[next++ % ids.size()]);
    if (reply.body.size() < smallest) smallest = reply.body.size();
    return ok(reply);
  });
  opened.smallest_bytes = smallest;
  return opened;
}

Load Scenarios::record_contact() {
  auto const all = connections("Rosa Sedranelli");
  return run_load(clients, duration_, [&](int client) {
    static constexpr std::string_view contact =
        R"({"municipality":"006044","function":"elderly","channel":"in_person","interlocutor":"relative",)"
        R"("need":"Mia madre non riesce piu a fare la spesa e a cucinare da sola; chiedo un aiuto qualche volta alla settimana.",)"
        R"("person":{"given_name":"Ada","family_name":"Brunelvi"},"notice_given":true})";
    return all[static_cast<std::size_t>(client)]->send("POST", "/api/v1/contacts", contact).status == 201;
  });
}

Load Scenarios::search(std::vector<std::string> const& questions, int at_once) {
  auto const all = connections("Marta Oviglianti");
  return run_load(at_once, duration_, [&](int client) {
    thread_local std::size_t next = static_cast<std::size_t>(client) * 31;
    return ok(all[static_cast<std::size_t>(client)]->get("/api/v1/people?q=" + questions[next++ % questions.size()]));
  });
}

Scenarios::Crowd Scenarios::beside_a_crowd() {
  Crowd crowd;
  crowd.alone = newest_twenty("Marta Oviglianti");
  CrowdOfOthers const others(server_.port());
  crowd.crowded = newest_twenty("Marta Oviglianti");
  return crowd;
}

}  // namespace raccordo::bench
