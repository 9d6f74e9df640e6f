// SPDX-License-Identifier: EUPL-1.2
#include "upkeep.hpp"

#include <platform/idempotency.hpp>
#include <platform/log.hpp>

namespace raccordo {
namespace {

constexpr auto period = std::chrono::seconds(1);
constexpr int forget_every = 60;
constexpr int forgotten_at_once = 5'000;
constexpr auto answers_kept_for = std::chrono::hours(48);

/// One chore that fails does not keep the others from being done; what is missed now is made up in a later round.
void attempt(Chore const& chore) {
  try {
    if (auto done = chore.run(); !done) log::write(log::Level::warning, "upkeep-failed", {{"what", chore.name}, {"code", std::string_view(done.error().code)}});
  } catch (std::exception const& e) {
    log::write(log::Level::error, "upkeep-failed", {{"what", chore.name}, {"why", std::string_view(e.what())}});
  }
}

Result<void> forget_old_answers(db::Database& database) {
  TRY(database.write([](db::Tx& tx) { return idempotency::forget(tx, tx.now() + -answers_kept_for, forgotten_at_once); }));
  return {};
}

}  // namespace

std::vector<Chore> usual_chores(db::Database& database, std::vector<Projection> const& projections) {
  std::vector<Chore> chores;
  for (auto const& projection : projections) chores.push_back({projection.name, 1, [&] { return projection.catch_up(database); }});
  chores.push_back({"idempotency", forget_every, [&] { return forget_old_answers(database); }});
  return chores;
}

Upkeep::Upkeep(std::vector<Chore> chores) : chores_(std::move(chores)), thread_([this](std::stop_token stop) { run(stop); }) {}

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
  for (auto const& chore : chores_)
    if (number % chore.every == 0) attempt(chore);
}

}  // namespace raccordo
