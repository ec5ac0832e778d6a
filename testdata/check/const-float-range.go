package main

var a float32 = 3.4028235e38
var b float32 = 3.5e38 // ERROR "cannot use 3.5e38 \(untyped float constant 3.5e\+38\) as float32 value in variable declaration \(overflows\)"
var c float64 = 1e308
var d float64 = 1e309 // ERROR "cannot use 1e309 \(untyped float constant 1e\+309\) as float64 value in variable declaration \(overflows\)"
var e float64 = 1e-400
var f = 1e1000 / 1e999

func main() {}
