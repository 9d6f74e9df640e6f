// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <benefits/opinion.hpp>

#include "file/store.hpp"

// Rows of benefits_opinions. Nothing here asks who may.
namespace raccordo::benefits::store {

struct OpinionRow {
  OpinionId id;
  FileId file_id;
  std::string question;
  std::optional<std::string> shared;
  bool person_shared = false;
  Uuid desk_id;
  Instant asked_at;
  identity::AccountId asked_by;
  territory::BodyId asked_for;
  Date due_on;
  std::optional<std::string> words;
  std::optional<Date> given_on;
  std::optional<Instant> given_at;
  std::optional<identity::AccountId> given_by;
};
BOOST_DESCRIBE_STRUCT(OpinionRow, (),
                      (id, file_id, question, shared, person_shared, desk_id, asked_at, asked_by, asked_for, due_on, words, given_on, given_at, given_by))
Result<void> add_opinion(db::Tx& tx, OpinionRow const& row);
std::optional<OpinionRow> find_opinion(db::Tx& tx, OpinionId id);
std::vector<OpinionRow> opinions(db::Tx& tx, FileId id);
Result<void> answer_opinion(db::Tx& tx, OpinionRow const& row);

}  // namespace raccordo::benefits::store
