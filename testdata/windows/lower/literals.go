package main

type T struct {
	a int
	b []string
}

func f(x int) (T, *T, [3]int, map[string]int) {
	return T{a: x}, &T{b: []string{"s"}}, [3]int{2: x}, map[string]int{"k": x}
}

func main() { f(0) }
