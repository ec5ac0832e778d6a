package main

import (
	"fmt"
	"runtime"
)

type t struct{ f [3]int }

func try(name string, f func()) {
	defer func() {
		r := recover()
		e, ok := r.(runtime.Error)
		if ok {
			fmt.Printf("%s: %s\n", name, e.Error())
		} else {
			fmt.Printf("%s: %T %v\n", name, r, r)
		}
	}()
	f()
}

func main() {
	var p *t
	var s []int
	var m map[string]int
	var e any = "str"
	var err error
	zero, five, neg := 0, 5, -1
	try("nil field", func() { fmt.Println(p.f[1]) })
	try("nil index", func() { fmt.Println(s[five]) })
	try("slice", func() { fmt.Println(s[five:]) })
	try("nil map", func() { m["a"] = 1 })
	try("divide", func() { fmt.Println(five / zero) })
	try("assert", func() { fmt.Println(e.(int)) })
	try("assert iface", func() { fmt.Println(e.(error)) })
	try("assert nil", func() { fmt.Println(err.(fmt.Stringer)) })
	try("nil method", func() { fmt.Println(err.Error()) })
	try("make", func() { s = make([]int, neg) })
	try("makecap", func() { s = make([]int, 2, five-4) })
	try("uncomparable", func() { fmt.Println(any(s) == any(s)) })
	try("unhashable", func() { fmt.Println(map[any]int{1: 1}[s]) })
	try("convert", func() { fmt.Println([2]int(make([]int, 1))) })
	try("custom", func() { panic(fmt.Errorf("wrapped %d", 1)) })
	try("array", func() { var a [3]int; fmt.Println(a[five%4+2]) })
	try("string", func() { fmt.Println("abc"[five]) })
	try("nil panic", func() { panic(nil) })
}
