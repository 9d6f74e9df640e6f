// SPDX-License-Identifier: EUPL-1.2
#include "imports/service.hpp"

#include <platform/idempotency.hpp>
#include <territory/facts.hpp>

#include "imports/preview.hpp"
#include "imports/store.hpp"
#include "reference/tables.hpp"

namespace raccordo::territory {
namespace {

constexpr std::string_view create_operation = "territory.import";

Result<TerritoryImport> described(StoredImport const& stored, Uuid present_token) {
  auto preview = TRY(json::decode<ImportPreview>(stored.preview));
  auto const state = stored.applied_at ? ImportState::applied : stored.base_token == present_token ? ImportState::previewed : ImportState::outdated;
  return TerritoryImport{stored.id, stored.kind, state, stored.previewed_at, stored.applied_at, preview.counts, std::move(preview.rows)};
}

std::unexpected<Problem> territory_changed() {
  return fail(ProblemKind::conflict, "territory-changed", "Il territorio è cambiato dopo che hai visto le differenze, quindi non sono state applicate.",
              "Mostra di nuovo le differenze con lo stesso file e controllale.");
}

std::string payload_of(ImportKind kind, ImportCounts const& counts) {
  return R"({"v":1,"kind":")" + std::string(enum_text(kind)) + R"(","added":)" + std::to_string(counts.added) + R"(,"changed":)" +
         std::to_string(counts.changed) + R"(,"ended":)" + std::to_string(counts.ended) + R"(,"withdrawn":)" + std::to_string(counts.withdrawn) + "}";
}

struct Memory {
  std::shared_ptr<Snapshot const> snapshot;
  Date today;
  std::optional<StoredImport> import;
};

}  // namespace

Result<TerritoryImport> Imports::preview(raccordo::facts::Actor const& actor, NewImport const& input, std::optional<std::string> const& idempotency_key) {
  auto const memory = TRY(database_.read([&](db::Tx& tx) -> Result<Memory> { return Memory{territory_.at(tx), tx.today(), {}}; }));
  auto const plan = TRY(plan_import(input.kind, input.csv, memory.snapshot->rows()));
  auto const preview = json::encode(preview_of(plan, *memory.snapshot, memory.today));
  auto const digest = idempotency::digest_of(std::string(enum_text(input.kind)) + "|" + input.csv);
  return database_.write([&](db::Tx& tx) -> Result<TerritoryImport> {
    idempotency::Request const sending{actor.account_id.value_or(Uuid{}), create_operation,
                                       idempotency_key ? std::string_view(*idempotency_key) : std::string_view(), digest};
    if (idempotency_key)
      if (auto answer = TRY(idempotency::claim(tx, sending)))
        if (auto known = ImportId::parse(*answer))
          if (auto stored = find_import(tx, *known)) return described(*stored, state_token(tx));
    StoredImport const stored{tx.new_id<ImportId>(), input.kind, input.csv, memory.snapshot->token(), preview, tx.now(), std::nullopt};
    TRY(insert_import(tx, stored, actor));
    if (idempotency_key) idempotency::remember(tx, sending, stored.id.text());
    return described(stored, state_token(tx));
  });
}

Result<TerritoryImport> Imports::get(ImportId id) {
  return database_.read([&](db::Tx& tx) -> Result<TerritoryImport> {
    auto const stored = find_import(tx, id);
    if (!stored) return not_found();
    return described(*stored, state_token(tx));
  });
}

Result<TerritoryImport> Imports::apply(raccordo::facts::Actor const& actor, ImportId id) {
  auto const memory = TRY(database_.read([&](db::Tx& tx) -> Result<Memory> { return Memory{territory_.at(tx), tx.today(), find_import(tx, id)}; }));
  if (!memory.import) return not_found();
  auto stored = *memory.import;
  if (stored.applied_at) return described(stored, memory.snapshot->token());
  if (stored.base_token != memory.snapshot->token()) return territory_changed();
  auto const plan = TRY(plan_import(stored.kind, stored.csv, memory.snapshot->rows()));
  auto const counts = preview_of(plan, *memory.snapshot, memory.today).counts;
  return database_.write([&](db::Tx& tx) -> Result<TerritoryImport> {
    if (!TRY(mark_applied(tx, id, actor))) return described(*find_import(tx, id), state_token(tx));
    if (state_token(tx) != stored.base_token) return territory_changed();
    TRY(carry_out(tx, plan, id, actor));
    raccordo::facts::append(
        tx, actor, {.kind = std::string(facts::imported), .subject_kind = "import", .subject_id = id.value, .payload = payload_of(stored.kind, counts)});
    stored.applied_at = tx.now();
    return described(stored, state_token(tx));
  });
}

Result<std::string> Imports::present_file(ImportKind kind) {
  return database_.read([&](db::Tx& tx) -> Result<std::string> { return present_lines(kind, territory_.at(tx)->rows()); });
}

}  // namespace raccordo::territory
