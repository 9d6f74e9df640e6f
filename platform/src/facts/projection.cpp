// SPDX-License-Identifier: EUPL-1.2
#include <platform/projection.hpp>

namespace raccordo {

ProjectionJob::ProjectionJob(db::Database& database, std::vector<Projection> projections, std::chrono::milliseconds period,
                             OnFailure on_failure)
    : database_(database), projections_(std::move(projections)), on_failure_(std::move(on_failure)),
      thread_([this, period](std::stop_token stop) { run(std::move(stop), period); }) {}

ProjectionJob::~ProjectionJob() {
  thread_.request_stop();
  thread_.join();
}

void ProjectionJob::catch_up(Projection const& projection) {
  try {
    if (auto done = projection.catch_up(database_); !done && on_failure_) on_failure_(projection.name, done.error());
  } catch (std::exception const& bug) {
    // The server must not fall because a figure is late; what is not counted now is counted by a later pass.
    if (on_failure_) on_failure_(projection.name, Problem{ProblemKind::unavailable, "projection-failed", bug.what(), {}, {}, {}});
  }
}

void ProjectionJob::run(std::stop_token stop, std::chrono::milliseconds period) {
  while (!stop.stop_requested()) {
    for (auto const& projection : projections_)
      if (!stop.stop_requested()) catch_up(projection);
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, stop, period, [] { return false; });
  }
}

}  // namespace raccordo
