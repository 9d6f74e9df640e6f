# SPDX-License-Identifier: EUPL-1.2
# A copy of the working tree as it is now, committed or not, and what its CMakeLists.txt files declare.

copy_tree() {
  (cd "$ROOT" && git ls-files -co --exclude-standard -z | while IFS= read -r -d '' f; do
    [ -f "$f" ] && printf '%s\0' "$f"
  done | tar --create --null --exclude='*.png' --files-from=-) | tar --extract -C "$COPY"
  cd "$COPY"
}

# MODULES, lowest first, and for each: DEPENDS[name], LISTENS[name].
read_modules() {
  declare -gA DEPENDS=() LISTENS=()
  declare -ga MODULES=()
  local name text
  for name in $(sed -nE 's/^set\(RACCORDO_LEVELS ([^)]*)\).*/\1/p' CMakeLists.txt); do
    [ -f "modules/$name/CMakeLists.txt" ] || continue
    MODULES+=("$name")
    text=$(sed 's/#.*//' "modules/$name/CMakeLists.txt" | tr '\n' ' ' | grep -oE "raccordo_module\($name[^)]*\)")
    text=${text%)}
    DEPENDS[$name]=$(sed -nE 's/.* DEPENDS ([a-z_ ]+).*/\1/p' <<<"$text ")
    LISTENS[$name]=$(sed -nE 's/.* LISTENS ([a-z_ ]+).*/\1/p' <<<"$text ")
  done
}

declares() { [[ " ${DEPENDS[$1]} " == *" $2 "* ]]; }
hears() { [[ " ${LISTENS[$1]} " == *" $2 "* ]]; }

probe() { if [ "$1" = platform ]; then echo platform/src/wall_probe.cpp; else echo "modules/$1/src/wall_probe.cpp"; fi; }

# One source file in each module, whose content each violation replaces.
place_probes() {
  local name
  for name in platform "${MODULES[@]}"; do
    mkdir -p "$(dirname "$(probe "$name")")"
    : >"$(probe "$name")"
  done
}

# Without precompiled headers and unity builds: the object under test is compiled alone and from nothing.
configure_copy() {
  cmake --preset dev -DRACCORDO_TESTS=OFF -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON -DCMAKE_CXX_COMPILER_LAUNCHER= "$@"
}

public_header() { # MODULE -> <module/x.hpp>, contracts first
  local folder=modules/$1/include
  [ "$1" = platform ] && folder=platform/include
  (cd "$folder" 2>/dev/null && ls "$1/contracts.hpp" "$1"/*.hpp 2>/dev/null | grep -v '/facts\.hpp$' | head -n 1) || true
}

private_headers() { # MODULE -> paths below src/
  local folder=modules/$1/src
  [ "$1" = platform ] && folder=platform/src
  (cd "$folder" 2>/dev/null && find . -name '*.hpp' -printf '%P\n' | sort) || true
}
