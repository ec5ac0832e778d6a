// Where nothing says what the missing type arguments are.
package main

func g[P, Q any](x P, y Q)       {}
func k[P, Q any](f func(P, Q))   {}
func l[P any](f func(P, string)) {}

type F func(int, string)

func main() {
	_ = g[int]          // ERROR "^cannot infer Q "
	x := g[int]         // ERROR "^declared and not used: x$" "^cannot infer Q "
	(g[int])()          // ERROR "^cannot infer Q "
	g[int]              // ERROR "^cannot infer Q "
	var a any = g[int]  // ERROR "^declared and not used: a$" "^cannot infer Q "
	var f F = F(g[int]) // ERROR "^cannot infer Q "
	l(g[int])
	k[int](g[int]) // ERROR "^in call to k\[int\], cannot infer Q "
	k[int, string](g[int])
	println(g[int])             // ERROR "^cannot infer Q "
	print(len(g[int]))          // ERROR "^cannot infer Q "
	_ = []any{g[int]}           // ERROR "^cannot infer Q "
	_ = []F{g[int], 0: g[bool]} // ERROR "^cannot infer Q " "^duplicate index 0 in array or slice literal$" "^cannot infer Q "
	go g[int](1, 2)
	defer g[int](1)    // ERROR "^not enough arguments in call to g\[int\]"
	if g[int] == nil { // ERROR "^cannot infer Q "
	}
	switch g[int] { // ERROR "^cannot infer Q "
	}
	for range g[int] { // ERROR "^cannot infer Q "
	}
	var w = g[int]   // ERROR "^declared and not used: w$" "^cannot infer Q "
	const c = g[int] // ERROR "^cannot infer Q "
	a = g[int]       // ERROR "^cannot infer Q "
	g[int].x()       // ERROR "^cannot infer Q "
	g[int][1]()      // ERROR "^cannot infer Q "
	&g[int]          // ERROR "^cannot infer Q "
	<-g[int]         // ERROR "^cannot infer Q "
	_ = func() F { return g[int] }
	_ = func() (F, int) { return g[int], 1 }
	_, _ = f, g[bool] // ERROR "^cannot infer Q "
}
