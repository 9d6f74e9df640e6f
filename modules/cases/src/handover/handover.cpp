// SPDX-License-Identifier: EUPL-1.2
#include "handover/handover.hpp"

#include <algorithm>

#include <cases/facts.hpp>

#include "handover/rows.hpp"
#include "loads/loads.hpp"
#include "staff/staff.hpp"

// One operation for a whole load. Each case passes as if a coordinator had passed it, with its own fact; what was closed or passed on in the
// meantime is left alone, and what came meanwhile is dealt too.
namespace raccordo::cases {
namespace {

constexpr int most_days_ahead = 366;

struct HandoverPayload {
  int v = 1;
  HandoverId handover_id;
  identity::AccountId from_id;
  Date on_day;
  std::int64_t cases = 0;
};
BOOST_DESCRIBE_STRUCT(HandoverPayload, (), (v, handover_id, from_id, on_day, cases))

void announce(db::Tx& tx, raccordo::facts::Actor const& actor, std::string_view kind, HandoverPayload const& payload) {
  raccordo::facts::append(tx, actor,
                          {.kind = std::string(kind),
                           .subject_kind = "handover",
                           .subject_id = payload.handover_id.value,
                           .person_id = {},
                           .case_id = {},
                           .thread_id = {},
                           .section = "routing",
                           .municipality = {},
                           .payload = json::encode(payload)});
}

bool coordinates(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, territory::TeamId team) {
  auto const teams = coordinated(tx, territory, principal);
  return std::ranges::find(teams, team) != teams.end();
}

Result<void> check_receivers(NewHandover const& what, std::vector<Load::Worker> const& workers) {
  for (std::size_t i = 0; i < what.to_ids.size(); ++i) {
    auto const pointer = "/to_ids/" + std::to_string(i);
    if (what.to_ids[i] == what.from_id) return invalid_field(pointer, "same", "Il carico non può passare a chi lo lascia.");
    auto const worker = std::ranges::find(workers, what.to_ids[i], &Load::Worker::account_id);
    if (worker == workers.end() || worker->worker_state == WorkerState::gone)
      return invalid_field(pointer, "mandate", "Questa persona oggi non lavora in questa équipe.");
  }
  return {};
}

Result<std::vector<Load::Worker>> check(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, NewHandover const& what) {
  if (!coordinates(tx, territory, principal, what.team_id))
    return fail(ProblemKind::forbidden, "not-your-team", "Il carico di un operatore lo passa chi coordina la sua équipe.", "Chiedi a chi la coordina.");
  if (what.on_day < tx.today()) return invalid_field("/on_day", "past", "Questi giorni sono già passati.");
  if (what.on_day > tx.today().plus_days(most_days_ahead)) return invalid_field("/on_day", "range", "Al massimo un anno avanti.");
  auto workers = workers_of(tx, what.team_id);
  if (std::ranges::find(workers, what.from_id, &Load::Worker::account_id) == workers.end())
    return invalid_field("/from_id", "worker", "Questa persona non ha casi in questa équipe.");
  TRY(check_receivers(what, workers));
  return workers;
}

std::vector<Receiver> receivers_of(std::vector<identity::AccountId> const& to, std::vector<Load::Worker> const& workers) {
  std::vector<Receiver> receivers;
  for (auto const& id : to) {
    auto const worker = std::ranges::find(workers, id, &Load::Worker::account_id);
    receivers.push_back({id, worker == workers.end() ? 0 : worker->open_cases});
  }
  return receivers;
}

/// Who leaves still works on it for a while, beside the new worker.
Result<void> overlap(db::Tx& tx, store::Row const& row, HandoverRow const& handover, territory::BodyId body) {
  if (handover.overlap_days == 0) return {};
  auto const last = handover.on_day.plus_days(static_cast<int>(handover.overlap_days) - 1);
  if (last < tx.today()) return {};
  TRY(store::add_member(tx, row.case_id, handover.from_id, body, tx.today(), enum_text(MemberRole::co_worker)));
  TRY(store::end_member(tx, row.case_id, handover.from_id, last));
  identity::relate(tx, {.record_kind = "case",
                        .record_id = row.case_id.value,
                        .holder = handover.from_id.value,
                        .relation = identity::Relation::member,
                        .sort_key = row.opened_at.us,
                        .valid_from = tx.today(),
                        .valid_to = last,
                        .function = enum_text(row.function)});
  return {};
}

/// How many passed. A receiver who may not have one today leaves it where it is: the coordinator's queue then shows it.
Result<std::int64_t> carry_out(db::Tx& tx, desk::Desk& desk, HandoverRow const& handover) {
  raccordo::facts::Actor const actor{handover.planned_by.value, handover.planned_mandate, handover.planned_for};
  auto const open = open_cases_of(tx, handover.team_id, handover.from_id);
  auto deals = parts_of(tx, handover.handover_id);
  std::erase_if(deals, [&](auto const& deal) { return std::ranges::find(open, deal.case_id) == open.end(); });
  std::vector<CaseId> later;
  for (auto const& id : open)
    if (std::ranges::find(deals, id, &Deal::case_id) == deals.end()) later.push_back(id);
  auto const workers = workers_of(tx, handover.team_id);
  std::ranges::move(dealt(later, receivers_of(receivers_of_handover(tx, handover.handover_id), workers)), std::back_inserter(deals));
  std::int64_t passed = 0;
  for (auto const& deal : deals) {
    auto const row = store::find(tx, deal.case_id).value();
    auto const seat = seat_of(tx, deal.to, {row.desk_id, row.function});
    if (!seat) continue;
    TRY(pass_on(tx, desk, actor, row, {deal.to, *seat, handover.reason}));
    TRY(overlap(tx, row, handover, seat->body_id));
    ++passed;
  }
  TRY(end_handover(tx, handover.handover_id, HandoverState::done));
  announce(tx, actor, facts::handover_done, {1, handover.handover_id, handover.from_id, handover.on_day, passed});
  return passed;
}

}  // namespace

Result<HandoverPreview> preview_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, NewHandover const& what) {
  auto const workers = TRY(check(tx, territory, principal, what));
  auto const from = std::ranges::find(workers, what.from_id, &Load::Worker::account_id);
  HandoverPreview preview{from->open_cases, from->high_or_urgent, from->late_steps, {}};
  auto const deals = dealt(open_cases_of(tx, what.team_id, what.from_id), receivers_of(what.to_ids, workers));
  for (auto const& id : what.to_ids) {
    auto const worker = std::ranges::find(workers, id, &Load::Worker::account_id);
    preview.shares.push_back({id, worker->display_name, std::ranges::count(deals, id, &Deal::to), worker->open_cases});
  }
  return preview;
}

Result<HandoverId> Cases::plan_handover(db::Tx& tx, identity::Principal const& principal, NewHandover const& what) {
  auto const workers = TRY(check(tx, territory_, principal, what));
  auto const* mandate = TRY(principal.mandate_for("handover.plan"));
  auto const cases = open_cases_of(tx, what.team_id, what.from_id);
  HandoverRow const row{tx.new_id<HandoverId>(),
                        what.team_id,
                        what.from_id,
                        what.on_day,
                        what.overlap_days,
                        what.reason,
                        HandoverState::planned,
                        principal.account_id,
                        mandate->mandate_id.value,
                        mandate->body_id.value,
                        tx.now()};
  if (auto const added = add_handover(tx, row); !added)
    return fail(ProblemKind::conflict, "already-planned", "Per questa persona un passaggio del carico è già previsto.",
                "Annulla quello, poi prevedine un altro.");
  add_receivers(tx, row.handover_id, what.to_ids);
  for (auto const& deal : dealt(cases, receivers_of(what.to_ids, workers))) add_part(tx, row.handover_id, deal);
  announce(tx, principal.acting(*mandate), facts::handover_planned, {1, row.handover_id, what.from_id, what.on_day, static_cast<std::int64_t>(cases.size())});
  if (what.on_day == tx.today()) TRY(carry_out(tx, desk_, row));
  return row.handover_id;
}

Result<void> Cases::undo_handover(db::Tx& tx, identity::Principal const& principal, HandoverId id) {
  auto const row = find_handover(tx, id);
  if (!row || !coordinates(tx, territory_, principal, row->team_id)) return not_found();
  if (row->state != HandoverState::planned)
    return fail(ProblemKind::conflict, "handover-over", row->state == HandoverState::done ? "Il carico è già passato." : "Il passaggio è già stato annullato.",
                "Ricarica la pagina.");
  auto const* mandate = TRY(principal.mandate_for("handover.plan"));
  TRY(end_handover(tx, id, HandoverState::undone));
  announce(tx, principal.acting(*mandate), facts::handover_undone, {1, id, row->from_id, row->on_day, 0});
  return {};
}

Result<void> Cases::run_handovers() {
  auto const due = TRY(database_.read([&](db::Tx& tx) -> Result<std::vector<HandoverId>> { return due_handovers(tx, tx.today()); }));
  for (auto const& id : due)
    TRY(database_.write([&](db::Tx& tx) -> Result<std::int64_t> {
      auto const row = find_handover(tx, id);
      if (!row || row->state != HandoverState::planned) return 0;
      return carry_out(tx, desk_, *row);
    }));
  return {};
}

}  // namespace raccordo::cases
