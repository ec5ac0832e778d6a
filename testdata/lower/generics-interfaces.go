package main

import "fmt"

type Shape interface {
	Area() float64
	Name() string
}
type Sq struct{ s float64 }
type Ci struct{ r float64 }

func (s Sq) Area() float64  { return s.s * s.s }
func (s Sq) Name() string   { return "sq" }
func (c *Ci) Area() float64 { return 3 * c.r * c.r }
func (c *Ci) Name() string  { return "ci" }

type Base struct{ id int }

func (b *Base) SetID(n int) { b.id = n }
func (b Base) ID() int      { return b.id }

type Derived struct {
	Base
	*Sq
	name string
}

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(x T) { s.items = append(s.items, x) }
func (s *Stack[T]) Pop() (T, bool) {
	var zero T
	if len(s.items) == 0 {
		return zero, false
	}
	x := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return x, true
}

type Number interface {
	~int | ~int64 | ~float64
}

func Sum[T Number](xs ...T) T {
	var t T
	for _, x := range xs {
		t += x
	}
	return t
}
func Map[T, U any](xs []T, f func(T) U) []U {
	r := make([]U, 0, len(xs))
	for _, x := range xs {
		r = append(r, f(x))
	}
	return r
}

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[K, V]) String() string { return fmt.Sprintf("<%v=%v>", p.Key, p.Val) }

type MyErr struct{ code int }

func (e *MyErr) Error() string { return fmt.Sprint("code ", e.code) }

func mayFail(n int) (res int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	if n == 1 {
		return 0, &MyErr{7}
	}
	if n == 2 {
		var a []int
		_ = a[n]
	}
	if n == 3 {
		var m map[string]int
		m["a"] = 1
	}
	if n == 4 {
		z := 0
		return 1 / z, nil
	}
	if n == 5 {
		var s Shape
		s.Area()
	}
	if n == 6 {
		var x any = "str"
		return x.(int), nil
	}
	return n, nil
}

func fib() func() int {
	a, b := 0, 1
	return func() int {
		r := a
		a, b = b, a+b
		return r
	}
}

type Weekday int

const (
	Sun Weekday = iota
	Mon
	Tue
)

func (d Weekday) String() string { return [...]string{"Sun", "Mon", "Tue"}[d] }

func classify(x any) string {
	switch v := x.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("int-ish %v", v)
	case string:
		return "string " + v
	case []int:
		return fmt.Sprint("slice ", len(v))
	case error:
		return "error " + v.Error()
	case fmt.Stringer:
		return "stringer " + v.String()
	case func() int:
		return fmt.Sprint("func ", v())
	}
	return "other"
}

func main() {
	shapes := []Shape{Sq{2}, &Ci{1}, &Sq{3}}
	for i, s := range shapes {
		fmt.Println(i, s.Name(), s.Area())
	}
	d := Derived{Base{1}, &Sq{4}, "d"}
	d.SetID(42)
	fmt.Println(d.ID(), d.Area(), d.name, d.Sq.s)
	f := d.SetID
	f(43)
	g := d.ID
	d.SetID(44)
	fmt.Println(g(), d.ID(), (*Base).ID(&d.Base), Base.ID(d.Base))
	st := &Stack[string]{}
	st.Push("a")
	st.Push("b")
	x, ok := st.Pop()
	fmt.Println(x, ok, len(st.items))
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2.5), Sum[int64]())
	fmt.Println(Map([]int{1, 2, 3}, func(i int) string { return fmt.Sprint(i * i) }))
	fmt.Println(Pair[string, int]{"k", 1})
	for i := 0; i < 7; i++ {
		r, err := mayFail(i)
		fmt.Println(i, r, err)
	}
	fb := fib()
	for i := 0; i < 10; i++ {
		fmt.Print(fb(), " ")
	}
	fmt.Println()
	fmt.Println(Mon, Tue, Weekday(0))
	fmt.Println(classify(nil), classify(3), classify(int64(4)), classify("x"), classify([]int{1}), classify(&MyErr{3}), classify(Mon), classify(func() int { return 9 }), classify(3.5))
	m := map[string][]int{}
	for i := 0; i < 5; i++ {
		k := fmt.Sprint("k", i%2)
		m[k] = append(m[k], i)
	}
	fmt.Println(m, len(m))
	delete(m, "k0")
	v, ok2 := m["k0"]
	fmt.Println(v == nil, ok2, m)
	counts := map[rune]int{}
	for _, r := range "héllo, wörld" {
		counts[r]++
	}
	fmt.Println(counts['l'], counts['ö'], len(counts))
	arr := [5]int{1, 2, 3, 4, 5}
	brr := arr
	brr[0] = 100
	fmt.Println(arr, brr, arr == brr, arr[1:3], len(arr[1:3]), cap(arr[1:3]))
	s := arr[:]
	s[2] = 33
	fmt.Println(arr)
	copy(s[1:], s)
	fmt.Println(arr)
	var fs []func() int
	for i := 0; i < 3; i++ {
		i := i
		fs = append(fs, func() int { i *= 2; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	fmt.Println()
outer:
	for i := 0; i < 3; i++ {
		for j := 0; j < 3; j++ {
			if j == 2 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			fmt.Print(i, j, ";")
		}
	}
	fmt.Println()
	switch x := 5; {
	case x > 3:
		fmt.Println("big")
		fallthrough
	case x > 10:
		fmt.Println("fell")
	default:
		fmt.Println("def")
	}
	var i8 int8 = 127
	i8++
	var u8 uint8 = 0
	u8--
	var sh uint = 70
	fmt.Println(i8, u8, 1<<sh == 0, int32(-7)>>1, -7/2, -7%3, uint32(1)<<31, ^5, 6&^3)
	c := complex(1, 2)
	c = c * c
	fmt.Println(c, real(c), imag(c), c == complex(-3, 4))
	type pt struct{ x, y int }
	mp := map[pt]string{{1, 2}: "a", {3, 4}: "b"}
	fmt.Println(mp[pt{1, 2}], mp[pt{3, 4}], mp[pt{}] == "")
	pp := &pt{5, 6}
	pp.x, pp.y = pp.y, pp.x
	fmt.Println(*pp, pp.x)
	var e1, e2 any = pt{1, 2}, pt{1, 2}
	fmt.Println(e1 == e2, e1 != nil, e1 == pt{1, 3})
	bs := []byte("abc")
	bs = append(bs, "def"...)
	fmt.Println(string(bs), string(rune(0x4e16)), []rune("世界")[1], string([]rune{0x41, 0x42}))
	fmt.Printf("%v %+v %T %q %x %08.3f|%-5d|%5s|\n", d.Base, pp, pp, "hi", 255, 3.14159, 42, "ab")
}
