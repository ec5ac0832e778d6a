// The arguments of a deferred call are evaluated at once.
package main

import (
	"fmt"
	"time"
)

func main() {
	start := time.Now()
	defer fmt.Println(time.Since(start))             // ERROR "^call to time.Since is not deferred$"
	defer fmt.Println("took", time.Since(start)/2+1) // ERROR "^call to time.Since is not deferred$"
	defer func() { fmt.Println(time.Since(start)) }()
	defer func(d time.Duration) {}(time.Since(start)) // ERROR "call to time.Since is not deferred"
	fmt.Println(time.Since(start))
}
