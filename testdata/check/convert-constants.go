package p

func f() {
	_ = byte(300) // ERROR "^constant 300 overflows byte$|cannot convert 300 \(untyped int constant\) to type byte"
	_ = int(1.5) // ERROR "^cannot convert 1\.5 \(untyped float constant\) to type int \(truncated\)$|cannot convert 1\.5 \(untyped float constant\) to type int"
	_ = uint(-1) // ERROR "constant -1 overflows uint|cannot convert -1"
	_ = string(65)
	_ = int("a") // ERROR "cannot convert \"a\" \(untyped string constant\) to type int"
	_ = int8(1) << 7 // ERROR "int8\(1\) << 7 \(constant 128 of type int8\) overflows int8"
	_ = uint8(255) + 1 // ERROR "uint8\(255\) \+ 1 \(constant 256 of type uint8\) overflows uint8"
	_ = float32(1e100) // ERROR "cannot convert 1e100 \(untyped float constant 1e\+100\) to type float32|cannot convert 1e100"
	_ = complex64(1)
}
