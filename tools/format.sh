#!/bin/sh
# The style of .clang-format, in every C file of the repository.
# usage: format.sh check [FILE...]   says how many lines of each room would change; status 1 when any would
#        format.sh fix [FILE...]     rewrites the files
# Tables that are laid out by hand stand between "clang-format off" and "clang-format on".
set -eu
mode=${1:-}
[ $# -gt 0 ] && shift
case $mode in check | fix) ;; *) sed -n '3,4s/^# //p' "$0" >&2; exit 2 ;; esac
# The version is fixed: others break lines at other places.
clang_format=$(command -v clang-format-14 || command -v clang-format || true)
case $([ -n "$clang_format" ] && "$clang_format" --version) in
*version\ 14.*) ;;
*) echo "format: skipped, it takes clang-format 14" >&2
   [ "$mode" = check ]; exit ;;
esac
[ $# -gt 0 ] || { cd "$(dirname "$0")/.." && set -- $(git ls-files '*.c' '*.h' | grep -v '^testdata/'); }
if [ "$mode" = fix ]; then
  exec "$clang_format" -i "$@"
fi
for f; do
  printf '%s %s\n' "${f%%/*}" "$("$clang_format" "$f" | diff "$f" - | grep -c '^>' || true)"
done | awk '{ n[$1] += $2; all += $2 }
  END { for (room in n) if (n[room]) printf "%-10s %6d lines would change\n", room, n[room] | "sort"; close("sort"); exit all > 0 }'
