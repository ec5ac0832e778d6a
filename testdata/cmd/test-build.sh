# minigo test -c, -o and -exec: executables that are kept, where, and what runs them. "MINIGO=go" prints the same.
printf '#!/bin/sh\nexec gcc "$@" -O0\n' > cc # so that the test takes less time
chmod +x cc
export CC=$PWD/cc MINIGOCACHE=$PWD/cache
try() { "$MINIGO" test -vet=off "$@" >out 2>err; s=$?; sed -E 's/[0-9]+\.[0-9]+s/T/; s/\t\(cached\)/\tT/; s,/tmp/[^ ]*/(one.test),TMP/\1,; s/ -test.testlogfile=[^ ]*//' out; sed "s,^minigo: ,go: ,; s/minigo/go/g; /^Run 'go help/d" err; echo "-> $s"; }
mkdir one none bad other other/one into
printf 'module ex\n\ngo 1.26\n' > go.mod
cat > one/a_test.go <<'X2'
package one

import (
	"os"
	"testing"
)

func TestOne(t *testing.T) {
	if os.Getenv("FAIL") != "" {
		t.Fatal("asked for")
	}
}
X2
printf 'package none\n' > none/a.go
printf 'package bad\n\nvar x int = ""\n' > bad/a_test.go
printf 'package one\n' > other/one/a_test.go
try -c ./one
ls *.test; ./one.test -test.v -test.run=One | sed -E 's/[0-9.]+s/T/'; FAIL=1 ./one.test >/dev/null; echo "$?"
rm one.test
try -c -o new/folder/x ./one
try -c -o into ./one ./none
try -o into/y ./one
ls new/folder into *.test 2>/dev/null
try -c -o /dev/null ./one
try -c ./bad
try -c ./one ./other/one
try -c -o x ./one ./none
try -c ./one -unknown
try -exec 'env FAIL=1' ./one
try -exec "echo 'a  b' c" -v -run=One ./one
try -exec "echo 'a" ./one
try -exec nothing-here ./one
try -exec '' ./one
try -json -c ./bad
