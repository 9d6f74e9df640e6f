// SPDX-License-Identifier: EUPL-1.2
#include <platform/idempotency.hpp>

#include <sodium.h>

namespace raccordo::idempotency {

db::Bytes digest_of(std::string_view input) {
  db::Bytes digest{std::string(32, '\0')};
  crypto_generichash(reinterpret_cast<unsigned char*>(digest.data.data()), digest.data.size(), reinterpret_cast<unsigned char const*>(input.data()),
                     input.size(), nullptr, 0);
  return digest;
}

Result<std::optional<std::string>> claim(db::Tx& tx, Request const& request) {
  // Written before it is read: to look for a key that is not there would lock its neighbours' place against each other on PostgreSQL.
  if (TRY(tx.execute("insert into platform_idempotency (account_id, operation, idempotency_key, request_digest, answer, at)"
                     " values ($1, $2, $3, $4, '', $5) on conflict (account_id, operation, idempotency_key) do nothing",
                     request.account_id, request.operation, request.key, request.digest, tx.now())) == 1)
    return std::nullopt;
  std::optional<std::string> answer;
  bool same = true;
  tx.each(
      "select request_digest, answer from platform_idempotency where account_id = $1 and operation = $2 and idempotency_key = $3",
      [&](db::Row const& row) {
        same = row.bytes(0) == request.digest.data;
        answer = std::string(row.bytes(1));
      },
      request.account_id, request.operation, request.key);
  if (!same)
    return fail(ProblemKind::conflict, "idempotency-key-reused", "Questa chiave di invio è già stata usata per dati diversi.",
                "Ricarica la pagina e invia di nuovo.");
  return answer;
}

void remember(db::Tx& tx, Request const& request, std::string_view answer) {
  tx.add("update platform_idempotency set answer = $4 where account_id = $1 and operation = $2 and idempotency_key = $3", request.account_id, request.operation,
         request.key, answer);
}

Result<std::int64_t> forget(db::Tx& tx, Instant before, int limit) {
  struct Key {
    Uuid account_id;
    std::string operation, key;
  };
  std::vector<Key> keys;
  tx.each(
      "select account_id, operation, idempotency_key from platform_idempotency where at < $1 order by at limit $2",
      [&](db::Row const& row) { keys.push_back({db::Column<Uuid>::read(row, 0), std::string(row.bytes(1)), std::string(row.bytes(2))}); }, before, limit);
  for (auto const& key : keys)
    TRY(tx.execute("delete from platform_idempotency where account_id = $1 and operation = $2 and idempotency_key = $3", key.account_id, key.operation,
                   key.key));
  return static_cast<std::int64_t>(keys.size());
}

}  // namespace raccordo::idempotency
