// Claim: an outer frame's record is skipped when an inner frame recovers a nested panic, because
// that recovery clears the outer panic's state too.
package main

import "fmt"

func cleanup() {
	defer func() { fmt.Println("cleanup recovers:", recover()) }()
	panic("while cleaning up")
}

func work() {
	defer fmt.Println("work: last record")
	defer cleanup()
	panic("outer")
}

func main() {
	defer fmt.Println("main: last record")
	defer func() { fmt.Println("main recovers:", recover()) }()
	work()
}
