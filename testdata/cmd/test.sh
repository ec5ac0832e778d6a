# minigo test as go test: which functions are tests, what is printed of them, and the exit status. "MINIGO=go" prints the same.
run() {
  "$MINIGO" test "$@" >out 2>err
  echo "-> $?"
  sed -E 's/[0-9]+\.[0-9]+s/T/; s/\t\(cached\)/\tT/; /^goroutine /,/^FAIL/{/^FAIL/!d}' out
  cat err
}
mkdir -p a b c d e/testdata g
printf 'module ex\n\ngo 1.26\n' > go.mod
cat > a/a.go <<'X'
package a

type T struct{ n int }

func (t T) Get() int { return t.n }
func New(n int) T    { return T{n} }
X
cat > a/a_test.go <<'X'
package a

import "testing"

func TestInternal(t *testing.T) {
	if New(3).n != 3 {
		t.Fatal("n")
	}
}
func Exported() int          { return 7 }
func (T) Test(t *testing.T)  {}
X
cat > a/x_test.go <<'X'
package a_test

import (
	"ex/a"
	"ex/b"
	"fmt"
	"testing"
)

func TestExternal(t *testing.T) {
	t.Run("sub", func(t *testing.T) { t.Log(a.New(5).Get(), a.Exported(), b.Of(a.New(4))) })
	t.Run("skipped", func(t *testing.T) { t.Skip("why") })
}

func Example() {
	fmt.Println("one")
	fmt.Println(`two
// three`)

	// Output:
	// one
	// two
	// // three
}

func ExampleNew_unordered() {
	for i := range 3 {
		fmt.Println(2 - i)
	}
	// Unordered output:
	// 0
	// 1
	// 2
}

func ExampleNew_empty() {
	// Output:
}

func ExampleNew_notRun() { panic("run") }
X
cat > b/b.go <<'X'
package b

import "ex/a"

func Of(t a.T) int { return t.Get() }
X
cat > c/c_test.go <<'X'
package c

import "testing"

func TestC(t *testing.T) { undefined() }
X
cat > d/d_test.go <<'X'
package d

import (
	"fmt"
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	fmt.Println("before")
	code := m.Run()
	fmt.Println("after", code)
	os.Exit(code)
}
func TestFails(t *testing.T)    { t.Errorf("bad %d", 1) }
func TestParallel(t *testing.T) { t.Parallel(); t.Cleanup(func() { t.Log("cleaned") }) }
func Example_fails() {
	fmt.Println("this")
	// Output: that
}
X
cat > e/e_test.go <<'X'
package e

import (
	"os"
	"testing"
)

func TestData(t *testing.T) {
	b, err := os.ReadFile("testdata/x")
	t.Log(string(b), err, testing.Testing(), testing.Short())
}
func TestPanics(t *testing.T) { panic("oops") }
X
printf 'here' > e/testdata/x
cat > g/g_test.go <<'X'
package g

import (
	"os"
	"testing"
)

func TestExits(t *testing.T) { os.Exit(3) }
X
run ./a
run ./a -v
run -v -run 'External/sub|Example' ./a
run -run Nothing ./a
run -list . ./a
(cd a && run)
(cd b && run)
run ./...
mkdir f
cat > f/f_test.go <<'X'
package f

import "testing"

func TestF(t *testing.T, n int) {}
X
run ./f | sed "s,$PWD/,,"
run -v ./d
run -v -short ./e
run ./g
(cd c && run)
mkdir h
cat > h/h_test.go <<'X'
package h

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

func TestMain(m *testing.M) {
	if os.Getenv("CHILD") != "" {
		println("child", strings.Join(os.Args[1:], " "))
		os.Exit(4)
	}
	os.Exit(m.Run())
}

func TestItself(t *testing.T) {
	t.Setenv("CHILD", "1")
	self, _ := os.Executable()
	for _, name := range []string{self, os.Args[0]} {
		out, err := exec.Command(name, "-x", "y").CombinedOutput()
		t.Logf("%s %v %v", out, err, strings.HasSuffix(os.Args[0], "/h.test"))
	}
}
X
run -v ./h
(cd g && run)
(cd a && run -run Nothing)
(cd h && run -bench . -run x)
