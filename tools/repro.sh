#!/bin/sh
# Embeds testdata/issue50321: repro.sh EMBED >table.c
set -eu
embed=$1
cd "$(dirname "$0")/.."
i=0 rows=
for f in testdata/issue50321/*.go; do
  name=$(basename "$f" .go)
  "$embed" "source$i" "$f"
  "$embed" "output$i" "${f%.go}.golden"
  rows="$rows{\"$name\", source$i, sizeof source$i - 1, output$i},
"
  i=$((i + 1))
done
printf '#include "cmd/minigo/repro.h"\nconst Repro repros[] = {\n%s};\nconst int nrepros = %d;\n' "$rows" "$i"
