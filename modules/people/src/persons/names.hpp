// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raccordo::people {

/// The folded words a person is found by: those of both names, and "dangelo" beside "d" and "angelo". Each once, sorted.
std::vector<std::string> name_words(std::string_view given_name, std::string_view family_name);

/// With how few slips the typed words answer to a name, each to another word of it: a beginning is none. Nothing for more than two in all.
std::optional<int> slips_of(std::vector<std::string> const& typed, std::vector<std::string> const& words);

/// How far the name is from what was typed, whichever of the two names comes first; 0 is the same.
int misfit(std::string_view typed, std::string_view given_name, std::string_view family_name);

}  // namespace raccordo::people
