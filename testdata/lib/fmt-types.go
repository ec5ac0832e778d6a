package main

import (
	"errors"
	"fmt"
)

type T struct{}
type F func(a int, b ...string) (error, bool)
type I interface{ M() }
type C chan<- int
type E error

func main() {
	var i I
	var e E
	fmt.Printf("%T %T %T %T\n", T{}, &T{}, F(nil), C(nil))
	fmt.Printf("%T %T %T\n", i, e, nil)
	fmt.Printf("%T %T %T\n", &i, []I{}, map[string]E{})
	fmt.Printf("%T %T %T %T\n", func() {}, func(int) string { return "" }, func(...int) {}, func(a, b any) (int, error) { return 0, nil })
	fmt.Printf("%T %T %T %T\n", (chan int)(nil), (<-chan bool)(nil), [3]*T{}, 'x')
	fmt.Printf("%T %T %T %T\n", struct{ A, b int }{}, struct {
		X int `json:"x"`
	}{}, interface{}(1), 1i)
	fmt.Printf("%T %T\n", errors.New("x"), fmt.Errorf("a %w", errors.New("b")))
	fmt.Printf("%T %T %T\n", byte(1), uintptr(2), []rune("a"))
}
