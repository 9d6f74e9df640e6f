# SPDX-License-Identifier: EUPL-1.2
# Debian packages. dpkg is asked first, so that a machine that has everything is not made to wait for apt.

# libboost-dev (1.74) conflicts with 1.81 and must never be pulled in: 1.74 has neither Boost.Describe nor a usable Beast.
PACKAGES_BUILD="build-essential cmake ninja-build ccache lld pkg-config
  libboost1.81-dev libboost-json1.81-dev libsqlite3-dev libpq-dev libicu-dev libsodium-dev liboath-dev libssl-dev libcurl4-openssl-dev libxlsxwriter-dev
  libhowardhinnant-date-dev zlib1g-dev libbrotli-dev brotli libpango1.0-dev libcairo2-dev fonts-lato fonts-dejavu-core
  ca-certificates curl xz-utils"
PACKAGES_TEST="libgtest-dev libgmock-dev librapidcheck-dev postgresql chromium poppler-utils sqlite3 unzip"
PACKAGES_FORMAT="clang-format-19"
PACKAGES_FUZZ="clang-19 libclang-rt-19-dev"
PACKAGES_ANALYSIS="$PACKAGES_FUZZ clang-tidy-19 libxml2-utils"

missing_packages() { # NAME...
  local status
  # dpkg-query fails when one name is unknown to it: such a package is missing too.
  status=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
  local name
  for name in "$@"; do
    grep -qx "installed $name" <<<"$status" || printf '%s ' "$name"
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

apt_install() { # NAME...
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q ||
    say "some package lists could not be refreshed; going on with those at hand"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

need_packages() { # STEP NAME...
  local step=$1 missing
  shift
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null || die "these packages are missing and this is not Debian: $missing"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null ||
      die "packages are missing and sudo is not here; as root: apt-get install --no-install-recommends $missing"
    # Asked before the step begins, because a step has no standard input; and asked only of whom sudo does ask ("sudo -v" alone also asks
    # those who need no password, when another rule of theirs would).
    sudo -n true 2>/dev/null || sudo -v || die "packages are missing; as root: apt-get install --no-install-recommends $missing"
  fi
  say "  installing: $missing"
  step "$step" apt_install $missing
}
