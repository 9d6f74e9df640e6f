# SPDX-License-Identifier: EUPL-1.2
# One archive for a server: program, web application, reference data, how to run it. It contains no database.

pack() { # NAME
  local root=build/package/$1
  rm -rf build/package
  mkdir -p "$root/share/raccordo"
  # Only what install() rules of the project name, stripped.
  cmake --install build/release --prefix "$root" --strip
  cp -R build/web data tools/package/raccordo.service tools/package/nginx.conf "$root/share/raccordo/"
  cp LICENSE publiccode.yml docs/operations.md "$root/"
  runtime_packages >"$root/packages.txt"
  # The same sources make the same archive, byte for byte, whoever makes it.
  tar --sort=name --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX --mtime="@$(git log -1 --format=%ct)" \
    -C build/package -czf "build/$1.tar.gz" "$1"
}

# What apt is told to install; it finds by itself what these need. Fonts for the receipts and time zones are read, not linked.
runtime_packages() {
  local program name
  program=$(server_program release)
  {
    printf '%s\n' fonts-lato fonts-dejavu-core tzdata
    objdump -p "$program" | awk '$1 == "NEEDED" { print $2 }' | while read -r name; do
      # dpkg knows a library by the place that its package gave it: with or without /usr, as the folders were before they were merged.
      name=$(ldd "$program" | awk -v name="$name" '$1 == name { print $3 }')
      dpkg-query -S "*${name#/usr}" | sed -n '1s/:.*//p'
    done
  } | LC_ALL=C sort -u
}

dev_package() {
  local version name
  need_server release
  need_node_modules
  need_web
  version=$(sed -nE 's/^project\(raccordo VERSION ([0-9.]+).*/\1/p' CMakeLists.txt)
  name=raccordo-$version-$(dpkg --print-architecture)
  step "archive" pack "$name"
  say "build/$name.tar.gz ($(du -h "build/$name.tar.gz" | cut -f1)), for a server with Debian 12: operations.md in it says how to install it."
}
