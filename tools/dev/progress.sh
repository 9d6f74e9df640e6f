# SPDX-License-Identifier: EUPL-1.2
# Named steps with elapsed seconds. The output of a step goes to build/log/, and is shown when the step fails:
# a person wants to know what is going on and how long it took, not what apt unpacks.

LOGS=$ROOT/build/log
BEGUN=${EPOCHREALTIME/[.,]/}
TICKER=

seconds_since() { # MICROSECONDS -> "12.3"
  local now=${EPOCHREALTIME/[.,]/}
  local tenths=$(((now - $1) / 100000))
  printf '%d.%d' $((tenths / 10)) $((tenths % 10))
}

say() { printf '%s\n' "$*"; }

die() {
  printf 'dev: %s\n' "$*" >&2
  exit 1
}

# Keeps a terminal informed twice a second, and a log file every 20 s.
tick() { # NAME LOG BEGUN
  local every=20 last clock
  [ -t 1 ] && every=0.5
  # A read that can only time out, instead of sleep: no child is left behind when the ticker is ended.
  exec {clock}<> <(:)
  while true; do
    read -r -t "$every" -u "$clock" || true
    last=$(tail -c 400 "$2" 2>/dev/null | tr '\r' '\n' | grep -v '^[[:space:]]*$' | tail -n 1 | tr -cd '[:print:]' | cut -c1-60) || true
    if [ -t 1 ]; then
      printf '\r\033[K  .. %-30s %7s s  %s' "$1" "$(seconds_since "$3")" "$last"
    else
      printf '  .. %-30s %7s s  %s\n' "$1" "$(seconds_since "$3")" "$last"
    fi
  done
}

stop_ticker() {
  if [ -n "$TICKER" ]; then
    { kill "$TICKER" && wait "$TICKER"; } 2>/dev/null || true
  fi
  TICKER=
  if [ -t 1 ]; then printf '\r\033[K'; fi
}

# Runs a command as a named step; answers its exit status and does not end the script.
try_step() { # NAME COMMAND...
  local name=$1 begun=${EPOCHREALTIME/[.,]/} status=0 log
  shift
  mkdir -p "$LOGS"
  log=$LOGS/${name//[^A-Za-z0-9]/-}.log
  : >"$log"
  tick "$name" "$log" "$begun" &
  TICKER=$!
  # In a shell of its own: a command that dies says so in the log, and must not end this script before the log is shown.
  ("$@") >"$log" 2>&1 </dev/null || status=$?
  stop_ticker
  if [ "$status" = 0 ]; then
    printf '  ok %-30s %7s s\n' "$name" "$(seconds_since "$begun")"
  else
    printf '  NO %-30s %7s s  (status %d)\n' "$name" "$(seconds_since "$begun")" "$status"
    tail -n "${FAILURE_LINES:-60}" "$log" | sed 's/^/     | /'
    say "     the whole output is in ${log#"$ROOT"/}"
  fi
  return "$status"
}

step() { # NAME COMMAND...
  try_step "$@" || die "\"$1\" failed"
}

at_exit() {
  stop_ticker
  local action
  for action in "${ON_EXIT[@]}"; do $action || true; done
}
ON_EXIT=()
trap at_exit EXIT
# A command that fails where nobody looks must not end the script without a word.
set -o errtrace
trap 'printf "dev: status %d at %s:%d\n" "$?" "${BASH_SOURCE[0]#"$ROOT"/}" "$LINENO" >&2' ERR
trap 'exit 130' INT
trap 'exit 143' TERM
