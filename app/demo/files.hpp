// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <deque>
#include <map>

#include <benefits/benefits.hpp>

#include "demo/cast.hpp"

namespace raccordo::demo {

/// The files of the demonstration: asked for, prepared, proposed, decided and given over the weeks, so that on the day somebody looks each
/// state is there. The sums are invented.
class Files {
 public:
  struct Parts {
    db::Database& database;
    territory::Territory& territory;
    benefits::Files& files;
    Cast& cast;
    Invented const& invented;
    Random& random;
  };
  /// `steps`: how many the story has.
  Files(Parts const& parts, int steps) : p_(parts), due_(static_cast<std::size_t>(steps)) {}

  /// On a case that stays open: perhaps somebody asks for something.
  void consider(cases::CaseId opened, identity::Principal const& worker, int number);
  /// What happens on the day of that step.
  Result<void> step(int number);

 private:
  /// What the officer will do with it; `waits`: granted, but not in time.
  enum class Fate { granted, granted_in_part, asked_more, denied, waits };
  enum class Stage { open, propose, wait, decide, answer, activate, deliver, over };
  struct Told {
    cases::CaseId opened;
    identity::Principal const* worker = nullptr;
    identity::Principal const* officer = nullptr;
    Request const* request = nullptr;
    Fate fate{};
    Stage stage = Stage::open;
    benefits::FileId file{};
    benefits::InterventionId intervention{};
    bool asked = false;  ///< more, or what the person observes
    identity::Principal const* giver = nullptr;
    std::int64_t version = 1, given = 0;
    Date starts_on{};
  };
  Result<void> next(Told& told);
  Result<void> open(db::Tx& tx, Told& told);
  Result<void> propose(db::Tx& tx, Told& told);
  Result<void> decide(db::Tx& tx, Told& told);
  Result<void> answer(db::Tx& tx, Told& told);
  Result<void> activate(db::Tx& tx, Told& told);
  Result<void> deliver(db::Tx& tx, Told& told);
  int days_until(Stage stage);

  Parts p_;
  std::vector<std::deque<Told>> due_;
  int told_ = 0;
  std::map<std::pair<Uuid, int>, int> acts_;
};

}  // namespace raccordo::demo
