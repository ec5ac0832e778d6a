# Every construct of the grammar, in programs that the checker would refuse: the parser must not.
for f in "$TESTDATA"/lex/*.go "$TESTDATA"/parse/*.go; do
  [ -e "${f%.go}.err" ] && continue
  "$MINIGO" build -e -o /dev/null "$f" 2>&1 | grep -E 'syntax error|invalid character|internal error'
done
echo parsed
