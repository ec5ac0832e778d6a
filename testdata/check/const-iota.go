// Spec: Iota.
package main

const (
	a = iota
	b
	_
	c = "x"
	d
	e = 1 << iota
	f
)

var x [f]int
var y [64]int = x
var z [b]int
var w [1]int = z
var s string = d

const (
	g uint8 = 254 + iota
	h
	i // ERROR "cannot use 254 \+ iota \(untyped int constant 256\) as uint8 value in constant declaration \(overflows\)|overflows"
)

var j = iota // ERROR "cannot use iota outside constant declaration"

func main() {}
