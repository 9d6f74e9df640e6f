// SPDX-License-Identifier: EUPL-1.2
#include <platform/log.hpp>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <string>

#include <platform/json_encode.hpp>

namespace raccordo::log {

namespace {
std::atomic<Level> lowest{Level::info};
constexpr std::string_view names[] = {"debug", "info", "warning", "error"};
}  // namespace

void threshold(Level level) { lowest = level; }

void write(Level level, std::string_view event, std::initializer_list<Field> fields) {
  if (level < lowest.load(std::memory_order_relaxed)) return;
  auto now = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch());
  std::string line = "{\"at\":";
  json::append_instant(line, Instant{now.count()});
  line += ",\"level\":";
  json::append_text(line, names[static_cast<std::size_t>(level)]);
  line += ",\"event\":";
  json::append_text(line, event);
  for (auto const& field : fields) {
    line += ',';
    json::append_text(line, field.name);
    line += ':';
    std::visit([&](auto const& value) { json::append(line, value); }, field.value);
  }
  line += "}\n";
  std::fwrite(line.data(), 1, line.size(), stderr);  // one call, so that lines of several threads do not mix
}

}  // namespace raccordo::log
