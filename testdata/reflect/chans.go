package main

// Channels: made, sent to, received from, closed, selected.

import (
	"fmt"
	"reflect"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	t := reflect.TypeFor[chan string]()
	c := reflect.MakeChan(t, 2)
	c.Send(reflect.ValueOf("a"))
	fmt.Println(c.TrySend(reflect.ValueOf("b")), c.TrySend(reflect.ValueOf("c")), c.Len(), c.Cap())
	x, ok := c.Recv()
	fmt.Println(x, ok)
	x, ok = c.TryRecv()
	fmt.Println(x, ok)
	x, ok = c.TryRecv()
	fmt.Println(x.IsValid(), ok)
	c.Close()
	x, ok = c.TryRecv()
	fmt.Printf("%q %v\n", x.Interface(), ok)
	x, ok = c.Recv()
	fmt.Printf("%q %v\n", x.Interface(), ok)
	try(func() { c.Send(reflect.ValueOf("x")) })
	try(func() { c.TrySend(reflect.ValueOf("x")) })
	try(func() { c.Close() })
	try(func() { c.Send(reflect.ValueOf(1)) })

	un := make(chan int)
	done := make(chan bool)
	go func() {
		for v := range reflect.ValueOf(un).Seq() {
			fmt.Print(v, " ")
		}
		fmt.Println()
		done <- true
	}()
	for i := range 3 {
		reflect.ValueOf(un).Send(reflect.ValueOf(i))
	}
	close(un)
	<-done
	ro, so := reflect.ValueOf((<-chan int)(un)), reflect.ValueOf((chan<- int)(un))
	try(func() { ro.Send(reflect.ValueOf(1)) })
	try(func() { ro.Close() })
	try(func() { so.Recv() })
	try(func() { reflect.MakeChan(ro.Type(), 0) })
	try(func() { reflect.MakeChan(t, -1) })

	a, b := make(chan int, 1), make(chan error, 1)
	cases := []reflect.SelectCase{
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(a)},
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(b)},
		{Dir: reflect.SelectRecv},
		{Dir: reflect.SelectSend},
		{Dir: reflect.SelectDefault},
	}
	i, v, ok := reflect.Select(cases)
	fmt.Println(i, v.IsValid(), ok)
	b <- fmt.Errorf("e")
	i, v, ok = reflect.Select(cases)
	fmt.Println(i, v, v.Type(), ok)
	close(a)
	i, v, ok = reflect.Select(cases[:2])
	fmt.Println(i, v, ok)
	s := make(chan any, 1)
	i, v, ok = reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: reflect.ValueOf(s), Send: reflect.ValueOf(7)}})
	fmt.Println(i, v.IsValid(), ok, <-s)
	w := make(chan int)
	go func() { w <- 5 }()
	i, v, ok = reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(w)}, {Dir: reflect.SelectRecv, Chan: reflect.ValueOf((chan int)(nil))}})
	fmt.Println(i, v, ok)
	d := reflect.SelectCase{Dir: reflect.SelectDefault}
	try(func() { reflect.Select([]reflect.SelectCase{d, d}) })
	try(func() { reflect.Select([]reflect.SelectCase{{}}) })
	try(func() { reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectDefault, Chan: reflect.ValueOf(a)}}) })
	try(func() { reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectDefault, Send: reflect.ValueOf(a)}}) })
	try(func() { reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: so}}) })
	try(func() {
		reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: ro, Send: reflect.ValueOf(1)}})
	})
	try(func() { reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: so}}) })
	try(func() {
		reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: ro, Send: reflect.ValueOf(1)}})
	})
	try(func() {
		reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: so, Send: reflect.ValueOf("x")}})
	})
	try(func() { reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(1)}}) })
	try(func() {
		reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: so, Send: reflect.ValueOf(1)}})
	})
	try(func() { reflect.Select(make([]reflect.SelectCase, 65537)) })
}
