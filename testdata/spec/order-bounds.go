// Spec: Order of evaluation: bounds that are more than a name are computed before the operand is read, as in gc.
package main

import "fmt"

type T struct {
	s []int
	a *[4]int
	t string
}

var none []int
var i = 3
var zero int
var np *T
var xs = [][]int{{1}}

func report(k int, f func()) {
	defer func() { fmt.Println(k, recover()) }()
	f()
}

func f() int { fmt.Println("f"); none = make([]int, 9); i = 1; return 1 }

func main() {
	report(1, func() { _ = np.s[none[i]:] })
	report(2, func() { _ = np.s[i/zero:] })
	report(3, func() { _ = np.s[:i/zero] })
	report(4, func() { _ = np.a[i/zero:] })
	report(5, func() { _ = np.t[i/zero:] })
	report(6, func() { _ = xs[i][i/zero:] })
	report(7, func() { _ = xs[i][:none[i]] })
	report(8, func() { _ = xs[i][1/zero:none[i]] })
	report(9, func() { _ = xs[i][i:f()] })
	i = 3
	none = nil
	report(16, func() { _ = none[none[i]:f()] })
	none, i = nil, 3
	report(17, func() { _ = none[f():none[i+20]:f()] })
	none = make([]int, 9)
	report(10, func() { _ = none[i:f()] })
	none, i = make([]int, 9), 12
	report(11, func() { _ = none[i:f()+i] })
	report(12, func() { _ = none[i+20:f()] })
	report(13, func() { var s []int; s = np.s[none[i+20]:]; _ = s })
	report(14, func() { np.s = none[none[i+20]:] })
	report(15, func() { var s []int; s = append(np.s[:none[i+20]], 1); _ = s })
}

var npi *int

func init() {
	u := uint8(3)
	s := []int{1, 2, 3}
	report(20, func() { _ = s[*npi:-int(u)] })
	report(21, func() { _ = s[9:*npi] })
	report(22, func() { _ = s[*npi : 9 : int(u)] })
	report(23, func() { _ = "text"[*npi : u+9] })
	report(24, func() { var a [4]int; _ = a[*npi : u+9][0] })
}
