// SPDX-License-Identifier: EUPL-1.2
// Measures the product against its budgets, each figure beside the bare one of the same run.
//   raccordo_bench --server PROGRAM --folder DIR [--cases N] [--archive DIR] [--database URL] [--seconds S] [--only GROUP] [--json]
// --archive keeps the demonstration archives between runs; without it they are made in --folder and gone with it. GROUP: list, open,
// record, crowd, search, decide, export.
#include <sys/resource.h>

#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "bare.hpp"
#include "decisions.hpp"
#include "exports.hpp"
#include "names.hpp"
#include "report.hpp"
#include "scenarios.hpp"

namespace {

using namespace raccordo::bench;

struct Options {
  std::string server, folder, archive, database, only;
  long cases = 1'000'000;
  int seconds = 5;
  bool json = false;
  std::chrono::milliseconds duration() const { return std::chrono::seconds(seconds); }
  bool wanted(std::string_view group) const { return only.empty() || only == group; }
};

Options parse(int count, char** words) {
  std::map<std::string, std::string> given;
  for (int i = 1; i < count; ++i) {
    std::string const name = words[i];
    if (name == "--json") given[name] = "yes";
    else if (i + 1 < count && name.starts_with("--")) given[name] = words[++i];
    else throw std::runtime_error("bench does not know \"" + name + "\"; see the top of bench/main.cpp");
  }
  Options o{given["--server"], given["--folder"], given["--archive"], given["--database"], given["--only"]};
  if (given.contains("--cases")) o.cases = std::stol(given["--cases"]);
  if (given.contains("--seconds")) o.seconds = std::stoi(given["--seconds"]);
  o.json = given.contains("--json");
  if (o.archive.empty()) o.archive = o.folder;
  return o;
}

/// The archive of that size, made once; answers the options that serve it.
std::vector<std::string> archive_of(Options const& o, long cases) {
  auto const data = o.archive + "/" + (o.database.empty() ? "sqlite-" : "postgresql-") + std::to_string(cases);
  std::vector<std::string> options{"--data", data};
  if (!o.database.empty()) options.insert(options.end(), {"--database", o.database});
  if (!std::filesystem::exists(data + "/made")) {
    std::fprintf(stderr, "making an archive of %ld cases in %s\n", cases, data.c_str());
    std::filesystem::create_directories(data);
    std::vector<std::string> command{o.server, "demo", "--cases", std::to_string(cases)};
    command.insert(command.end(), options.begin(), options.end());
    run_to_end(command);
    std::fclose(std::fopen((data + "/made").c_str(), "w"));
  }
  options.insert(options.end(), {"--session-rate", "0", "--address-rate", "0"});
  return options;
}

void measure_lists(Options const& o, long cases, std::string const& name, Report& report) {
  ServerProcess const server(o.server, archive_of(o, cases));
  Scenarios scenarios(server, o.duration());
  for (auto const& person : list_people()) report.add("list." + name, person.label, scenarios.newest_twenty(person.name));
}

/// Processor time, unlike throughput, is hardly changed by what else the machine does.
double cpu_each(ServerProcess const& server, double before, Load const& load) {
  // The first tenth is not counted in `done`, and its time is.
  return load.done > 0 ? 0.9e6 * (server.cpu_seconds() - before) / static_cast<double>(load.done) : 0;
}

void measure_opening(Scenarios& scenarios, ServerProcess const& server, Bare const& bare, Report& report) {
  auto const before = server.cpu_seconds();
  auto const opened = scenarios.open_case();
  report.add("open", "open a case, whole first screen", opened.load);
  report.add_figure("open", "server's own processor time per answer, microseconds", cpu_each(server, before, opened.load), {});
  report.add_figure("open", "smallest answer in bytes", static_cast<double>(opened.smallest_bytes), {});
  report.add_ratio("open", "of the bare read and commit", opened.load.per_second, bare.read_then_commit.per_second, 0.25);
}

void measure_recording(Scenarios& scenarios, ServerProcess const& server, Bare const& bare, Report& report) {
  auto const before = server.cpu_seconds();
  auto const recorded = scenarios.record_contact();
  report.add("record", "record a contact, durable before the answer", recorded);
  report.add_figure("record", "server's own processor time per answer, microseconds", cpu_each(server, before, recorded), {});
  report.add_ratio("record", "of the bare group commit", recorded.per_second, bare.group_commit.per_second, 1.0 / 3);
}

void measure_crowd(Scenarios& scenarios, Report& report) {
  auto const crowd = scenarios.beside_a_crowd();
  report.add("crowd", "my newest 20, alone", crowd.alone);
  report.add("crowd", "my newest 20, beside 2,000 idle and 50 slow", crowd.crowded);
  report.add_figure("crowd", "p99 beside them / alone", crowd.p99_ratio(), 2.0);
}

void measure_work(Options const& o, Bare const& bare, Report& report) {
  ServerProcess const server(o.server, archive_of(o, o.cases));
  report.add_figure("start", "seconds to the first answer", server.start_seconds(), 1.0);
  Scenarios scenarios(server, o.duration());
  if (o.wanted("open")) measure_opening(scenarios, server, bare, report);
  if (o.wanted("record")) measure_recording(scenarios, server, bare, report);
  if (o.wanted("crowd")) measure_crowd(scenarios, report);
  report.add_figure("memory", "RssAnon, MiB", static_cast<double>(server.anonymous_kib()) / 1024, 150.0);
}

/// On PostgreSQL one address holds one archive: there `search` is asked for alone, of an address that holds nothing.
void measure_search(Options const& o, Report& report) {
  auto own = o;
  own.archive += "/search";
  auto const options = archive_of(own, 300);
  auto const data = own.archive + (o.database.empty() ? "/sqlite-300" : "/postgresql-300");
  if (!std::filesystem::exists(data + "/named")) {
    std::fprintf(stderr, "adding %ld persons\n", o.cases);
    add_names(o.database.empty() ? data + "/raccordo.db" : o.database, o.cases);
    std::fclose(std::fopen((data + "/named").c_str(), "w"));
  }
  ServerProcess const server(o.server, options);
  Scenarios scenarios(server, o.duration());
  auto const questions = questions_with_a_slip();
  auto const alone = scenarios.search(questions, 1);
  report.add("search", "a name with a slip among " + std::to_string(o.cases) + " persons", alone);
  report.add_figure("search", "its p95, ms", alone.p95_ms, 30.0);
  report.add("search", "the same, four at once", scenarios.search(questions, 4));
  report.add_figure("search", "memory, RssAnon, MiB", static_cast<double>(server.anonymous_kib()) / 1024, 150.0);
}

/// Each second of the measurement has the files it needs at the rate that is asked for.
void measure_decisions(Options const& o, Report& report) {
  ServerProcess const server(o.server, archive_of(o, o.cases));
  auto const floor = o.database.empty() ? 1'000.0 : 500.0;
  auto const decided = decide_all(server, o.seconds * static_cast<int>(floor));
  report.add("decide", "decide a file, its money committed with it", decided.load);
  report.add_ratio("decide", "of what is asked for, per second", decided.load.per_second, floor, 1.0);
  report.add_figure("decide", "refused or failed", static_cast<double>(decided.load.failed), 0.0);
  report.add_figure("decide", "lines overdrawn of " + std::to_string(decided.lines), static_cast<double>(decided.overdrawn), 0.0);
  report.add_figure("decide", "cents astray", static_cast<double>(decided.astray), 0.0);
}

/// The longest list there is: a director's.
void measure_export(Options const& o, Report& report) {
  ServerProcess const server(o.server, archive_of(o, o.cases));
  Scenarios scenarios(server, o.duration());
  for (std::string const format : {"xlsx", "csv"}) {
    auto const taken = take_away(scenarios, server, "Carla Tanarelli", format);
    report.add_figure("export", "the director's cases as " + format + ", seconds", taken.seconds, {});
    report.add_figure("export", "its KiB", static_cast<double>(taken.bytes) / 1024, {});
    report.add_figure("export", "memory grown by, MiB", taken.grown_mib, 50.0);
  }
}

}  // namespace

int main(int count, char** words) try {
  auto const o = parse(count, words);
  rlimit files{8192, 8192};
  setrlimit(RLIMIT_NOFILE, &files);
  Report report(o.json);
  auto const bare = o.database.empty() ? bare_sqlite(o.folder, clients, o.duration()) : bare_postgresql(o.database, clients, o.duration());
  report.add("bare", "group commit", bare.group_commit);
  report.add("bare", "one read, then group commit", bare.read_then_commit);
  // Two sizes need two archives; on PostgreSQL one address holds one.
  if (o.wanted("list") && o.database.empty()) measure_lists(o, 10'000, "10000", report);
  if (o.wanted("list")) measure_lists(o, o.cases, std::to_string(o.cases), report);
  if (o.only == "search" || (o.only.empty() && o.database.empty())) measure_search(o, report);
  if (o.only == "decide") measure_decisions(o, report);
  if (o.only == "export") measure_export(o, report);
  if (o.only != "list" && o.only != "search" && o.only != "decide" && o.only != "export") measure_work(o, bare, report);
  report.print();
  return 0;
} catch (std::exception const& failure) {
  std::fprintf(stderr, "bench: %s\n", failure.what());
  return 1;
}
