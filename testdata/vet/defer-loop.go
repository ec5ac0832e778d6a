// Deferred calls in a loop run at the end of the function.
package main

import "fmt"

func main() {
	for i := 0; i < 3; i++ {
		defer fmt.Println(i) // ERROR "^defer in a loop runs when the function returns, not at the end of the iteration$"
		if i > 1 {
			defer fmt.Println(i) // ERROR "defer in a loop"
		}
		func() {
			defer fmt.Println("inner")
		}()
	}
	for range []int{1} {
		for {
			defer fmt.Println() // ERROR "defer in a loop"
			break
		}
	}
	for _, s := range []string{"a"} {
		if s == "a" {
			defer fmt.Println(s)
			return
		}
	}
	defer fmt.Println("end")
}
