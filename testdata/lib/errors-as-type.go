package main

import (
	"errors"
	"fmt"
	"io/fs"
)

type code int

func (c code) Error() string { return fmt.Sprint("code ", int(c)) }

type odd struct{}

func (odd) Error() string { return "odd" }
func (odd) As(target any) bool {
	if c, ok := target.(*code); ok {
		*c = 42
		return true
	}
	return false
}

type timeout interface {
	error
	Timeout() bool
}

func main() {
	err := fmt.Errorf("a: %w", errors.Join(errors.New("x"), fmt.Errorf("b: %w", code(7)), code(8)))
	fmt.Println(errors.AsType[code](err))
	fmt.Println(errors.AsType[*fs.PathError](err))
	fmt.Println(errors.AsType[code](fmt.Errorf("w: %w", odd{})))
	fmt.Println(errors.AsType[error](err))
	fmt.Println(errors.AsType[code](nil))
	e, ok := errors.AsType[timeout](&fs.PathError{Op: "o", Path: "p", Err: code(1)})
	fmt.Println(e, ok)
}
