// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <people/sheet.hpp>
#include <platform/db.hpp>

// Rows of people_persons as a sheet, and what they were. Nothing here asks who may.
namespace raccordo::people::store {

struct Row {
  PersonId person_id;
  std::int64_t version = 1;
  bool fictitious = false;
  PersonContent content;
};
std::optional<Row> find(db::Tx& tx, PersonId id);

/// Who writes, for which body, and why.
struct Hand {
  identity::AccountId account_id;
  territory::BodyId body_id;
  std::string reason;
};
/// Keeps what was as a version and writes what is, the words of the name too.
Result<void> replace(db::Tx& tx, Row const& before, PersonContent const& content, Hand const& hand);

struct Kept {
  std::int64_t version = 0;
  PersonContent content;
  std::string reason;
  Instant replaced_at;
  identity::AccountId replaced_by;
  territory::BodyId body_id;
};
/// Newest first.
std::vector<Kept> versions(db::Tx& tx, PersonId id, int limit);
std::optional<PersonContent> content_at(db::Tx& tx, PersonId id, std::int64_t version);

}  // namespace raccordo::people::store
