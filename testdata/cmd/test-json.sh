# minigo test -json: the events of tests that pass, fail, pause, print halves of lines and much, end early, and of packages without
# tests, with errors, and that are not there. "MINIGO=go" prints the same.
norm() { sed -E 's/"Time":"20[0-9-]{8}T[0-9:]{8}(\.[0-9]*[1-9])?(Z|[+-]..:..)"/"Time":T/; s/"Elapsed":[0-9]+(\.[0-9]{1,3})?([,}])/"Elapsed":T\2/
  s/[0-9]+\.[0-9]+s/T/; s/minigo get/go get/; s/\\t\(cached\)/\\tT/'; }
try() { "$MINIGO" test -vet=off -json "$@" >out 2>err; s=$?; norm <out; cat err; echo "-> $s"; }
mkdir ok bad none setup early wrong loose
printf 'module ex\n\ngo 1.26\n' > go.mod
cat > ok/a_test.go <<'X2'
package ok

import (
	"fmt"
	"os"
	"testing"
)

func TestText(t *testing.T) {
	t.Log("log <&> \x01 \x7f \xff é \u2028 \u2027 \t \"q\" \\ \xed\xa0\x80")
	fmt.Print("no newline")
	t.Run("sub", func(t *testing.T) { t.Parallel(); t.Log("in sub"); t.Attr("key", "a value") })
	t.Run("skip", func(t *testing.T) { t.Skip("why") })
	fmt.Println("--- PASS: forged (0.00s)\n=== RUN   forged")
}

func TestFails(t *testing.T) {
	t.Run("x/y", func(t *testing.T) { t.Error("bad\nmore") })
	fmt.Fprintln(os.Stderr, "err")
}

func ExampleLines() {
	fmt.Println("hi")
	// Output: hi
}
X2
cat > early/a_test.go <<'X2'
package early

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestLong(t *testing.T) {
	fmt.Println(strings.Repeat("x", 1023) + "é")
	fmt.Print("half a line", strings.Repeat("-é", 2000))
	os.Exit(3)
}
X2
printf 'package loose\n\nimport "testing"\n\nfunc TestNothing(t *testing.T) {}\n' > loose/a_test.go
printf 'package bad\n\nfunc f() int { x := 1 }\n' > bad/a.go
printf 'package bad\n\nimport "testing"\n\nfunc TestX(t *testing.T) {}\n' > bad/a_test.go
printf 'package none\n' > none/a.go
printf 'package setup\n\nimport _ "no.such/thing"\n' > setup/a_test.go
printf 'package wrong\n\nimport "testing"\n\nfunc TestX(t *testing.B) {}\n' > wrong/a_test.go
for p in ok early bad none setup wrong; do try ./$p | sed "s,$PWD,HERE,"; done
try ./loose -run=None
try ./loose -v=false -list=.
try ./missing | sed "s,$PWD,HERE,"
cd loose
try
TZ=Asia/Kolkata try . -short
