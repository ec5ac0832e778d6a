package main

const c = 1 + 2i
const m = c * c

var a [int(-real(m))]int
var b [3]int = a
var d [imag(m)]int
var e [4]int = d
var f float64 = c // ERROR "cannot use c \(untyped complex constant \(1 \+ 2i\)\) as float64 value in variable declaration \(overflows\)"
var g complex64 = c
var h bool = c < c // ERROR "invalid operation: c < c \(operator < not defined on untyped complex\)|cannot compare|operator < not defined on"

func main() {}
