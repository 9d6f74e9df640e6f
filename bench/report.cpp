// SPDX-License-Identifier: EUPL-1.2
#include "report.hpp"

#include <cstdio>

namespace raccordo::bench {
namespace {

template <class... Values>
std::string written(char const* format, Values... values) {
  char line[512];
  std::snprintf(line, sizeof line, format, values...);
  return line;
}

}  // namespace

void Report::add(std::string const& group, std::string const& name, Load const& l) {
  lines_.push_back({group, name,
                    written("\"per_second\":%.1f,\"p50_ms\":%.3f,\"p95_ms\":%.3f,\"p99_ms\":%.3f,\"done\":%lld,\"failed\":%lld", l.per_second, l.p50_ms,
                            l.p95_ms, l.p99_ms, static_cast<long long>(l.done), static_cast<long long>(l.failed)),
                    written("%9.0f/s   p50 %7.2f   p95 %7.2f   p99 %7.2f ms%s", l.per_second, l.p50_ms, l.p95_ms, l.p99_ms,
                            l.failed ? written("   %lld FAILED", static_cast<long long>(l.failed)).c_str() : "")});
}

void Report::add_figure(std::string const& group, std::string const& name, double value, std::optional<double> budget) {
  auto const bound = budget ? written("   (at most %g)%s", *budget, value > *budget ? "   OVER" : "") : std::string{};
  lines_.push_back({group, name, written("\"value\":%.4f", value) + (budget ? written(",\"at_most\":%g", *budget) : ""), written("%9.2f", value) + bound});
}

void Report::add_ratio(std::string const& group, std::string const& name, double value, double bare, double floor) {
  auto const ratio = bare > 0 ? value / bare : 0;
  lines_.push_back({group, name, written("\"ratio\":%.4f,\"at_least\":%.4f", ratio, floor),
                    written("%9.2f   (at least %.2f)%s", ratio, floor, ratio < floor ? "   UNDER" : "")});
}

void Report::print() const {
  if (json_) {
    std::printf("[");
    for (std::size_t i = 0; i < lines_.size(); ++i)
      std::printf("%s\n  {\"group\":\"%s\",\"name\":\"%s\",%s}", i ? "," : "", lines_[i].group.c_str(), lines_[i].name.c_str(), lines_[i].json.c_str());
    std::printf("\n]\n");
    return;
  }
  std::string group;
  for (auto const& line : lines_) {
    if (line.group != group) std::printf("\n%s\n", (group = line.group).c_str());
    std::printf("  %-46s %s\n", line.name.c_str(), line.text.c_str());
  }
}

}  // namespace raccordo::bench
