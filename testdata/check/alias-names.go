// Messages name a type as it is written: by its alias.
package main

type A = int
type L = []A
type M = map[string]A
type S struct{ X A }
type G[T any] = []T
type F = func(A) (L, error)
type P = *S
type I = interface{ M(A) L }
type B = A
type U = struct{ a A }
type N[T any] struct{ t T }
type Q = N[A]
type E = error

func f(a A, l L) B      { return a }
func g[T any](x T, y T) {}
func h(xs ...A)         {}

func (s S) m(a A) L { return nil }

func main() {
	var x A
	var l L
	var p P
	var i I
	var gg G[A]
	var q Q
	var u U
	var e E
	var b B
	var s string  // ERROR "^declared and not used: s$"
	s = x         // ERROR "^cannot use x \(variable of int type A\) as string value in assignment$"
	s = l         // ERROR "^cannot use l \(variable of slice type L\) as string value in assignment$"
	s = l[0]      // ERROR "^cannot use l\[0\] \(variable of int type A\) as string value in assignment$"
	s = p         // ERROR "^cannot use p \(variable of pointer type P\) as string value in assignment$"
	s = *p        // ERROR "^cannot use \*p \(variable of struct type S\) as string value in assignment$"
	s = p.X       // ERROR "^cannot use p\.X \(variable of int type A\) as string value in assignment$"
	s = i         // ERROR "^cannot use i \(variable of interface type I\) as string value in assignment$"
	s = i.M       // ERROR "^cannot use i\.M \(value of type func\(A\) L\) as string value in assignment$"
	s = gg        // ERROR "^cannot use gg \(variable of slice type G\[A\]\) as string value in assignment$"
	s = gg[0]     // ERROR "^cannot use gg\[0\] \(variable of int type A\) as string value in assignment$"
	s = q         // ERROR "^cannot use q \(variable of struct type Q\) as string value in assignment$"
	s = q.t       // ERROR "^cannot use q\.t \(variable of int type A\) as string value in assignment$"
	s = u         // ERROR "^cannot use u \(variable of struct type U\) as string value in assignment$"
	s = u.a       // ERROR "^cannot use u\.a \(variable of int type A\) as string value in assignment$"
	s = e         // ERROR "^cannot use e \(variable of interface type E\) as string value in assignment$"
	s = b         // ERROR "^cannot use b \(variable of int type B\) as string value in assignment$"
	s = f         // ERROR "^cannot use f \(value of type func\(a A, l L\) B\) as string value in assignment$"
	s = f(1, nil) // ERROR "^cannot use f\(1, nil\) \(value of int type B\) as string value in assignment$"
	s = A(1)      // ERROR "^cannot use A\(1\) \(constant 1 of int type A\) as string value in assignment$"
	s = L{}       // ERROR "^cannot use L\{\} \(value of slice type L\) as string value in assignment$"
	s = &x        // ERROR "^cannot use &x \(value of type \*A\) as string value in assignment$"
	s = x + 1     // ERROR "^cannot use x \+ 1 \(value of int type A\) as string value in assignment$"
	s = -x        // ERROR "^cannot use -x \(value of int type A\) as string value in assignment$"
	s = S.m       // ERROR "^cannot use S\.m \(value of type func\(s S, a A\) L\) as string value in assignment$"
	s = p.m       // ERROR "^cannot use p\.m \(value of type func\(a A\) L\) as string value in assignment$"
	s = M{}       // ERROR "^cannot use M\{\} \(value of map type M\) as string value in assignment$"
	var fn F
	s = fn // ERROR "^cannot use fn \(variable of func type F\) as string value in assignment$"
	a1, a2 := fn(1)
	s = a1                // ERROR "^cannot use a1 \(variable of slice type L\) as string value in assignment$"
	s = a2                // ERROR "^cannot use a2 \(variable of interface type error\) as string value in assignment$"
	g(x, "a")             // ERROR "^cannot use \"a\" \(untyped string constant\) as A value in argument to g$"
	g(l, x)               // ERROR "^in call to g, type A of x does not match inferred type L for T$"
	h("a", x)             // ERROR "^cannot use \"a\" \(untyped string constant\) as A value in argument to h$"
	h(l)                  // ERROR "^cannot use l \(variable of slice type L\) as A value in argument to h$"
	x = "s"               // ERROR "^cannot use \"s\" \(untyped string constant\) as A value in assignment$"
	l = "s"               // ERROR "^cannot use \"s\" \(untyped string constant\) as L value in assignment$"
	gg = "x"              // ERROR "^cannot use \"x\" \(untyped string constant\) as G\[A\] value in assignment$"
	f("a", 1)             // ERROR "^cannot use \"a\" \(untyped string constant\) as A value in argument to f$" "^cannot use 1 \(untyped int constant\) as L value in argument to f$"
	_ = x.foo             // ERROR "^x\.foo undefined \(type A has no field or method foo\)$"
	_ = l.foo             // ERROR "^l\.foo undefined \(type L has no field or method foo\)$"
	_ = u.b               // ERROR "^u\.b undefined \(type U has no field or method b\)$"
	_ = e.(A)             // ERROR "^impossible type assertion: e\.\(A\)"
	_ = i.(S)             // ERROR "^impossible type assertion: i\.\(S\)"
	_ = A("x")            // ERROR "^cannot convert \"x\" \(untyped string constant\) to type A$"
	_ = L(1)              // ERROR "^cannot convert 1 \(untyped int constant\) to type L$"
	_ = x == "a"          // ERROR "^invalid operation: x == \"a\" \(mismatched types A and untyped string\)$"
	_ = l == l            // ERROR "^invalid operation: l == l \(slice can only be compared to nil\)$"
	_ = []A{"x"}          // ERROR "^cannot use \"x\" \(untyped string constant\) as A value in array or slice literal$"
	_ = map[A]L{"x": nil} // ERROR "^cannot use \"x\" \(untyped string constant\) as A value in map literal$"
	var z = x
	s = z // ERROR "^cannot use z \(variable of int type A\) as string value in assignment$"
	for k, v := range l {
		s = k // ERROR "^cannot use k \(variable of type int\) as string value in assignment$"
		s = v // ERROR "^cannot use v \(variable of int type A\) as string value in assignment$"
	}
	x()      // ERROR "^invalid operation: cannot call x \(variable of int type A\): A is not a function$"
	x[0] = 1 // ERROR "^cannot index x \(variable of int type A\)$"
	var c chan A
	s = <-c // ERROR "^cannot use <-c \(comma, ok expression of int type A\) as string value in assignment$"
	var arr [3]A
	s = arr                    // ERROR "^cannot use arr \(variable of type \[3\]A\) as string value in assignment$"
	s = arr[:]                 // ERROR "^cannot use arr\[:\] \(value of type \[\]A\) as string value in assignment$"
	s = arr[0]                 // ERROR "^cannot use arr\[0\] \(variable of int type A\) as string value in assignment$"
	s = interface{ M(A) }(nil) // ERROR "^cannot use interface\{M\(A\)\}\(nil\) \(value of type interface\{M\(A\)\}\) as string value in assignment$"
	switch y := any(x).(type) {
	case A:
		s = y // ERROR "^cannot use y \(variable of int type A\) as string value in assignment$"
	case L, P:
		s = y // ERROR "^cannot use y \(variable of interface type any\) as string value in assignment: need type assertion$"
	}
	s = append(l, 1)               // ERROR "^cannot use append\(l, 1\) \(value of slice type L\) as string value in assignment$"
	s = append(l, "x")             // ERROR "^cannot use append\(l, \"x\"\) \(value of slice type L\) as string value in assignment$" "^cannot use \"x\" \(untyped string constant\) as A value in argument to append$"
	s = len(l)                     // ERROR "^cannot use len\(l\) \(value of type int\) as string value in assignment$"
	s = make(L, 1)                 // ERROR "^cannot use make\(L, 1\) \(value of slice type L\) as string value in assignment$"
	s = new(A)                     // ERROR "^cannot use new\(A\) \(value of type \*A\) as string value in assignment$"
	s = func(a A) L { return nil } // ERROR "^cannot use func\(a A\) L \{…\} \(value of type func\(a A\) L\) as string value in assignment$"
	const k A = 1
	s = k         // ERROR "^cannot use k \(constant 1 of int type A\) as string value in assignment$"
	s = min(x, 1) // ERROR "^cannot use min\(x, 1\) \(value of int type A\) as string value in assignment$"
	s = x << 1    // ERROR "^cannot use x << 1 \(value of int type A\) as string value in assignment$"
	s = x * b     // ERROR "^cannot use x \* b \(value of int type A\) as string value in assignment$"
	x++
	s = x == b         // ERROR "^cannot use x == b \(untyped bool value\) as string value in assignment$"
	s = gf[A](1)       // ERROR "^cannot use gf\[A\]\(1\) \(value of int type A\) as string value in assignment$"
	s = gf(x)          // ERROR "^cannot use gf\(x\) \(value of int type A\) as string value in assignment$"
	s = gf2[G[A]](nil) // ERROR "^cannot use gf2\[G\[A\]\]\(nil\) \(value of type \[\]G\[A\]\) as string value in assignment$"
	_ = N[B]{t: "x"}   // ERROR "^cannot use \"x\" \(untyped string constant\) as B value in struct literal$"
	x.f()              // ERROR "^x\.f undefined \(type A has no field or method f\)$"
	return x           // ERROR "^too many return values"
}

func gf[T any](t T) T    { return t }
func gf2[T any](t T) []T { return nil }
