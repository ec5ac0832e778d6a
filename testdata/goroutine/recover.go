// Panics, recovery and Goexit inside goroutines; run time panics of channels.
package main

import (
	"fmt"
	"runtime"
)

func try(name string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, e)
		}
	}()
	f()
	fmt.Println(name, "ok")
}

func main() {
	done := make(chan string)
	go func() {
		defer func() { done <- fmt.Sprint("recovered ", recover()) }()
		panic("boom")
	}()
	fmt.Println(<-done)
	go func() {
		defer func() { done <- fmt.Sprint("exit ", recover()) }()
		defer fmt.Println("deferred")
		func() { runtime.Goexit() }()
		fmt.Println("not reached")
	}()
	fmt.Println(<-done)
	go func() {
		defer close(done)
		var a []int
		try("index", func() { fmt.Println(a[3]) })
	}()
	<-done
	var n chan int
	try("close nil", func() { close(n) })
	c := make(chan int)
	close(c)
	try("close twice", func() { close(c) })
	try("send closed", func() { c <- 1 })
	try("select closed", func() {
		select {
		case c <- 1:
		default:
		}
	})
	k := -1
	try("make", func() { _ = make(chan int, k) })
	u := uint64(1) << 63
	try("make huge", func() { _ = make(chan int, u) })
	try("make wide", func() { _ = make(chan [1000]int, 1<<60/4*uint64(-k)) })
	w := make(chan int)
	go func() {
		defer func() { fmt.Println(recover()); done2 <- true }()
		w <- 1
	}()
	runtime.Gosched()
	close(w)
	<-done2
	type I interface{ M() }
	var i I
	try("nil iface", func() { go i.M() })
}

var done2 = make(chan bool)
