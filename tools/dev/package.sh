# SPDX-License-Identifier: EUPL-1.2
# One archive for a server: program, web application, reference data, licence. It contains no database.

pack() { # NAME
  local root=build/package/$1
  rm -rf build/package
  mkdir -p "$root"
  # Only what install() rules of the project name, stripped; where it declares none, the program alone.
  cmake --install build/release --prefix "$root" --strip
  if [ ! -x "$root/bin/raccordo" ]; then install -D -s "$(server_program release)" "$root/bin/raccordo"; fi
  mkdir -p "$root/share/raccordo"
  cp -R build/web "$root/share/raccordo/web"
  if [ -d data ]; then cp -R data "$root/share/raccordo/data"; fi
  cp LICENSE publiccode.yml "$root/"
  # The same sources make the same archive, byte for byte.
  tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$(git log -1 --format=%ct)" \
    -C build/package -czf "build/$1.tar.gz" "$1"
}

dev_package() {
  local version name
  need_server release
  need_node_modules
  need_web
  version=$(sed -nE 's/^project\(raccordo VERSION ([0-9.]+).*/\1/p' CMakeLists.txt)
  name=raccordo-$version-$(dpkg --print-architecture)
  step "archive" pack "$name"
  say "build/$name.tar.gz ($(du -h "build/$name.tar.gz" | cut -f1)): program in bin/, web application and data in share/raccordo/."
  say "On the server: unpack, then  bin/raccordo serve --data /var/lib/raccordo --web share/raccordo/web"
  say "It runs on Debian 12 with these packages: $(needed_libraries)"
}

needed_libraries() {
  ldd "$(server_program release)" | awk '$3 ~ /^\// {print $3}' | xargs -r readlink -f |
    sed 's|^/usr/lib|/lib|; s|^/lib|*/lib|' | xargs -r -n 1 dpkg-query -S 2>/dev/null | cut -d: -f1 | sort -u | tr '\n' ' '
}
