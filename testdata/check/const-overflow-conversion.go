// Spec: Conversions: constants.
package main

var a = uint8(256)      // ERROR "cannot convert 256 \(untyped int constant\) to type uint8 .*|constant 256 overflows uint8|uint8\(256\)"
var b = int(1.5)        // ERROR "cannot convert 1.5 \(untyped float constant\) to type int"
var c = float32(1e39)   // ERROR "cannot convert 1e39 \(untyped float constant 1e\+39\) to type float32|overflows float32"
var d = int(1e3)
var e = string(65)
var f = uint(-1)        // ERROR "cannot convert -1 \(untyped int constant\) to type uint|overflows uint"

func main() {}
