// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <initializer_list>
#include <span>
#include <string_view>

#include <identity/codes.hpp>

// The policy itself: two tables to be read from top to bottom. What is not written is denied.
namespace raccordo::identity::policy {

class Roles {
 public:
  constexpr Roles(std::initializer_list<Role> roles) {
    for (auto role : roles) bits_ |= 1u << static_cast<unsigned>(role);
  }
  constexpr bool has(Role role) const { return bits_ & (1u << static_cast<unsigned>(role)); }
  constexpr Roles operator|(Roles other) const {
    Roles all{};
    all.bits_ = bits_ | other.bits_;
    return all;
  }

 private:
  unsigned bits_ = 0;
};

/// Something done without a record: registering, administering, searching.
struct GeneralRule {
  std::string_view action;
  Roles roles;
};
/// On a record to which the mandate stands in that relation. Sections in their fixed order; empty: a stub.
struct RecordRule {
  std::string_view action;
  Relation relation;
  Roles roles;
  std::string_view sections;
};

std::span<GeneralRule const> general_rules();
std::span<RecordRule const> record_rules();

/// The kind of record an action is done on: "case.update" on a case, "case.take" on the contact that becomes one.
std::string_view record_kind_of(std::string_view action);
/// Why somebody in that relation sees a record; Italian, ends the sentence "Vedi questa scheda perché …".
std::string_view reason(Relation relation);

}  // namespace raccordo::identity::policy
