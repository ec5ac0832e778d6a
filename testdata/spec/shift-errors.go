package main

var s uint = 3
var a [10]int

var u = 1.0 << s         // ERROR "invalid operation: shifted operand 1.0 \(type float64\) must be integer"
var u1 = 1.0<<s != 0     // ERROR "invalid operation: shifted operand 1.0 \(type float64\) must be integer"
var u2 = 1<<s != 1.0     // ERROR "invalid operation: shifted operand 1 \(type float64\) must be integer"
var v1 float32 = 1 << s  // ERROR "invalid operation: shifted operand 1 \(type float32\) must be integer"
var w = int64(1.0 << 33)
var x = a[1.0<<s]
var f float64 = 1 << 3
var g = float64(1 << s)  // ERROR "invalid operation: shifted operand 1 \(type float64\) must be integer"
var h = "a" << 1         // ERROR "shifted operand \"a\" .* must be integer"
var i = 1 << "a"         // ERROR "invalid operation: shift count|cannot convert"
var j = 1 << 1.5         // ERROR "truncated|invalid operation: shift count"
var k = 1 << f           // ERROR "invalid operation: shift count f \(variable of type float64\) must be integer"
var l = 1.5 << s         // ERROR "must be integer"
const c = 1 << 1000      // ERROR "constant shift overflow"
var m = int32(1) << 40   // ERROR "overflows"

func main() {}
