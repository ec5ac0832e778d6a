package main

func pointer() *int {
	x := 1
	y := 2
	p := &y
	*p++
	return &x
}

func param(n int) *int { return &n }

func main() { println(*pointer(), *param(1)) }
