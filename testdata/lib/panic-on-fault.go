// debug.SetPanicOnFault: a fault at an odd address is a panic for the goroutine that asks for it.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"syscall"
)

//go:noinline
func read(p *byte) byte { return *p }

func try(p *byte) (text string, addr bool, isRuntime bool) {
	defer func() {
		err := recover().(error)
		text = err.Error()
		a, ok := err.(interface{ Addr() uintptr })
		addr = ok && a.Addr() != 0
		_, isRuntime = err.(runtime.Error)
	}()
	read(p)
	return
}

func main() {
	page, err := syscall.Mmap(-1, 0, 4096, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		panic(err)
	}
	page[100] = 7
	p := &page[100]
	fmt.Println(read(p))
	syscall.Mprotect(page, syscall.PROT_NONE)
	fmt.Println(debug.SetPanicOnFault(true), debug.SetPanicOnFault(true))
	fmt.Println(try(p))
	fmt.Println(try(nil))
	done := make(chan bool)
	go func() { done <- debug.SetPanicOnFault(false) }()
	fmt.Println(<-done)
	fmt.Println(debug.SetPanicOnFault(false))
	read(p)
}
