// SPDX-License-Identifier: EUPL-1.2
#include <charconv>
#include <vector>

#include "crypto/private_file.hpp"
#include "seals/encoding.hpp"

namespace raccordo::seals {
namespace {

constexpr std::string_view head_prefix = "raccordo-head v1 ";

std::string tip_text(std::string_view stream, Tip const& tip) { return std::string(stream) + ":" + std::to_string(tip.block) + ":" + crypto::hex(tip.hash); }

/// "facts:12:<64 hex digits>"
std::optional<Tip> parse_tip(std::string_view word, std::string_view stream) {
  if (!word.starts_with(stream) || word.substr(stream.size(), 1) != ":") return std::nullopt;
  word.remove_prefix(stream.size() + 1);
  Tip tip;
  auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), tip.block);
  auto colon = static_cast<std::size_t>(end - word.data());
  if (error != std::errc() || tip.block < 0 || colon >= word.size() || word[colon] != ':') return std::nullopt;
  auto hash = crypto::from_hex(word.substr(colon + 1));
  if (!hash || hash->size() != 32) return std::nullopt;
  tip.hash = *hash;
  return tip;
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  while (!line.empty()) {
    auto space = std::min(line.find(' '), line.size());
    words.push_back(line.substr(0, space));
    line.remove_prefix(std::min(space + 1, line.size()));
  }
  return words;
}

}  // namespace

std::string Head::text() const { return std::string(head_prefix) + key_id + " " + tip_text("facts", facts) + " " + tip_text("reads", reads) + " " + at; }

Result<Head> Head::parse(std::string_view line) {
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
  auto words = words_of(line);
  if (line.starts_with(head_prefix) && words.size() == 6) {
    auto facts = parse_tip(words[3], "facts"), reads = parse_tip(words[4], "reads");
    if (facts && reads) return Head{std::string(words[2]), *facts, *reads, std::string(words[5])};
  }
  return fail(ProblemKind::invalid, "head-unreadable", "La testa della catena non è leggibile.",
              "Copia per intero la riga scritta da `raccordo audit head`, che comincia con \"raccordo-head v1\".");
}

Head head(db::Tx& tx) {
  Head head;
  head.facts = tip_of(tx, Stream::facts).value_or(Tip{});
  head.reads = tip_of(tx, Stream::reads).value_or(Tip{});
  head.key_id = tx.find<std::string>("select key_id from platform_seals order by sealed_at desc, block desc limit 1").value_or("-");
  head.at = utc_iso(tx.now());
  return head;
}

Result<Head> head(db::Database& database) {
  return database.read([](db::Tx& tx) -> Result<Head> { return head(tx); });
}

}  // namespace raccordo::seals
