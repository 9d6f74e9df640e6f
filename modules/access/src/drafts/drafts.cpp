// SPDX-License-Identifier: EUPL-1.2
#include "drafts/drafts.hpp"

#include <platform/log.hpp>

namespace raccordo::access {

struct SealedDraft {
  db::Bytes content;
  Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(SealedDraft, (), (content, saved_at))

namespace {
constexpr std::int64_t most_drafts = 20;
}

Result<Draft> find_draft(db::Database& database, SealedBox const& box, identity::AccountId account, std::string const& kind) {
  auto const sealed = TRY(database.read([&](db::Tx& tx) -> Result<std::optional<SealedDraft>> {
    return tx.find<SealedDraft>("select content, saved_at from access_drafts where account_id = $1 and kind = $2", account, kind);
  }));
  if (!sealed) return not_found();
  auto content = box.open(sealed->content, {account.value, kind});
  if (content) return Draft{kind, std::move(*content), sealed->saved_at};
  log::write(log::Level::warning, "draft-unreadable", {{"account_id", account.text()}, {"kind", kind}});
  return not_found();
}

Result<Draft> keep_draft(db::Database& database, SealedBox const& box, identity::AccountId account, std::string const& kind, std::string const& content) {
  auto const sealed = box.seal(content, {account.value, kind});
  return database.write([&](db::Tx& tx) -> Result<Draft> {
    auto const others = *tx.find<std::int64_t>("select count(*) from access_drafts where account_id = $1 and kind <> $2", account, kind);
    if (others >= most_drafts) return fail(ProblemKind::conflict, "too-many-drafts", "Ci sono già troppe bozze in sospeso.", "Chiudi o scarta qualche bozza.");
    TRY(tx.execute("insert into access_drafts (account_id, kind, content, saved_at) values ($1, $2, $3, $4)"
                   " on conflict (account_id, kind) do update set content = excluded.content, saved_at = excluded.saved_at",
                   account, kind, sealed, tx.now()));
    return Draft{kind, content, tx.now()};
  });
}

Result<void> drop_draft(db::Tx& tx, identity::AccountId account, std::string_view kind) {
  TRY(tx.execute("delete from access_drafts where account_id = $1 and kind = $2", account, kind));
  return {};
}

}  // namespace raccordo::access
