package main

import (
	"context"
	"errors"
	"fmt"
)

type key string
type other string

func main() {
	bg := context.Background()
	fmt.Println(bg, context.TODO(), bg.Err(), bg.Done() == nil, bg.Value("x"))
	_, ok := bg.Deadline()
	fmt.Println(ok)
	c := context.WithValue(bg, key("a"), 1)
	d := context.WithValue(c, key("b"), "two")
	fmt.Println(d.Value(key("a")), d.Value(key("b")), d.Value(other("a")), d.Value("a"), c.Value(key("b")))
	d = context.WithValue(d, key("a"), 3)
	fmt.Println(d.Value(key("a")), c.Value(key("a")), d.Err())
	fmt.Println(context.Canceled, context.DeadlineExceeded)
	t, ok := context.DeadlineExceeded.(interface{ Timeout() bool })
	fmt.Println(ok, t.Timeout(), errors.Is(fmt.Errorf("x: %w", context.DeadlineExceeded), context.DeadlineExceeded))
	for _, f := range []func(){
		func() { context.WithValue(nil, key("k"), 1) },
		func() { context.WithValue(bg, nil, 1) },
		func() { context.WithValue(bg, []int{}, 1) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}
