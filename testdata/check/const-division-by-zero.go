package main

const zero = 0

var x int
var a = 1 / zero   // ERROR "invalid operation: division by zero"
var b = x / 0      // ERROR "invalid operation: division by zero"
var c = x % zero   // ERROR "invalid operation: division by zero"
var d = 1.0 / 0.0  // ERROR "invalid operation: division by zero"
var e float64
var f = e / 0

func main() {}
