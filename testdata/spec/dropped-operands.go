// What is not needed of an operand is not read, but fails all the same.
package main

import "fmt"

type T struct{ a, b int }

var npi *int
var np *T
var none []int

func try(k int, f func() any) {
	defer func() { fmt.Println(k, recover()) }()
	fmt.Println(f())
}

func main() {
	try(1, func() any { return T{1, *npi}.a })
	try(2, func() any { return [2]int{1, *npi}[0] })
	try(3, func() any { return []int{1, *npi}[0] })
	try(4, func() any { return len([]int{1, *npi}) })
	try(5, func() any { return real(complex(1, float64(*npi))) })
	try(6, func() any { x := T{1, *npi}; return x.a })
	try(7, func() any { x := *npi; _ = x; return 1 })
	try(8, func() any { _ = *npi; return 1 })
	try(9, func() any { _ = np.b; return 1 })
	try(10, func() any { x, _ := 1, *npi; return x })
	try(11, func() any { return T{1, none[0]}.a })
	try(12, func() any { return struct{ T; c int }{T{2, 3}, *npi}.a })
	try(13, func() any { return len(string([]byte{byte(*npi)})) })
	try(14, func() any { var e any = *npi; return e != nil })
	try(15, func() any { return any(*npi) != nil })
	try(16, func() any { return *npi*0 + 1 })
	try(17, func() any { return *npi&0 == 0 })
	try(18, func() any { return func() int { return 1 }() + 0**npi })
	try(19, func() any { x := [2]T{{1, 2}, *np}; return x[0].a })
	try(20, func() any { x := *np; x.a = 1; return x.a })
	try(21, func() any { x := *np; x = T{1, 2}; return x })
	try(22, func() any { x := np.a; x = 2; return x })
	try(23, func() any { return T{a: np.b}.b })
	try(24, func() any { p := &T{1, *npi}; return p.a })
	try(25, func() any { var x T; x.b = *npi; return 3 })
	try(26, func() any { var x [3]int; x[1] = *npi; return 3 })
	try(27, func() any { f := func(T) int { return 1 }; return f(*np) })
	try(28, func() any { x := np.a; return func() int { _ = x; return 2 }() })
	try(29, func() any { switch x := *npi; { default: _ = x; return 5 } })
	try(30, func() any { if x := *npi; true { _ = x; return 5 }; return 2 })
	try(31, func() any { for range *(*[3]int)(nil) {}; return 5 })
	try(32, func() any { for _, x := range *(*[3]int)(nil) { _ = x; return 6 }; return 5 })
	try(33, func() any { x := *(*string)(nil); return len(x)*0 })
	try(34, func() any { var s *[]int; for range *s {}; return 5 })
	try(35, func() any { x := uint8(*npi) >> 9; return x })
	try(36, func() any { return *npi == *npi })
	try(37, func() any { return imag(complex(float64(*npi), 2)) })
	try(38, func() any { x, y := T{1, *npi}, 2; _ = x; return y })
	try(39, func() any { a := [2]int{1, *npi}; _ = a; return 2 })
	try(40, func() any { a := []int{1, *npi}; _ = a; return 2 })
	try(41, func() any { a := map[int]int{1: *npi}; _ = a; return 2 })
	try(42, func() any { a := func() int { return *npi }; _ = a; return 2 })
	try(43, func() any { _ = T{1, *npi}; return 2 })
	try(44, func() any { _ = []int{1, *npi}; return 2 })
	try(45, func() any { _, _ = *npi, *np; return 2 })
	try(46, func() any { _ = any(*np); return 2 })
	try(47, func() any { _ = *npi + 1; return 2 })
	try(48, func() any { _ = -*npi; return 2 })
	try(49, func() any { _ = *npi == 3; return 2 })
	try(50, func() any { _ = np.a > 1 || np.b > 2; return 2 })
	try(51, func() any { _ = &np.b; return 2 })
	try(52, func() any { _ = &none[1]; return 2 })
	try(53, func() any { _ = none[1:]; return 2 })
	try(54, func() any { _ = float64(*npi); return 2 })
	try(55, func() any { _ = string(rune(*npi)); return 2 })
	try(56, func() any { _ = func(x int) int { return x }(*npi); return 2 })
}
