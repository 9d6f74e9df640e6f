# SPDX-License-Identifier: EUPL-1.2
# What can be said about the sources without running them; --full adds what takes long.
source tools/dev/suites.sh
source tools/dev/fmt.sh
source tools/dev/gen.sh

formatted() { clang-format-19 --dry-run --Werror "$@"; }

# Every translation unit that the clang preset knows, with the checks of .clang-tidy.
tidy() {
  local files
  mapfile -t files < <(git ls-files 'platform/*.cpp' 'modules/*.cpp' 'app/*.cpp' | grep -v '_test\.cpp$')
  printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$JOBS" clang-tidy-19 -p build/clang --quiet --warnings-as-errors='*'
}

check_fully() {
  run_suite walls tests/walls/walls
  # Without sanitizers, and therefore at the sizes that are promised.
  run_suite "tests as it is run" ./dev test release
  need_configured clang -DRACCORDO_FUZZ=ON
  run_suite "build clang" ninja -C build/clang -j "$JOBS"
  run_suite clang-tidy tidy
  run_suite fuzz tests/fuzz/run "${FUZZ_SECONDS:-60}"
  if has_web_script journeys:full; then
    need_web
    export RACCORDO_SERVER=$ROOT/$(server_program release) RACCORDO_WEB=$ROOT/build/web
    run_suite "journeys, whole matrix" npm run --silent journeys:full
  fi
}

dev_check() {
  local full=no
  case ${1:-} in
    --full) full=yes ;;
    "") ;;
    *) die "check does not know \"$1\"" ;;
  esac
  need_packages "Debian packages" $PACKAGES_BUILD
  need_packages "clang-format" $PACKAGES_FORMAT
  if [ "$full" = yes ]; then need_packages "Debian packages for analysis" $PACKAGES_ANALYSIS $PACKAGES_TEST; fi
  local files
  mapfile -t files < <(cpp_files)
  run_suite "house rules" tests/rules/rules
  if [ ${#files[@]} -gt 0 ]; then run_suite "C++ format" formatted "${files[@]}"; fi
  if has_web_script check; then run_suite "web check" npm run --silent check; fi
  need_server release
  run_suite generated generated_files_are_current
  if [ "$full" = yes ]; then check_fully; fi
  report_suites
}
