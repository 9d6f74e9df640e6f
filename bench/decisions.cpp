// SPDX-License-Identifier: EUPL-1.2
#include "decisions.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <stdexcept>
#include <thread>

#include "client.hpp"

namespace raccordo::bench {
namespace {

constexpr int at_once = 16, lines = 50, first_year = 2030;
constexpr int preparing_at_once = 4;  ///< not measured: one team on a handful of cases
constexpr std::int64_t share_cents = 1'000;
constexpr std::string_view officer = "Elisa Soncinetti", preparer = "Giulia Serianti", body = "comune-019097";

using Connections = std::vector<std::unique_ptr<Client>>;

Connections enter(ServerProcess const& server, std::string_view name, int connections) {
  auto const roles = Client(server.port()).get("/api/v1/demo/roles").body;
  auto const at = roles.find("\"display_name\":\"" + std::string(name) + "\"");
  if (at == roles.npos) throw std::runtime_error(std::string(name) + " is not at the demonstration's door");
  auto const id = text_member(roles, "account_id", roles.rfind("\"account_id\"", at));
  Connections all;
  for (int i = 0; i < connections; ++i) {
    all.push_back(std::make_unique<Client>(server.port()));
    if (i == 0) all.back()->enter(id);
    else all.back()->share(*all.front());
  }
  return all;
}

/// `work(connection, number)` for each number, by all connections.
template <class Work>
void share_out(Connections& all, int count, Work work) {
  std::atomic<int> next = 0;
  std::vector<std::jthread> threads;
  for (auto& one : all)
    threads.emplace_back([&, client = one.get()] {
      for (int number = next++; number < count; number = next++) work(*client, number);
    });
}

std::string expected(Reply const& reply, int status, std::string const& what) {
  if (reply.status != status) throw std::runtime_error(what + ": " + std::to_string(reply.status) + " " + reply.body.substr(0, 300));
  return reply.body;
}

std::string line_path(int number) { return "/api/v1/budget-lines?year=" + std::to_string(first_year + number); }

std::vector<std::string> make_lines(Client& client) {
  auto const body_id = text_member(client.get("/api/v1/bodies/" + std::string(body)).body, "body_id");
  std::vector<std::string> ids;
  for (int i = 0; i < lines; ++i) {
    client.send("POST", "/api/v1/budget-lines",
                R"({"body_id":")" + body_id + R"(","year":)" + std::to_string(first_year + i) +
                    R"(,"type_code":"assistenza-domiciliare","amount_cents":100000000,"reason":"Misura"})");
    ids.push_back(text_member(client.get(line_path(i)).body, "line_id"));
    if (ids.back().empty()) throw std::runtime_error("no budget line could be made");
  }
  return ids;
}

/// Cases on which the preparer may open a file that the officer's body decides.
std::vector<std::string> find_cases(Client& client) {
  std::vector<std::string> found;
  auto const list = client.get("/api/v1/cases?limit=100").body;
  for (auto at = list.find("\"case_id\":\""); at != list.npos && found.size() < 20; at = list.find("\"case_id\":\"", at + 1)) {
    auto const id = text_member(list, "case_id", at);
    auto const file = client.send("POST", "/api/v1/files", R"({"case_id":")" + id + R"(","type_code":"assistenza-domiciliare"})");
    if (file.status == 201 && text_member(file.body, "deciding_name") == "Comune di Soncino") found.push_back(id);
  }
  if (found.empty()) throw std::runtime_error("no case on which a file can be opened: make a larger archive");
  return found;
}

std::string checks_of(std::string const& file) {
  std::string checks;
  auto const list = file.substr(file.find("\"checklist\":["));
  for (auto at = list.find("\"code\":\""); at != list.npos && at < list.find(']'); at = list.find("\"code\":\"", at + 1))
    checks += (checks.empty() ? R"({"code":")" : R"(,{"code":")") + text_member(list, "code", at) + R"(","state":"present"})";
  return checks;
}

/// Opened, prepared and proposed; its path.
std::string propose(Client& client, std::string const& case_id, std::string const& line_id) {
  auto const file = expected(client.send("POST", "/api/v1/files", R"({"case_id":")" + case_id + R"(","type_code":"assistenza-domiciliare"})"), 201, "open");
  auto const path = "/api/v1/files/" + text_member(file, "file_id");
  expected(client.send("PUT", path + "/preparation",
                       R"({"version":1,"preparation":{"asked":"Aiuto in casa.","situation":"Vive sola.","evaluation":"Serve.",)"
                       R"("isee":{"protocol":"INPS-ISEE-1","kind":"ordinary","issued_on":"2026-01-10","valid_to":"2099-12-31"},"checks":[)" +
                           checks_of(file) + "]}}"),
           200, "prepare");
  auto const share = std::to_string(share_cents);
  expected(client.send("PUT", path + "/proposal",
                       R"({"version":2,"proposal":{"line_id":")" + line_id + R"(","total_cents":)" + share + R"(,"user_cents":0,"body_cents":)" + share +
                           R"(,"health_cents":0,"quantity":10,"valid_from":"2030-01-01","valid_to":"2030-12-31"}})"),
           200, "propose");
  return path;
}

std::int64_t number_member(std::string const& json, std::string const& name) {
  auto const at = json.find("\"" + name + "\":");
  return at == json.npos ? 0 : std::stoll(json.substr(at + name.size() + 3));
}

double percentile(std::vector<double> const& sorted, double share) {
  return sorted.empty() ? 0 : sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

Load load_of(std::vector<double> latencies, double seconds, std::int64_t failed) {
  std::ranges::sort(latencies);
  return {.per_second = static_cast<double>(latencies.size()) / seconds,
          .p50_ms = percentile(latencies, 0.5),
          .p95_ms = percentile(latencies, 0.95),
          .p99_ms = percentile(latencies, 0.99),
          .max_ms = latencies.empty() ? 0 : latencies.back(),
          .done = static_cast<std::int64_t>(latencies.size()),
          .failed = failed};
}

}  // namespace

Decided decide_all(ServerProcess const& server, int files) {
  auto deciding = enter(server, officer, at_once), preparing = enter(server, preparer, preparing_at_once);
  auto const line_ids = make_lines(*deciding.front());
  auto const cases = find_cases(*preparing.front());
  std::int64_t before = 0;
  for (int i = 0; i < lines; ++i) before += number_member(deciding.front()->get(line_path(i)).body, "committed_cents");
  std::vector<std::string> paths(static_cast<std::size_t>(files));
  share_out(preparing, files, [&](Client& client, int number) {
    auto const at = static_cast<std::size_t>(number);
    paths[at] = propose(client, cases[at % cases.size()], line_ids[at % line_ids.size()]);
  });
  std::vector<double> latencies(paths.size());
  std::atomic<std::int64_t> failed = 0;
  auto const act = std::to_string(std::chrono::system_clock::now().time_since_epoch().count());
  auto const begin = std::chrono::steady_clock::now();
  share_out(deciding, files, [&](Client& client, int number) {
    auto const from = std::chrono::steady_clock::now();
    auto const reply = client.send(
        "PUT", paths[static_cast<std::size_t>(number)] + "/decision",
        R"({"version":3,"kind":"granted","act_year":2026,"act_number":")" + act + "-" + std::to_string(number) + R"(","reasons":"Condizioni verificate."})");
    latencies[static_cast<std::size_t>(number)] = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count();
    failed += reply.status == 200 ? 0 : 1;
  });
  Decided decided{.load = load_of(latencies, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), failed), .lines = lines};
  std::int64_t committed = -before;
  for (int i = 0; i < lines; ++i) {
    auto const line = deciding.front()->get(line_path(i)).body;
    committed += number_member(line, "committed_cents");
    decided.overdrawn += number_member(line, "left_cents") < 0 ? 1 : 0;
  }
  decided.astray = committed - (files - failed) * share_cents;
  return decided;
}

}  // namespace raccordo::bench
