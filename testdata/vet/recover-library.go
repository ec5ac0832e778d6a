// In a package that is not main, another package may defer what is exported.
package lib

import "fmt"

func Handle() { recover() }

func handle() { recover() } // ERROR "^recover in helper handle always returns nil"

func unused() { recover() }

func init() {
	if r := recover(); r != nil { // ERROR "^recover outside a deferred function always returns nil$"
		fmt.Println(r)
	}
}

func work() {
	defer func() { handle() }()
	Handle()
}
