// Constants, types and labels of functions: only labels and variables must be used.
package main

func main() {
	const c = 1
	type T int
}
