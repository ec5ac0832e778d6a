package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type key string

func main() {
	ctx, cancel := context.WithCancel(context.WithValue(context.Background(), key("k"), "v"))
	child, stop := context.WithTimeout(ctx, time.Hour)
	defer stop()
	fmt.Println(ctx.Err(), child.Err(), child.Value(key("k")))
	done := make(chan string)
	for i := 0; i < 3; i++ {
		go func() {
			<-child.Done()
			done <- child.Err().Error()
		}()
	}
	cancel()
	cancel()
	for i := 0; i < 3; i++ {
		fmt.Println(<-done)
	}
	late, stop2 := context.WithCancel(child)
	defer stop2()
	<-late.Done()
	fmt.Println(late.Err() == context.Canceled)

	short, stop3 := context.WithTimeout(context.Background(), 2*time.Millisecond)
	defer stop3()
	inner, stop4 := context.WithDeadline(short, time.Now().Add(time.Hour))
	defer stop4()
	select {
	case <-inner.Done():
		fmt.Println(inner.Err(), errors.Is(inner.Err(), context.DeadlineExceeded))
	case <-time.After(5 * time.Second):
		fmt.Println("late")
	}
	over, stop5 := context.WithDeadline(context.Background(), time.Now().Add(-time.Second))
	defer stop5()
	fmt.Println(over.Err())
	_, ok := inner.Deadline()
	fmt.Println(ok)
}
