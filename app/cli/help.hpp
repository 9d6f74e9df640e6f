// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdio>

#include "cli/verb.hpp"

namespace raccordo::cli {

/// --data and --database, the same for every verb that works on a database.
std::span<Option const> place_options();

void print_list(std::span<Verb const* const> verbs, std::FILE* out);
void print_verb(Verb const& verb);

}  // namespace raccordo::cli
