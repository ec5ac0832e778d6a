# minigo test keeps the code of test programs: it is taken while all that it was made from is as it was, and not longer.
export MINIGOCACHE=$PWD/cache
run() { "$MINIGO" test "$@" >out 2>&1; s=$?; sed -E 's/[0-9]+\.[0-9]+s/T/; s/\t\(cached\)/\tT/' out; echo "-> $s, $(ls cache | sed 's/.*-//' | grep -E 'code|run' | sort | uniq -c | tr -s ' \n' ' ')"; }
mkdir p q
printf 'module m\n\ngo 1.26\n' > go.mod
printf 'package q\n\nfunc F() int { return 1 }\n' > q/q.go
cat > p/p_test.go <<'X2'
package p

import (
	"m/q"
	"os"
	"os/exec"
	"testing"
)

func TestF(t *testing.T) {
	t.Log(q.F())
	if os.Getenv("AGAIN") == "" {
		c := exec.Command(os.Args[0], "-test.run=TestF")
		c.Env = append(os.Environ(), "AGAIN=1")
		c.Dir = "/"
		out, err := c.CombinedOutput()
		t.Logf("%s%v", out, err)
	}
}
X2
run -v ./p
run ./p -run=None
echo "- a package below, a file more, a tag"
sed -i s/1/2/ q/q.go; run -v ./p
printf '//go:build x\n\npackage p\n\nimport "testing"\n\nfunc TestX(t *testing.T) { t.Fail() }\n' > p/x_test.go
run ./p
run -tags x ./p
run -tags x ./p
echo "- errors are not kept, nor that there are no tests"
echo 'var y = none' >> p/x_test.go
run -tags x ./p
run ./p ./q
echo "- asked for"
run -a ./p
MINIGOCACHE=off run ./p
MINIGOCACHE=here run ./p
