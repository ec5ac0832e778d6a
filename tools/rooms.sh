#!/bin/sh
# The order of the rooms, as docs/architecture.md gives it: a room's sources may include what is named here and nothing else.
set -u
cd "$(dirname "$0")/.."
check() { # room, pattern of allowed targets (paths from the top)
  find "$1" -name test -prune -o \( -name '*.[chly]' -o -name '*.S' \) -print | sort | while read -r f; do
    dir=$(dirname "$f")
    grep -hE '^[[:space:]]*#[[:space:]]*include[[:space:]]+"' "$f" | sed 's/.*"\(.*\)".*/\1/' | sort -u | while read -r inc; do
      if [ -e "$dir/$inc" ]; then target=$(realpath --relative-to=. -s "$dir/$inc"); else target=$inc; fi
      case $target in
        */*) ;;
        grammar.h|lexer.h) target=gen/$target ;;
        *) [ -e "runtime/$target" ] && target=runtime/$target ;;
      esac
      echo "$target" | grep -qE "^($1/|$2)" || echo "$f includes $target"
    done
  done
}
tree='base/|lexer/token\.h|parser/ast\.h'
typed="$tree|constant/constant\.h|constant/kind\.h|types/types\.h|types/builtins\.def|runtime/kinds\.def"
checked="$typed|check/check\.h"
ir="$checked|ir/|runtime/[a-z]*\.def"
out=$(
  check base 'base/'
  check lexer 'base/|gen/'
  check parser 'base/|lexer/|gen/'
  check constant "$tree|runtime/kinds\.def"
  check types "$typed"
  check check "$typed|types/core\.h|constant/"
  check vet "$checked"
  check escape "$checked"
  check ir "$typed|runtime/[a-z]*\.def"
  check lower "$ir|escape/escape\.h"
  check opt "$ir"
  check codegen "$ir|opt/opt\.h"
  check backend 'base/|runtime/[a-z/]*\.h|runtime/[a-z]*\.def'
  check cache 'base/'
  check load "$checked|cache/inputs\.h"
  check driver "$ir|load/|escape/escape\.h|lower/lower\.h|opt/opt\.h|codegen/codegen\.h|backend/|cache/[a-z]*\.h|vet/vet\.h"
  check lab 'base/|lab/|runtime/tracefile\.h'
  check cmd "base/|driver/|lab/lab\.h|load/load\.h|parser/ast\.h|vet/vet\.h|runtime/[a-z]*\.h"
  check runtime 'runtime/'
  check lib 'runtime/'
)
[ -z "$out" ] && { echo "rooms: in order"; exit 0; }
echo "$out"
exit 1
