# SPDX-License-Identifier: EUPL-1.2
# Imports between the web parts: ESLint runs once over one file per violation, and each file is judged by itself.

web_probe() { # MODULE NAME TEXT
  local folder=modules/$1/web
  [ "$1" = platform ] && folder=platform/web
  mkdir -p "$folder"
  printf '// SPDX-License-Identifier: EUPL-1.2\n%s\n' "$3" >"$folder/$2"
}

walls_of_the_web() {
  [ -f eslint.config.js ] || return 0
  if [ ! -d "$ROOT/node_modules" ]; then
    judged NO "imports of the web (node_modules is missing: ./dev test brings it)"
    return
  fi
  ln -s "$ROOT/node_modules" node_modules
  local here there up level other report=$COPY/eslint.log files=()
  # The whole line of levels: a web part may exist before its module has C++.
  local line=(platform $(sed -nE 's/^set\(RACCORDO_LEVELS ([^)]*)\).*/\1/p' CMakeLists.txt))
  for here in "${line[@]}"; do
    web_probe "$here" wall_target.ts "export const target = 1;"
    for there in "${line[@]}"; do
      [ "$here" = "$there" ] && continue
      up=../../$there/web
      if [ "$here" = platform ]; then up=../../modules/$there/web; fi
      if [ "$there" = platform ]; then up=../../../platform/web; fi
      web_probe "$here" "wall_probe_$there.ts" "export { target } from '$up/wall_target';"
      web_probe "$here" "wall_alias_$there.ts" "export { target } from '@$there/wall_target';"
    done
  done
  mapfile -t files < <(find platform/web modules -name 'wall_probe_*.ts' -o -name 'wall_alias_*.ts')
  node_modules/.bin/eslint --no-warn-ignored --format json "${files[@]}" >"$report" 2>"$report.errors" || true
  node "$HERE/eslint_lines.mjs" <"$report" >"$COPY/eslint.lines" || {
    judged NO "ESLint ran over the probes" "$report.errors"
    return
  }
  level=0
  for here in "${line[@]}"; do
    other=0
    for there in "${line[@]}"; do
      [ "$here" = "$there" ] || judge_import "$here" "$there" "$level" "$other"
      other=$((other + 1))
    done
    level=$((level + 1))
  done
}

judge_import() { # HERE THERE LEVEL-OF-HERE LEVEL-OF-THERE
  local way refused
  for way in probe alias; do
    refused=no
    grep -qE "/$1/web/wall_${way}_$2\.ts (raccordo|import|no-restricted)" "$COPY/eslint.lines" && refused=yes
    if [ "$4" -gt "$3" ] && [ "$refused" = no ]; then
      judged NO "the web of $1 may not import from $2 (by $way; it was let through)"
    elif [ "$4" -lt "$3" ] && [ "$refused" = yes ]; then
      judged NO "the web of $1 may import from $2 (by $way; it was refused)"
    else
      judged ok "the web of $1 $([ "$4" -gt "$3" ] && echo "may not" || echo may) import from $2 (by $way)"
    fi
  done
}
