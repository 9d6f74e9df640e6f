# SPDX-License-Identifier: EUPL-1.2
# What no compiler sees, the house rules read: climbing includes and SQL over another's tables.

rules_with() { # FILE TEXT
  local status=0
  mkdir -p "$(dirname "$1")"
  printf '// SPDX-License-Identifier: EUPL-1.2\n%s\n' "$2" >"$1"
  "$ROOT/tests/rules/rules" "$COPY" || status=$?
  rm -f "$1"
  return "$status"
}

a_table_of() { # MODULE
  local folder=modules/$1/migrations
  [ "$1" = platform ] && folder=platform/migrations
  grep -rhoiE 'create[[:space:]]+table[[:space:]]+[a-z_0-9]+' "$folder" 2>/dev/null | awk 'NR == 1 { print $NF }'
}

walls_of_the_reader() {
  local here there table header
  for here in "${MODULES[@]}"; do
    for there in platform "${MODULES[@]}"; do
      [ "$here" = "$there" ] && continue
      table=$(a_table_of "$there")
      [ -n "$table" ] || continue
      expect_refusal "$here may not name $table in SQL" "wall_probe_sql.cpp:.*$table belongs to $there" rules_with \
        "modules/$here/src/wall_probe_sql.cpp" "auto const sql = R\"(select id
          from $table where id = \$1)\";"
    done
    expect_refusal "$here may not make a table of a foreign name" "a table of $here is named" rules_with \
      "modules/$here/migrations/9999_wall.sql" "-- SPDX-License-Identifier: EUPL-1.2
create table elsewhere_things (id blob);"
  done
  header=$(private_headers platform | head -n 1)
  if [ ${#MODULES[@]} -gt 0 ] && [ -n "$header" ]; then
    expect_refusal "an include may not climb" "wall_probe_climb.cpp:.*include" rules_with \
      "modules/${MODULES[0]}/src/wall_probe_climb.cpp" "#include \"../../../platform/src/$header\""
  fi
}
