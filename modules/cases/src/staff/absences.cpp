// SPDX-License-Identifier: EUPL-1.2
#include "staff/absences.hpp"

#include <algorithm>

#include <cases/facts.hpp>
#include <platform/db_ids.hpp>

#include "staff/staff.hpp"

namespace raccordo::cases {
namespace {

constexpr int most_days = 366;

struct AbsenceRow {
  AbsenceId id;
  identity::AccountId account_id;
  Date valid_from, valid_to;
  std::optional<identity::AccountId> cover_id;
};
BOOST_DESCRIBE_STRUCT(AbsenceRow, (), (id, account_id, valid_from, valid_to, cover_id))
constexpr std::string_view columns = "select id, account_id, valid_from, valid_to, cover_id from cases_absences";
std::string with(std::string_view rest) { return std::string(columns) + std::string(rest); }

Absence shown(db::Tx& tx, AbsenceRow const& row) {
  return {row.id,       row.account_id, row.valid_from,
          row.valid_to, row.cover_id,   row.cover_id ? std::optional(identity::account_name(tx, *row.cover_id)) : std::nullopt};
}

struct AbsencePayload {
  int v = 1;
  identity::AccountId account_id;
  std::optional<Date> from, to;
  std::optional<identity::AccountId> cover_id;
};
BOOST_DESCRIBE_STRUCT(AbsencePayload, (), (v, account_id, from, to, cover_id))

void announce(db::Tx& tx, identity::Principal const& principal, std::string_view kind, AbsenceId id, AbsencePayload const& payload) {
  auto const mandate = principal.mandate_for("absence.write");
  raccordo::facts::append(tx, mandate ? principal.acting(**mandate) : raccordo::facts::Actor{principal.account_id.value, {}, {}},
                          {.kind = std::string(kind),
                           .subject_kind = "absence",
                           .subject_id = id.value,
                           .person_id = {},
                           .case_id = {},
                           .thread_id = {},
                           .section = "routing",
                           .municipality = {},
                           .payload = json::encode(payload)});
}

/// One's own days, and a coordinator those of whoever works in the team.
bool may_write_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, identity::AccountId account) {
  if (account == principal.account_id) return true;
  return std::ranges::any_of(coordinated(tx, territory, principal), [&](territory::TeamId team) {
    return std::ranges::any_of(identity::team_members(tx, team), [&](auto const& member) { return member.account_id == account; });
  });
}

Result<void> check(db::Tx& tx, NewAbsence const& what) {
  if (what.to < what.from) return invalid_field("/to", "range", "L’ultimo giorno non può venire prima del primo.");
  if (what.to < tx.today()) return invalid_field("/to", "past", "Questi giorni sono già passati.");
  if (what.from.plus_days(most_days) < what.to) return invalid_field("/to", "range", "Un’assenza dura al massimo un anno.");
  if (what.cover_id == what.account_id) return invalid_field("/cover_id", "cover", "Chi è assente non può sostituire sé stesso.");
  if (what.cover_id && identity::account_name(tx, *what.cover_id).empty()) return invalid_field("/cover_id", "cover", "Questa persona non esiste.");
  return {};
}

}  // namespace

std::optional<Absence> away_on(db::Tx& tx, identity::AccountId account, Date day) {
  static std::string const sql = with(" where account_id = $1 and valid_to >= $2 and valid_from <= $2 and withdrawn_at is null order by valid_to desc limit 1");
  auto const row = tx.find<AbsenceRow>(sql, account, day);
  return row ? std::optional(shown(tx, *row)) : std::nullopt;
}

std::map<identity::AccountId, Absence> absences_of(db::Tx& tx, std::span<identity::AccountId const> accounts) {
  static std::string const sql = with(" where account_id in ({ids}) and withdrawn_at is null order by valid_from, id");
  std::map<identity::AccountId, Absence> absences;
  for (auto const& row : db::list_by_ids<AbsenceRow>(tx, sql, accounts))
    if (row.valid_to >= tx.today()) absences.try_emplace(row.account_id, shown(tx, row));
  return absences;
}

std::optional<Absence> find_absence(db::Tx& tx, AbsenceId id) {
  static std::string const sql = with(" where id = $1 and withdrawn_at is null");
  auto const row = tx.find<AbsenceRow>(sql, id);
  return row ? std::optional(shown(tx, *row)) : std::nullopt;
}

Result<AbsenceId> note_absence(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, NewAbsence const& what) {
  TRY(check(tx, what));
  if (!may_write_of(tx, territory, principal, what.account_id))
    return fail(ProblemKind::forbidden, "not-your-team", "Puoi segnare le tue assenze e quelle di chi lavora in un’équipe che coordini.",
                "Chiedi a chi coordina quella persona.");
  auto const overlapping =
      tx.find<std::int64_t>("select count(*) from cases_absences where account_id = $1 and valid_to >= $2 and valid_from <= $3 and withdrawn_at is null",
                            what.account_id, what.from, what.to);
  if (overlapping.value_or(0) > 0)
    return fail(ProblemKind::conflict, "absence-overlaps", "In alcuni di questi giorni un’assenza è già segnata.", "Togli quella, oppure cambia i giorni.");
  auto const id = tx.new_id<AbsenceId>();
  TRY(tx.execute("insert into cases_absences (id, account_id, valid_from, valid_to, cover_id, written_by, written_at) values ($1, $2, $3, $4, $5, $6, $7)", id,
                 what.account_id, what.from, what.to, what.cover_id, principal.account_id, tx.now()));
  announce(tx, principal, facts::absence_noted, id, {1, what.account_id, what.from, what.to, what.cover_id});
  return id;
}

Result<void> withdraw_absence(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, AbsenceId id) {
  auto const absence = find_absence(tx, id);
  if (!absence || !may_write_of(tx, territory, principal, absence->account_id)) return not_found();
  TRY(tx.execute("update cases_absences set withdrawn_at = $2 where id = $1", id, tx.now()));
  announce(tx, principal, facts::absence_withdrawn, id, {1, absence->account_id, {}, {}, {}});
  return {};
}

}  // namespace raccordo::cases
