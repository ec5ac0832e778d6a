package main

import (
	"errors"
	"fmt"
	"io"
)

type num int

func (n num) Error() string { return fmt.Sprint("num ", int(n)) }

func main() {
	a, b := errors.New("a"), errors.New("b")
	j := errors.Join(a, nil, b)
	fmt.Println(j)
	fmt.Printf("%q\n", j.Error())
	fmt.Println(errors.Join() == nil, errors.Join(nil, nil) == nil)
	fmt.Println(errors.Is(j, a), errors.Is(j, b), errors.Is(j, io.EOF), errors.Unwrap(j))
	deep := errors.Join(errors.New("x"), fmt.Errorf("y: %w", errors.Join(num(3), io.EOF)))
	fmt.Println(deep)
	var n num
	fmt.Println(errors.Is(deep, io.EOF), errors.As(deep, &n), int(n))
	w := fmt.Errorf("two: %w and %w", a, io.EOF)
	fmt.Println(w, errors.Is(w, a), errors.Is(w, io.EOF), errors.Unwrap(w))
	u := w.(interface{ Unwrap() []error }).Unwrap()
	fmt.Println(len(u), u[0] == a, u[1])
	fmt.Printf("%T %T\n", j, w)
	fmt.Println(errors.ErrUnsupported)
}
