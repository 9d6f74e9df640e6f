// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "decisions/decisions.hpp"
#include "file/terms.hpp"
#include "opinions/store.hpp"

// Everything an officer needs to see before deciding, file by file, the most pressing first.
namespace raccordo::benefits {
namespace {

/// More than one reads at once; what is beyond waits with a later term.
constexpr int most_shown = 50;

std::set<territory::BodyId> bodies_of(identity::Principal const& principal) {
  std::set<territory::BodyId> bodies;
  for (auto const& mandate : principal.mandates) bodies.insert(mandate.body_id);
  return bodies;
}

/// Of a body, as many as could be shown; the rights then say which are.
std::vector<FileId> waiting(db::Tx& tx, identity::Principal const& principal) {
  std::vector<Uuid> ids;
  for (auto const& body : bodies_of(principal))
    for (auto const& id : store::waiting_at(tx, body, 4 * most_shown)) ids.push_back(id.value);
  std::vector<FileId> visible;
  for (auto const& one : identity::keep_visible(tx, principal, "file", ids, "file.decide")) visible.push_back({one.record_id});
  return visible;
}

bool is_complete(db::Tx& tx, store::Row const& row, Preparation const& preparation) {
  auto const type = catalogue::find_type(tx, row.type_code, rome_date(row.opened_at));
  auto const missing = [&](store::CheckRow const& item) {
    auto const noted = std::ranges::find(preparation.checks, item.code, &Check::code);
    return noted == preparation.checks.end() || noted->state == CheckState::missing;
  };
  return std::ranges::none_of(store::checklist(tx, type ? enum_text(type->kind) : std::string_view("any"), tx.today()), missing);
}

FileToDecide shown(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, store::Row const& row) {
  auto const names = territory.names(tx);
  auto const steps = store::steps(tx, row.file_id);
  auto const preparation = store::last_preparation(tx, row.file_id);
  FileToDecide line{.file_id = row.file_id,
                    .version = row.version,
                    .state = row.state,
                    .type_code = row.type_code,
                    .type_name_it = row.type_code,
                    .type_name_en = row.type_code,
                    .municipality_name = names.municipality(row.municipality),
                    .team_name = names.desk(row.desk_id),
                    .deciding_name = names.body(row.deciding_body_id),
                    .proposal = store::find_proposal(tx, row.file_id).value(),
                    .isee_valid_to = preparation.isee ? std::optional(preparation.isee->valid_to) : std::nullopt,
                    .due_on = *row.due_on,
                    .days_left = days_left(steps, row.state, *row.due_on, tx.today()),
                    .paused = stands_still(steps, row.state, tx.today()),
                    .alone = why_alone(tx, principal, row, preparation)};
  if (auto const type = catalogue::find_type(tx, row.type_code, rome_date(row.opened_at))) {
    line.type_name_it = type->name_it;
    line.type_name_en = type->name_en;
    line.unit = type->unit;
  }
  if (auto const person = people::find(tx, row.person_id)) {
    line.person_name = people::full_name(*person);
    line.fictitious = person->fictitious;
  }
  if (auto const money = funds::find_line(tx, territory, line.proposal.line_id)) {
    line.line_year = money->year;
    line.line_left_cents = money->left_cents;
  }
  return line;
}

}  // namespace

std::optional<DecidedAlone> why_alone(db::Tx& tx, identity::Principal const& principal, store::Row const& row, Preparation const& preparation) {
  if (row.state == FileState::more_asked) return DecidedAlone::more_asked;
  if (row.state == FileState::denial_noticed) return DecidedAlone::denial_noticed;
  if (store::hand_of(tx, row.file_id, principal.account_id) == store::Hand::prepared) return DecidedAlone::prepared_by_you;
  if (std::ranges::any_of(store::opinions(tx, row.file_id), [](auto const& one) { return !one.given_at; })) return DecidedAlone::opinion_asked;
  return is_complete(tx, row, preparation) ? std::nullopt : std::optional(DecidedAlone::incomplete);
}

Result<FilesToDecide> files_to_decide(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal) {
  auto rows = store::find_all(tx, waiting(tx, principal));
  std::ranges::sort(rows, {}, [](store::Row const& row) { return std::pair(*row.due_on, row.file_id.value); });
  FilesToDecide page{.items = {}, .more = rows.size() > static_cast<std::size_t>(most_shown)};
  if (page.more) rows.resize(most_shown);
  for (auto const& row : rows) {
    auto const reached = TRY(reach(tx, principal, row.file_id, "file.decide"));
    page.items.push_back(shown(tx, territory, principal, reached.row));
    identity::log_further_reading(
        tx, principal, reached.access,
        {.purpose = "open", .record_kind = "file", .record_id = row.file_id.value, .controller_id = row.controller_id.value, .relation = {}, .sections = {}},
        row.thread_id);
  }
  return page;
}

}  // namespace raccordo::benefits
