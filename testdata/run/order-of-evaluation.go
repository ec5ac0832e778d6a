// Spec: Order of evaluation: calls happen in lexical left-to-right order.
package main

import "fmt"

func t(s string, v int) int { fmt.Print(s, " "); return v }

type r struct{ n int }

func (x r) m(a, b int) r { fmt.Print("m", x.n, " "); return r{x.n + a + b} }

func pair() (int, int) { fmt.Print("pair "); return 1, 2 }
func take(a, b int)    { fmt.Println("take", a, b) }

func main() {
	a := []int{0, 0, 0, 0}
	a[t("i", 1)], a[t("j", 2)] = t("x", 5), t("y", 6)
	fmt.Println(a)
	_ = t("a", 1) + t("b", 2)*t("c", 3)
	fmt.Println()
	r{1}.m(t("p", 1), t("q", 1)).m(t("r", 1), t("s", 1))
	fmt.Println()
	take(pair())
	m := map[int]int{t("k1", 1): t("v1", 1), t("k2", 2): t("v2", 2)}
	fmt.Println(len(m))
	i := 0
	i, a[i] = 1, 9
	fmt.Println(i, a)
	x, y := 1, 2
	x, y = y, x+y
	fmt.Println(x, y)
	_ = t("l", 0) == 1 && t("never", 1) == 1 || t("r", 1) == 1
	fmt.Println()
	var p *r
	defer func() { fmt.Println(recover() != nil, a) }()
	a[t("first", 0)], p.n = 77, t("second", 1)
}
