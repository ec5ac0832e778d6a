// Spec: Representability.
package main

var a uint8 = 256        // ERROR "cannot use 256 \(untyped int constant\) as uint8 value in variable declaration \(overflows\)"
var b byte = 300         // ERROR "cannot use 300 \(untyped int constant\) as byte value in variable declaration \(overflows\)"
var c int8 = -129        // ERROR "cannot use -129 \(untyped int constant\) as int8 value in variable declaration \(overflows\)"
var d uint = -1          // ERROR "cannot use -1 \(untyped int constant\) as uint value in variable declaration \(overflows\)"
var e int = 1 << 63      // ERROR "cannot use 1 << 63 \(untyped int constant 9223372036854775808\) as int value in variable declaration \(overflows\)"
var f uint64 = 1<<64 - 1
var g int32 = 'x' << 25  // ERROR "cannot use 'x' << 25 \(untyped rune constant 4026531840\) as int32 value in variable declaration \(overflows\)"
var h rune = 1 << 31     // ERROR "cannot use 1 << 31 \(untyped int constant 2147483648\) as rune value in variable declaration \(overflows\)"

func main() {
	var x uint8
	x = 256 // ERROR "cannot use 256 \(untyped int constant\) as uint8 value in assignment \(overflows\)"
	_ = x
}
