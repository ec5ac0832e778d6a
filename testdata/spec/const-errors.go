package main

const Huge = 1 << 100

var s string = 1 // ERROR "cannot use 1 \(untyped int constant\) as string value in variable declaration"
var i8 int8 = 128 // ERROR "cannot use 128 \(untyped int constant\) as int8 value in variable declaration \(overflows\)"
var u = uint(-1) // ERROR "cannot convert -1 \(untyped int constant\) to type uint|constant -1 overflows uint|overflows"
var f = int(3.14) // ERROR "cannot convert 3.14 \(untyped float constant\) to type int"
var g int = Huge // ERROR "cannot use Huge \(untyped int constant 1267650600228229401496703205376\) as int value in variable declaration \(overflows\)"
var h = 3 / 0 // ERROR "invalid operation: division by zero"
var j = 1.0 / 0.0 // ERROR "invalid operation: division by zero"
var k uint8 = 255 + 1 // ERROR "overflows"
const c = len([]int{1}) // ERROR "is not constant"
const d int = "x" // ERROR "cannot use \"x\" \(untyped string constant\) as int value in constant declaration"
const e []int = nil // ERROR "invalid constant type \[\]int"
var l = Huge // ERROR "cannot use Huge .*as int value in variable declaration \(overflows\)"
var m = 1 << -1 // ERROR "invalid shift count|negative shift count"
var n = 1.5 << 1 // ERROR "must be integer|truncated"
var o = uint8(1) << 8 // ERROR "overflows"
var p = "a" + 1 // ERROR "mismatched types untyped string and untyped int"
var q = !1 // ERROR "operator ! not defined on 1 \(untyped int constant\)"
var r = iota // ERROR "cannot use iota outside constant declaration"

func main() {}
