// Since Go 1.23 the channel of a timer looks unbuffered, and nothing stale is received after Stop or Reset.
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTimer(time.Millisecond)
	k := time.NewTicker(time.Millisecond)
	time.Sleep(20 * time.Millisecond)
	fmt.Println(len(t.C), cap(t.C), len(k.C), cap(k.C))
	fmt.Println(t.Stop())
	select {
	case <-t.C:
		fmt.Println("stale")
	default:
		fmt.Println("nothing")
	}
	k.Stop()
	start := time.Now()
	t.Reset(10 * time.Millisecond)
	time.Sleep(50 * time.Millisecond)
	late := (<-t.C).Sub(start)
	fmt.Println(late >= 10*time.Millisecond && late < 40*time.Millisecond, len(t.C), cap(t.C))
	c := time.After(0)
	fmt.Println(cap(c))
	<-c
	fmt.Println(cap(time.Tick(time.Hour)))
}
