// Names that mean something else here.
package main

import "errors"

type printer struct{}

func (printer) Printf(format string, args ...any)        {}
func (printer) Sprintf(format string, args ...any) string { return format }
func (printer) Errorf(format string, args ...any) error   { return nil }

var fmt printer

func recover() any { return nil }

func append(s []int, x ...int) []int { return s }

func main() {
	fmt.Printf("%d", "x")
	fmt.Sprintf("%d", "x")
	_ = errors.New(fmt.Sprintf("%d", 1))
	_ = fmt.Errorf("%v", errors.New("x"))
	recover()
	defer recover()
	_ = append(nil, 1)
	panic := func(int) {}
	panic(1)
	println()
}
