package main

import (
	"errors"
	"fmt"
)

type myErr struct{ code int }

func (e *myErr) Error() string { return fmt.Sprint("code ", e.code) }

func mayFail(fail bool) error {
	var e *myErr
	if fail {
		e = &myErr{7}
	}
	return e // not nil: holds a typed nil pointer
}

type shape interface {
	area() float64
}
type sq float64
type rect struct{ w, h float64 }

func (s sq) area() float64    { return float64(s * s) }
func (r *rect) area() float64 { return r.w * r.h }

func main() {
	err := mayFail(false)
	fmt.Println(err == nil, mayFail(true))
	var target *myErr
	wrapped := fmt.Errorf("ctx: %w", mayFail(true))
	fmt.Println(errors.As(wrapped, &target), target.code, errors.Unwrap(wrapped) == error(target))
	shapes := []shape{sq(2), &rect{2, 3}}
	total := 0.0
	for _, s := range shapes {
		total += s.area()
	}
	fmt.Println(total)
	var a, b any = 1, 1
	var c any = int64(1)
	fmt.Println(a == b, a == c, a != nil, shapes[0] == sq(2), any(sq(2)) == any(2.0))
	var s shape
	_, ok := s.(*rect)
	fmt.Println(ok, s == nil)
	if r, ok := shapes[1].(*rect); ok {
		r.w = 10
	}
	fmt.Println(shapes[1].area())
	f := shapes[0].area
	shapes[0] = sq(9)
	fmt.Println(f())
}
