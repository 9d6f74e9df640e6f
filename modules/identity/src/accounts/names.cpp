// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <identity/codes.hpp>

namespace raccordo::identity {
namespace {

bool is_username(std::string_view text) {
  auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_'; };
  return text.size() >= 3 && text.size() <= 80 && std::ranges::all_of(text, allowed);
}

}  // namespace

json::Pattern const username_pattern{"username", "^[a-z0-9._-]{3,80}$",
                                     "Il nome utente ha da 3 a 80 lettere minuscole, cifre, punti, trattini e trattini bassi.", is_username};

}  // namespace raccordo::identity
