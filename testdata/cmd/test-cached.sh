# A test that passed is not run again while its program, its arguments, and the variables and files that it asked for are as they were:
# "(cached)" stands for its time. "MINIGO=go" prints the same.
export MINIGOCACHE=$PWD/cache GOCACHE=$PWD/gocache GOFLAGS=
run() { "$MINIGO" test "$@" >out 2>&1; s=$?; sed -E 's/[0-9]+\.[0-9]+s/T/; s/"Time":"[^"]*",//; s/"Elapsed":[0-9.]+/"Elapsed":T/' out; echo "-> $s"; }
old() { touch -d '1 hour ago' "$@"; }
mkdir -p p/testdata q
printf 'module m\n\ngo 1.26\n' > go.mod
cat > p/p_test.go <<'X2'
package p

import (
	"os"
	"testing"
)

func TestAsks(t *testing.T) {
	text, _ := os.ReadFile("testdata/a.txt")
	list, _ := os.ReadDir("testdata")
	_, err := os.Stat("../q/there")
	t.Log(os.Getenv("ASKED"), string(text), len(list), err == nil)
	os.ReadFile("/proc/self/stat")
	if os.Getenv("FAIL") != "" {
		t.Fatal("asked for")
	}
}
X2
printf 'text' > p/testdata/a.txt
old p/* p/testdata/a.txt p/testdata
echo "- twice, with other flags, without a name of the package"
run -v ./p; run -v ./p
run ./p; run ./p
run -run=None -short ./p; run -run=None -short ./p
cd p; run -v; run -v; run -v .; cd ..
echo "- flags that are not for the cache"
run -count=1 ./p; run -count=1 ./p
run -bench=. ./p | grep -v '^[a-z]*: '; run ./p -args x; run ./p -args x
echo "- variables, asked for and not"
ASKED=1 run -v ./p; OTHER=1 run -v ./p; run -v ./p
echo "- files: the content, one more, one looked for; one that is young"
printf 'TEXT' > p/testdata/a.txt; old p/testdata/a.txt
run -v ./p; run -v ./p
printf 'b' > p/testdata/b.txt; old p/testdata/b.txt p/testdata
run -v ./p; run -v ./p
printf '' > q/there; old q/there
run -v ./p; run -v ./p
printf 'young' > p/testdata/a.txt
run ./p; run ./p
old p/testdata/a.txt
echo "- the source, failures"
run ./p; sed -i s/Log/Logf/ p/p_test.go; sed -i 's/Logf(/Logf("%s %s %d %v", /' p/p_test.go; old p/p_test.go p
run ./p; run ./p
FAIL=1 run ./p | head -1; FAIL=1 run ./p | tail -2
run -json ./p | tail -4
