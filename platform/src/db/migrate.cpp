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
constexpr std::string_view ledger =
    "create table if not exists platform_migrations (module text not null, step text not null, sql text not null,"
    " started_at bigint not null, finished bigint not null, primary key (module, step))";

Result<std::vector<Applied>> applied_steps(Database& database) {
  return database.write([](Tx& tx) -> Result<std::vector<Applied>> {
    TRY(tx.execute(dialect(ledger, tx.engine())));
    return tx.list<Applied>("select module, step, sql, finished from platform_migrations order by module, step");
  });
}

}  // namespace

SchemaState schema_state(Database& database, std::span<MigrationSet const> sets) {
  SchemaState state;
  auto rows = applied_steps(database);
  if (!rows) return {{}, rows.error().detail};
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
      if (!found->second->finished)
        state.refusal = "L'aggiornamento " + name + " è cominciato e non è finito: ripristina l'ultima copia con `raccordo restore`.";
      else if (found->second->text != step.sql)
        state.refusal = "Il passo " + name + " applicato a questo archivio è diverso da quello di questo programma.";
    }
  if (state.refusal.empty() && known != rows->size())
    state.refusal = "Questo archivio è di una versione più recente del programma: aggiorna il programma.";
  return state;
}

Result<std::vector<std::string>> migrate(Database& database, std::span<MigrationSet const> sets) {
  auto state = schema_state(database, sets);
  if (!state.refusal.empty()) return fail(ProblemKind::conflict, "schema-refused", state.refusal);
  std::vector<std::string> applied;
  for (auto const& set : sets)
    for (auto const& step : set.steps) {
      auto name = std::string(set.module) + "/" + std::string(step.name);
      if (std::find(state.pending.begin(), state.pending.end(), name) == state.pending.end()) continue;
      std::string module(set.module), file(step.name), text(step.sql);
      TRY(database.write([&](Tx& tx) {
        return tx.execute("insert into platform_migrations (module, step, sql, started_at, finished) values ($1, $2, $3, $4, 0)",
                          module, file, text, tx.now());
      }));
      TRY(database.write([&](Tx& tx) -> Result<std::int64_t> {
        tx.script(dialect(step.sql, tx.engine()));
        return tx.execute("update platform_migrations set finished = 1 where module = $1 and step = $2", module, file);
      }));
      applied.push_back(name);
    }
  return applied;
}

}  // namespace raccordo::db
