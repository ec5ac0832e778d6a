// Assertions that no type can satisfy.
package main

import "io"

type R interface{ Read() }
type W interface{ Write() }

func main() {
	var r R
	_ = r.(io.Reader) // ERROR "^impossible type assertion: no type can implement both main.R and io.Reader \(conflicting types for Read method\)$"
	_, _ = r.(W)
	switch r.(type) {
	case io.Closer, io.Reader: // ERROR "impossible type assertion: no type can implement both main.R and io.Reader"
	case W, nil:
	}
	var a interface{ Read() int }
	_ = a.(R) // ERROR "no type can implement both interface\{Read\(\) int\} and main.R"
}
