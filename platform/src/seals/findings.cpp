// SPDX-License-Identifier: EUPL-1.2
#include "seals/findings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace raccordo::seals {
namespace {

std::string number_text(Finding const& finding, std::string_view one, std::string_view many) {
  auto first = finding.first.value_or(0), last = finding.last.value_or(first);
  if (first == last) return std::string(one) + " " + std::to_string(first);
  return std::string(many) + " da " + std::to_string(first) + " a " + std::to_string(last);
}

std::string_view stream_name(Stream stream) { return stream == Stream::facts ? "fatti" : "letture"; }

std::string summary_line(Stream stream, StreamSummary const& summary) {
  std::string line = std::string(stream_name(stream)) + ": " + std::to_string(summary.blocks) + " blocchi, " + std::to_string(summary.sealed_rows) +
                     " righe sigillate, " + std::to_string(summary.unsealed_rows) + " non ancora sigillate";
  if (summary.disposed) line += ", " + std::to_string(summary.disposed) + " contenuti scartati";
  return line;
}

}  // namespace

bool Findings::full() {
  if (plain_.size() + rows_.size() < most) return false;
  ++unlisted_;
  return true;
}

void Findings::add(Finding finding) {
  if (!full()) plain_.push_back(finding);
}
void Findings::row_missing(Stream stream, std::int64_t block, SealedEntry const& sealed) {
  if (!full()) rows_.push_back({Fault::missing, stream, block, sealed.seq, sealed.digest, {}});
}
void Findings::row_inserted(Stream stream, std::int64_t block, std::int64_t seq, RowDigest const& found) {
  if (!full()) rows_.push_back({Fault::inserted, stream, block, seq, {}, found});
}
void Findings::row_changed(Stream stream, std::int64_t block, SealedEntry const& sealed, RowDigest const& found) {
  if (!full()) rows_.push_back({Fault::changed, stream, block, sealed.seq, sealed.digest, found});
}

std::vector<Finding> Findings::resolved_rows() const {
  // The digest of a row's content also says under which stream it was sealed.
  std::map<RowDigest, LooseRow const*> lost;
  for (auto const& row : rows_)
    if (row.sealed) lost.emplace(*row.sealed, &row);
  std::set<LooseRow const*> found_again;
  std::vector<Finding> findings;
  for (auto const& row : rows_) {
    auto origin = row.found ? lost.find(*row.found) : lost.end();
    if (origin == lost.end() || origin->second == &row) continue;
    found_again.insert(&row);
    if (origin->second->fault == Fault::missing) found_again.insert(origin->second);
    findings.push_back({Fault::reordered, row.stream, row.block, row.seq, row.seq, origin->second->seq});
  }
  for (auto const& row : rows_)
    if (!found_again.contains(&row)) findings.push_back({row.fault, row.stream, row.block, row.seq, row.seq, {}});
  return findings;
}

void Findings::resolve(Report& report) const {
  auto all = resolved_rows();
  all.insert(all.end(), plain_.begin(), plain_.end());
  std::stable_sort(all.begin(), all.end(), [](Finding const& a, Finding const& b) {
    return std::tuple(a.stream, a.block == 0, a.block, a.first) < std::tuple(b.stream, b.block == 0, b.block, b.first);
  });
  for (auto const& finding : all) {
    auto* before = report.findings.empty() ? nullptr : &report.findings.back();
    bool row_range = finding.fault == Fault::missing || finding.fault == Fault::inserted;
    if (before && row_range && before->fault == finding.fault && before->stream == finding.stream && before->block == finding.block &&
        *before->last + 1 == *finding.first)
      before->last = finding.last;
    else report.findings.push_back(finding);
  }
  report.unlisted = unlisted_;
}

std::string Finding::line() const {
  std::string where = std::string(stream_name(stream)) + ": ";
  auto rows = number_text(*this, "la riga", "le righe"), blocks = number_text(*this, "il blocco", "i blocchi");
  bool const one = first == last;
  std::string place = block ? " (blocco " + std::to_string(block) + ")" : " (dopo l'ultimo sigillo)";
  switch (fault) {
    case Fault::changed: return where + rows + " è stata modificata" + place;
    case Fault::missing: return where + rows + (one ? " manca" : " mancano") + place;
    case Fault::inserted: return where + rows + (one ? " è stata aggiunta" : " sono state aggiunte") + place;
    case Fault::reordered: return where + rows + " è fuori posto: era stata sigillata con il numero " + std::to_string(origin.value_or(0)) + place;
    case Fault::payload: return where + "il contenuto del" + rows + " non corrisponde alla sua impronta" + place;
    case Fault::truncated: return where + (one ? "manca " : "mancano ") + blocks + " alla fine della catena, rispetto alla testa custodita";
    case Fault::block_missing: return where + (one ? "manca " : "mancano ") + blocks + " in mezzo alla catena";
    case Fault::block_altered: return where + blocks + " è stato modificato: i suoi campi non danno la sua impronta";
    case Fault::chain_broken: return where + blocks + " non prosegue quello che lo precede";
    case Fault::bad_signature: return where + blocks + " ha una firma non valida";
    case Fault::unknown_key: return where + blocks + " è firmato con una chiave sconosciuta";
    case Fault::other_history: return where + blocks + " non è quello della testa custodita";
  }
  return where;
}

std::vector<std::string> Report::lines() const {
  std::vector<std::string> lines{summary_line(Stream::facts, facts), summary_line(Stream::reads, reads)};
  for (auto const& finding : findings) lines.push_back(finding.line());
  if (unlisted) lines.push_back("e altre " + std::to_string(unlisted) + " differenze non elencate");
  lines.push_back(sound() ? "La catena dei sigilli è integra." : "La catena dei sigilli NON è integra.");
  return lines;
}

}  // namespace raccordo::seals
