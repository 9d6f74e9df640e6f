// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

// A million persons under names whose frequencies fall as those of a territory do: made by the database itself, in a demonstration that
// already is, because through the use cases it would take an hour.
namespace raccordo::bench {

/// Adds them to the archive, known to its largest network. `address`: a file, or postgresql://…
void add_names(std::string const& address, long persons);

/// Questions as people type them: a family name with one slip and the beginning of a given name, from the commonest to the rarest.
std::vector<std::string> questions_with_a_slip();

}  // namespace raccordo::bench
