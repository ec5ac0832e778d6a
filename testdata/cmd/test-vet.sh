# minigo test looks for mistakes before it runs tests, as go test does: which ones, in which order, in which packages. "MINIGO=go" prints
# the same.
try() { "$MINIGO" test "$@" >out 2>err; s=$?; sed -E 's/[0-9]+\.[0-9]+s/T/; s/"Time":"[^"]*",//; s/"Elapsed":[0-9.]+/"Elapsed":T/; s/\t\(cached\)/\tT/' out
  sed "s,^minigo: ,go: ,; s/minigo/go/g; /^Run 'go help/d" err; echo "-> $s"; }
mkdir p q r
printf 'module ex\n\ngo 1.26\n' > go.mod
cat > p/p.go <<'X2'
package p

import (
	"fmt"
	"io"
)

type T interface{ Read() }

func F(err error, r io.Reader, n int) {
	fmt.Println("x\n")
	_ = r.(T)
	if F == nil {
	}
	if err == nil && err == nil {
	}
	n = n
	_ = int8(n) << 9
}
X2
printf 'package p\n\nimport "testing"\n\nfunc TestF(t *testing.T) { t.Log("x\\n") }\n' > p/p_test.go
printf 'package p_test\n\nimport "testing"\n\nfunc TestX(t *testing.T) { t.Error("y\\n") }\n' > p/x_test.go
printf 'package q\n\nimport "fmt"\n\nfunc G() { fmt.Println("\\n") }\n' > q/q.go
printf 'package r\n\nimport "testing"\n\nfunc TestR(t *testing.T) { x := 1; x = x }\n' > r/r_test.go
try ./p ./r
try ./q
try -vet=off ./q ./r
try -vet=off -run=None ./p
try -run=None ./p
try -vet=assign -v ./r
try -vet=printf,bool ./p
try -vet=bool,ifaceassert,all ./r
try -vet all ./r
try -vet=off,shift ./p
try -vet= ./r
try -json ./q
cd q
try
try -vet=printf,,bool
try -vet=nothing
try -vet=off,shift,assign
