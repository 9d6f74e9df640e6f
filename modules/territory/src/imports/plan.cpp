// SPDX-License-Identifier: EUPL-1.2
#include "imports/plan.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "reference/coherence.hpp"
#include "reference/tables.hpp"

namespace raccordo::territory {
namespace {

constexpr std::size_t most_faults = 100;
constexpr std::string_view no_contact_yet = "not_known";
constexpr std::string_view no_notice_yet = "Informativa da predisporre dal titolare del trattamento";
using LinesByKey = std::unordered_map<std::string, int>;

std::string pointer(int line) { return line ? "/csv/" + std::to_string(line) : "/csv"; }

class Planner {
 public:
  explicit Planner(Dataset const& present) : present_(present), after_(present) {}

  Plan plan(Wishes const& wishes) {
    put(wishes.bodies);
    put(wishes.body_names);
    answer_for_themselves();
    put(wishes.memberships);
    put(wishes.delegations);
    return std::move(plan_);
  }

  std::vector<FieldError> faults() {
    if (!faults_.empty()) return std::move(faults_);  // what follows would only repeat them in other words
    nameless_bodies();
    std::set<std::string> known;
    for (auto const& fault : incoherences(present_)) known.insert(fault.message);
    for (auto const& fault : gaps(present_)) known.insert(fault.message);
    auto const lines = file_lines();
    for (auto const& found : {incoherences(after_, lines), gaps(after_, lines)})
      for (auto const& fault : found)
        if (!known.contains(fault.message)) refuse(fault.lines.empty() ? 0 : fault.lines.back(), fault.code, fault.message);
    return std::move(faults_);
  }

 private:
  void refuse(int line, std::string_view code, std::string message) {
    if (faults_.size() < most_faults) faults_.push_back({pointer(line), std::string(code), std::move(message)});
  }

  template <class Row>
  void put(std::vector<Wish<Row>> const& wishes) {
    if (wishes.empty()) return;
    auto& lines = lines_of<Row>();
    std::unordered_map<std::string, Row const*> stored;
    for (auto const& row : present_.*Table<Row>::rows) stored.emplace(Table<Row>::key(row), &row);
    for (auto const& wish : wishes) {
      auto const key = Table<Row>::key(wish.row);
      if (auto [first, is_new] = lines.try_emplace(key, wish.line); !is_new) {
        refuse(wish.line, "duplicate",
               "Le righe " + std::to_string(first->second) + " e " + std::to_string(wish.line) + " riguardano lo stesso dato con lo stesso primo giorno.");
        continue;
      }
      auto const found = stored.find(key);
      add(wish, found == stored.end() ? nullptr : found->second);
    }
    bring_about<Row>();
  }

  template <class Row>
  void add(Wish<Row> const& wish, Row const* before) {
    auto& changes = plan_.of<Row>();
    if (wish.operation == Operation::withdraw) {
      if (!before)
        return refuse(wish.line, "nothing-to-withdraw", "Riga " + std::to_string(wish.line) + ": non c'è nulla da ritirare con questo primo giorno.");
      changes.push_back({wish.line, ImportChange::withdrawn, *before, std::nullopt});
    } else if (!before) {
      changes.push_back({wish.line, ImportChange::added, std::nullopt, wish.row});
    } else {
      bool const ends = !before->valid_to && wish.row.valid_to;
      auto const change = *before == wish.row ? ImportChange::unchanged : ends ? ImportChange::ended : ImportChange::changed;
      changes.push_back({wish.line, change, *before, wish.row});
    }
  }

  /// The rows as they would be.
  template <class Row>
  void bring_about() {
    std::set<std::string> replaced;
    auto& rows = after_.*Table<Row>::rows;
    for (auto const& change : plan_.of<Row>())
      if (change.before) replaced.insert(Table<Row>::key(*change.before));
    std::erase_if(rows, [&](Row const& row) { return replaced.contains(Table<Row>::key(row)); });
    for (auto const& change : plan_.of<Row>())
      if (change.after) rows.push_back(*change.after);
  }

  /// Each body answers for its own data: one that nobody has spoken for does so under its name, with a notice still to be written.
  void answer_for_themselves() {
    for (auto const& [line, change, before, body] : plan_.of<BodyRow>()) {
      if (!body || std::ranges::find(present_.controllers, body->code, &ControllerRow::body) != present_.controllers.end()) continue;
      auto const name = std::ranges::find(after_.body_names, body->code, &BodyNameRow::body);
      if (name == after_.body_names.end()) continue;
      plan_.of<ControllerRow>().push_back({line, ImportChange::added, std::nullopt,
                                           ControllerRow{body->code, name->name, std::string(no_contact_yet), std::string(no_notice_yet), body->source}});
    }
    bring_about<ControllerRow>();
  }

  void nameless_bodies() {
    std::set<std::string_view> named;
    for (auto const& name : after_.body_names) named.insert(name.body);
    for (auto const& body : after_.bodies)
      if (auto line = lines_of<BodyRow>().find(body.code); line != lines_of<BodyRow>().end() && !named.contains(body.code))
        refuse(line->second, "nameless", "L'ente «" + body.code + "» resterebbe senza nome (riga " + std::to_string(line->second) + ").");
  }

  Lines file_lines() {
    Lines lines;
    lines.body = line_lookup<BodyRow>();
    lines.body_name = line_lookup<BodyNameRow>();
    lines.area_member = line_lookup<AreaMemberRow>();
    lines.assignment = line_lookup<AssignmentRow>();
    return lines;
  }
  template <class Row>
  LineOf<Row> line_lookup() {
    return [&lines = lines_of<Row>()](Row const& row) {
      auto found = lines.find(Table<Row>::key(row));
      return found == lines.end() ? 0 : found->second;
    };
  }
  template <class Row>
  LinesByKey& lines_of() {
    return lines_[Table<Row>::name];
  }

  Dataset const& present_;
  Dataset after_;
  Plan plan_;
  std::unordered_map<std::string_view, LinesByKey> lines_;
  std::vector<FieldError> faults_;
};

}  // namespace

Result<Plan> plan_import(ImportKind kind, std::string_view csv, Dataset const& present) {
  auto const wishes = TRY(read_lines(kind, csv));
  Planner planner(present);
  auto plan = planner.plan(wishes);
  if (auto faults = planner.faults(); !faults.empty()) {
    auto detail =
        faults.size() == 1 ? faults.front().message : "Il file contiene " + std::to_string(faults.size()) + " errori che contraddicono il territorio.";
    return std::unexpected(Problem{ProblemKind::invalid,
                                   "import-refused",
                                   std::move(detail),
                                   "Correggi le righe indicate e mostra di nuovo le differenze: nulla è stato cambiato.",
                                   std::move(faults),
                                   {}});
  }
  return plan;
}

}  // namespace raccordo::territory
