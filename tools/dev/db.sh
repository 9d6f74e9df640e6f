# SPDX-License-Identifier: EUPL-1.2
# A shell on the development database. Reading it leaves no line in the read log: it is for demo data only.

dev_db() { # [URL]
  if [[ ${1:-} == postgres* ]]; then
    need_packages "psql" postgresql-client
    exec psql "$@"
  fi
  need_packages "sqlite3" sqlite3
  local file=${1:-}
  if [ -z "$file" ]; then
    file=$(compgen -G 'var/*.db' | head -n 1) || die "there is no database in var/: ./dev run makes one"
  else
    shift
  fi
  exec sqlite3 -header -column "$file" "${@}"
}
