package main

import "fmt"

func main() {
	for i := range 2 {
		func() {
			fmt.Println("open ", i)
			defer fmt.Println("close", i)
		}()
	}
	fmt.Println("the loop is over")
}
