// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <memory>
#include <vector>

#include <identity/identity.hpp>

#include "demo/invented.hpp"

namespace raccordo::demo {

/// The accounts of a demonstration: one of each role offered at the door, and whoever else the story needs, made when first needed.
class Cast {
 public:
  Cast(db::Database& database, territory::Territory& territory, Random& random, Invented const& names)
      : database_(database), territory_(territory), random_(random), names_(names) {}

  /// The accounts offered at the door; to be called first.
  Result<void> make_offered();
  /// Somebody who records at the door of that body.
  Result<identity::Principal const*> operator_at(territory::BodyId body);
  /// Somebody of the team, drawn anew each time. `team` empty: of the body itself.
  Result<identity::Principal const*> worker_at(territory::BodyId body, std::optional<territory::TeamId> team);
  /// Who decides for that body.
  Result<identity::Principal const*> officer_at(territory::BodyId body);
  /// Further accounts, until there are this many.
  Result<void> grow_to(int accounts, std::vector<territory::BodyId> const& bodies);
  int size() const { return size_; }

 private:
  using Principals = std::vector<std::unique_ptr<identity::Principal>>;
  Result<identity::Principal> make(identity::DemoAccount const& account, identity::NewMandate const& mandate);
  identity::DemoAccount invented(std::string_view role);

  db::Database& database_;
  territory::Territory& territory_;
  Random& random_;
  Invented const& names_;
  int size_ = 0;
  std::map<Uuid, Principals> operators_, workers_, officers_;
};

}  // namespace raccordo::demo
