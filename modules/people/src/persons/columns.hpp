// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

namespace raccordo::people {

/// Those of people_persons in the order of Person's members.
inline constexpr std::string_view person_columns =
    "id, given_name, family_name, birth_date, tax_code, phone, fictitious, sex, birth_place, health_code, identity_kind, tax_code_seen";

}  // namespace raccordo::people
