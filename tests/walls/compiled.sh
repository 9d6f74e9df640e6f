# SPDX-License-Identifier: EUPL-1.2
# Includes: the compiler finds only what a module declared.

compile_probe() { # MODULE TEXT
  local file
  file=$(probe "$1")
  printf '%s\n' "$2" >"$file"
  ninja -C build/dev "$(dirname "$(dirname "$file")")/CMakeFiles/$1.dir/src/wall_probe.cpp.o"
}

# What is asked of the compiler for one module: found by name, without the time a header's text takes to compile.
QUESTIONS=() # "may|may_not HEADER", the header with its brackets or quotes

ask_compiler() { # MODULE: one compilation answers all questions about it
  local i header text="" log=$COPY/answers.log
  for i in "${!QUESTIONS[@]}"; do
    text+="#if __has_include(${QUESTIONS[i]#* })"$'\n'"#pragma message(\"question $i: found\")"$'\n#endif\n'
  done
  compile_probe "$1" "$text" >"$log" 2>&1 || {
    judged NO "the probe of $1 compiles" "$log"
    return
  }
  for i in "${!QUESTIONS[@]}"; do
    header=${QUESTIONS[i]#* }
    case ${QUESTIONS[i]%% *},$(grep -q "question $i: found" "$log" && echo found) in
      may,found) judged ok "$1 may include $header" ;;
      may,) judged NO "$1 may include $header (it was refused)" ;;
      may_not,) judged ok "$1 may not include $header" ;;
      may_not,found) judged NO "$1 may not include $header (it was let through)" ;;
    esac
  done
}

# Not only is the header absent by name: the compilation breaks.
including_breaks() { # MODULE
  local question
  for question in "${QUESTIONS[@]}"; do
    [ "${question%% *}" = may_not ] || continue
    expect_refusal "including ${question#* } breaks $1" 'No such file or directory' compile_probe "$1" "#include ${question#* }"
    return
  done
}

walls_of_the_compiler() {
  local here there header
  for here in platform "${MODULES[@]}"; do
    QUESTIONS=()
    for there in platform "${MODULES[@]}"; do
      [ "$here" = "$there" ] && continue
      header=$(public_header "$there")
      if [ -n "$header" ]; then
        if [ "$here" != platform ] && declares "$here" "$there"; then
          QUESTIONS+=("may <$header>")
        else
          QUESTIONS+=("may_not <$header>")
        fi
      fi
      facts_are_for_listeners "$here" "$there"
      # One private header of each neighbour is enough: they all lie behind the same folder.
      header=$(a_private_header "$there" "$here")
      if [ -n "$header" ]; then QUESTIONS+=("may_not \"$header\""); fi
    done
    ask_compiler "$here"
    including_breaks "$here"
    : >"$(probe "$here")"
  done
}

facts_are_for_listeners() { # HERE THERE
  [ -f "modules/$2/include/$2/facts.hpp" ] && [ "$1" != platform ] || return 0
  if hears "$1" "$2"; then QUESTIONS+=("may <$2/facts.hpp>"); fi
}

# A private header of THERE that HERE does not happen to have by the same name.
a_private_header() { # THERE HERE
  local header mine
  mine=$(private_headers "$2")
  for header in $(private_headers "$1"); do
    grep -qxF "$header" <<<"$mine" && continue
    printf '%s' "$header"
    return
  done
}
