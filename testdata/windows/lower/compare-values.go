package main

type T struct {
	a, b int
	s    string
}

func f(x, y T, a, b [2]int8, i any) bool {
	return x == y || a != b || i == x
}

func main() { f(T{}, T{}, [2]int8{}, [2]int8{}, nil) }
