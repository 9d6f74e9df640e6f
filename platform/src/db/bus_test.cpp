// SPDX-License-Identifier: EUPL-1.2
#include <platform/db_bus.hpp>

#include <future>
#include <mutex>

#include <platform_testing/database.hpp>

namespace raccordo::db::bus_test {
namespace {

using namespace std::chrono_literals;

/// What one server hears, until the line it waits for.
class Listener {
 public:
  explicit Listener(std::string last) : last_(std::move(last)) {}
  Ears ears() {
    return {.hear =
                [this](std::string_view line) {
                  std::lock_guard lock(mutex_);
                  heard_.emplace_back(line);
                  if (line == last_) done_.set_value();
                },
            .missed = [] {}};
  }
  std::vector<std::string> wait() {
    EXPECT_EQ(done_.get_future().wait_for(10s), std::future_status::ready);
    std::lock_guard lock(mutex_);
    return heard_;
  }

 private:
  std::string const last_;
  std::mutex mutex_;
  std::vector<std::string> heard_;
  std::promise<void> done_;
};

TEST(Bus, is_not_needed_where_one_process_has_the_database) { EXPECT_FALSE(open_bus("/tmp/raccordo.db", {})); }

class BusOnServer : public raccordo::testing::EveryEngine {};
RACCORDO_ON_POSTGRESQL(BusOnServer);

TEST_P(BusOnServer, tells_the_others_every_line_in_order_and_not_itself) {
  std::string const url = std::getenv("RACCORDO_TEST_POSTGRESQL");
  Listener one("end of the other"), other("end of the one");
  auto const first = open_bus(url, one.ears()), second = open_bus(url, other.ears());
  std::vector<std::string> said;
  for (int i = 0; i < 500; ++i) said.push_back("riga " + std::to_string(i) + std::string(100, 'x'));
  for (auto const& line : said) first->say(line);
  first->say("end of the one");
  second->say("end of the other");
  auto heard = other.wait();
  heard.pop_back();
  EXPECT_EQ(heard, said);
  EXPECT_EQ(one.wait(), std::vector<std::string>{"end of the other"});
}

}  // namespace
}  // namespace raccordo::db::bus_test
