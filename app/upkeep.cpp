// SPDX-License-Identifier: EUPL-1.2
#include "upkeep.hpp"

#include <platform/idempotency.hpp>
#include <platform/log.hpp>

namespace raccordo {
namespace {

constexpr auto period = std::chrono::seconds(1);
constexpr int rounds_between_forgetting = 60;
constexpr int forgotten_at_once = 5'000;
constexpr auto answers_kept_for = std::chrono::hours(48);

void report(std::string_view what, Result<void> const& outcome) {
  if (!outcome) log::write(log::Level::warning, "upkeep-failed", {{"what", what}, {"code", std::string_view(outcome.error().code)}});
}

Result<void> forget_old_answers(db::Database& database) {
  TRY(database.write([](db::Tx& tx) { return idempotency::forget(tx, tx.now() + -answers_kept_for, forgotten_at_once); }));
  return {};
}

}  // namespace

Upkeep::Upkeep(db::Database& database, std::vector<Projection> const& projections)
    : database_(database), projections_(projections), thread_([this](std::stop_token stop) { run(stop); }) {}

Upkeep::~Upkeep() {
  thread_.request_stop();
  thread_.join();
}

void Upkeep::run(std::stop_token stop) {
  std::unique_lock lock(mutex_);
  for (int number = 0; !stop.stop_requested(); ++number) {
    try {
      round(number);
    } catch (std::exception const& e) {
      log::write(log::Level::error, "upkeep-failed", {{"what", std::string_view(e.what())}});
    }
    wake_.wait_for(lock, stop, period, [] { return false; });
  }
}

void Upkeep::round(int number) {
  for (auto const& projection : projections_) report(projection.name, projection.catch_up(database_));
  if (number % rounds_between_forgetting == 0) report("idempotency", forget_old_answers(database_));
}

}  // namespace raccordo
