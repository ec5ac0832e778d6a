# What each language lacks about generic functions, in the words of gc.
cat > v.go <<'Y'
package main

type T[P interface{}] struct{}
type A = int
type B[P interface{}] = []P
type I interface{ int | string }
type J interface{ ~int }

func init[P interface{}]() {}

func f[P interface{}](x P)               {}
func g[P, Q interface{}](x P, y Q)       {}
func h[P interface{}](x P, k func(P))    {}
func k[P interface{}](k func(P))         {}
func two(k func(int), l func(int, string)) {}

func (T[P]) m() {}

var v func(int) = f
var w func(int) = f[int]
var z func(int, string) = g[int]
var y func(int, string)

func ret() func(int) { return f }
func ret2() func(int, string) { return g[int] }

func main() {
	f[int](0)
	(f[int])(0)
	f(0)
	(f)(0)
	g[int](1, "x")
	g(1, "x")
	h(1, f)
	h[int](1, f)
	h(1, f[int])
	k[int](f)
	y = g
	y = g[int]
	two(f, g)
	_ = f[int]
	_ = T[int]{}
	_ = B[int]{}
	var i interface{ T[int] }
	for range 3 {
	}
	for range func(yield func() bool) {} {
	}
	_ = new(3)
	_ = max(1, 2)
	s := []int{1}
	clear(s)
	_ = [1]int(s)
	_ = (*[1]int)(s)
}
Y
for v in 8 17 18 20 21 22 26; do
  echo "-- go1.$v"
  "$MINIGO" build -e -lang=go1.$v v.go 2>&1
done
