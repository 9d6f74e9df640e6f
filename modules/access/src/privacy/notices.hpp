// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <access/contracts.hpp>
#include <territory/territory.hpp>

namespace raccordo::access {

/// Whose notice a person is given.
struct Notice {
  territory::BodyId controller_id;
  std::string controller_name, notice_title;
};
/// Of the body that decides; of the node where nobody is known to.
Notice notice_of(db::Tx& tx, territory::Territory& territory, std::optional<territory::BodyId> deciding, territory::BodyId node);

/// The basis on which contacts are recorded.
inline constexpr std::string_view contact_basis = "social_services";
/// Adds the text of a basis as it was in force on that day. A basis that was never loaded is said to be missing.
void add_basis(db::Tx& tx, PrivacyRecord& privacy, std::string_view code, Date day);

}  // namespace raccordo::access
