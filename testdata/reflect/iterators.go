package main

// Seq and Seq2, TypeAssert.

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"reflect"
)

type N int8
type Pairs iter.Seq2[string, int]

func (n N) Each(yield func(N) bool) {
	for i := N(0); i < n && yield(i*10); i++ {
	}
}

func main() {
	arr := [3]string{"x", "y", "z"}
	c := make(chan int, 3)
	c <- 7
	c <- 8
	close(c)
	for _, x := range []any{3, N(2), uint8(2), int64(-1), "hé", []int{5, 6}, arr, &arr, map[string]int{"k": 1}, c, N(3).Each, func(yield func(string) bool) { _ = yield("a") && yield("b") }, func(func(int) int) {}, 2.5, (*[2]int)(nil), struct{}{}} {
		t := reflect.TypeOf(x)
		fmt.Print(t, " ", t.CanSeq(), " ", t.CanSeq2(), ":")
		func() {
			defer func() {
				if r := recover(); r != nil {
					fmt.Print(" ", r)
				}
			}()
			for v := range reflect.ValueOf(x).Seq() {
				fmt.Print(" ", v, v.Type())
			}
		}()
		fmt.Println()
	}
	for _, x := range []any{"hé", []int{5, 6}, arr, &arr, map[string]int{"k": 1}, Pairs(func(yield func(string, int) bool) { _ = yield("a", 1) && yield("b", 2) }), 3, (*[2]int)(nil)} {
		fmt.Print(reflect.TypeOf(x), ":")
		func() {
			defer func() {
				if r := recover(); r != nil {
					fmt.Print(" ", r)
				}
			}()
			for k, v := range reflect.ValueOf(x).Seq2() {
				fmt.Print(" ", k, "=", v)
				if k.Kind() == reflect.String && k.String() == "a" {
					break
				}
			}
		}()
		fmt.Println()
	}
	for k, v := range reflect.ValueOf(&arr).Elem().Seq2() {
		if k.Int() == 1 {
			v.SetString("changed")
		}
	}
	fmt.Println(arr)

	i, ok := reflect.TypeAssert[int](reflect.ValueOf(5))
	fmt.Println(i, ok)
	s, ok := reflect.TypeAssert[string](reflect.ValueOf(5))
	fmt.Printf("%q %v\n", s, ok)
	err, ok := reflect.TypeAssert[error](reflect.ValueOf(errors.New("e")))
	fmt.Println(err, ok)
	var r io.Reader
	_, ok = reflect.TypeAssert[io.Writer](reflect.ValueOf(&r).Elem())
	fmt.Println(ok)
	p, ok := reflect.TypeAssert[*[3]string](reflect.ValueOf(&arr))
	fmt.Println(p == &arr, ok)
	f, ok := reflect.TypeAssert[func(func(N) bool)](reflect.ValueOf(N(1)).Method(0))
	fmt.Println(f != nil, ok)
	e, ok := reflect.TypeAssert[any](reflect.ValueOf(N(4)))
	fmt.Println(e, ok)
}
