package main

const big = 1 << 62

var a = big * 4         // ERROR "cannot use big \* 4 \(untyped int constant 18446744073709551616\) as int value in variable declaration \(overflows\)"
var b = int64(big) * 4  // ERROR "int64\(big\) \* 4 \(constant 18446744073709551616 of type int64\) overflows int64"
var c = uint8(255) + 1  // ERROR "uint8\(255\) \+ 1 \(constant 256 of type uint8\) overflows uint8"
var d = -uint8(1)       // ERROR "-uint8\(1\) \(constant -1 of type uint8\) overflows uint8"
var e = int8(-128) / -1 // ERROR "int8\(-128\) / -1 \(constant 128 of type int8\) overflows int8"
var f = ^uint8(1)

func main() {}
