package p

var a, b = 1 // ERROR "^missing init expr for b$|assignment mismatch: 2 variables but 1 value"
var c int = "x" // ERROR "^cannot use \"x\" \(untyped string constant\) as int value in variable declaration$"
var d, e = g()
var h = g() // ERROR "^assignment mismatch: 1 variable but g returns 2 values$|multiple-value"
var i undefined // ERROR "^undefined: undefined$"
var j = i // silent: i has no type

func g() (int, string) { return 0, "" }

var _ = d + 1
var _ = e + 1 // ERROR "mismatched types string and untyped int"
