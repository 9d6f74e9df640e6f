// SPDX-License-Identifier: EUPL-1.2
#include <benefits/benefits.hpp>

// The files of a case go where the case goes: whoever had it no longer reads what a person has and owes.
namespace raccordo::benefits {
namespace {

struct FollowingFile {
  FileId file_id;
  Instant opened_at;
  territory::Function function{};
};
BOOST_DESCRIBE_STRUCT(FollowingFile, (), (file_id, opened_at, function))

Result<void> shut_out(db::Tx& tx, FileId id, Uuid holder, identity::Relation relation) {
  return identity::end_relation(tx, "file", id.value, holder, relation, tx.today().plus_days(-1));
}

}  // namespace

Result<void> follow_case(db::Tx& tx, cases::Moved const& moved) {
  for (auto const& file : tx.list<FollowingFile>("select id, opened_at, function from benefits_files where case_id = $1 order by id", moved.case_id)) {
    TRY(tx.execute("update benefits_files set desk_id = $2 where id = $1", file.file_id, moved.to_desk));
    TRY(shut_out(tx, file.file_id, moved.from_desk, identity::Relation::team));
    for (auto const& account : tx.list<Uuid>("select account_id from benefits_hands where file_id = $1", file.file_id))
      TRY(shut_out(tx, file.file_id, account, identity::Relation::worker));
    identity::relate(tx, {.record_kind = "file",
                          .record_id = file.file_id.value,
                          .holder = moved.to_desk,
                          .relation = identity::Relation::team,
                          .sort_key = file.opened_at.us,
                          .valid_from = tx.today(),
                          .function = enum_text(file.function)});
  }
  return {};
}

}  // namespace raccordo::benefits
