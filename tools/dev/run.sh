# SPDX-License-Identifier: EUPL-1.2
# From a fresh clone to a working page.

# A demo database appears whole or not at all: it is made in a folder beside and then renamed, so that a loading
# that was interrupted is begun again rather than served.
load_demo() { # CASES
  local data=var
  rm -rf "$data.loading"
  mkdir -p "$data.loading"
  step "demo territory, $1 cases" "$SERVER" demo --data "$data.loading" --cases "$1"
  compgen -G "$data.loading/*.db" >/dev/null || die "the demo left no database in $data.loading"
  mkdir -p "$data"
  find "$data.loading" -mindepth 1 -maxdepth 1 -exec mv -t "$data" {} +
  rmdir "$data.loading"
}

# On PostgreSQL there is no file to look for: what was loaded is remembered here, by the hash of its address.
load_demo_postgresql() { # URL CASES
  local mark
  mark=var/loaded-$(sha256sum <<<"$1" | cut -c1-16)
  [ -f "$mark" ] && return
  mkdir -p var
  step "demo territory, $2 cases" "$SERVER" demo --database "$1" --data var --cases "$2"
  touch "$mark"
}

port_is_taken() { # PORT
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

dev_run() {
  local port=8080 database= cases=300
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=${2:?--port needs a number} && shift 2 ;;
      --database) database=${2:?--database needs an address such as postgresql://…} && shift 2 ;;
      --cases) cases=${2:?--cases needs a number} && shift 2 ;;
      *) die "run does not know \"$1\"; see ./dev help" ;;
    esac
  done
  if port_is_taken "$port"; then
    die "something already answers on port $port: end it, or say ./dev run --port $((port + 1))"
  fi
  say "Raccordo: getting ready (a first run takes some minutes, later ones seconds)"
  need_server release
  need_node_modules
  need_web
  SERVER=$(server_program release)
  if [ -n "$database" ]; then
    load_demo_postgresql "$database" "$cases"
  elif ! compgen -G 'var/*.db' >/dev/null; then
    load_demo "$cases"
  fi
  say "  ready after $(seconds_since "$BEGUN") s"
  stop_ticker
  trap - EXIT INT TERM
  exec "$SERVER" serve --data var ${database:+--database "$database"} --web build/web --port "$port"
}
