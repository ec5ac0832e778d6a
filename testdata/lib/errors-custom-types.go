package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
)

type opError struct {
	op  string
	err error
}

func (e *opError) Error() string { return e.op + ": " + e.err.Error() }
func (e *opError) Unwrap() error { return e.err }

var errBase = errors.New("base")

func layer(n int) error {
	if n == 0 {
		return errBase
	}
	if n%2 == 0 {
		return fmt.Errorf("layer %d: %w", n, layer(n-1))
	}
	return &opError{"op" + strconv.Itoa(n), layer(n - 1)}
}

func main() {
	err := layer(5)
	fmt.Println(err)
	fmt.Println(errors.Is(err, errBase))
	var op *opError
	for e := err; errors.As(e, &op); e = op.err {
		fmt.Println("found", op.op)
	}
	depth := 0
	for e := err; e != nil; e = errors.Unwrap(e) {
		depth++
	}
	fmt.Println(depth)
	_, perr := strconv.Atoi("x1")
	var ne *strconv.NumError
	fmt.Println(errors.As(perr, &ne), ne.Func, errors.Is(perr, strconv.ErrSyntax), errors.Is(perr, strconv.ErrRange))
	_, oerr := os.Open("/does/not/exist")
	fmt.Println(errors.Is(oerr, os.ErrNotExist), oerr)
	var nilOp *opError
	var e error = nilOp
	fmt.Println(e == nil, nilOp == nil)
}
