#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A private PostgreSQL for tests and measurements: own folder, own socket, no TCP port, gone afterwards.
#   tools/dev/postgresql.sh start FOLDER   prints the address of the running server
#   tools/dev/postgresql.sh stop FOLDER    ends it (by its pid) and leaves the data; "start" goes on with them
#   tools/dev/postgresql.sh remove FOLDER  ends it and removes the folder
set -euo pipefail

programs=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$programs" ] || {
  echo "PostgreSQL is not installed (apt-get install postgresql)" >&2
  exit 1
}

# PostgreSQL refuses to run as root: there it runs as the user that Debian's package made for it.
as_owner() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start() { # FOLDER
  mkdir -p "$1"
  if [ ! -d "$1/data" ]; then
    if [ "$(id -u)" = 0 ]; then chown postgres "$1"; fi
    as_owner "$programs/initdb" --pgdata="$1/data" --username=raccordo --auth=trust --encoding=UTF8 \
      --locale=C.UTF-8 --no-sync >"$1/initdb.log" 2>&1 || {
      cat "$1/initdb.log" >&2
      exit 1
    }
    rm -f "$1/initdb.log"
    # A lost machine loses nothing here that is wanted: no flush to the disk, except where durability is what is measured.
    as_owner tee -a "$1/data/postgresql.conf" >/dev/null <<TEXT
listen_addresses = ''
unix_socket_directories = '$1'
max_connections = 200
shared_buffers = 256MB
fsync = ${RACCORDO_POSTGRESQL_FSYNC:-off}
log_min_messages = fatal
TEXT
  fi
  (cd "$1" && as_owner "$programs/pg_ctl" --pgdata="$1/data" --log="$1/log" --wait --silent start) >/dev/null 2>&1 </dev/null || {
    cat "$1/log" >&2
    exit 1
  }
  (cd "$1" && as_owner "$programs/createdb" -h "$1" -U raccordo raccordo 2>/dev/null) || true
  printf 'postgresql:///raccordo?host=%s&user=raccordo\n' "$1"
}

stop() { # FOLDER
  [ -f "$1/data/postmaster.pid" ] || return 0
  (cd "$1" && as_owner "$programs/pg_ctl" --pgdata="$1/data" --mode=fast --wait --silent stop) >/dev/null
}

folder=$(readlink -m "${2:?start, stop or remove, and a folder}")
case $1 in
  start) start "$folder" ;;
  stop) stop "$folder" ;;
  remove)
    stop "$folder"
    rm -rf "$folder"
    ;;
  *)
    sed -n '3,6p' "$0" >&2
    exit 2
    ;;
esac
