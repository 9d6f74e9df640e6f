# SPDX-License-Identifier: EUPL-1.2
# The rooms of a new module, so that every module looks like every other.

write() { # FILE, text from standard input
  mkdir -p "$(dirname "$1")"
  [ -e "$1" ] && die "$1 is already there"
  cat >"$1"
  say "  $1"
}

new_module() { # NAME
  local name=$1 at=modules/$1 title=${1^}
  [[ $name =~ ^[a-z][a-z_]*$ ]] || die "a module's name is one lower-case English word"
  [ -e "$at" ] && die "$at is already there"

  write "$at/README.md" <<TEXT
# $title

## Purpose
## Legal basis
## Tables
## Depends on
platform
## Used by
## Facts it announces
TEXT
  write "$at/CMakeLists.txt" <<TEXT
# SPDX-License-Identifier: EUPL-1.2
raccordo_module($name DEPENDS platform)
TEXT
  write "$at/english.csv" <<TEXT
it,en
TEXT
  write "$at/include/$name/contracts.hpp" <<TEXT
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What others may know of $name: plain described data.
namespace raccordo::$name {
}  // namespace raccordo::$name
TEXT
  write "$at/include/$name/$name.hpp" <<TEXT
// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <$name/contracts.hpp>

// What others may ask of $name: five to ten functions, each with its errors.
namespace raccordo::$name {
}  // namespace raccordo::$name
TEXT
  write "$at/include/$name/facts.hpp" <<TEXT
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The facts that $name announces. A module that LISTENS to it sees this file and nothing else.
namespace raccordo::$name {
}  // namespace raccordo::$name
TEXT
  write "$at/src/module.cpp" <<TEXT
// SPDX-License-Identifier: EUPL-1.2
#include <$name/$name.hpp>
TEXT
  write "$at/migrations/0001_$name.sql" <<TEXT
-- SPDX-License-Identifier: EUPL-1.2
-- Tables of $name: named ${name}_*, columns bigint, text, double and blob only.
TEXT
  write "$at/testing/README.md" <<TEXT
Givens of $name for the tests of other modules.
TEXT
  write "$at/tests/README.md" <<TEXT
Tests of $name through HTTP, on both engines.
TEXT
  write "$at/web/it.json" <<<'{}'
  write "$at/web/en.json" <<<'{}'
  say "Now: place \"$name\" in RACCORDO_LEVELS (CMakeLists.txt), where the line of levels in docs/architecture.md has it,"
  say "name what it depends on, and begin with its purpose and legal basis in $at/README.md."
}

dev_new() {
  [ "${1:-}" = module ] && [ -n "${2:-}" ] || die "usage: ./dev new module NAME"
  new_module "$2"
}
