// A constant shift count is one error, whatever else is wrong with it.
package main

func main() {
	_ = 1 << (1<<64 - 1) // ERROR "^invalid operation: invalid shift count \(1 << 64 - 1\) \(untyped int constant 18446744073709551615\)$"
	_ = 1 << 5000        // ERROR "^invalid operation: invalid shift count 5000 \(untyped int constant\)$"
	f := func() int { return 1 }
	_ = make(f()) // ERROR "^f\(\) is not a type$"
}
