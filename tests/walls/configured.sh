# SPDX-License-Identifier: EUPL-1.2
# The graph of modules: CMake refuses a dependency that goes up, sideways or round.

with_change() { # FILE SED-EXPRESSION COMMAND...: changes a file, runs, puts it back
  local file=$1 change=$2 status=0
  shift 2
  cp "$file" "$COPY/kept"
  sed -E -i "$change" "$file"
  if cmp -s "$file" "$COPY/kept"; then
    echo "the violation could not be put into $file"
    return 0 # "let through": the caller wants a refusal
  fi
  "$@" || status=$?
  cp "$COPY/kept" "$file"
  return "$status"
}

depend_also_on() { # MODULE OTHER
  with_change "modules/$1/CMakeLists.txt" "s/(raccordo_module\($1[[:space:]]+DEPENDS)/\1 $2/" configure_copy
}

walls_of_the_configuration() {
  local i count=${#MODULES[@]}
  expect_leave "the graph as declared" configure_copy
  for ((i = 0; i + 1 < count; i++)); do
    expect_refusal "a cycle: ${MODULES[i]} may not depend on ${MODULES[i + 1]}" "does not stand below" \
      depend_also_on "${MODULES[i]}" "${MODULES[i + 1]}"
  done
  if [ "$count" -gt 0 ]; then
    expect_refusal "a module may not depend on itself" "links to itself|does not stand below" depend_also_on "${MODULES[0]}" "${MODULES[0]}"
    expect_refusal "a module may not depend on the application" "does not stand below" depend_also_on "${MODULES[0]}" raccordo
  fi
  if [ "$count" -gt 1 ]; then
    expect_refusal "the line of levels may not be turned round" "does not stand below" with_change CMakeLists.txt \
      "s/^(set\(RACCORDO_LEVELS )${MODULES[0]} (.*)\)/\1\2 ${MODULES[0]})/" configure_copy
  fi
}
