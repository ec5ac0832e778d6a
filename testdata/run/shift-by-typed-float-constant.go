package main

const s float32 = 3
const t complex128 = 2

func main() {
	println(1<<s, int8(1)<<t, 1<<s == 8)
	const c = 5 << s
	println(c)
}
