// SPDX-License-Identifier: EUPL-1.2
#include "seals/encoding.hpp"

#include <cstring>
#include <endian.h>
#include <sodium.h>

namespace raccordo::seals {
namespace {

constexpr StreamLayout layouts[] = {
    {Stream::facts, "platform_facts",
     "seq, at, kind, subject_kind, subject_id, person_id, case_id, thread_id, section, account_id, mandate_id, body_id,"
     " municipality, payload_digest, payload, salt",
     13},
    {Stream::reads, "platform_reads", "seq, at, account_id, mandate_id, body_id, purpose, record_kind, record_id, controller_id, relation, sections, shown_ids",
     11},
};

void put_number(std::string& out, std::int64_t value) {
  auto big = htobe64(static_cast<std::uint64_t>(value));
  out.append(reinterpret_cast<char const*>(&big), sizeof big);
}

void put_text(std::string& out, std::string_view text) {
  put_number(out, static_cast<std::int64_t>(text.size()));
  out.append(text);
}

unsigned char const* octets(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

}  // namespace

StreamLayout const& layout_of(Stream stream) { return layouts[static_cast<int>(stream)]; }

std::string rows_sql(StreamLayout const& layout) {
  return "select " + std::string(layout.columns) + " from " + std::string(layout.table) + " where seq >= $1 and seq <= $2 order by seq limit $3";
}

RowDigest RowHasher::digest(db::Row const& row, StreamLayout const& layout) {
  buffer_.clear();
  buffer_ += "raccordo-row v1 ";
  put_text(buffer_, enum_text(layout.stream));
  put_number(buffer_, row.integer(1));
  for (int column = 2; column <= layout.sealed; ++column) {
    bool null = row.null(column);
    buffer_.push_back(null ? 0 : 1);
    if (!null) put_text(buffer_, row.bytes(column));
  }
  std::array<unsigned char, 32> full;
  crypto_generichash(full.data(), full.size(), octets(buffer_), buffer_.size(), nullptr, 0);
  RowDigest digest;
  std::memcpy(digest.data(), full.data(), digest.size());
  return digest;
}

void append_entry(std::string& digests, std::int64_t seq, RowDigest const& digest) {
  put_number(digests, seq);
  digests.append(digest.data(), digest.size());
}

SealedEntry entry_at(std::string_view digests, std::size_t index) {
  std::uint64_t big;
  SealedEntry entry;
  std::memcpy(&big, digests.data() + index * entry_size, sizeof big);
  entry.seq = static_cast<std::int64_t>(be64toh(big));
  std::memcpy(entry.digest.data(), digests.data() + index * entry_size + sizeof big, entry.digest.size());
  return entry;
}

std::string hash_of(Stream stream, Block const& block) {
  std::string head = "raccordo-seal v1 ";
  put_text(head, enum_text(stream));
  for (auto number : {block.block, block.first_seq, block.last_seq, block.row_count, block.sealed_at.us}) put_number(head, number);
  put_text(head, block.key_id);
  put_text(head, block.previous.data);
  put_number(head, static_cast<std::int64_t>(block.digests.data.size()));
  crypto_generichash_state state;
  std::string hash(32, '\0');
  crypto_generichash_init(&state, nullptr, 0, hash.size());
  crypto_generichash_update(&state, octets(head), head.size());
  crypto_generichash_update(&state, octets(block.digests.data), block.digests.data.size());
  crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(hash.data()), hash.size());
  return hash;
}

std::optional<Tip> tip_of(db::Tx& tx, Stream stream) {
  std::optional<Tip> tip;
  tx.each(
      "select block, hash from platform_seals where stream = $1 order by block desc limit 1",
      [&](db::Row const& row) { tip = Tip{row.integer(0), std::string(row.bytes(1))}; }, stream);
  return tip;
}

std::string payload_digest(std::string_view payload, std::string_view salt) {
  std::string digest(32, '\0');
  // A salt of another length was not made by us; libsodium refuses it and the zeros match nothing.
  if (crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), digest.size(), octets(payload), payload.size(), octets(salt), salt.size()) != 0)
    digest.assign(32, '\0');
  return digest;
}

}  // namespace raccordo::seals
