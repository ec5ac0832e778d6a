package main

func f(x int, e any, s string) {
	print(x, s)
	println(e, 1.5, x == 2)
	panic(s)
}

func main() { f(0, nil, "") }
