package main

import (
	"errors"
	"fmt"
)

type code int

func (c code) Error() string { return fmt.Sprint("code ", int(c)) }
func (c code) Is(t error) bool {
	o, ok := t.(code)
	return ok && o%10 == c%10
}

type asErr struct{}

func (asErr) Error() string { return "as" }
func (asErr) As(t any) bool {
	if p, ok := t.(*code); ok {
		*p = 99
		return true
	}
	return false
}

type list []int

func (list) Error() string { return "list" }

type timeout interface{ Timeout() bool }
type slow struct{ error }

func (slow) Timeout() bool { return true }

func main() {
	e := errors.New("e")
	w := fmt.Errorf("w: %w", e)
	fmt.Println(errors.Is(w, e), errors.Is(e, w), errors.Is(nil, e), errors.Is(w, nil), errors.Is(nil, nil))
	fmt.Println(errors.New("e") == errors.New("e"))
	fmt.Println(errors.Is(fmt.Errorf("%w", code(13)), code(3)), errors.Is(code(13), code(4)))
	var c code
	fmt.Println(errors.As(fmt.Errorf("%w", asErr{}), &c), c)
	fmt.Println(errors.As(fmt.Errorf("%w", code(5)), &c), c)
	fmt.Println(errors.Is(list{1}, list{1}), errors.Is(fmt.Errorf("%w", list{}), e))
	var t timeout
	fmt.Println(errors.As(fmt.Errorf("x %w", slow{e}), &t), t != nil && t.Timeout())
	var err error
	fmt.Println(errors.As(w, &err), err == w)
	fmt.Println(errors.As(nil, &c), errors.Unwrap(w) == e, errors.Unwrap(e) == nil, errors.Unwrap(nil))
}
