# Of every program in testdata/defer, the recovers that give nil and by which rule: explain-rules.txt, a program a line.
here=$PWD
cd "$TESTDATA/defer"
for f in $(grep -l 'recover()' *.go); do
  found=$("$MINIGO" trace -json "$f" 2>/dev/null | grep '"rule":' | grep -v -e '"rule":"value"' -e '"bundled"' |
    sed -E 's/.*"line":([0-9]+).*"rule":"([^"]*)".*/\1:\2/' | tr '\n' ' ')
  [ -z "$found" ] || echo "$(basename "$f" .go) ${found% }"
done >"$here/rules"
cd "$here"
diff rules "$TESTDATA/cmd/explain-rules.txt" && echo as written
