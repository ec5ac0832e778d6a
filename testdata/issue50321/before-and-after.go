// Claim: a record deferred before the recovering one never runs, because a successful recover
// truncates the list; the one deferred after it does.
package main

import "fmt"

func work() (result string) {
	defer func() { result += ", closed by the older record" }()
	defer func() {
		if r := recover(); r != nil {
			result = fmt.Sprint("recovered ", r)
		}
	}()
	defer fmt.Println("the newer record runs first")
	panic("in work")
}

func main() {
	fmt.Println(work())
}
