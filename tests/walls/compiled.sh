# SPDX-License-Identifier: EUPL-1.2
# Includes: the compiler finds only what a module declared.

compile_probe() { # MODULE TEXT
  local file
  file=$(probe "$1")
  printf '%s\n' "$2" >"$file"
  ninja -C build/dev "$(dirname "$(dirname "$file")")/CMakeFiles/$1.dir/src/wall_probe.cpp.o"
}

may_include() { # MODULE HEADER-WITH-BRACKETS: found by name, without the time its text takes to compile
  expect_leave "$1 may include $2" compile_probe "$1" "#if !__has_include($2)
#error not found
#endif"
}

may_not_include() { # MODULE HEADER-WITH-BRACKETS
  expect_refusal "$1 may not include $2" 'No such file or directory' compile_probe "$1" "#include $2"
}

walls_of_the_compiler() {
  local here there header
  for here in platform "${MODULES[@]}"; do
    for there in platform "${MODULES[@]}"; do
      [ "$here" = "$there" ] && continue
      header=$(public_header "$there")
      if [ -n "$header" ]; then
        if [ "$here" != platform ] && declares "$here" "$there"; then
          may_include "$here" "<$header>"
        else
          may_not_include "$here" "<$header>"
        fi
      fi
      facts_are_for_listeners "$here" "$there"
      # One private header of each neighbour is enough: they all lie behind the same folder.
      header=$(a_private_header "$there" "$here")
      if [ -n "$header" ]; then may_not_include "$here" "\"$header\""; fi
    done
    : >"$(probe "$here")"
  done
}

facts_are_for_listeners() { # HERE THERE
  [ -f "modules/$2/include/$2/facts.hpp" ] && [ "$1" != platform ] || return 0
  if hears "$1" "$2"; then may_include "$1" "<$2/facts.hpp>"; fi
}

# A private header of THERE that HERE does not happen to have by the same name.
a_private_header() { # THERE HERE
  local header mine
  mine=$(private_headers "$2")
  for header in $(private_headers "$1"); do
    grep -qxF "$header" <<<"$mine" && continue
    printf '%s' "$header"
    return
  done
}
