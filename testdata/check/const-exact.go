// Constant arithmetic is exact; the array lengths prove it. Spec: Constant expressions.
package main

const huge = 1 << 200
const third = 1.0 / 3

var a [huge >> 198]int
var b [4]int = a
var c [int(third * 3)]int
var d [1]int = c
var e [int(0.1+0.2 == 0.3+0)*0 + 1]int // ERROR "cannot convert|cannot use"
var f [5 % 3]int
var g [2]int = f
var h [-7 / 2 * -1]int
var i [3]int = h
var j [-7%4 + 4]int
var k [1]int = j

func main() {}
