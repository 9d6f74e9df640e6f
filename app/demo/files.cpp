// SPDX-License-Identifier: EUPL-1.2
#include "demo/files.hpp"

#include <cases/ground.hpp>

#include "demo/budgets.hpp"

namespace raccordo::demo {
namespace {

constexpr int window = 300;       ///< steps before the end in which files are asked for
constexpr int busy_weeks = 20;    ///< steps at the end in which nothing is decided: whoever decides finds what is to be decided
constexpr int most_files = 1000;  ///< a large archive measures lists of cases; its files are a sample
/// The association whose operator stands at the demonstration's door.
constexpr std::string_view association = "me-dea";

int year_of(Date day) { return static_cast<int>(day.ymd().year()); }
Date first_of_next_month(Date day) { return Date::from(day.ymd().year() / day.ymd().month() / 1 + std::chrono::months(1)); }

benefits::Preparation prepared(Request const& request, int number, Date today) {
  using benefits::CheckState;
  benefits::Preparation written{.asked = request.asked, .situation = request.situation, .evaluation = request.evaluation, .isee = {}, .checks = {}};
  for (auto const* code : {"identity", "request", "isee", "expenses", "home_visit", "school", "tenancy"})
    written.checks.push_back({code, CheckState::present, {}});
  auto const digits = std::to_string(1'000'000 + number);
  written.isee = benefits::Isee{.protocol = "PROVA-ISEE-" + digits.substr(1),
                                .kind = benefits::IseeKind::ordinary,
                                .issued_on = today.plus_days(-40),
                                .valid_to = today.plus_days(330),
                                .value_cents = 400'000 + number % 17 * 70'000};
  return written;
}

}  // namespace

int Files::days_until(Stage stage) {
  struct Days {
    int from, to;
  };
  auto const [from, to] = [&]() -> Days {
    switch (stage) {
      case Stage::open: return {2, 12};
      case Stage::propose: return {5, 20};
      case Stage::wait: return {20, 30};
      case Stage::decide: return {14, 34};
      case Stage::answer: return {3, 9};
      case Stage::activate: return {2, 8};
      default: return {6, 8};
    }
  }();
  return from + static_cast<int>(p_.random.below(static_cast<std::uint64_t>(to - from + 1)));
}

void Files::consider(cases::CaseId opened, identity::Principal const& worker, int number) {
  if (number < static_cast<int>(due_.size()) - window || told_ >= most_files || p_.random.below(10) < 2) return;
  constexpr std::array fates{Fate::granted, Fate::granted,         Fate::granted,    Fate::granted, Fate::granted,
                             Fate::granted, Fate::granted_in_part, Fate::asked_more, Fate::denied,  Fate::waits};
  Told told{.opened = opened, .worker = &worker};
  told.fate = fates[p_.random.below(fates.size())];
  ++told_;
  if (auto const at = number + days_until(Stage::open); at < static_cast<int>(due_.size())) due_[static_cast<std::size_t>(at)].push_back(told);
}

Result<void> Files::step(int number) {
  auto& today = due_[static_cast<std::size_t>(number)];
  bool const busy = number >= static_cast<int>(due_.size()) - busy_weeks;
  for (auto& told : today) {
    if (busy && told.stage == Stage::decide) continue;
    TRY(next(told));
    auto const at = told.stage == Stage::over ? static_cast<int>(due_.size()) : number + days_until(told.stage);
    if (at < static_cast<int>(due_.size())) due_[static_cast<std::size_t>(at)].push_back(told);
  }
  today.clear();
  return {};
}

Result<void> Files::next(Told& told) {
  // The officer may be a new account, which is made in a transaction of its own.
  if (told.stage == Stage::open) {
    auto const ground = TRY(p_.database.read([&](db::Tx& tx) { return cases::ground_of(tx, *told.worker, told.opened); }));
    told.request = p_.invented.request(p_.random, ground.function);
    if (!ground.person_id || !ground.deciding_body_id || !told.request) return told.stage = Stage::over, Result<void>{};
    told.officer = TRY(p_.cast.officer_at(*ground.deciding_body_id));
  }
  return p_.database.write([&](db::Tx& tx) -> Result<void> {
    switch (told.stage) {
      case Stage::open: return open(tx, told);
      case Stage::propose: return propose(tx, told);
      case Stage::wait: return told.stage = Stage::decide, Result<void>{};
      case Stage::decide: return decide(tx, told);
      case Stage::answer: return answer(tx, told);
      case Stage::activate: return activate(tx, told);
      case Stage::deliver: return deliver(tx, told);
      case Stage::over: return {};
    }
    return {};
  });
}

Result<void> Files::open(db::Tx& tx, Told& told) {
  told.file = TRY(p_.files.open(tx, *told.worker, {.case_id = told.opened, .type_code = told.request->type_code}));
  TRY(p_.files.prepare(tx, *told.worker, told.file, {.version = 1, .preparation = prepared(*told.request, told_, tx.today())}));
  told.version = 2;
  told.stage = Stage::propose;
  return {};
}

Result<void> Files::propose(db::Tx& tx, Told& told) {
  auto const& request = *told.request;
  auto const body = told.officer->mandates.front().body_id;
  auto const line = TRY(line_for(tx, p_.territory, *told.officer, {body, year_of(tx.today()), request.type_code}));
  // A file for which there is no money stays with the team, as it would.
  if (line.left_cents < request.total_cents) return told.stage = Stage::over, Result<void>{};
  auto const user = request.quantity ? request.total_cents / 10 : 0;
  told.starts_on = first_of_next_month(tx.today());
  TRY(p_.files.propose(tx, *told.worker, told.file,
                       {.version = told.version,
                        .proposal = {.line_id = line.line_id,
                                     .total_cents = request.total_cents,
                                     .user_cents = user,
                                     .body_cents = request.total_cents - user,
                                     .health_cents = 0,
                                     .quantity = request.quantity,
                                     .valid_from = told.starts_on,
                                     .valid_to = told.starts_on.plus_days(365)}}));
  ++told.version;
  told.stage = told.fate == Fate::waits ? Stage::wait : Stage::decide;
  return {};
}

Result<void> Files::decide(db::Tx& tx, Told& told) {
  using benefits::DecisionKind;
  using benefits::FileStepKind;
  if (!told.asked && (told.fate == Fate::asked_more || told.fate == Fate::denied)) {
    auto const kind = told.fate == Fate::denied ? FileStepKind::notice : FileStepKind::question;
    auto const* text = told.fate == Fate::denied ? "Riceve già un contributo per lo stesso bisogno." : "Quale spesa resta a carico della famiglia?";
    TRY(p_.files.ask(tx, *told.officer, told.file, {.version = told.version, .kind = kind, .text = text, .on_day = {}}));
    ++told.version;
    told.asked = true;
    told.stage = Stage::answer;
    return {};
  }
  auto const year = year_of(tx.today());
  auto const number = 100 + ++acts_[{told.officer->mandates.front().body_id.value, year}];
  bool const part = told.fate == Fate::granted_in_part;
  bool const denied = told.fate == Fate::denied;
  auto const body_cents = told.request->total_cents - (told.request->quantity ? told.request->total_cents / 10 : 0);
  TRY(p_.files.decide(tx, *told.officer, told.file,
                      {.version = told.version,
                       .kind = denied ? DecisionKind::denied
                               : part ? DecisionKind::granted_in_part
                                      : DecisionKind::granted,
                       .act_year = year,
                       .act_number = std::to_string(number),
                       .reasons = denied ? "Le osservazioni presentate non superano i motivi comunicati." : "Condizioni verificate dall’équipe.",
                       .granted_cents = part ? std::optional(body_cents / 2) : std::nullopt,
                       .granted_quantity = part && told.request->quantity ? std::optional(*told.request->quantity / 2) : std::nullopt}));
  ++told.version;
  told.stage = denied ? Stage::over : Stage::activate;
  return {};
}

Result<void> Files::answer(db::Tx& tx, Told& told) {
  bool const denied = told.fate == Fate::denied;
  TRY(p_.files.answer(tx, *told.worker, told.file,
                      {.version = told.version,
                       .kind = denied ? benefits::FileStepKind::observations : benefits::FileStepKind::answer,
                       .text = denied ? "La persona dice che il contributo finisce con l’anno." : "Restano a carico l’affitto e le bollette.",
                       .on_day = denied ? std::optional(tx.today()) : std::nullopt}));
  ++told.version;
  told.stage = Stage::decide;
  return {};
}

Result<void> Files::activate(db::Tx& tx, Told& told) {
  told.starts_on = std::max(told.starts_on, tx.today());
  benefits::NewActivation in{.version = told.version, .starts_on = told.starts_on, .ends_on = {}, .provider_body_id = {}, .provider_name = {}};
  told.giver = told.worker;
  if (!told.request->quantity) {
    in.provider_body_id = told.officer->mandates.front().body_id;
  } else if (p_.random.below(2) == 0) {
    in.provider_body_id = territory::body_id(association);
    told.giver = TRY(p_.cast.operator_at(*in.provider_body_id));
  } else {
    in.provider_name = "Cooperativa Il Ponte (inventata)";
  }
  told.intervention = TRY(p_.files.activate(tx, *told.worker, told.file, in));
  told.stage = Stage::deliver;
  return {};
}

Result<void> Files::deliver(db::Tx& tx, Told& told) {
  auto const today = tx.today();
  if (today < told.starts_on) return {};
  auto const total = told.request->quantity ? *told.request->quantity * 100 / 2 : (told.request->total_cents) / 2;
  auto const first_of_month = Date::from(today.ymd().year() / today.ymd().month() / 1);
  benefits::NewDelivery in{.kind = benefits::DeliveryKind::given,
                           .from = std::max({told.starts_on, first_of_month, today.plus_days(-4)}),
                           .to = today,
                           .hundredths = {},
                           .sum_cents = {},
                           .absence = {},
                           .words = {},
                           .beyond = {}};
  if (told.request->quantity && p_.random.below(8) == 0) {
    in.kind = benefits::DeliveryKind::absence;
    in.absence = benefits::AbsenceReason::person_away;
  } else {
    auto const amount = told.request->quantity ? 200 : told.request->total_cents / 6;
    // Never to the end: what is granted in part has half.
    if (told.given + amount > total) return told.stage = Stage::over, Result<void>{};
    (told.request->quantity ? in.hundredths : in.sum_cents) = amount;
    told.given += amount;
  }
  return p_.files.deliver(tx, *told.giver, told.intervention, in);
}

}  // namespace raccordo::demo
