#!/bin/bash
# What does not belong into the repository: files over 200 KB, programs and objects, core dumps, logs and editors' leftovers,
# blanks at the ends of lines, text without a last newline. Expected outputs are what programs print, so they may end as they like.
set -u
cd "$(dirname "$0")/.."
limit=204800
files() {
  if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then git ls-files -z
  else find . -path ./build -prune -o -type f -print0; fi
}
present() { files | while IFS= read -r -d '' f; do [ -f "$f" ] && [ ! -L "$f" ] && printf '%s\0' "$f"; done; }
ours() { grep -zvE '^(\./)?(testdata|bench)/' "$list"; }
list=$(mktemp) && trap 'rm -f "$list"' EXIT
present >"$list"
out=$(
  export LC_ALL=C
  xargs -0 stat -c '%s %n' <"$list" | awk -v limit=$limit '$1 > limit { print substr($0, index($0, " ") + 1) ": " $1 " bytes, more than " limit }'
  xargs -0 grep -lzP '\A(\x7fELF|!<arch>)' <"$list" | sed 's/$/: a program, an object, an archive or a core dump/'
  tr '\0' '\n' <"$list" | grep -E '(^|/)(core(\.[0-9]+)?|[^/]*\.(log|o|a|orig|rej|swp|pyc)|[^/]*~|\.DS_Store)$' | sed 's/$/: does not belong here/'
  ours | xargs -0 grep -nIE '[[:blank:]]+$' /dev/null | sed 's/^\([^:]*:[0-9]*\):.*/\1: blanks at the end of the line/'
  ours | xargs -0 grep -LzP '\n\z|\A\z' | sed 's/$/: no newline at the end/'
)
[ -z "$out" ] && { echo "hygiene: in order"; exit 0; }
echo "$out"
exit 1
