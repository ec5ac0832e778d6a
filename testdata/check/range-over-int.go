package main

type MyInt int32

func main() {
	for range 10.0 { // ERROR "^cannot range over 10\.0 \(untyped float constant 10\)$"
	}
	for i := range 1e3 { // ERROR "^cannot range over 1e3 \(untyped float constant 1000\)$"
	}
	for range 1 + 0i { // ERROR "^cannot range over 1 \+ 0i \(untyped complex constant \(1 \+ 0i\)\)$"
	}
	for i := range 'a' {
		var _ *rune = &i
	}
	for range 1 << 63 { // ERROR "^cannot use 1 << 63 \(untyped int constant 9223372036854775808\) as int value in range clause \(overflows\)$"
	}
	var j uint8
	_ = j
	for j = range 256 { // ERROR "^cannot use 256 \(untyped int constant\) as uint8 value in range clause \(overflows\)$"
	}
	for j = range -1 { // ERROR "^cannot use -1 \(untyped int constant\) as uint8 value in range clause \(overflows\)$"
	}
	for j = range MyInt(10) { // ERROR "^cannot use MyInt\(10\) \(constant 10 of int32 type MyInt\) as uint8 value in range clause$"
	}
	var f float64
	_ = f
	for f = range 10 { // ERROR "^cannot use iteration variable of type float64$"
	}
	for f = range 1.1 { // ERROR "^cannot range over 1\.1 \(untyped float constant\)$"
	}
	for _ = range 10 {
	}
	var s string
	_ = s
	for s = range []int{} { // ERROR "^cannot use s \(value of type int\) as string value in assignment$"
	}
	for j, s = range 10 { // ERROR "^range over 10 \(untyped int constant\) permits only one iteration variable$"
	}
	select {
	case x := 1: // ERROR "^select case must be send or receive \(possibly with assignment\)$"
	}
}
