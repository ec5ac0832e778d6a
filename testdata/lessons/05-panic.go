package main

import "fmt"

func third(s []int) {
	defer fmt.Println("third: deferred call")
	fmt.Println(s[2])
	fmt.Println("third: not reached")
}

func main() {
	defer fmt.Println("main: deferred call")
	third([]int{10, 20})
	fmt.Println("main: not reached")
}
