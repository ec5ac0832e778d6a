package main

import "runtime"

type T struct{ a, b int }

func main() {
	t := new(T)
	runtime.SetFinalizer(t, func(*T) {})
	runtime.SetFinalizer(t, nil)
	runtime.SetFinalizer(t, func(*T) {})
	runtime.SetFinalizer(t, func(*int) {})
}
