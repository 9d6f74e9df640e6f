// SPDX-License-Identifier: EUPL-1.2
#include <platform/settings.hpp>

#include <charconv>

namespace raccordo::settings {
namespace {

constexpr std::string_view demo_name = "demo";
constexpr std::string_view clock_shift_name = "clock_shift_us";

}  // namespace

std::optional<std::string> find(db::Tx& tx, std::string_view name) { return tx.find<std::string>("select value from platform_settings where name = $1", name); }

Result<void> put(db::Tx& tx, std::string_view name, std::string_view value) {
  TRY(tx.execute("insert into platform_settings (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value", name, value));
  return {};
}

Demo demo(db::Tx& tx) {
  auto value = find(tx, demo_name);
  return value ? enum_from<Demo>(*value).value_or(Demo::no) : Demo::no;
}

Result<void> set_demo(db::Tx& tx, Demo state) { return put(tx, demo_name, enum_text(state)); }

std::chrono::microseconds clock_shift(db::Tx& tx) {
  auto value = demo(tx) == Demo::no ? std::nullopt : find(tx, clock_shift_name);
  std::int64_t shift = 0;
  if (value) std::from_chars(value->data(), value->data() + value->size(), shift);
  return std::chrono::microseconds(shift);
}

Result<void> set_clock_shift(db::Tx& tx, std::chrono::microseconds shift) {
  if (demo(tx) == Demo::no) return fail(ProblemKind::conflict, "not-a-demo", "L'orologio si sposta soltanto in una dimostrazione: qui le date sono vere.");
  return put(tx, clock_shift_name, std::to_string(shift.count()));
}

}  // namespace raccordo::settings
