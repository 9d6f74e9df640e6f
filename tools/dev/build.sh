# SPDX-License-Identifier: EUPL-1.2
# Configures and builds a preset in build/PRESET.

export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$ROOT}
# Lets ccache work together with precompiled headers; the headers' contents are still hashed.
export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}
JOBS=${JOBS:-$(nproc)}

configure() { # PRESET OPTION...
  local preset=$1
  shift
  cmake --preset "$preset" "$@"
}

# Ninja runs CMake again by itself when a CMakeLists.txt changes; it does not know of the presets.
need_configured() { # PRESET OPTION...
  local preset=$1 options
  shift
  options=$(printf '%s ' "$@")
  # A clone that was moved or copied carries the paths of its old place.
  if [ -f "build/$preset/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$ROOT" "build/$preset/CMakeCache.txt"; then
    rm -rf "build/$preset"
  fi
  [ -f "build/$preset/build.ninja" ] && [ CMakePresets.json -ot "build/$preset/build.ninja" ] &&
    [[ " $(cat "build/$preset/options" 2>/dev/null) " == *" $options"* ]] && return
  step "configure $preset" configure "$preset" "$@"
  printf '%s' "$options" >"build/$preset/options"
}

# The server alone, without tests: what ./dev run and the other tools need.
need_server() { # PRESET
  need_packages "Debian packages" $PACKAGES_BUILD
  need_configured "$1"
  step "build server" ninja -C "build/$1" -j "$JOBS" raccordo
  [ -x "$(server_program "$1")" ] || die "the build left no $(server_program "$1")"
}

server_program() { printf 'build/%s/raccordo' "$1"; }
