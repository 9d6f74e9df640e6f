// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace raccordo::people {

/// The folded words a person is found by: those of both names, and "dangelo" beside "d" and "angelo". Each once, sorted.
std::vector<std::string> name_words(std::string_view given_name, std::string_view family_name);

/// Every typed word begins some word of the name.
bool answers(std::vector<std::string> const& typed, std::vector<std::string> const& words);

/// How far the name is from what was typed, whichever of the two names comes first; 0 is the same.
int misfit(std::string_view typed, std::string_view given_name, std::string_view family_name);

}  // namespace raccordo::people
