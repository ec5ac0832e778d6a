// Spec: Defer statements, Handling panics, Run-time panics.
package main

import (
	"errors"
	"fmt"
	"runtime"
)

func f() (result int) {
	defer func() { result *= 7 }()
	return 6
}
func protect(g func()) {
	defer func() {
		x := recover()
		if re, ok := x.(runtime.Error); ok {
			fmt.Println("runtime error:", re.Error())
		} else {
			fmt.Printf("%T %v\n", x, x)
		}
	}()
	g()
}
func args() {
	for i := 0; i < 3; i++ {
		defer fmt.Print(i, " ")
	}
}
func nested() (err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("outer %v", x)
		}
	}()
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		panic("second")
	}()
	panic("first")
}
func helper() any { return recover() }
func notDirect() {
	defer func() { fmt.Println("direct", recover()) }()
	defer func() { fmt.Println("helper", helper()) }()
	defer func() { func() { fmt.Println("nested", recover()) }() }()
	panic("p")
}

type T struct{ n int }

func (t T) val()  { fmt.Println("val", t.n) }
func (t *T) ptr() { fmt.Println("ptr", t.n) }
func methods() {
	t := T{1}
	defer t.val()
	defer t.ptr()
	t.n = 2
}

type myErr struct{}

func (myErr) Error() string { return "my error" }

func main() {
	fmt.Println(f())
	args()
	fmt.Println()
	fmt.Println(nested())
	notDirect()
	methods()
	protect(func() { panic(fmt.Sprint("custom ", 1)) })
	protect(func() { panic(myErr{}) })
	protect(func() { panic(errors.New("e")) })
	protect(func() { panic(3.5) })
	protect(func() { var p *T; p.val() })
	protect(func() { var a []int; _ = a[len(a)] })
	protect(func() { var m map[string]int; m["a"] = 1 })
	protect(func() { z := 0; _ = 1 % z })
	protect(func() { var e any = "s"; _ = e.(int) })
	protect(func() { var e error; _ = e.Error() })
	protect(func() { var fn func(); defer fn(); fmt.Println("before") })
	protect(func() {})
	fmt.Println(recover())
	func() {
		defer func() { fmt.Println("after goexit-free return", recover()) }()
		for i := range [3]int{} {
			defer func(n int) { fmt.Print("d", n, i, " ") }(i)
			if i == 1 {
				return
			}
		}
	}()
	defer fmt.Println("never lost")
	func() (a, b int) {
		defer func() { recover(); fmt.Println(a, b) }()
		a, b = 1, 2
		return func() int { panic(1) }(), 5
	}()
}
