package p

import "fmt"

func g[P any](P) {}
func g2[P, Q any](p P) (q Q) { return }

type F func(int)

/* Type arguments come from a variable, a result or a parameter of function type; from nothing else. */
func f(c chan func(int), fs []func(int), take func(any)) func(int) {
	take(g)                     // ERROR "^in call to take, cannot infer P \(declared at .*:5:8\)$"
	fmt.Println(1, g2)          // ERROR "^in call to fmt\.Println, cannot infer P \(declared at .*:6:9\)$"
	c <- g                      // ERROR "^cannot use generic function g without instantiation$"
	_ = F(g)                    // ERROR "^cannot use generic function g without instantiation$"
	_ = append(fs, g)           // ERROR "^cannot use generic function g without instantiation$"
	_ = []func(int){g}          // ERROR "^cannot use generic function g without instantiation$"
	_ = map[int]func(int){1: g} // ERROR "^cannot use generic function g without instantiation$"
	_ = struct{ f F }{g}        // ERROR "^cannot use generic function g without instantiation$"
	_ = struct{ f F }{f: g}     // ERROR "^cannot use generic function g without instantiation$"
	fs[0] = g
	var v F = g
	_ = v
	return g
}
