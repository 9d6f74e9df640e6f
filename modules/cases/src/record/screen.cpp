// SPDX-License-Identifier: EUPL-1.2
#include "record/screen.hpp"

namespace raccordo::cases {
namespace {

/// What even a finder learns: that somebody is followed, and by which service.
Case stub_of(store::Row const& row, territory::Names const& names) {
  Case shown;
  shown.case_id = row.case_id;
  shown.contact_id = row.contact_id;
  shown.thread_id = row.thread_id;
  shown.stub = true;
  shown.state = row.state;
  shown.version = row.version;
  shown.function = row.function;
  shown.municipality = row.municipality;
  shown.municipality_name = names.municipality(row.municipality);
  shown.team_name = names.desk(row.desk_id);
  shown.in_charge_name = names.body(row.in_charge);
  shown.recorded_at = row.recorded_at;
  shown.opened_at = row.opened_at;
  return shown;
}

void add_routing(Case& shown, db::Tx& tx, store::Row const& row, territory::Names const& names) {
  if (row.deciding_body_id) shown.deciding_name = names.body(*row.deciding_body_id);
  shown.closed_at = row.closed_at;
  shown.outcome = row.outcome;
  if (row.worker_id) shown.worker = identity::SessionAccount{*row.worker_id, identity::account_name(tx, *row.worker_id)};
}

/// Only of whoever follows it now: what was said of an earlier one is in the history.
void add_assignment(Case& shown, db::Tx& tx, store::Row const& row) {
  auto const last = store::last_assignment(tx, row.case_id);
  if (last && row.worker_id == last->worker_id) shown.assignment = Assignment{identity::account_name(tx, last->assigned_by), last->assigned_at, last->reason};
}

void add_sections(Case& shown, identity::Sections const& sections) {
  for (std::size_t at = 0; at < sections.size();) {
    auto const end = std::min(sections.find(',', at), sections.size());
    shown.sections.push_back(sections.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

Case screen_of(db::Tx& tx, Sources const& sources, store::Row const& row, identity::Access const& access) {
  auto const names = sources.territory.names(tx);
  auto shown = stub_of(row, names);
  shown.why = identity::why_in_words(tx, sources.territory, access);
  shown.may = access.may;
  shown.stub = access.stub();
  if (shown.stub) return shown;
  add_sections(shown, access.sections);
  shown.anonymous = !row.person_id;
  auto told = sources.contacts.told(tx, row.contact_id);
  if (access.sees("routing")) {
    add_routing(shown, tx, row, names);
    if (told) shown.privacy = std::move(told->privacy);
  }
  if (access.sees("identity") && row.person_id) shown.person = people::find(tx, *row.person_id);
  if (access.sees("social")) {
    if (told) shown.told = std::move(told->content);
    shown.work = row.work();
    add_assignment(shown, tx, row);
    if (row.state == CaseState::closed) shown.closing_words = store::closing_words(tx, row.case_id);
  }
  auto page = timeline_page(tx, sources.territory, row.thread_id, access.sections, std::nullopt, first_timeline_rows);
  shown.timeline = std::move(page.lines);
  shown.timeline_cursor = std::move(page.next_cursor);
  return shown;
}

TimelinePage timeline_page(db::Tx& tx, territory::Territory& territory, Uuid thread_id, std::string_view sections, std::optional<std::int64_t> before,
                           int limit) {
  TimelinePage page{identity::timeline_of(tx, territory, thread_id, sections, before, limit + 1), std::nullopt};
  if (page.lines.size() > static_cast<std::size_t>(limit)) {
    page.lines.resize(static_cast<std::size_t>(limit));
    page.next_cursor = std::to_string(page.lines.back().seq);
  }
  return page;
}

CaseVersions versions_of(db::Tx& tx, CaseId id) {
  constexpr int most = 200;
  CaseVersions all;
  for (auto& kept : store::versions(tx, id, most))
    all.items.push_back({kept.version, kept.replaced_at, identity::account_name(tx, kept.replaced_by), kept.work()});
  return all;
}

}  // namespace raccordo::cases
