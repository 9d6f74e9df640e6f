// SPDX-License-Identifier: EUPL-1.2
#include <map>

#include "db/backend.hpp"

namespace raccordo::db {
namespace {

struct Applied {
  std::string module, step, text;
  std::int64_t finished = 0;
};
BOOST_DESCRIBE_STRUCT(Applied, (), (module, step, text, finished))

// The applied text itself is kept: an altered step is recognised, and an operator can see what ran.
constexpr std::string_view ledger = "create table if not exists platform_migrations (module text not null, step text not null, sql text not null,"
                                    " started_at bigint not null, finished bigint not null, primary key (module, step))";

// Asked before the ledger is read: PostgreSQL gives a transaction up that names a table which is not there.
bool has_ledger(Tx& tx) {
  auto question = tx.engine() == Engine::sqlite
                      ? "select count(*) from sqlite_master where type = 'table' and name = 'platform_migrations'"
                      : "select count(*) from pg_catalog.pg_tables where tablename = 'platform_migrations' and schemaname = any (current_schemas(false))";
  return tx.find<std::int64_t>(question).value_or(0) > 0;
}

Result<std::vector<Applied>> applied_steps(Database& database) {
  return database.read([](Tx& tx) -> Result<std::vector<Applied>> {
    if (!has_ledger(tx)) return std::vector<Applied>{};
    return tx.list<Applied>("select module, step, sql, finished from platform_migrations order by module, step");
  });
}

void refuse(SchemaState& state, SchemaState::Why why, std::string const& step, std::string refusal) {
  state.why = why;
  state.step = step;
  state.refusal = std::move(refusal);
}

/// One step this program knows, found in the database.
void judge(SchemaState& state, std::string const& name, MigrationText const& step, Applied const& found) {
  if (!found.finished)
    refuse(state, SchemaState::Why::half_done, name,
           "L'aggiornamento " + name + " è cominciato e non è finito: ripristina l'ultima copia con `raccordo restore`.");
  else if (found.text != step.text)
    refuse(state, SchemaState::Why::altered, name, "Il passo " + name + " applicato a questo archivio è diverso da quello di questo programma.");
}

}  // namespace

SchemaState schema_state(Database& database, std::span<MigrationSet const> sets) {
  SchemaState state;
  auto rows = applied_steps(database);
  if (!rows) {
    refuse(state, SchemaState::Why::unreadable, "", rows.error().detail);
    return state;
  }
  state.applied = rows->size();
  std::map<std::pair<std::string, std::string>, Applied const*> done;
  for (auto const& row : *rows) done[{row.module, row.step}] = &row;
  std::size_t known = 0;
  for (auto const& set : sets)
    for (auto const& step : set.steps) {
      auto name = std::string(set.module) + "/" + std::string(step.name);
      auto found = done.find({std::string(set.module), std::string(step.name)});
      if (found == done.end()) {
        state.pending.push_back(name);
        continue;
      }
      ++known;
      judge(state, name, step, *found->second);
    }
  if (state.refusal.empty() && known != rows->size())
    refuse(state, SchemaState::Why::newer, "", "Questo archivio è di una versione più recente del programma: aggiorna il programma.");
  return state;
}

Result<std::vector<std::string>> migrate(Database& database, std::span<MigrationSet const> sets) {
  auto state = schema_state(database, sets);
  if (!state.refusal.empty()) return fail(ProblemKind::conflict, "schema-refused", state.refusal);
  TRY(database.write([](Tx& tx) { return tx.execute(dialect(ledger, tx.engine())); }));
  std::vector<std::string> applied;
  for (auto const& set : sets)
    for (auto const& step : set.steps) {
      auto name = std::string(set.module) + "/" + std::string(step.name);
      if (std::find(state.pending.begin(), state.pending.end(), name) == state.pending.end()) continue;
      std::string module(set.module), file(step.name), text(step.text);
      TRY(database.write([&](Tx& tx) {
        return tx.execute("insert into platform_migrations (module, step, sql, started_at, finished) values ($1, $2, $3, $4, 0)", module, file, text, tx.now());
      }));
      TRY(database.write([&](Tx& tx) -> Result<std::int64_t> {
        tx.script(dialect(step.text, tx.engine()));
        return tx.execute("update platform_migrations set finished = 1 where module = $1 and step = $2", module, file);
      }));
      applied.push_back(name);
    }
  return applied;
}

}  // namespace raccordo::db
