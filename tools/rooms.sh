#!/bin/sh
# The include table of docs/architecture.md: a room's sources may include only what is named here.
set -u
cd "$(dirname "$0")/.."
bad=0
check() { # room, pattern of allowed targets (paths from the top)
  for f in $(find "$1" -name test -prune -o \( -name '*.[chly]' -o -name '*.S' \) -print | sort); do
    dir=$(dirname "$f")
    grep -hE '^[[:space:]]*#[[:space:]]*include[[:space:]]+"' "$f" | sed 's/.*"\(.*\)".*/\1/' | sort -u | while read -r inc; do
      if [ -e "$dir/$inc" ]; then target=$(realpath --relative-to=. -s "$dir/$inc"); else target=$inc; fi
      case $target in runtime/*|base/*|*/*) ;; *) [ -e "runtime/$target" ] && [ "$1" != lexer ] && target=runtime/$target ;; esac
      echo "$target" | grep -qE "^($1/|$2)" || echo "$f includes $target"
    done
  done
}
out=$(
  check base 'base/'
  check lexer 'base/|parser/ast\.h|grammar\.h|lexer\.h|lexer/'
  check parser 'base/|lexer/|grammar\.h|lexer\.h|parser/'
  check types 'base/|parser/ast\.h|parser/ops\.def|parser/nodes\.def|runtime/kinds\.def'
  check lower 'base/|parser/ast\.h|parser/ops\.def|types/types\.h|types/builtins\.def|runtime/[a-z]*\.def'
  check codegen 'base/|parser/ast\.h|parser/ops\.def|types/types\.h|lower/lower\.h|lower/ir\.def|runtime/[a-z]*\.def'
  check vet 'base/|parser/ast\.h|parser/ops\.def|types/types\.h|types/builtins\.def|runtime/kinds\.def'
  check backend 'base/|runtime/[a-z]*\.h|runtime/[a-z]*\.def'
  check runtime 'runtime/'
  check lib 'runtime/'
)
[ -z "$out" ] && { echo "rooms: in order"; exit 0; }
echo "$out"
exit 1
