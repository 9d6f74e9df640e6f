# SPDX-License-Identifier: EUPL-1.2
# What no compiler sees, the house rules read: climbing includes and SQL over another's tables.

# The violations lie side by side, each in a file of its own, and the rules read them in one go.
WALL_FILES=()

wall_file() { # FILE TEXT
  mkdir -p "$(dirname "$1")"
  printf '// SPDX-License-Identifier: EUPL-1.2\n%s\n' "$2" >"$1"
  WALL_FILES+=("$1")
}

# A table of each, asked for once: before the violations, whose own would be among them.
declare -A TABLE=()
read_tables() {
  local module folder
  for module in platform "${MODULES[@]}"; do
    folder=modules/$module/migrations
    [ "$module" = platform ] && folder=platform/migrations
    TABLE[$module]=$(grep -rhoiE 'create[[:space:]]+table[[:space:]]+[a-z_0-9]+' "$folder" 2>/dev/null | awk 'NR == 1 { print $NF }')
  done
}

reported() { # NAME REGEX
  if grep -qE "$2" "$COPY/rules.log"; then judged ok "$1"; else judged NO "$1 (it was let through)"; fi
}
left_alone() { # NAME REGEX
  if grep -qE "$2" "$COPY/rules.log"; then judged NO "$1 (it was refused)" "$COPY/rules.log"; else judged ok "$1"; fi
}

place_what_the_reader_refuses() {
  local here there table
  for here in "${MODULES[@]}"; do
    for there in platform "${MODULES[@]}"; do
      table=${TABLE[$there]}
      [ -n "$table" ] || continue
      wall_file "modules/$here/src/wall_sql_of_$there.cpp" "auto const sql = R\"(select id
        from $table where id = \$1)\";"
    done
    wall_file "modules/$here/migrations/9999_wall.sql" "-- SPDX-License-Identifier: EUPL-1.2
create table elsewhere_things (id blob);"
    wall_file "modules/$here/src/wall_climb.cpp" "#include \"../../../platform/src/$1\""
  done
}

walls_of_the_reader() {
  local here there table
  read_tables
  place_what_the_reader_refuses "$(private_headers platform | head -n 1)"
  "$ROOT/tests/rules/rules" "$COPY" >"$COPY/rules.log" 2>&1 || true
  rm -f "${WALL_FILES[@]}"
  for here in "${MODULES[@]}"; do
    for there in platform "${MODULES[@]}"; do
      table=${TABLE[$there]}
      [ -n "$table" ] || continue
      if [ "$here" = "$there" ]; then
        left_alone "$here may name its own $table in SQL" "modules/$here/src/wall_sql_of_$there.cpp:.*belongs to"
      else
        reported "$here may not name $table in SQL" "modules/$here/src/wall_sql_of_$there.cpp:.*$table belongs to $there"
      fi
    done
    reported "$here may not make a table of a foreign name" "elsewhere_things: a table of $here is named"
    reported "an include of $here may not climb" "modules/$here/src/wall_climb.cpp:.*include"
  done
}
