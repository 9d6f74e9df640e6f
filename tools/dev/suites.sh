# SPDX-License-Identifier: EUPL-1.2
# Runs suites of different tools and adds up what they counted.

PASSED=0
FAILED=0
FAILED_SUITES=()

count_failed() { # WHAT
  FAILED=$((FAILED + 1))
  FAILED_SUITES+=("$1")
}

# "passed failed" from the closing lines of the tools in use; nothing when none is recognised.
closing_counts() { # LOG
  sed 's/\x1b\[[0-9;]*[A-Za-z]//g' "$1" | awk '
    # ours: 12 passed, 0 failed
    /^[0-9]+ passed, [0-9]+ failed/          { passed += $1; failed += $3; seen = 1 }
    # ctest: 97% tests passed, 1 tests failed out of 36
    /tests passed, [0-9]+ tests failed out of/ { f = $4; total = $NF; passed += total - f; failed += f; seen = 1 }
    # Playwright: "  12 passed (3.4s)" and "  1 failed"; flaky ones passed at the second try only
    /^ +[0-9]+ passed \(/                     { passed += $1; seen = 1 }
    /^ +[0-9]+ (failed|flaky)$/               { failed += $1; seen = 1 }
    # Vitest: "      Tests  1 failed | 12 passed (13)"
    /^ +Tests +/ { for (i = 2; i < NF; i++) { if ($(i + 1) == "passed") passed += $i; if ($(i + 1) == "failed") failed += $i }; seen = 1 }
    # node --test
    /^. pass [0-9]+$/                         { passed += $3; seen = 1 }
    /^. fail [0-9]+$/                         { failed += $3; seen = 1 }
    END { if (seen) print passed + 0, failed + 0 }'
}

run_suite() { # NAME COMMAND...
  local name=$1 status=0 log counts passed failed
  FAILURE_LINES=200 try_step "$@" || status=$?
  log=$LOGS/${name//[^A-Za-z0-9]/-}.log
  counts=$(closing_counts "$log")
  if [ -n "$counts" ]; then
    read -r passed failed <<<"$counts"
  else
    passed=$((status == 0)) failed=$((status != 0))
  fi
  # A tool that counts no failure and yet fails (a crash, no test found) has failed once.
  if [ "$status" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  PASSED=$((PASSED + passed))
  FAILED=$((FAILED + failed))
  if [ "$failed" != 0 ]; then FAILED_SUITES+=("$name"); fi
  say "     $passed passed, $failed failed in $name"
}

# The last line is read by machines: it stands alone.
report_suites() {
  if [ ${#FAILED_SUITES[@]} -gt 0 ]; then
    printf 'failed: %s\n' "${FAILED_SUITES[@]}"
  fi
  printf '%d passed, %d failed\n' "$PASSED" "$FAILED"
  if [ "$FAILED" != 0 ] || [ "$PASSED" = 0 ]; then exit 1; fi
}
