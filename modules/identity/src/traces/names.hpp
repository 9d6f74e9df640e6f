// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <optional>
#include <string>

#include <identity/identity.hpp>

namespace raccordo::identity {

/// Names for the ids of one answer: each account is asked for once, the territory once for all bodies.
class Names {
 public:
  Names(db::Tx& tx, territory::Territory& territory) : tx_(tx), territory_(territory) {}
  std::string account(std::optional<Uuid> const& id) { return named(accounts_, id, [&](Uuid const& one) { return account_name(tx_, {one}); }); }
  /// As the body was called on that day.
  std::string body(std::optional<Uuid> const& id, Date day) {
    if (!bodies_) bodies_ = territory_.names(tx_);
    return id ? bodies_->body({*id}, day) : std::string{};
  }

 private:
  template <class F>
  static std::string named(std::map<Uuid, std::string>& known, std::optional<Uuid> const& id, F const& ask) {
    if (!id) return {};
    auto [at, missing] = known.try_emplace(*id);
    if (missing) at->second = ask(*id);
    return at->second;
  }

  db::Tx& tx_;
  territory::Territory& territory_;
  std::map<Uuid, std::string> accounts_;
  std::optional<territory::Names> bodies_;
};

}  // namespace raccordo::identity
