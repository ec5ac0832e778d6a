// recover works only when the deferred function calls it itself. Spec: Handling panics.
package main

import "fmt"

func helper() {
	if r := recover(); r != nil { // ERROR "^recover in helper helper always returns nil: only the deferred function itself can recover \(defer helper directly\)$"
		fmt.Println(r)
	}
}

func direct() {
	if r := recover(); r != nil {
		fmt.Println(r)
	}
}

func viaHelper() {
	defer func() { helper() }()
	defer direct()
	defer func() {
		recover()
	}()
	panic(1)
}

func bare() {
	defer recover() // ERROR "^defer recover\(\) does not stop a panic: write defer func\(\) \{ recover\(\) \}\(\)$"
	panic(1)
}

func early() {
	defer fmt.Println(recover()) // ERROR "^recover is called when defer evaluates its arguments, not when the deferred call runs$"
	panic(1)
}

func nested() {
	defer func() {
		func() {
			recover() // ERROR "^recover outside a deferred function always returns nil$"
		}()
		defer recover()
	}()
	f := func() { recover() }
	defer f()
	g := func() { recover() } // ERROR "^recover outside a deferred function always returns nil$"
	g()
	panic(1)
}

type T struct{}

func (T) close() { recover() }
func (T) done()  { recover() }

func methods(t T) {
	defer t.close()
	handle(t.done)
}

func handle(f func()) { defer f() }

func make1() func() { return func() { recover() } }

func main() {
	defer make1()()
	recover() // ERROR "^recover outside a deferred function always returns nil$"
	viaHelper()
	bare()
	early()
	nested()
	methods(T{})
}
