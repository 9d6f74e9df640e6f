// SPDX-License-Identifier: EUPL-1.2
#include "sheet/screen.hpp"

#include <algorithm>
#include <map>

#include "household/household.hpp"
#include "sheet/rules.hpp"

namespace raccordo::people {
namespace {

using identity::Principal;

/// Those the reader may at least find, by the relations of each.
std::vector<PersonRecord> shown_records(db::Tx& tx, Setup const& setup, Principal const& principal, std::vector<RecordOfPerson> const& records) {
  std::map<std::string_view, std::vector<Uuid>> by_kind;
  for (auto const& record : records) by_kind[record.record_kind].push_back(record.record_id);
  std::map<Uuid, identity::Sections> visible;
  for (auto const& [kind, ids] : by_kind)
    for (auto const& one : identity::keep_visible(tx, principal, kind, ids, std::string(kind) + ".read")) visible.emplace(one.record_id, one.sections);
  auto const names = setup.territory.names(tx);
  std::vector<PersonRecord> shown;
  for (auto const& record : records) {
    auto const seen = visible.find(record.record_id);
    if (seen == visible.end()) continue;
    shown.push_back({std::string(record.record_kind), record.record_id, record.thread_id, seen->second.empty(), record.function,
                     names.municipality(record.municipality), names.desk(record.desk_id), record.since, record.until});
  }
  return shown;
}

PersonSheet shown_to(db::Tx& tx, Setup const& setup, Principal const& principal, Reached const& reached) {
  auto const& [row, ids, records, access] = reached;
  PersonSheet sheet{.person_id = row.person_id,
                    .stub = access.stub(),
                    .given_name = row.content.given_name,
                    .family_name = row.content.family_name,
                    .birth_date = row.content.birth_date,
                    .fictitious = row.fictitious,
                    .version = row.version,
                    .known = {},
                    .households = {},
                    .records = shown_records(tx, setup, principal, records),
                    .why = identity::why_in_words(tx, setup.territory, access),
                    .may = {}};
  if (sheet.stub) return sheet;
  if (access.sees("identity")) sheet.known = row.content;
  if (access.sees("social")) sheet.households = households_of(tx, setup, principal, ids);
  sheet.may = access.may;
  return sheet;
}

enum class Look { opening, further };

Result<PersonSheet> look_at(Setup const& setup, Principal const& principal, PersonId id, Look look) {
  return setup.database.observe([&](db::Tx& tx) -> Result<PersonSheet> {
    auto const reached = TRY(reach(tx, setup, principal, id, "person.read"));
    auto sheet = shown_to(tx, setup, principal, reached);
    if (look == Look::opening) identity::log_reading(tx, principal, reached.access, reading_of(reached));
    else identity::log_further_reading(tx, principal, reached.access, reading_of(reached), id.value);
    return sheet;
  });
}

}  // namespace

Result<PersonSheet> open_sheet(Setup const& setup, Principal const& principal, PersonId id) { return look_at(setup, principal, id, Look::opening); }

Result<PersonSheet> sheet_after_change(Setup const& setup, Principal const& principal, PersonId id) { return look_at(setup, principal, id, Look::further); }

Result<PersonCorrections> open_corrections(Setup const& setup, Principal const& principal, PersonId id) {
  constexpr int most = 200;
  return setup.database.observe([&](db::Tx& tx) -> Result<PersonCorrections> {
    auto const reached = TRY(reach_section(tx, setup, principal, id, "identity"));
    auto const names = setup.territory.names(tx);
    PersonCorrections all;
    auto after = reached.row.content;
    for (auto& kept : store::versions(tx, reached.row.person_id, most)) {
      all.items.push_back({kept.version + 1, kept.replaced_at, identity::account_name(tx, kept.replaced_by),
                           names.body(kept.body_id, rome_date(kept.replaced_at)), std::move(kept.reason), told(kept.content, after)});
      after = std::move(kept.content);
    }
    identity::log_further_reading(tx, principal, reached.access, reading_of(reached), id.value);
    return all;
  });
}

}  // namespace raccordo::people
