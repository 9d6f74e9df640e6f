// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace raccordo::people {

/// Without the blanks around it.
inline std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  auto const from = text.find_first_not_of(blanks);
  if (from == text.npos) return {};
  return std::string(text.substr(from, text.find_last_not_of(blanks) - from + 1));
}

/// The same; blanks alone are nothing.
inline std::optional<std::string> some_text(std::optional<std::string> const& text) {
  auto inner = text ? trimmed(std::string_view(*text)) : std::string{};
  return inner.empty() ? std::nullopt : std::optional(std::move(inner));
}

}  // namespace raccordo::people
