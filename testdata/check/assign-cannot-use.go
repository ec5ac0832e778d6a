package p

func g() (int, string) { return 0, "" }

func f(x int, s string) {
	s = x // ERROR "^cannot use x \(variable of type int\) as string value in assignment$"
	x = s // ERROR "^cannot use s \(variable of type string\) as int value in assignment$"
	x = "a" // ERROR "^cannot use \"a\" \(untyped string constant\) as int value in assignment$"
	x = 1.5 // ERROR "^cannot use 1\.5 \(untyped float constant\) as int value in assignment \(truncated\)$"
	var b byte = 256 // ERROR "^cannot use 256 \(untyped int constant\) as byte value in variable declaration \(overflows\)$"
	_ = b
	s, x = g() // ERROR "cannot use g\(\) \(value of type int\) as string value" "cannot use g\(\) \(value of type string\) as int value"
	x = true // ERROR "cannot use true \(untyped bool constant\) as int value in assignment"
}
