// A method expression's receiver has a name where its other parameters have; have and want have none.
package main

type T struct{}

func (T) a(int)                   {}
func (T) b(x int) (y int)         { return }
func (t *T) c(_ int)              {}
func (t T) d()                    {}
func (T) e(x, y int, z ...string) {}

type I interface {
	m(x int) (y string)
	n(int)
	o()
}
type J interface{ b(q string) (r int) }
type G[P any] struct{}

func (g G[P]) m(p P) {}
func (G[P]) n(p P)   {}

func main() {
	var s string                // ERROR "^declared and not used: s$"
	s = T.a                     // ERROR "^cannot use T\.a \(value of type func\(T, int\)\) as string value in assignment$"
	s = T.b                     // ERROR "^cannot use T\.b \(value of type func\(_ T, x int\) \(y int\)\) as string value in assignment$"
	s = (*T).b                  // ERROR "^cannot use \(\*T\)\.b \(value of type func\(_ \*T, x int\) \(y int\)\) as string value in assignment$"
	s = (*T).c                  // ERROR "^cannot use \(\*T\)\.c \(value of type func\(t \*T, _ int\)\) as string value in assignment$"
	s = T.d                     // ERROR "^cannot use T\.d \(value of type func\(T\)\) as string value in assignment$"
	s = T.e                     // ERROR "^cannot use T\.e \(value of type func\(_ T, x int, y int, z \.\.\.string\)\) as string value in assignment$"
	s = I.m                     // ERROR "^cannot use I\.m \(value of type func\(_ I, x int\) \(y string\)\) as string value in assignment$"
	s = I.n                     // ERROR "^cannot use I\.n \(value of type func\(I, int\)\) as string value in assignment$"
	s = I.o                     // ERROR "^cannot use I\.o \(value of type func\(I\)\) as string value in assignment$"
	s = G[int].m                // ERROR "^cannot use G\[int\]\.m \(value of type func\(g G\[int\], p int\)\) as string value in assignment$"
	s = G[int].n                // ERROR "^cannot use G\[int\]\.n \(value of type func\(_ G\[int\], p int\)\) as string value in assignment$"
	s = interface{ k(a int) }.k // ERROR "^cannot use interface\{k\(a int\)\}\.k \(value of type func\(_ interface\{k\(a int\)\}, a int\)\) as string value in assignment$"
	var _ J = T{}               // ERROR "^cannot use T\{\} \(value of struct type T\) as J value in variable declaration: T does not implement J \(wrong type for method b\)"
	var _ I = T{}               // ERROR "^cannot use T\{\} \(value of struct type T\) as I value in variable declaration: T does not implement I \(missing method m\)$"
	_ = T.b(1)                  // ERROR "^not enough arguments in call to T\.b"
	_ = T.e(1)                  // ERROR "^T\.e\(1\) \(no value\) used as value$" "^not enough arguments in call to T\.e"
}
