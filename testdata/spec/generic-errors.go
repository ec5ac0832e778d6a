package main

type Num interface{ ~int | ~float64 }
type L[T any] struct{ x T }
type P[K comparable, V any] struct{}

func f[T Num](x T) T           { return x }
func g[T any]() (z T)          { return }
func h[T any](a, b T)          {}
func k[A, B any](f func(A) B)  {}
func eq[T any](a, b T) bool    { return a == b } // ERROR "incomparable types in type set"
func add[T any](a, b T) T      { return a + b } // ERROR "operator \+ not defined on a \(variable of type T constrained by any\)"

func conv[T Num](x T) string   { return string(x) } // ERROR "cannot convert"
func field[T interface{ a() }](x T) { x.b() } // ERROR "x.b undefined"

type Self[T any] struct{ s Self[T] } // ERROR "invalid recursive type"
type TP[T any] T // ERROR "cannot use a type parameter as RHS in type declaration"
type Emb[T any] struct{ T } // ERROR "embedded field type cannot be a \(pointer to a\) type parameter"

var n Num // ERROR "cannot use type Num outside a type constraint: interface contains type constraints"
var l L // ERROR "cannot use generic type L\[T any\] without instantiation"
var m P[[]int, int] // ERROR "\[\]int does not satisfy comparable"
var p P[int] // ERROR "not enough type arguments for type P: have 1, want 2"
var q L[int, int] // ERROR "too many type arguments for type L: have 2, want 1"

func main() {
	f("x")       // ERROR "string does not satisfy Num"
	f[string]("") // ERROR "string does not satisfy Num"
	g()          // ERROR "in call to g, cannot infer T"
	h(1, "a")    // ERROR "mismatched types untyped int and untyped string|default type string of \"a\" does not match inferred type int for T"
	h[int, int](1, 2) // ERROR "^got 2 type arguments but want 1$"
	var i int
	h(i, "a")    // ERROR "cannot use \"a\" .* as int value in argument to h|mismatched|does not match"
	k(nil)       // ERROR "in call to k, cannot infer A"
	x := f       // ERROR "^declared and not used: x$" "cannot use generic function f without instantiation"
	_ = L{1}     // ERROR "cannot use generic type L\[T any\] without instantiation|cannot infer T"
	_ = eq[func()]
}
