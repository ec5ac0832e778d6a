package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

func main() {
	ctx, cancel := context.WithCancelCause(context.Background())
	d := make(chan bool)
	context.AfterFunc(ctx, func() { fmt.Println("after"); d <- true })
	st := context.AfterFunc(ctx, func() { fmt.Println("never") })
	fmt.Println(st(), st())
	w := context.WithoutCancel(ctx)
	cancel(errors.New("why"))
	<-d
	fmt.Println(context.Cause(ctx), ctx.Err(), w.Err(), context.Cause(w), w)
	c2, s := context.WithTimeoutCause(w, time.Millisecond, errors.New("slow"))
	defer s()
	<-c2.Done()
	fmt.Println(c2.Err(), context.Cause(c2))
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Go(func() { time.Sleep(time.Duration(i) * 50 * time.Millisecond); fmt.Println(i) })
	}
	wg.Wait()
}
