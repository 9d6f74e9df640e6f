# SPDX-License-Identifier: EUPL-1.2
# The house format, applied by machines so that nobody discusses it.

cpp_files() { git ls-files -co --exclude-standard '*.cpp' '*.hpp'; }

dev_fmt() {
  need_packages "clang-format" $PACKAGES_FORMAT
  local files
  mapfile -t files < <(cpp_files)
  if [ ${#files[@]} -gt 0 ]; then step "C++ (${#files[@]} files)" clang-format-19 -i "${files[@]}"; fi
  if has_web_script fmt; then step "web" npm run --silent fmt; fi
}

has_web_script() { # NAME
  [ -f package.json ] && need_node_modules && has_script "$1"
}
