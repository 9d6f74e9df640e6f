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

/// One chore that fails does not keep the others from being done; what is missed now is made up in a later round.
template <class F>
void attempt(std::string_view what, F chore) {
  try {
    if (Result<void> done = chore(); !done)
      log::write(log::Level::warning, "upkeep-failed", {{"what", what}, {"code", std::string_view(done.error().code)}});
  } catch (std::exception const& e) {
    log::write(log::Level::error, "upkeep-failed", {{"what", what}, {"why", std::string_view(e.what())}});
  }
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
    round(number);
    wake_.wait_for(lock, stop, period, [] { return false; });
  }
}

void Upkeep::round(int number) {
  for (auto const& projection : projections_) attempt(projection.name, [&] { return projection.catch_up(database_); });
  if (number % rounds_between_forgetting == 0) attempt("idempotency", [&] { return forget_old_answers(database_); });
}

}  // namespace raccordo
