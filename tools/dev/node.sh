# SPDX-License-Identifier: EUPL-1.2
# A pinned Node and npm in .tools/, from the npm registry; nothing of it depends on the Node of the machine.

# The npm below looks for the machine's settings beside itself; the administrator wrote them here.
if [ -z "${NPM_CONFIG_GLOBALCONFIG:-}" ] && [ -f /etc/npmrc ]; then
  export NPM_CONFIG_GLOBALCONFIG=/etc/npmrc
fi
export PATH=$ROOT/.tools/bin:$ROOT/node_modules/.bin:$PATH

# A setting as npm would see it: the environment, else npm's own answer where there is an npm, else the default.
npm_setting() { # NAME DEFAULT
  local upper=NPM_CONFIG_${1^^} lower=npm_config_$1 value=
  upper=${upper//-/_} lower=${lower//-/_}
  value=${!upper:-${!lower:-}}
  if [ -z "$value" ] && command -v npm >/dev/null; then
    value=$(npm config get "$1" 2>/dev/null) || value=
    case $value in null | undefined | false) value= ;; esac
  fi
  printf '%s' "${value:-$2}"
}

download_from_npm() { # PACKAGE VERSION SHA512 FILE
  local registry proxy authorities
  registry=$(npm_setting registry https://registry.npmjs.org)
  proxy=$(npm_setting https-proxy "")
  authorities=$(npm_setting cafile "")
  curl --fail --location --silent --show-error --retry 3 --retry-delay 2 \
    ${proxy:+--proxy "$proxy"} ${authorities:+--cacert "$authorities"} \
    --output "$4" "${registry%/}/$1/-/$1-$2.tgz" || die "cannot fetch $1 $2 from the npm registry: see the line above"
  sha512sum --check --status <<<"$3  $4" || die "the archive of $1 $2 is not the pinned one (SHA-512 differs)"
}

install_node() {
  local arch hash tmp
  case $(uname -m) in
    x86_64) arch=x64 hash=$NODE_SHA512_x64 ;;
    aarch64) arch=arm64 hash=$NODE_SHA512_arm64 ;;
    *) die "no pinned Node for $(uname -m)" ;;
  esac
  # Another work tree's, lent by a link: what is made here for this one must not take the place of its own.
  if [ -L .tools ]; then rm .tools; fi
  mkdir -p .tools
  tmp=$(mktemp -d .tools/new.XXXXXX)
  mkdir "$tmp/node" "$tmp/npm" "$tmp/bin"
  download_from_npm "node-linux-$arch" "$NODE_VERSION" "$hash" "$tmp/node.tgz"
  tar -xzf "$tmp/node.tgz" -C "$tmp/node" --strip-components=1 --no-same-owner package/bin package/LICENSE
  download_from_npm npm "$NPM_VERSION" "$NPM_SHA512" "$tmp/npm.tgz"
  tar -xzf "$tmp/npm.tgz" -C "$tmp/npm" --strip-components=1 --no-same-owner
  ln -s ../node/bin/node "$tmp/bin/node"
  # Started through the pinned Node whatever else is on the PATH.
  local tool
  for tool in npm npx; do
    printf '#!/bin/sh\nexec "%s/.tools/node/bin/node" "%s/.tools/npm/bin/%s-cli.js" "$@"\n' "$ROOT" "$ROOT" "$tool" >"$tmp/bin/$tool"
    chmod +x "$tmp/bin/$tool"
  done
  rm -rf .tools/node .tools/npm .tools/bin
  mv "$tmp/node" "$tmp/npm" "$tmp/bin" .tools/
  rm -rf "$tmp"
  .tools/bin/npm --version
  printf '%s' "$(node_stamp)" >.tools/stamp
}

# The folder is part of it: the starters of npm name it.
node_stamp() { printf '%s' "$NODE_VERSION $NPM_VERSION $ROOT"; }

# npm and Node trust only the authorities compiled into them: give them those of the machine's administrator too.
# Asked late, because on a fresh machine the file comes with the first packages.
trust_the_machine() {
  local authorities=/etc/ssl/certs/ca-certificates.crt
  if [ -z "${NODE_EXTRA_CA_CERTS:-}" ] && [ -f "$authorities" ]; then export NODE_EXTRA_CA_CERTS=$authorities; fi
}

need_node() {
  if [ "$(cat .tools/stamp 2>/dev/null)" != "$(node_stamp)" ]; then
    need_packages "Debian packages" $PACKAGES_BUILD
    trust_the_machine
    step "Node $NODE_VERSION" install_node
  fi
  trust_the_machine
}

install_modules() {
  # npm ci empties the folder, also through a link to that of another work tree.
  if [ -L node_modules ]; then rm node_modules; fi
  # No package runs a script of its own at installation: none of ours needs to.
  # Few and short repetitions: a network that refuses should be heard of in a minute, not in eight.
  npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=2 --fetch-retry-mintimeout=2000 --fetch-retry-maxtimeout=5000
}

need_node_modules() {
  need_node
  local wanted
  wanted="$(node_stamp) $(sha256sum <package-lock.json)"
  [ "$(cat node_modules/.stamp 2>/dev/null)" = "$wanted" ] && return
  step "npm ci" install_modules
  printf '%s' "$wanted" >node_modules/.stamp
}

has_script() { # NAME: is it a script of package.json?
  [ -f package.json ] && node -e 'process.exit(require("./package.json").scripts?.[process.argv[1]] ? 0 : 1)' "$1"
}

# Everything the web build reads, by name, size and time: an added or removed file counts too.
web_fingerprint() {
  {
    cat .tools/stamp
    find package.json package-lock.json vite.config.ts tsconfig*.json index.html public api/openapi.json \
      -type f -printf '%p %s %T@\n' 2>/dev/null || true # not every one of them need exist
    find web platform app modules data -path '*/testing/*' -prune -o -path '*web/*' -type f \
      -printf '%p %s %T@\n' 2>/dev/null || true
  } | LC_ALL=C sort | sha256sum
}

need_web() {
  local now
  now=$(web_fingerprint)
  [ "$(cat build/web.stamp 2>/dev/null)" = "$now" ] && [ -d build/web ] && return
  step "web application" npm run build
  web_fingerprint >build/web.stamp
}
