// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>

#include <platform/verify.hpp>

#include "commands/commands.hpp"
#include "installation.hpp"

namespace raccordo::commands {
namespace {

using cli::Outcome;
using seals::Fault;
using seals::Finding;

constexpr cli::Option verify_options[] = {
    {"--head", "LINE", "a line that `raccordo audit head` printed earlier and that was kept elsewhere"},
};

std::string number(std::optional<std::int64_t> value) { return value ? std::to_string(*value) : "?"; }

/// "row 7" or "rows 7 to 9".
std::string numbers(Finding const& finding, std::string const& one) {
  if (!finding.last || finding.first == finding.last) return one + " " + number(finding.first);
  return one + "s " + number(finding.first) + " to " + number(finding.last);
}

std::string sentence(Finding const& finding) {
  auto const rows = numbers(finding, "row"), blocks = numbers(finding, "block");
  auto const block = "block " + std::to_string(finding.block);
  switch (finding.fault) {
    case Fault::changed: return rows + " changed: the content is not what was sealed";
    case Fault::missing: return rows + " missing: what was there is not";
    case Fault::inserted: return rows + " inserted: it stands among sealed rows and was never sealed";
    case Fault::reordered: return rows + " reordered: its content was sealed as row " + number(finding.origin);
    case Fault::payload: return rows + " changed: the payload does not match its digest and was not disposed of";
    case Fault::truncated: return blocks + " truncated: the head knows what is not there";
    case Fault::block_missing: return blocks + " missing in the middle of the chain";
    case Fault::block_altered: return block + " altered: its fields do not give its hash";
    case Fault::chain_broken: return block + " does not follow the one before";
    case Fault::bad_signature: return block + " is not signed by the key it names";
    case Fault::unknown_key: return block + " is signed by a key that is not in keys/";
    case Fault::other_history: return block + " is not the one the head names: this is another history";
  }
  return "unknown fault";
}

void print_stream(char const* name, seals::StreamSummary const& stream) {
  std::printf("%s: %lld blocks, %lld rows sealed, %lld not yet", name, static_cast<long long>(stream.blocks), static_cast<long long>(stream.sealed_rows),
              static_cast<long long>(stream.unsealed_rows));
  if (stream.disposed) std::printf(", %lld payloads disposed of", static_cast<long long>(stream.disposed));
  std::printf("\n");
}

Outcome<cli::Exit> verify(cli::Arguments const& arguments) {
  auto installation = TRY(open_ready(arguments));
  std::optional<seals::Head> head;
  if (auto line = arguments.find("--head")) head = TRY(seals::Head::parse(*line));
  auto const keys = TRY(seals::PublicKeys::load(installation->place.keys));
  auto const report = TRY(seals::verify(installation->db(), keys, head));
  print_stream("facts", report.facts);
  print_stream("reads", report.reads);
  for (auto const& finding : report.findings) {
    auto const stream = enum_text(finding.stream);
    std::printf("%.*s: %s\n", static_cast<int>(stream.size()), stream.data(), sentence(finding).c_str());
  }
  if (report.unlisted) std::printf("and %lld more\n", static_cast<long long>(report.unlisted));
  std::puts(report.sound() ? "sound: nothing differs from what was sealed" : "NOT SOUND: this archive was altered");
  return report.sound() ? cli::done : cli::negative;
}

Outcome<cli::Exit> print_head(cli::Arguments const& arguments) {
  auto installation = TRY(open_ready(arguments));
  std::printf("%s\n", TRY(seals::head(installation->db())).text().c_str());
  return cli::done;
}

}  // namespace

constinit cli::Verb const audit_verify{
    .name = "audit verify",
    .summary = "prove that facts and readings are as they were written",
    .description = "Reads every fact and every reading beside its seal and names each row that was changed, removed, inserted or\n"
                   "moved; it ends with 1 when there is one. Rows cut off at the end are noticed only against a head kept elsewhere.",
    .options = verify_options,
    .run = verify,
};

constinit cli::Verb const audit_head{
    .name = "audit head",
    .summary = "print the line that proves today's state later",
    .description = "Prints one line on the newest seals. Keep it where whoever runs this server cannot change it, and give it to\n"
                   "`raccordo audit verify --head`.",
    .options = {},
    .run = print_head,
};

}  // namespace raccordo::commands
