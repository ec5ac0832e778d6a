package main

const s = "abc" + "d"

var a [len(s)]int
var b [4]int = a
var c byte = s[1]

const d = s[1] // ERROR "s\[1\] \(value of type byte\) is not constant"

var e = s[9] // ERROR "invalid argument: index 9 out of bounds \[0:4\]"
var f int = "long string that goes on and on and on and on and on and on and on and on" // ERROR "cannot use .long string.* \(untyped string constant .*\.\.\.\) as int value in variable declaration"

func main() {}
