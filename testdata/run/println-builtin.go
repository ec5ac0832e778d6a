package main

func main() {
	println(1, -2, uint8(3), true, "s", 1.5, float32(0.1), 'x')
	print("a", 1, "b\n")
	println(1e100, -1.0/3, complex(1, -2))
	println()
	var s string
	println(len(s), s)
}
