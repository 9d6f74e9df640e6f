# SPDX-License-Identifier: EUPL-1.2

judged() { # ok|NO NAME [LOG]
  if [ "$1" = ok ]; then
    PASSED=$((PASSED + 1))
    printf 'ok  %s\n' "$2"
  else
    FAILED=$((FAILED + 1))
    printf 'NO  %s\n' "$2"
    tail -n 12 "${3:-/dev/null}" | sed 's/^/      /'
  fi
}

# It must fail, and for this reason: a failure for another reason proves nothing.
expect_refusal() { # NAME REASON-REGEX COMMAND...
  local name=$1 reason=$2 log=$COPY/attempt.log
  shift 2
  if "$@" >"$log" 2>&1; then
    judged NO "$name (it was let through)" "$log"
  elif grep -qE "$reason" "$log"; then
    judged ok "$name"
  else
    judged NO "$name (refused, but not for \"$reason\")" "$log"
  fi
}

expect_leave() { # NAME COMMAND...
  local name=$1 log=$COPY/attempt.log
  shift
  if "$@" >"$log" 2>&1; then judged ok "$name"; else judged NO "$name (it was refused)" "$log"; fi
}
