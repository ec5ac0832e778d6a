package main

import "fmt"

func copyAll(names []string) {
	for _, name := range names {
		fmt.Println("open ", name)
		defer fmt.Println("close", name)
	}
	fmt.Println("the loop is over")
}

func main() {
	copyAll([]string{"a", "b", "c"})
}
