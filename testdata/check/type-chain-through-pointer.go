// A chain of names that ends at a pointer, a slice or an interface is finite, wherever it begins.
package main

type (
	A B
	B *C
	C A
)

type (
	D E
	E []F
	F G
	G D
)

type (
	I J
	J interface {
		m() interface{ K }
	}
	K I
)

type (
	P Q // ERROR "^invalid recursive type P\n\t.*:26:2: P refers to Q\n\t.*:27:2: Q refers to R\n\t.*:28:2: R refers to P$"
	Q R
	R P
)

// Every name on the way is told.
type (
	T [10]U // ERROR "^invalid recursive type T\n\t.*: T refers to U\n\t.*: U refers to V\n\t.*: V refers to T$"
	U [10]V
	V T
)

type S S // ERROR "^invalid recursive type: S refers to itself$"

// The names of a cycle through an alias may come in any order.
type AC interface {
	C1
}

type ST []int

type R1[S1 any, P1 any] struct{}

type SR = R1[SS, ST]

type SS interface {
	NSR(any) *SR
}

type C1 interface {
	NSR(any) *SR
}

const length = len([3]C{})

func main() {
	var a A
	var c C
	a = A(&c)
	c = C(&c)
	var f F = F{F{}, nil}
	var ac AC
	_, _, _, _ = ac.NSR(1), a, f, [length]int{}
}
