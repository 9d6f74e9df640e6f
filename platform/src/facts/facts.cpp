// SPDX-License-Identifier: EUPL-1.2
#include <platform/facts.hpp>

#include <sodium.h>

namespace raccordo::facts {

void append(db::Tx& tx, Actor const& actor, Fact const& fact) {
  // The seal covers a salted digest, so an authorised disposal can drop the payload and the chain still verifies.
  db::Bytes salt{std::string(16, '\0')}, digest{std::string(32, '\0')};
  tx.random().fill({reinterpret_cast<std::uint8_t*>(salt.data.data()), salt.data.size()});
  crypto_generichash(reinterpret_cast<unsigned char*>(digest.data.data()), digest.data.size(), reinterpret_cast<unsigned char const*>(fact.payload.data()),
                     fact.payload.size(), reinterpret_cast<unsigned char const*>(salt.data.data()), salt.data.size());
  tx.add("insert into platform_facts (kind, subject_kind, subject_id, person_id, case_id, thread_id, section, account_id, mandate_id,"
         " body_id, municipality, at, payload, salt, payload_digest)"
         " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
         fact.kind, fact.subject_kind, fact.subject_id, fact.person_id, fact.case_id, fact.thread_id, fact.section, actor.account_id, actor.mandate_id,
         actor.body_id, fact.municipality, tx.now(), fact.payload, salt, digest);
}

std::vector<Entry> thread(db::Tx& tx, Uuid thread_id, std::optional<std::int64_t> before, int limit) {
  return tx.list<Entry>("select seq, kind, subject_kind, subject_id, section, account_id, body_id, municipality, at, payload from platform_facts"
                        " where thread_id = $1 and seq < $2 order by seq desc limit $3",
                        thread_id, before.value_or(INT64_MAX), limit);
}

namespace {
constexpr std::string_view heard_columns =
    "select seq, kind, subject_id, person_id, case_id, thread_id, body_id, municipality, at, payload from platform_facts ";
}

std::vector<Heard> between(db::Tx& tx, std::int64_t after, std::int64_t up_to, int limit) {
  static std::string const sql = std::string(heard_columns) + "where seq > $1 and seq <= $2 order by seq limit $3";
  return tx.list<Heard>(sql, after, up_to, limit);
}

std::vector<Heard> heard_of(db::Tx& tx, Uuid thread_id, std::int64_t up_to) {
  static std::string const sql = std::string(heard_columns) + "where thread_id = $1 and seq <= $2 order by seq";
  return tx.list<Heard>(sql, thread_id, up_to);
}

void record_reading(db::Tx& tx, Actor const& actor, Reading const& reading) {
  tx.add("insert into platform_reads (at, account_id, mandate_id, body_id, purpose, record_kind, record_id, controller_id, relation,"
         " sections, shown_ids) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
         tx.now(), actor.account_id, actor.mandate_id, actor.body_id, reading.purpose, reading.record_kind, reading.record_id, reading.controller_id,
         reading.relation, reading.sections, reading.shown_ids);
}

bool is_known_to(db::Tx& tx, Uuid account_id, Uuid record_id, Uuid thread_id, Instant since) {
  return tx.find<int>("select 1 from platform_reads where record_id = $1 and account_id = $2 and at >= $3 and purpose = 'open' limit 1", record_id, account_id,
                      since) ||
         tx.find<int>("select 1 from platform_facts where thread_id = $1 and account_id = $2 and at >= $3 limit 1", thread_id, account_id, since);
}

namespace {
constexpr std::string_view read_columns =
    "select seq, at, account_id, mandate_id, body_id, purpose, record_kind, record_id, relation, sections from platform_reads ";
}

std::vector<ReadEntry> readings_of(db::Tx& tx, Uuid record_id, std::optional<std::int64_t> before, int limit) {
  static std::string const sql = std::string(read_columns) + "where record_id = $1 and seq < $2 order by seq desc limit $3";
  return tx.list<ReadEntry>(sql, record_id, before.value_or(INT64_MAX), limit);
}

std::vector<ReadEntry> readings_for(db::Tx& tx, Uuid controller_id, std::optional<std::int64_t> before, int limit) {
  static std::string const sql = std::string(read_columns) + "where controller_id = $1 and seq < $2 order by seq desc limit $3";
  return tx.list<ReadEntry>(sql, controller_id, before.value_or(INT64_MAX), limit);
}

}  // namespace raccordo::facts
