// SPDX-License-Identifier: EUPL-1.2
#include "deliveries/work.hpp"

#include <algorithm>
#include <map>

#include "deliveries/price.hpp"

namespace raccordo::benefits {
namespace {

constexpr std::size_t most_shown = 500;

std::string provider_of(territory::Names const& names, store::InterventionRow const& row) {
  return row.provider_body_id ? names.body(*row.provider_body_id) : row.provider_name.value_or(std::string());
}

void add_deliveries(Intervention& out, db::Tx& tx, territory::Names const& names, InterventionId id) {
  auto const rows = store::deliveries(tx, id);
  std::map<std::int64_t, std::int64_t> corrected_by;
  for (auto const& row : rows)
    if (row.corrects) corrected_by[*row.corrects] = row.number;
  std::map<std::string, DeliveryMonth> months;
  for (auto const& row : rows) {
    auto const by = corrected_by.find(row.number);
    if (by == corrected_by.end()) {
      auto& month = months[row.from.iso().substr(0, 7)];
      month.hundredths += row.hundredths;
      month.sum_cents += row.sum_cents;
      month.absences += row.kind == DeliveryKind::absence ? 1 : 0;
    }
    if (out.deliveries.size() == most_shown) continue;
    out.deliveries.push_back({row.number, row.kind, row.from, row.to, row.hundredths, row.sum_cents, row.absence, row.words, row.beyond, row.corrects,
                              by == corrected_by.end() ? std::nullopt : std::optional(by->second), names.body(row.body_id),
                              identity::account_name(tx, row.account_id), row.at});
  }
  for (auto& [name, month] : months) {
    month.month = name;
    out.months.push_back(month);
  }
}

void add_type(auto& out, db::Tx& tx, store::Row const& file) {
  out.type_name_it = out.type_name_en = file.type_code;
  if (auto const type = catalogue::find_type(tx, file.type_code, rome_date(file.opened_at))) {
    out.type_name_it = type->name_it;
    out.type_name_en = type->name_en;
    if constexpr (requires { out.unit; }) out.unit = type->unit;
  }
}

void add_person(auto& out, db::Tx& tx, store::Row const& file) {
  auto const person = people::find(tx, file.person_id);
  if (!person) return;
  out.person_name = people::full_name(*person);
  out.fictitious = person->fictitious;
}

/// Nothing more is delivered once it is over; corrections are the team's while it is only suspended.
std::vector<std::string> may_now(std::vector<std::string> may, InterventionState state) {
  if (state == InterventionState::revoked || state == InterventionState::closed) std::erase(may, "intervention.deliver");
  return may;
}

InterventionRow line_of(db::Tx& tx, territory::Names const& names, store::InterventionRow const& row) {
  auto const file = store::find(tx, row.file_id).value();
  InterventionRow line{.intervention_id = row.id,
                       .state = row.state,
                       .municipality_name = names.municipality(file.municipality),
                       .provider_name = provider_of(names, row),
                       .starts_on = row.starts_on,
                       .ends_on = row.ends_on};
  add_type(line, tx, file);
  add_person(line, tx, file);
  return line;
}

}  // namespace

Result<AtWork> reach_intervention(db::Tx& tx, identity::Principal const& principal, InterventionId id, std::string_view action) {
  auto access = identity::access_to(tx, principal, "intervention", id.value, action);
  if (!access)
    return identity::refused(tx, principal, "intervention", id.value,
                             fail(ProblemKind::forbidden, "not-on-this-intervention", "Su questo intervento i tuoi incarichi non lo consentono.",
                                  "Ci scrivono l’équipe e chi se ne occupa."));
  auto row = store::find_intervention(tx, id);
  if (!row) return not_found();
  auto const actor = principal.acting(*access->mandate);
  auto file = store::find(tx, row->file_id).value();
  return AtWork{{std::move(file), actor, std::move(*access)}, std::move(*row)};
}

Result<void> spend_difference(db::Tx& tx, AtWork const& work, std::int64_t cents) {
  funds::Holding const holding{work.row.line_id, work.row.file_id.value};
  return cents >= 0 ? funds::spend(tx, work.file.actor, holding, cents) : funds::correct_spent(tx, work.file.actor, holding, -cents);
}

Intervention shown(db::Tx& tx, territory::Territory& territory, AtWork const& work, bool opens_file) {
  auto const& row = work.row;
  auto const& file = work.file.row;
  auto const names = territory.names(tx);
  Intervention out{.intervention_id = row.id,
                   .file_id = opens_file ? std::optional(row.file_id) : std::nullopt,
                   .state = row.state,
                   .version = row.version,
                   .municipality_name = names.municipality(file.municipality),
                   .team_name = names.desk(file.desk_id),
                   .provider_name = provider_of(names, row),
                   .starts_on = row.starts_on,
                   .ends_on = row.ends_on,
                   .granted_quantity = row.granted_quantity,
                   .delivered_hundredths = row.delivered};
  add_type(out, tx, file);
  add_person(out, tx, file);
  out.by_sum = is_by_sum(row, out.unit);
  if (out.by_sum || work.file.access.sees("economic")) {
    out.granted_cents = row.granted_cents;
    out.spent_cents = row.spent_cents;
    out.left_cents = row.granted_cents - row.spent_cents;
  }
  add_deliveries(out, tx, names, row.id);
  out.why = identity::why_in_words(tx, territory, work.file.access);
  out.may = may_now(work.file.access.may, row.state);
  return out;
}

Result<api::Page<InterventionRow>> list_interventions(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal,
                                                      std::optional<std::string> const& cursor, int limit) {
  std::optional<identity::Position> after;
  if (cursor) after = TRY(identity::Position::parse(*cursor));
  auto listed = identity::list_records(tx, principal, "intervention", "intervention.read", after, limit + 1);
  api::Page<InterventionRow> page;
  if (listed.size() > static_cast<std::size_t>(limit)) {
    listed.resize(static_cast<std::size_t>(limit));
    page.next_cursor = identity::Position{listed.back().sort_key, listed.back().record_id}.cursor();
  }
  std::vector<InterventionId> ids;
  for (auto const& one : listed) ids.push_back({one.record_id});
  auto const rows = store::find_interventions(tx, ids);
  auto const names = territory.names(tx);
  for (auto const& id : ids)
    if (auto const row = std::ranges::find(rows, id, &store::InterventionRow::id); row != rows.end()) page.items.push_back(line_of(tx, names, *row));
  return page;
}

}  // namespace raccordo::benefits
