// SPDX-License-Identifier: EUPL-1.2
#include "accounts/changes.hpp"

#include <algorithm>

namespace raccordo::identity {
namespace {

std::string object_of(AccountContent const& content, std::vector<std::string> const& names) {
  std::string out;
  boost::mp11::mp_for_each<members_of<AccountContent>>([&]<class D>(D) {
    if (std::ranges::find(names, D::name) == names.end()) return;
    out += out.empty() ? "{" : ",";
    json::append_text(out, D::name);
    out += ':';
    json::append(out, content.*D::pointer);
  });
  return out.empty() ? "{}" : out + "}";
}

}  // namespace

std::vector<std::string> AccountContent::differing(AccountContent const& a, AccountContent const& b) {
  std::vector<std::string> names;
  boost::mp11::mp_for_each<members_of<AccountContent>>([&]<class D>(D) {
    if (json::encode(a.*D::pointer) != json::encode(b.*D::pointer)) names.emplace_back(D::name);
  });
  return names;
}

AccountContent changed(AccountContent before, AccountChange const& change) {
  if (change.display_name) before.display_name = *change.display_name;
  if (change.email) before.email = *change.email;
  if (change.disabled) before.disabled = *change.disabled;
  return before;
}

Problem stale_version(std::optional<AccountContent> const& base, AccountContent const& theirs, AccountChange const& yours, std::int64_t current_version) {
  if (!base) return invalid_field("/version", "unknown-version", "Questa versione non è mai esistita.").error();
  auto const mine = changed(*base, yours);
  auto names = AccountContent::differing(*base, theirs);
  for (auto& name : AccountContent::differing(*base, mine))
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  Problem problem{ProblemKind::conflict,
                  "stale-version",
                  "Nel frattempo qualcun altro ha cambiato questi dati.",
                  "Confronta le due versioni, scegli che cosa tenere e salva di nuovo.",
                  {},
                  {}};
  problem.extension = "{\"base\":" + object_of(*base, names) + ",\"theirs\":" + object_of(theirs, names) + ",\"yours\":" + object_of(mine, names) +
                      ",\"current_version\":" + std::to_string(current_version) + "}";
  return problem;
}

std::string changed_fields_payload(AccountContent const& before, AccountContent const& now) {
  return R"({"v":1,"changed":)" + json::encode(AccountContent::differing(before, now)) + "}";
}

}  // namespace raccordo::identity
