// Spec: Arithmetic operators, integer division truncates toward zero.
package main

import "fmt"

func main() {
	for _, p := range [][2]int{{5, 3}, {-5, 3}, {5, -3}, {-5, -3}, {0, 7}} {
		fmt.Println(p[0]/p[1], p[0]%p[1])
	}
	zero := 0
	defer func() { fmt.Println(recover()) }()
	fmt.Println(1 % zero)
}
