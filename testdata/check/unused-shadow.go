package main

func main() {
	x := 1
	if true {
		x := 2 // ERROR "declared and not used: x"
	}
	for i := 0; ; { // ERROR "declared and not used: i"
		x, i := 1, 2 // ERROR "declared and not used: x"
		_ = i
	}
	_ = x
}
