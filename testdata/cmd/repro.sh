# Every snippet prints under the fixed model what go printed; the three defects show under legacy.
"$MINIGO" repro >log || echo "deviates from go: $?"
grep -c '^== ' log
grep -c 'go (recorded): as fixed' log
"$MINIGO" repro before-and-after | grep -v 'run here'
"$MINIGO" repro no-such-snippet 2>&1 | head -1
