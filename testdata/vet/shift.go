// Shifts by the width of the integer or more.
package main

func f[P int8 | int64](p P) P { return p << 8 } // ERROR "^p \(may be 8 bits\) too small for shift of 8$"

func main() {
	var a int8 = 1
	var b int64 = 1
	var u uint
	println(a<<8, a>>7)   // ERROR "^a \(8 bits\) too small for shift of 8$"
	println(b<<63, b>>64) // ERROR "^b \(64 bits\) too small for shift of 64$"
	a <<= 9               // ERROR "^a \(8 bits\) too small for shift of 9$"
	a >>= 3
	println(u<<64, 1<<40) // ERROR "^u \(64 bits\) too small for shift of 64$"
	const is32 = false
	if is32 {
		println(b << 99)
	}
	switch {
	case is32:
		println(b << 99)
	case a > 1:
		println(b << 99) // ERROR "too small for shift of 99"
	}
	println(f(int8(1)))
}
