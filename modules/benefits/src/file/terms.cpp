// SPDX-License-Identifier: EUPL-1.2
#include "file/terms.hpp"

#include <algorithm>

namespace raccordo::benefits {
namespace {

store::Step const* find(std::vector<store::Step> const& steps, FileStepKind kind) {
  auto const found = std::ranges::find(steps, kind, &store::Step::kind);
  return found == steps.end() ? nullptr : &*found;
}

Result<store::PauseRule> rule(db::Tx& tx, std::string_view code) {
  if (auto pause = store::pause(tx, code, tx.today())) return std::move(*pause);
  return fail(ProblemKind::unavailable, "pause-missing", "Nessuna regola dice oggi per quanto il termine si ferma.",
              "Chi amministra il sistema deve caricare le regole.");
}

/// The pause was counted in full; it ends on that day.
Date shortened(store::Step const& pause, Date ends, Date due_on) { return due_on.plus_days(std::min(pause.pause_until->days_until(ends), 0)); }

/// The last pause that stands in the way now, if any.
store::Step const* pausing(std::vector<store::Step> const& steps, FileState state) {
  if (state == FileState::more_asked) return find(steps, FileStepKind::question);
  if (state != FileState::denial_noticed) return nullptr;
  auto const* observed = find(steps, FileStepKind::observations);
  return observed ? observed : find(steps, FileStepKind::notice);
}

}  // namespace

Result<Date> due_after(db::Tx& tx, std::vector<store::Step> const& before, store::Step& step, Date due_on) {
  using enum FileStepKind;
  if (step.kind == answer) return shortened(*find(before, question), step.on_day, due_on);
  if (step.kind == observations) {
    auto const after = TRY(rule(tx, "after_observations"));
    step.pause_until = step.on_day.plus_days(static_cast<int>(after.days));
    step.pause_source = after.source;
    step.rules = json::encode(std::vector{after});
    return shortened(*find(before, notice), *step.pause_until, due_on);
  }
  auto const pause = TRY(rule(tx, step.kind == question ? "question" : "observations"));
  std::vector rules{pause};
  if (step.kind == notice) rules.push_back(TRY(rule(tx, "after_observations")));
  std::int64_t days = 0;
  for (auto const& one : rules) days += one.days;
  step.pause_days = pause.days;
  step.pause_until = step.on_day.plus_days(static_cast<int>(days));
  step.pause_source = pause.source;
  step.rules = json::encode(rules);
  return due_on.plus_days(static_cast<int>(days));
}

bool may_deny(std::vector<store::Step> const& steps, Date today) {
  auto const* notice = find(steps, FileStepKind::notice);
  if (!notice) return false;
  return find(steps, FileStepKind::observations) || today > notice->on_day.plus_days(static_cast<int>(notice->pause_days.value_or(0)));
}

bool stands_still(std::vector<store::Step> const& steps, FileState state, Date today) {
  auto const* pause = pausing(steps, state);
  return pause && pause->pause_until && today <= *pause->pause_until;
}

std::int64_t days_left(std::vector<store::Step> const& steps, FileState state, Date due_on, Date today) {
  auto const* pause = pausing(steps, state);
  return (pause && pause->pause_until ? std::max(today, *pause->pause_until) : today).days_until(due_on);
}

}  // namespace raccordo::benefits
