# minigo test -tags and -mod: which files are built, also when the test starts its own program again; what is wrong with -mod.
# "MINIGO=go" prints the same.
try() { "$MINIGO" test "$@" >out 2>&1; s=$?; sed -E 's/[0-9]+\.[0-9]+s/T/; s/\t\(cached\)/\tT/' out; echo "-> $s"; }
printf 'module ex\n' > go.mod
printf 'package ex\n' > a.go
cat > s_test.go <<'X2'
//go:build special && !never

package ex

import (
	"os"
	"os/exec"
	"testing"
)

func TestSpecial(t *testing.T) {
	if os.Getenv("AGAIN") != "" {
		return
	}
	c := exec.Command(os.Args[0], "-test.run=TestSpecial", "-test.v")
	c.Env = append(os.Environ(), "AGAIN=1")
	out, err := c.CombinedOutput()
	t.Logf("%s%v", out, err)
}
X2
try
try -v -tags special
try -v -tags=other,special .
try -tags 'special never' .
GOFLAGS=-tags=special try -run=X
GOFLAGS=-tags=special try -tags= -run=X
try -mod= .
try -mod=some .
mkdir -p vendor
try -mod vendor -mod=mod .
