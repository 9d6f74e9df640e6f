// SPDX-License-Identifier: EUPL-1.2
#include "demo/generator.hpp"

#include <algorithm>
#include <array>
#include <deque>

#include "demo/cast.hpp"
#include "demo/files.hpp"
#include "demo/invented.hpp"
#include "demo/referrals.hpp"

namespace raccordo::demo {
namespace {

using namespace std::chrono_literals;
using territory::Function;

/// A place where everything was long ago (sixty cases) and one where nothing ever arrives let the lists be measured at their edges.
constexpr std::string_view quiet_municipality = "019039";
constexpr int quiet_cases = 60;
constexpr std::string_view beginning = "2021-01-04";
constexpr int steps_of_the_story = 2000;  ///< about a day each
constexpr int recent_steps = 60;
/// Where the people at the demonstration's door work: their desks should not be empty.
constexpr std::array<std::string_view, 8> shown_places{"006044", "006121", "006095", "006193", "006177", "019097", "047014", "006121"};
/// Up to here the story is told for whoever looks, not for whoever measures.
constexpr std::int64_t small_archive = 5'000;
constexpr int hot_changes = 22;  ///< gives a timeline that fills its first page

struct Place {
  std::string istat_code;
  territory::BodyId body;
};
/// A contact still to be taken, or a case on which something will still happen.
struct Ahead {
  access::ContactId contact;
  cases::CaseId opened;
  identity::Principal const* worker = nullptr;
  std::int64_t version = 1;
  int changes = 0;
  bool close = false;
  Date next_step_on{};  ///< as last written: a change that changes nothing makes no version
};
struct Planned {
  access::NewContact contact;
  identity::Principal const* recorder = nullptr;
  identity::Principal const* worker = nullptr;
};

class Generator {
 public:
  Generator(Parts const& parts, Settings const& settings, Invented const& invented, OnProgress const& progress)
      : p_(parts), s_(settings), invented_(invented), progress_(progress), random_(settings.seed), cast_(p_.database, p_.territory, random_, invented) {}

  Result<Made> run();

 private:
  Result<void> find_places();
  Result<void> step(int number, std::int64_t contacts);
  Result<void> record(std::vector<Planned>& plans, std::vector<Ahead>& recorded);
  Result<std::vector<Planned>> plan(std::int64_t contacts);
  Result<void> choose_people(Planned& plan, Place const& place);
  Result<void> take(std::deque<Ahead>& ready, int number);
  Result<void> work_on(std::deque<Ahead>& due, int number);
  Result<void> record_waiting(std::int64_t contacts);
  access::NewContact told(Place const& place);
  void move_to(int number);
  Instant in_office_hours(Instant at);
  std::int64_t told_before(int number, int recording) const;
  Place const& somewhere();
  std::deque<Ahead>& agenda(std::vector<std::deque<Ahead>>& of, int number) { return of[static_cast<std::size_t>(std::min(number, steps_ - 1))]; }

  Parts const& p_;
  Settings const& s_;
  Invented const& invented_;
  OnProgress const& progress_;
  SeededRandom random_;
  Cast cast_;
  std::vector<Place> places_;
  Weighted place_;
  int steps_ = 1;
  std::int64_t done_ = 0;
  std::vector<std::deque<Ahead>> taking_, working_;
  std::optional<Files> files_;
};

Result<void> Generator::find_places() {
  return p_.database.read([&](db::Tx& tx) -> Result<void> {
    for (auto const& point : p_.territory.map(tx, Function::elderly, tx.today()).points) {
      auto const assigned = TRY(p_.territory.assigned(tx, point.istat_code, Function::elderly, *Date::parse(beginning)));
      auto const body = p_.territory.find_body(tx, "comune-" + point.istat_code);
      if (!assigned.preparing || !body) continue;
      places_.push_back({point.istat_code, body->body_id});
      place_.add(point.istat_code == quiet_municipality ? 0 : std::max<std::int64_t>(point.population_2011, 1));
    }
    if (places_.empty()) return fail(ProblemKind::unavailable, "demo-territory", "Il territorio non è caricato.");
    return {};
  });
}

Place const& Generator::somewhere() {
  // A large archive is as the territory is; in a small one half of the needs are told where somebody will look.
  if (s_.cases < small_archive && random_.below(2) == 0) {
    auto const found = std::ranges::find(places_, shown_places[random_.below(shown_places.size())], &Place::istat_code);
    if (found != places_.end()) return *found;
  }
  return places_[place_.draw(random_)];
}

access::NewContact Generator::told(Place const& place) {
  constexpr std::array functions{Function::elderly, Function::elderly, Function::elderly,    Function::elderly, Function::minors,
                                 Function::minors,  Function::minors,  Function::disability, Function::adults,  Function::adults};
  access::NewContact contact{.municipality = place.istat_code, .function = functions[random_.below(functions.size())]};
  contact.channel = static_cast<access::Channel>(std::min<std::uint64_t>(random_.below(8), random_.below(6)));
  contact.interlocutor = static_cast<access::Interlocutor>(std::min<std::uint64_t>(random_.below(6), random_.below(6)));
  contact.need = invented_.need(random_, contact.function);
  if (random_.below(100) >= 6) contact.person = invented_.person(random_, contact.function, rome_date(p_.clock.now()));
  contact.urgent = random_.below(20) == 0;
  contact.notice_given = true;
  if (contact.interlocutor == access::Interlocutor::institution) {
    contact.report = reported_by(contact.function);
    contact.notice_given = false;  // the person was not there
  }
  return contact;
}

Result<void> Generator::choose_people(Planned& plan, Place const& place) {
  // One in five tells it at a door that is not the own municipality's: there is no wrong door.
  auto const door = random_.below(5) == 0 ? places_[place_.draw(random_)].body : place.body;
  plan.recorder = TRY(cast_.operator_at(door));
  auto const assigned = TRY(p_.database.read([&](db::Tx& tx) { return p_.territory.assigned(tx, place.istat_code, plan.contact.function, tx.today()); }));
  if (!assigned.preparing) return {};
  plan.worker = TRY(cast_.worker_at(assigned.preparing->body, assigned.preparing->team));
  return {};
}

Result<std::vector<Planned>> Generator::plan(std::int64_t contacts) {
  std::vector<Planned> plans;
  while (static_cast<std::int64_t>(plans.size()) < contacts) {
    auto const quiet = done_ + static_cast<std::int64_t>(plans.size()) < quiet_cases && s_.cases >= 20 * quiet_cases;
    auto const found = quiet ? std::ranges::find(places_, quiet_municipality, &Place::istat_code) : places_.end();
    auto const& place = found != places_.end() ? *found : somewhere();
    Planned plan{told(place)};
    TRY(choose_people(plan, place));
    if (plan.worker) plans.push_back(std::move(plan));
  }
  return plans;
}

Result<void> Generator::record(std::vector<Planned>& plans, std::vector<Ahead>& recorded) {
  if (plans.empty()) return {};
  return p_.database.write([&](db::Tx& tx) -> Result<void> {
    recorded.clear();
    for (auto const& plan : plans) {
      auto const id = TRY(p_.contacts.record(tx, *plan.recorder, plan.contact, true));
      recorded.push_back({.contact = id, .worker = plan.worker});
    }
    return {};
  });
}

Result<void> Generator::take(std::deque<Ahead>& ready, int number) {
  if (ready.empty()) return {};
  TRY(p_.database.write([&](db::Tx& tx) -> Result<void> {
    for (auto& one : ready) one.opened = TRY(p_.cases.take(tx, *one.worker, {.contact_id = one.contact}));
    return {};
  }));
  for (auto& one : ready) {
    one.changes = random_.below(50) == 0 ? hot_changes : static_cast<int>(random_.below(3));
    // What is old has mostly ended; what is recent is mostly still being worked on.
    one.close = random_.below(100) < (number < steps_ - 3 * recent_steps ? 85u : 15u);
    if (one.changes > 0 || one.close) agenda(working_, number + 1 + static_cast<int>(random_.below(6))).push_back(one);
    if (!one.close) files_->consider(one.opened, *one.worker, number);
  }
  ready.clear();
  return {};
}

Result<void> Generator::work_on(std::deque<Ahead>& due, int number) {
  if (due.empty()) return {};
  std::vector<cases::CaseChange> changes;
  for (auto& one : due) {
    cases::CaseChange change{.version = one.version};
    change.summary.emplace(invented_.work(random_, "summary"));
    // Only who is followed now has something that comes next.
    if (number >= steps_ - recent_steps) change.next_step.emplace(invented_.work(random_, "next_step"));
    auto const day = rome_date(p_.clock.now()).plus_days(static_cast<int>(random_.below(60)) + 1);
    one.next_step_on = day == one.next_step_on ? day.plus_days(1) : day;
    if (change.next_step) change.next_step_on.emplace(one.next_step_on);
    else change.summary->emplace(**change.summary + " (" + italian_date(rome_date(p_.clock.now())) + ")");
    if (random_.below(8) == 0) change.priority = cases::Priority::high;
    changes.push_back(std::move(change));
  }
  TRY(p_.database.write([&](db::Tx& tx) -> Result<void> {
    for (std::size_t i = 0; i < due.size(); ++i) {
      auto const& one = due[i];
      if (one.changes > 0) TRY(p_.cases.change(tx, *one.worker, one.opened, changes[i]));
      else TRY(p_.cases.close(tx, *one.worker, one.opened, {.version = one.version, .outcome = cases::Outcome::need_met}));
    }
    return {};
  }));
  for (auto one : due) {
    ++one.version;
    bool const more = one.changes-- > 1 || (one.changes == 0 && one.close);
    // Whatever would fall after the last step is left as it is: open cases are what a desk has.
    if (more && number + 1 < steps_) working_[static_cast<std::size_t>(number) + 1].push_back(one);
  }
  due.clear();
  return {};
}

/// That day, between eight and eighteen.
Instant Generator::in_office_hours(Instant at) {
  return rome_midnight(rome_date(at)) + std::chrono::microseconds(8h) + std::chrono::microseconds(random_.below(36'000) * 1'000'000);
}

void Generator::move_to(int number) {
  auto const from = rome_midnight(*Date::parse(beginning)).us;
  auto const until = s_.until.us - std::chrono::microseconds(7 * 24h).count();
  auto const even = Instant{from + (until - from) / steps_ * number};
  p_.clock.advance(std::max<std::chrono::microseconds>(in_office_hours(even) - p_.clock.now(), 1s));
}

Result<void> Generator::step(int number, std::int64_t contacts) {
  move_to(number);
  TRY(take(taking_[static_cast<std::size_t>(number)], number));
  TRY(work_on(working_[static_cast<std::size_t>(number)], number));
  TRY(files_->step(number));
  auto plans = TRY(plan(contacts));
  std::vector<Ahead> recorded;
  TRY(record(plans, recorded));
  for (auto const& one : recorded) agenda(taking_, number + 1 + static_cast<int>(random_.below(5))).push_back(one);
  done_ += contacts;
  progress_(done_, s_.cases);
  return {};
}

/// The last week: needs told and not yet taken, so that desks are not empty on the day somebody looks.
Result<void> Generator::record_waiting(std::int64_t contacts) {
  Referrals referrals(p_.database, p_.contacts, cast_, random_);
  for (std::int64_t i = 0; i < contacts; ++i) {
    auto const even = Instant{s_.until.us - std::chrono::microseconds(6 * 24h).count() / contacts * (contacts - i)};
    auto const at = std::min(in_office_hours(even), s_.until + std::chrono::microseconds(-1h));
    p_.clock.advance(std::max<std::chrono::microseconds>(at - p_.clock.now(), 1s));
    auto plans = TRY(plan(1));
    // A few are needs that nobody in the network is known to be competent for: Milan's, told here.
    if (i % 12 == 11) plans.front().contact.municipality = "015146";
    std::vector<Ahead> recorded;
    TRY(record(plans, recorded));
    auto const& told = plans.front();
    TRY(referrals.after({recorded.front().contact, told.recorder, told.contact.municipality, told.contact.function}));
  }
  return {};
}

/// How many needs were told before that step: evenly, but a small archive tells a third of them in the last months, when somebody looks.
std::int64_t Generator::told_before(int number, int recording) const {
  constexpr int last_months = 240;
  auto const evenly = s_.cases < small_archive ? s_.cases * 2 / 3 : s_.cases;
  auto const recent = std::max(number - (recording - last_months), 0);
  return evenly * number / recording + (s_.cases - evenly) * recent / last_months;
}

Result<Made> Generator::run() {
  p_.clock.advance(rome_midnight(*Date::parse(beginning)) - p_.clock.now());
  TRY(find_places());
  TRY(cast_.make_offered());
  steps_ = steps_of_the_story + 8;
  taking_.resize(static_cast<std::size_t>(steps_));
  working_.resize(static_cast<std::size_t>(steps_));
  files_.emplace(Files::Parts{p_.database, p_.territory, p_.files, cast_, invented_, random_}, steps_);
  auto const recording = steps_ - 8;
  for (int number = 0; number < steps_; ++number) {
    auto const share = number < recording ? told_before(number + 1, recording) - told_before(number, recording) : 0;
    TRY(step(number, share));
  }
  // What was put off to the last step is taken now.
  TRY(take(taking_.back(), steps_ - 1));
  auto const waiting = 48 + std::min<std::int64_t>(s_.cases / 50, 400);
  TRY(record_waiting(waiting));
  std::vector<territory::BodyId> bodies;
  for (auto const& place : places_) bodies.push_back(place.body);
  TRY(cast_.grow_to(static_cast<int>(std::min<std::int64_t>(s_.cases / 100, 2000)), bodies));
  return Made{s_.cases, waiting, cast_.size()};
}

}  // namespace

Result<Made> generate(Parts const& parts, Settings const& settings, OnProgress const& on_progress) {
  auto const invented = TRY(Invented::read(settings.folder));
  return Generator(parts, settings, invented, on_progress).run();
}

}  // namespace raccordo::demo
