# A built program's traceback has the functions and lines that the same program has under run: also of functions
# with equal code, of functions whose head a caller has inlined, of a deferred panic, and of equal checks in one function.
cat > x.go <<'X'
package main

type I interface{ V(int) int }
type T struct{ f func(int) int }

func (t *T) V(n int) int { return t.f(n) }

var g = func(i I) int {
	return i.V(3)
}

func rec(n int) int {
	if n == 0 {
		return g(&T{func(n int) int {
			var a []int
			return a[n]
		}})
	}
	return rec(n-1) + 1
}

func first() {
	defer panic("x")
}

func second() {
	defer panic("x")
}

func main() {
	defer func() {
		func() {
			defer first()
			defer second()
		}()
	}()
	println(rec(2))
}
X
cat > y.go <<'X'
package main

import "os"

func fail(n, zero int, x any) int {
	switch n {
	case 1:
		return n / zero
	case 2:
		return 7 % zero
	case 3:
		return len(x.(string))
	case 4:
		_ = x.(string)
	case 5:
		panic("a")
	case 6:
		panic("a")
	}
	return 0
}

func main() {
	println(fail(len(os.Args), len(os.Args[0][:0]), 1))
}
X
frames() { sed -n 's/^\([a-z].*\)(.*)$/\1/p; s/^\t.*\/\([xy].go:[0-9]*\).*/\t\1/p'; }
run() { program=$1; shift; "$MINIGO" run "$program.go" "$@"; }
built() { program=$1; shift; "./$program" "$@"; }
all() {
	"$1" x 2>&1 | frames
	for args in "" "2" "2 3" "2 3 4" "2 3 4 5" "2 3 4 5 6"; do "$1" y $args 2>&1 | frames; done
}
all run >run.txt
cat run.txt
compare() {
	CC=$1 "$MINIGO" build -o x x.go
	CC=$1 "$MINIGO" build -o y y.go
	all built | diff run.txt - || echo "$1 differs"
}
if [ -n "${CC-}" ]; then
	compare "$CC"
else
	for cc in gcc clang; do
		command -v $cc >/dev/null && compare $cc
	done
fi
