// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

namespace raccordo::territory::facts {

/// An import changed the territory. Subject: the import. Payload: v, kind, added, changed, ended, withdrawn.
inline constexpr std::string_view imported = "territory.imported";

}  // namespace raccordo::territory::facts
