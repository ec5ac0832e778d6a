package main

import "fmt"

type T struct {
	a, b int
	s    []int
	m    map[string]int
	arr  [4]int
	p    *T
}

var trace []string

func tr(s string, v int) int { trace = append(trace, s); return v }
func flush()                  { fmt.Println(trace); trace = nil }

func two() (int, string)      { return 1, "x" }
func take(n int, s string)    { fmt.Println("take", n, s) }
func vari(p string, xs ...int) { fmt.Println(p, len(xs), xs, xs == nil) }
func multi() (a, b int, err error) {
	defer func() { a *= 10 }()
	a, b = 1, 2
	return b, a, nil
}

func named() (x int) {
	defer func() { x++ }()
	x = 5
	return x * 2
}
func shadow() (err error) {
	if _, err := fmt.Sscan("q"); err != nil {
		_ = err
	}
	return
}

type E struct{}

func (E) Error() string { return "E" }

type big struct {
	x [20]int
	n string
}

func mkbig(n int) big { var b big; b.x[3] = n; b.n = "n"; return b }
func (b big) sum() int {
	t := 0
	for _, v := range b.x {
		t += v
	}
	return t
}
func (b *big) inc() { b.x[3]++ }
func bigs() (big, int, big) { return mkbig(1), 2, mkbig(3) }

type I interface{ sum() int }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panic:", r)
		} else {
			fmt.Println(name, "ok")
		}
	}()
	f()
}

type node struct {
	left, right *node
	val         int
}

func (n *node) insert(v int) *node {
	if n == nil {
		return &node{val: v}
	}
	if v < n.val {
		n.left = n.left.insert(v)
	} else {
		n.right = n.right.insert(v)
	}
	return n
}
func (n *node) walk(f func(int)) {
	if n != nil {
		n.left.walk(f)
		f(n.val)
		n.right.walk(f)
	}
}

func gotoTest(n int) (s string) {
	i := 0
loop:
	if i < n {
		s += fmt.Sprint(i)
		i++
		goto loop
	}
	return
}

func main() {
	x := []int{1, 2, 3}
	i := 0
	i, x[i] = 1, 9
	fmt.Println(i, x)
	x[0], x[2] = x[2], x[0]
	fmt.Println(x)
	x[tr("i", 1)], x[tr("j", 2)] = tr("v", 7), tr("w", 8)
	flush()
	fmt.Println(x)
	x[tr("a", 0)] += tr("b", 5)
	flush()
	m := map[string][]int{"a": {1}}
	m["a"] = append(m["a"], 2, 3)
	m["b"] = append(m["b"], m["a"]...)
	fmt.Println(m)
	mi := map[int]int{}
	mi[tr("k", 1)] += tr("v", 3)
	mi[1]++
	mi[2]--
	mi[1] <<= 2
	fmt.Println(mi)
	flush()
	take(two())
	vari("none")
	vari("one", 1)
	vari("slice", x...)
	vari("nil", nil...)
	fmt.Println(multi())
	fmt.Println(named())
	b := mkbig(4)
	c := b
	c.inc()
	fmt.Println(b.sum(), c.sum(), b == c, b == mkbig(4))
	var ii I = b
	b.inc()
	fmt.Println(ii.sum(), b.sum())
	ii = &b
	b.inc()
	fmt.Println(ii.sum())
	b1, n, b3 := bigs()
	fmt.Println(b1.sum(), n, b3.sum())
	arr := [3][2]int{{1, 2}, {3, 4}}
	brr := arr
	brr[1][0] = 99
	fmt.Println(arr, brr, arr != brr)
	for i, row := range arr {
		arr[2][0] = 50
		row[0] = 7
		fmt.Print(i, row, " ")
	}
	fmt.Println(arr)
	pa := &arr
	for i, row := range pa {
		pa[2][1] = 51
		fmt.Print(i, row, " ")
	}
	fmt.Println(len(pa), cap(pa[:2]))
	for i := range pa {
		pa[i][0]++
	}
	fmt.Println(arr)
	sl := arr[:]
	sl[0][1] = 1000
	fmt.Println(arr[0])
	try("nilmap", func() { var m map[string]int; m["a"]++ })
	try("nilptr", func() { var p *T; p.a = 1 })
	try("nilptr2", func() { var p *T; _ = p.arr[2] })
	try("nilptr3", func() { var p *T; q := &p.b; _ = q })
	try("nilptr4", func() { var p *[4]int; _ = p[:] })
	try("nilptr5", func() { var p *[4]int; for i := range p { _ = i } })
	try("nilptr6", func() { var p *[4]int; for i, v := range p { _, _ = i, v } })
	try("nilptr7", func() { var p **int; **p = 1 })
	try("nilfunc", func() { var f func(); f() })
	try("niliface", func() { var e error; _ = e.Error() })
	try("div", func() { z := 0; fmt.Println(10 / z) })
	try("mod", func() { z := int8(0); fmt.Println(10 % z) })
	try("shift", func() { z := -1; fmt.Println(1 << z) })
	try("conv", func() { var e any = "s"; fmt.Println(e.(int)) })
	try("conv2", func() { var e any = E{}; fmt.Println(e.(fmt.Stringer)) })
	try("conv3", func() { var e any; fmt.Println(e.(error)) })
	try("conv4", func() { var e error = E{}; fmt.Println(e.(E)) })
	try("uncomparable", func() { var a, b any = []int{1}, []int{1}; fmt.Println(a == b) })
	try("unhash", func() { m := map[any]int{}; m[[]int{}] = 1 })
	try("makelen", func() { n := -1; _ = make([]int, n) })
	try("arr2", func() { s := []int{1, 2}; p := (*[2]int)(s); p[0] = 5; fmt.Println(s) })
	try("order", func() {
		var p *T
		p.a = tr("rhs", 1)
	})
	flush()
	try("order2", func() {
		s := []int{}
		s[tr("idx", 5)] = tr("rhs", 1)
	})
	flush()
	try("partial", func() {
		a, b := 1, 2
		defer func() { fmt.Println("ab", a, b) }()
		var p *int
		a, *p = 5, 6
		_ = b
	})
	min := int64(-1 << 63)
	mo := int64(-1)
	fmt.Println(min/mo, min%mo, -min)
	var u8 uint8 = 200
	fmt.Println(u8+100, u8<<1, ^u8, u8>>9, int8(u8))
	var f32 float32 = 0.1
	fmt.Println(f32*3, float64(f32), int(f32*100), uint8(int(f32*1000)+256))
	str := "aé\xff世"
	for i, r := range str {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println(len(str), str[1], str[1:3], []byte(str), []rune(str))
	var root *node
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		root = root.insert(v)
	}
	root.walk(func(v int) { fmt.Print(v, " ") })
	fmt.Println(gotoTest(5))
	type key struct {
		a string
		b [2]int
		c any
	}
	mk := map[key]int{{"a", [2]int{1, 2}, 3}: 4}
	mk[key{"a", [2]int{1, 2}, 3}]++
	fmt.Println(mk[key{"a", [2]int{1, 2}, 3}], mk[key{"a", [2]int{1, 2}, "3"}], len(mk))
	var np *struct{ x, y float64 }
	np = &struct{ x, y float64 }{1, 2}
	np.x += np.y
	fmt.Println(*np)
	func() {
		defer fmt.Println("deferred", i)
		i = 100
		for i := 0; i < 3; i++ {
			defer func(n int) { fmt.Print("d", n, i, " ") }(i * 2)
		}
	}()
	s2 := make([]int, 2, 10)
	s3 := append(s2, 1)
	s4 := append(s2, 2)
	fmt.Println(s3, s4, len(s2), cap(s2[1:4:6]))
	s2 = append(s2, s2...)
	s2 = append(s2[:1], s2[2:]...)
	fmt.Println(s2, len(s2))
	var iface any = 3
	switch v := iface.(type) {
	case string, int:
		fmt.Printf("%T\n", v)
	}
	if v, ok := iface.(string); !ok {
		fmt.Println(v == "", ok)
	}
	_, ok := m["zzz"]
	var okb bool
	_, okb = m["a"]
	fmt.Println(ok, okb)
	ch := [...]string{2: "c", 0: "a"}
	fmt.Println(len(ch), ch)
	fmt.Println(complex64(complex(1, 2))*2, -complex(1, -1), complex(4, 2)/complex(1, 1))
	x5 := []struct {
		n int
		p *int
	}{{1, nil}, {2, &i}}
	fmt.Println(x5[0].n, *x5[1].p)
	fs := map[string]func(int) int{"dbl": func(n int) int { return n * 2 }}
	fmt.Println(fs["dbl"](21))
	var nilf func(int) int
	fmt.Println(nilf == nil, fs["no"] == nil)
	fmt.Println(("a" + str) < "b", "x"+"y"+fmt.Sprint(1)+"z")
}
