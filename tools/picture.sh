#!/bin/sh
# The picture in README.md: the theatre of a real run at one step, taken in a headless Chromium.
# usage: picture.sh MINIGO FILE.go STEP PICTURE.png
set -eu
minigo=$1 file=$2 step=$3 picture=$4
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
[ -n "$browser" ] || { echo "picture: there is no Chromium (Debian: apt install chromium)" >&2; exit 1; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
"$minigo" trace -compare -model fixed -o "$dir/x.html" "$file" >/dev/null 2>&1 || true
[ -s "$dir/x.html" ] || { echo "picture: $file has no page" >&2; exit 1; }
timeout 60 "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$dir/profile" --window-size=1200,940 \
  --screenshot="$dir/x.png" "file://$dir/x.html#$((step - 1))" >"$dir/log" 2>&1 || true
[ -s "$dir/x.png" ] || { echo "picture: the browser made none" >&2; tail -3 "$dir/log" >&2; exit 1; }
cp "$dir/x.png" "$picture"
echo "picture: $picture, $(wc -c <"$picture") bytes"
