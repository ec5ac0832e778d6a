package main

import (
	"errors"
	"fmt"
	"io"
)

type myErr struct{ code int }

func (e *myErr) Error() string { return fmt.Sprint("code ", e.code) }

func main() {
	base := &myErr{7}
	e1 := fmt.Errorf("read %q: %w", "file", base)
	e2 := fmt.Errorf("outer: %w", e1)
	fmt.Println(e2)
	fmt.Println(errors.Is(e2, base), errors.Is(e2, io.EOF), errors.Unwrap(e2) == e1, errors.Unwrap(base))
	var m *myErr
	fmt.Println(errors.As(e2, &m), m == base, m.code)
	e3 := fmt.Errorf("plain %v", base)
	fmt.Println(e3, errors.Unwrap(e3), errors.Is(e3, base))
	fmt.Printf("%T %T\n", e1, e3)
	fmt.Println(fmt.Errorf("bad %w", "str"))
	e4 := fmt.Errorf("nil %w", nil)
	fmt.Println(e4, errors.Unwrap(e4))
	fmt.Printf("%v|%s|%q|%+v\n", e1, e1, e1, e1)
}
