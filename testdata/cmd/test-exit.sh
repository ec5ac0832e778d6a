# A test that ends the process by os.Exit(0) has not passed. What it asks of files and variables is known to package testing. "MINIGO=go"
# prints the same.
printf 'module ex\n' > go.mod
cat > a_test.go <<'X2'
package ex

import (
	"os"
	"testing"
)

func TestExits(t *testing.T) { os.Exit(0) }

func TestAsks(t *testing.T) {
	os.Getenv("ONE")
	os.LookupEnv("TWO")
	os.ExpandEnv("$THREE")
	os.Open("file")
	os.ReadFile("other")
	os.ReadDir("folder")
	os.Stat("stat")
	os.Lstat("lstat")
	os.WriteFile("written", nil, 0666)
	os.Chdir("/usr")
}
X2
"$MINIGO" test -run=Exits . 2>&1 | sed -nE 's/\([0-9.]+s\)/(T)/; s/\t[0-9.]+s/\tT/; 1,2p; /^FAIL/p'
"$MINIGO" test -run=Asks . -args -test.testlogfile="$PWD/log" | sed -E 's/[0-9.]+s/T/'
grep -E '^(getenv (ONE|TWO|THREE)|open|stat [ls]|chdir)' log
