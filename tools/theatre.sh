#!/bin/sh
# The theatre in a browser: the page of each program below loads, steps to a place given in its address and back from its keys,
# and reports no error. Skipped with a line where there is no Chromium.
# usage: theatre.sh MINIGO
set -eu
minigo=$1
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
[ -n "$browser" ] || { echo "theatre: skipped, there is no Chromium (Debian: apt install chromium)"; exit 0; }
dir=$(mktemp -d) failed=0 n=0
trap 'rm -rf "$dir"' EXIT
for f in testdata/issue50321/*.go; do
  "$minigo" trace -compare -o "$dir/x.html" "$f" >/dev/null 2>&1 || true
  [ -s "$dir/x.html" ] || continue
  timeout 60 "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$dir/profile" --enable-logging=stderr --dump-dom \
    "file://$dir/x.html#1" >"$dir/dom" 2>"$dir/log" || true
  n=$((n + 1))
  if ! grep -q "step 2 of" "$dir/dom" || ! grep -q "class=.told.[^>]*>[^<]" "$dir/dom" || grep 'CONSOLE' "$dir/log"; then
    echo "theatre: $f does not play"
    failed=1
  fi
done
[ "$failed" = 0 ] && echo "theatre: $n pages play"
exit "$failed"
