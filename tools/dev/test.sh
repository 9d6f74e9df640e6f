# SPDX-License-Identifier: EUPL-1.2
# Everything that can be proven, in one go, on both engines and under the sanitizers.
source tools/dev/suites.sh

SUITES="rules walls asan fuzz web generated contract journeys"
# Said by name, or by ./dev check --full: the same tests without sanitizers, as the program is run.
MORE_SUITES="release"

# In memory where there is room: each test has a database of its own there, and what these prove is not the disk's speed.
folder_in_memory() {
  local free
  free=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1) || free=0
  if [ -w /dev/shm ] && [ "${free:-0}" -gt 4000000 ]; then printf /dev/shm; else printf '%s' "${TMPDIR:-/tmp}"; fi
}

start_postgresql() {
  POSTGRESQL_FOLDER=$(mktemp -d "$(folder_in_memory)/raccordo-pg.XXXXXX")
  ON_EXIT+=(remove_postgresql)
  RACCORDO_TEST_POSTGRESQL=$(tools/dev/postgresql.sh start "$POSTGRESQL_FOLDER") || die "PostgreSQL did not start"
  export RACCORDO_TEST_POSTGRESQL
  export RACCORDO_TEST_POSTGRESQL_FOLDER=$POSTGRESQL_FOLDER
}

remove_postgresql() { tools/dev/postgresql.sh remove "$POSTGRESQL_FOLDER"; }

build_with_tests() { # PRESET
  need_configured "$1" -DRACCORDO_TESTS=ON -DRACCORDO_ORACLES="$(oracles)" || return
  try_step "build $1" ninja -C "build/$1" -j "$JOBS"
}

# Outside conformance material lies beside the repository on some machines; where it does not, its tests do not exist.
oracles() {
  if [ -d "${RACCORDO_ORACLES:-../shared/conformance}" ]; then readlink -f "${RACCORDO_ORACLES:-../shared/conformance}"; fi
}

suite_ctest() { # PRESET
  build_with_tests "$1" || {
    count_failed "build $1"
    return
  }
  run_suite "ctest $1" ctest --preset "$1" --no-tests=error --timeout 600 -j "$JOBS" --output-junit "$LOGS/ctest-$1.xml"
}

suite_rules() { run_suite "house rules" tests/rules/rules; }

suite_walls() {
  if [ -f package.json ]; then need_node_modules; fi
  run_suite walls tests/walls/walls
}

suite_release() { suite_ctest release; }
suite_asan() {
  # Leaks in libraries that keep caches for the life of the process are listed with their reasons.
  export LSAN_OPTIONS=suppressions=$ROOT/tools/dev/lsan.supp:print_suppressions=0
  suite_ctest asan
}

# A short look with the same draws in every run: what a long one finds belongs to ./dev check --full.
suite_fuzz() {
  need_configured clang -DRACCORDO_FUZZ=ON
  try_step "build fuzz targets" ninja -C build/clang -j "$JOBS" fuzz_targets || {
    count_failed "build fuzz targets"
    return
  }
  run_suite fuzz tests/fuzz/run "${FUZZ_SECONDS:-10}" -seed=1
}

suite_web() {
  [ -f package.json ] || return 0
  need_node_modules
  local script
  for script in check test; do
    if has_script "$script"; then run_suite "web $script" npm run --silent "$script"; fi
  done
  need_web
  run_suite "web size" npm run --silent size
}

# What is generated and committed is what would be generated now.
suite_generated() {
  source tools/dev/gen.sh
  need_server release
  run_suite generated generated_files_are_current
}

# The guidelines for the public administration's APIs come as an outside ruleset.
suite_contract() {
  local ruleset
  ruleset=$(oracles)/modi/italian-guidelines-full.yml
  [ -f "$ruleset" ] || return 0
  need_node_modules
  source tools/dev/gen.sh
  run_suite contract node tests/contract/guidelines.mjs "$API_FILE" "$ruleset"
}

suite_journeys() {
  [ -f package.json ] || return 0
  need_node_modules
  has_script journeys || return 0
  need_server release
  need_web
  export RACCORDO_SERVER=$ROOT/$(server_program release) RACCORDO_WEB=$ROOT/build/web
  run_suite journeys npm run --silent journeys
}

dev_test() {
  local chosen=${*:-$SUITES} suite
  for suite in $chosen; do
    [[ " $SUITES $MORE_SUITES " == *" $suite "* ]] || die "there is no suite \"$suite\": $SUITES $MORE_SUITES"
  done
  export CI=${CI:-} TZ=Europe/Rome
  need_packages "Debian packages" $PACKAGES_BUILD
  need_packages "Debian packages for tests" $PACKAGES_TEST
  # Asked for now: in half an hour nobody may be there to tell sudo a password.
  if [[ " $chosen " == *" fuzz "* ]]; then need_packages "clang" $PACKAGES_FUZZ; fi
  start_postgresql
  for suite in $chosen; do "suite_$suite"; done
  say "  all suites after $(seconds_since "$BEGUN") s"
  report_suites
}
