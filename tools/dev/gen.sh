# SPDX-License-Identifier: EUPL-1.2
# Files that are generated and committed, so that a change of the interface is seen in a review.
# server commands -> api/openapi.json -> web types; the policy and the graph of the modules as pages to read.

API_FILE=api/openapi.json
API_TYPES=platform/web/api/schema.gen.ts

# Each is made beside its place and moved when it is whole.
generate_into() { # FOLDER
  mkdir -p "$1/api" "$1/$(dirname "$API_TYPES")"
  "$(server_program release)" openapi >"$1/$API_FILE" || return
  mkdir -p "$1/docs"
  "$(server_program release)" permissions >"$1/docs/permissions.md" || return
  module_graph >"$1/docs/modules.md"
  if [ -x node_modules/.bin/openapi-typescript ]; then
    # Formatting is left as the tool writes it: nobody edits this file.
    node_modules/.bin/openapi-typescript "$1/$API_FILE" --output "$1/$API_TYPES" >/dev/null || return
  fi
}

# From what each module declares, which is what the compiler enforces.
module_graph() {
  printf '# Modules\n\nGenerated from `modules/*/CMakeLists.txt`. An arrow is an include; a dotted one listens to facts.\n\n```mermaid\nflowchart BT\n'
  cat modules/*/CMakeLists.txt | tr '\n' ' ' | grep -oE 'raccordo_module\([^)]*\)' | sort | awk '
    { gsub(/raccordo_module\(|\)/, ""); name = $1; arrow = ""
      for (i = 2; i <= NF; i++) {
        if ($i == "DEPENDS") arrow = "-->"
        else if ($i == "LISTENS") arrow = "-.->"
        else print "  " name " " arrow " " $i
      } }'
  printf '```\n'
}

generated_files() { find "$1" -type f -printf '%P\n' | LC_ALL=C sort; }

generated_files_are_current() {
  local fresh=build/generated file passed=0 failed=0
  rm -rf "$fresh"
  generate_into "$fresh" || return
  for file in $(generated_files "$fresh"); do
    if diff -u "$file" "$fresh/$file" | head -n 40; [ "${PIPESTATUS[0]}" = 0 ]; then
      passed=$((passed + 1))
    else
      say "$file is not what ./dev gen makes: run it and commit the result"
      failed=$((failed + 1))
    fi
  done
  say "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}

write_generated_files() {
  local fresh=build/generated file
  rm -rf "$fresh"
  generate_into "$fresh" || return
  for file in $(generated_files "$fresh"); do
    mkdir -p "$(dirname "$file")"
    cmp -s "$file" "$fresh/$file" || cp "$fresh/$file" "$file"
  done
  generated_files "$fresh"
}

dev_gen() {
  need_server release
  [ -f package.json ] && need_node_modules
  if [ "${CI:-}" = true ]; then
    step "generated files" generated_files_are_current
  else
    step "generated files" write_generated_files
    sed 's/^/     /' "$LOGS/generated-files.log"
  fi
}
