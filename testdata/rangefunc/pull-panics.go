// Panics and Goexit of the iterator come out of next and stop.
package main

import (
	"fmt"
	"iter"
	"runtime"
)

func try(what string, f func()) {
	defer func() { fmt.Println(what, recover()) }()
	f()
}

func main() {
	next, stop := iter.Pull(func(yield func(int) bool) {
		defer fmt.Println("cleanup")
		yield(1)
		panic("seq")
	})
	fmt.Println(next())
	try("next:", func() { next() })
	fmt.Println(next())
	stop()

	next, stop = iter.Pull(func(yield func(int) bool) {
		if !yield(1) {
			panic("at stop")
		}
	})
	next()
	try("stop:", stop)
	stop()

	next, stop = iter.Pull(func(yield func(int) bool) {
		var p *int
		yield(*p)
	})
	try("fault:", func() { next() })

	var self func() (int, bool)
	self, stop = iter.Pull(func(yield func(int) bool) { self() })
	try("again:", func() { self() })

	next, stop = iter.Pull(func(yield func(int) bool) {
		defer func() { fmt.Println("own", recover()); yield(5) }()
		panic("inside")
	})
	fmt.Println(next())
	fmt.Println(next())

	next, stop = iter.Pull(func(yield func(int) bool) {
		defer fmt.Println("leaving")
		runtime.Goexit()
	})
	defer fmt.Println("main leaves")
	next()
	fmt.Println("not here")
}
