// Spec: Order of evaluation: len, cap, real, imag and complex are evaluated in turn with the calls, as in gc, and what their
// operands fail of comes before a failing index or division that stands in front of them.
package main

import "fmt"

type T struct {
	s []int
	c complex128
	n int
	m map[string]int
	a *T
}

var none []int
var zero int
var np *T

func report(k int, f func()) {
	defer func() { fmt.Println(k, recover()) }()
	f()
}

func use(x ...int) {}

func main() {
	i := 3
	report(1, func() { use(np.n, len(none[i:])) })
	report(2, func() { use(none[i], len(np.s)) })
	report(3, func() { use(1/zero, cap(np.s)) })
	report(4, func() { use(none[i], 1/zero, len(np.m)) })
	report(5, func() { x := none[i] + len(np.s); use(x) })
	report(6, func() { x := float64(none[i]) + real(np.c); _ = x })
	report(7, func() { x := float64(none[i]) + imag(np.c); _ = x })
	report(8, func() { x := complex(float64(none[i]), 1) + complex(1, float64(1/zero)); _ = x })
	report(9, func() { x := []int{none[i], len(np.s)}; _ = x })
	report(10, func() { if none[i] == len(np.s) { println("no") } })
	report(11, func() { none[i] = len(np.s) })
	report(12, func() { none[i] += len(np.s) })
	report(13, func() { np.n = len(none[i:]) })
	report(14, func() { np.a.n, i = len(np.s), none[i] })
	report(15, func() { m := map[int]int{none[i]: len(np.s)}; _ = m })
	report(16, func() { m := map[int]int{}; m[none[i]] = len(np.s) })
	report(17, func() { m := map[int]int{}; m[none[i]] += len(np.s) })
	report(18, func() { x, y := none[i], len(np.s); _, _ = x, y })
	report(19, func() { var e any = none[i]; println(e == any(len(np.s))) })
	report(20, func() { println(none[i], len(np.s)) })
	report(21, func() { for j := none[i] + len(np.s); j < 3; { } })
	report(22, func() { func() (int, int) { return none[i], len(np.s) }() })
	report(23, func() { c := make(chan int, 1); c <- none[i] + len(np.s) })
	report(24, func() { none = none[none[i]:len(np.s)] })
	report(25, func() { _ = make([]int, none[i], len(np.s)) })
	report(26, func() { _ = "abc"[none[i]] + "abc"[len(np.s)] })
	report(27, func() { var a [4]int; a[none[i]] = a[len(np.s)] })
	report(28, func() { var a [4]int; a[none[i]] += cap(np.s); _ = a })
	report(29, func() { switch none[i] + len(np.s) { } })
	report(30, func() { none = append(none, none[i], len(np.s)) })
	report(31, func() { _ = T{n: none[i], s: make([]int, len(np.s))} })
	report(32, func() { _ = none[i] << len(np.s) })
	report(33, func() { _ = 1 / zero << len(np.s) })
	report(34, func() { _ = -none[i] < -len(np.s) })
	report(36, func() { _ = none[i] > 0 && len(np.s) > 0 })
	report(37, func() { x := [2]int{len(np.s), none[i]}; _ = x })
	report(38, func() { x := [2]int{none[i], len(np.s)}; use(x[:]...) })
}
