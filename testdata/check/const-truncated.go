package main

var a int = 1.5       // ERROR "cannot use 1.5 \(untyped float constant\) as int value in variable declaration \(truncated\)"
var b int = 1.0
var c uint8 = 2.5e2
var d int = 1i        // ERROR "cannot use 1i \(untyped complex constant \(0 \+ 1i\)\) as int value in variable declaration \(truncated\)"
var e float64 = 2 + 0i
var f int = 'a' * 1.0
var g = [3]int{}[1.5] // ERROR "1.5 \(untyped float constant\) must be integer|truncated"

func main() {}
