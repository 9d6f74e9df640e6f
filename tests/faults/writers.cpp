// SPDX-License-Identifier: EUPL-1.2
#include "faults/writers.hpp"

#include <boost/json.hpp>

namespace raccordo::testing {
namespace {

constexpr auto patience = std::chrono::seconds(60);  // only a failing test waits so long
constexpr std::size_t most_unexpected = 20;

/// Every second one is about a named person, so that there is something that could stand half.
std::string contact_text(std::string const& need, bool named) {
  std::string const person = R"("person":{"given_name":"Ada","family_name":"Brunelvi","birth_date":"1948-03-02"},)";
  return R"({"municipality":"006044","function":"elderly","channel":"phone","interlocutor":"person",)" + (named ? person : "") + R"("need":")" + need + R"("})";
}

/// A problem that says what is the matter, what can be done and when.
bool says_not_now(HttpAnswer const& answer) {
  if (answer.status != 503 || answer.code().empty() || answer.header("Retry-After").empty()) return false;
  auto const problem = boost::json::parse(answer.body);
  return !problem.at("detail").as_string().empty() && !problem.at("remedy").as_string().empty();
}

}  // namespace

Writers::Writers(Session session, int count) : session_(std::move(session)) {
  for (int i = 0; i < count; ++i) threads_.emplace_back([this, i] { write_on(i); });
}

void Writers::stop() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
    changed_.notify_all();
  }
  for (auto& thread : threads_)
    if (thread.joinable()) thread.join();
}

void Writers::ask_port(unsigned short port) {
  std::lock_guard lock(mutex_);
  port_ = port;
  changed_.notify_all();
}

void Writers::write_on(int writer) {
  Line line;
  for (int number = 0; !stopping_;) {
    unsigned short port = 0;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return port_ != 0 || stopping_; });
      if (stopping_) return;
      port = port_;
      ++sent_;
      changed_.notify_all();
    }
    try {
      if (write_once(line, port, writer, number)) ++number;
    } catch (std::exception const&) {
      // The connection broke: the server was killed. Whether it is there, only the next answer can tell.
      line.reset();
      std::this_thread::yield();
    }
  }
}

bool Writers::write_once(Line& line, unsigned short port, int writer, int number) {
  if (!line) line = std::make_unique<KeptConnection>(port);
  auto const key = std::to_string(writer) + "-" + std::to_string(number);
  auto const need = "Chiede un aiuto, " + key;
  auto const answer = line->ask("POST", "/contacts", contact_text(need, number % 2 == 0),
                                {{"Cookie", session_.cookie}, {"X-CSRF-Token", session_.csrf_token}, {"Idempotency-Key", key}});
  if (answer.header("Connection") == "close") line.reset();
  return note(answer, need);
}

bool Writers::note(HttpAnswer const& answer, std::string const& need) {
  std::lock_guard lock(mutex_);
  bool const done = answer.status == 201;
  if (done) {
    acknowledged_.emplace(boost::json::parse(answer.body).at("contact_id").as_string(), need);
    ++done_;
  } else if (says_not_now(answer)) {
    ++refused_;
  } else if (unexpected_.size() < most_unexpected) {
    unexpected_.push_back(std::to_string(answer.status) + " " + answer.body.substr(0, 300));
  }
  changed_.notify_all();
  return done;
}

void Writers::wait_for(std::size_t const& count, std::size_t more, char const* what) {
  std::unique_lock lock(mutex_);
  auto const wanted = count + more;
  if (changed_.wait_for(lock, patience, [&] { return count >= wanted || unexpected_.size() >= most_unexpected; })) return;
  throw std::runtime_error(std::string("the writers wait in vain: ") + what);
}

void Writers::wait_for_acknowledged(std::size_t more) { wait_for(done_, more, "nothing is acknowledged"); }
void Writers::wait_for_refused(std::size_t more) { wait_for(refused_, more, "nothing is refused"); }
void Writers::wait_for_sent(std::size_t more) { wait_for(sent_, more, "nothing is sent"); }

std::map<std::string, std::string> Writers::acknowledged() const {
  std::lock_guard lock(mutex_);
  return acknowledged_;
}
std::vector<std::string> Writers::unexpected() const {
  std::lock_guard lock(mutex_);
  return unexpected_;
}

}  // namespace raccordo::testing
