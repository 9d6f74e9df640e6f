// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform_testing/database.hpp>
#include <platform/facts.hpp>

namespace raccordo::testing {

/// Appends invented facts and readings, one transaction for all.
inline void append_trail(db::Database& database, int facts, int readings) {
  auto done = database.write([&](db::Tx& tx) -> Result<void> {
    facts::Actor actor{make_uuid_v7(tx.now(), tx.random()), {}, make_named_uuid("test", "body")};
    for (int i = 0; i < facts; ++i) {
      auto subject = make_uuid_v7(tx.now(), tx.random());
      facts::Fact fact{.kind = "contact.recorded",
                       .subject_kind = "contact",
                       .subject_id = subject,
                       .thread_id = subject,
                       .section = "access",
                       .municipality = "006193",
                       .payload = R"({"v":1,"area":"minors"})"};
      facts::append(tx, actor, fact);
    }
    for (int i = 0; i < readings; ++i)
      facts::record_reading(
          tx, actor, {.purpose = "open", .record_kind = "case", .record_id = make_uuid_v7(tx.now(), tx.random()), .relation = "team", .sections = "access"});
    return {};
  });
  if (!done) throw std::runtime_error(done.error().code);
}

/// Every fact about one subject, oldest first.
inline std::vector<facts::Entry> facts_of(db::Database& database, Uuid subject_id) {
  return database
      .read([&](db::Tx& tx) -> Result<std::vector<facts::Entry>> {
        return tx.list<facts::Entry>("select seq, kind, subject_kind, subject_id, section, account_id, body_id, municipality, at, payload from platform_facts"
                                     " where subject_id = $1 order by seq",
                                     subject_id);
      })
      .value();
}

/// Kind and payload of every fact about a subject, oldest first, one a line.
inline std::string facts_about(db::Database& database, Uuid subject_id) {
  return database
      .read([&](db::Tx& tx) -> Result<std::string> {
        std::string told;
        tx.each(
            "select kind, payload from platform_facts where subject_id = $1 order by seq",
            [&](db::Row const& row) { told.append(row.bytes(0)).append(" ").append(row.bytes(1)).append("\n"); }, subject_id);
        return told;
      })
      .value();
}

}  // namespace raccordo::testing
