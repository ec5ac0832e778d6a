// An alias of its own type parameter, embedded fields of invalid types, constant shift counts.
package main

import "io"

type A[P any] = P // ERROR "^cannot use type parameter declared in alias declaration as RHS$"
type B[P any] = []P

var _ io.Writer = W{}

type W struct {
	*bufio.Writer // ERROR "^undefined: bufio$"
}

var _ interface{ m() } = &S{}

type S struct {
	*S
	undef // ERROR "^undefined: undef$"
}

const f float32 = 3
const g float32 = 1.5

var _ = 1 << f
var _ = 1 << g // ERROR "^invalid operation: invalid shift count g \(constant 1.5 of type float32\)$"

func main() {
	var _ B[int]
}
