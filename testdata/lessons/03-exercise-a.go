package main

import "fmt"

func named() (n int) {
	defer func() { n *= 10 }()
	n = 1
	return n + 1
}

func unnamed() int {
	n := 1
	defer func() { n *= 10 }()
	return n + 1
}

func main() {
	fmt.Println(named(), unnamed())
}
