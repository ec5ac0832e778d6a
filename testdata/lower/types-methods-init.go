package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"sort"
	"strings"
)

var (
	ga = gb + 1
	gb = initf("gb", 10)
	gc = map[string]int{"x": ga, "y": gb}
	gd = []func() int{func() int { return ga }, func() int { return gb }}
	ge, gf = pairf()
	_  = initf("blank", 0)
	gp = &gstruct{1, "q", [2]int{3, 4}}
	gs = [...]gstruct{{1, "a", [2]int{}}, {b: "z"}}
)

type gstruct struct {
	a int
	b string
	c [2]int
}

func initf(s string, n int) int { fmt.Println("init", s); return n }
func pairf() (int, string)      { return ga, "pf" }
func init()                     { fmt.Println("init1", ga, gb, gc, ge, gf) }
func init()                     { fmt.Println("init2", gd[0](), gd[1](), *gp, gs) }

type Animal interface{ Sound() string }
type Dog struct{ name string }

func (d Dog) Sound() string   { return d.name + " woof" }
func (d *Dog) Rename(s string) { d.name = s }

type Puppy struct {
	*Dog
	age int
}
type Kennel struct {
	Animal
	n int
}
type Deep struct{ Kennel }

type Empty struct{}

func (Empty) M() string { return "empty" }

type Mer interface{ M() string }

type List[T any] struct {
	head *elem[T]
	n    int
}
type elem[T any] struct {
	v    T
	next *elem[T]
}

func (l *List[T]) Add(v T) *List[T] {
	l.head = &elem[T]{v, l.head}
	l.n++
	return l
}
func (l *List[T]) Each(f func(T)) {
	for e := l.head; e != nil; e = e.next {
		f(e.v)
	}
}
func Filter[T any](l *List[T], p func(T) bool) *List[T] {
	r := &List[T]{}
	l.Each(func(v T) {
		if p(v) {
			r.Add(v)
		}
	})
	return r
}
func Keys[M ~map[K]V, K comparable, V any](m M) []K {
	var r []K
	for k := range m {
		r = append(r, k)
	}
	return r
}
func Max[T int | float64 | string](a, b T) T {
	if a > b {
		return a
	}
	return b
}
func Zero[T any]() (z T) { return }
func TypeName[T any](x T) string {
	switch any(x).(type) {
	case int:
		return "int"
	case []T:
		return "slice"
	case string:
		return "string"
	}
	return fmt.Sprintf("%T", x)
}

type Set[T comparable] map[T]struct{}

func (s Set[T]) Add(v T)           { s[v] = struct{}{} }
func (s Set[T]) Has(v T) bool      { _, ok := s[v]; return ok }
func Apply[T Animal](x T) string   { return x.Sound() }
func PtrApply[T any, P interface {
	*T
	Rename(string)
}](x T) T {
	P(&x).Rename("ptr")
	return x
}

type byLen []string

func (b byLen) Len() int           { return len(b) }
func (b byLen) Less(i, j int) bool { return len(b[i]) < len(b[j]) }
func (b byLen) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type Temp float64
type Str string
type Fn func(int) int

func (f Fn) Call(n int) int { return f(n) }

type MI map[string]int

func (m MI) Get(k string) int { return m[k] }

type errT struct{ msg string }

func (e errT) Error() string { return e.msg }

var ErrX = errors.New("x")

func wrap() error { return fmt.Errorf("wrapped: %w", ErrX) }

type matrix [3][3]float64

func (m matrix) mul(o matrix) (r matrix) {
	for i := range m {
		for j := range o[0] {
			for k := range o {
				r[i][j] += m[i][k] * o[k][j]
			}
		}
	}
	return
}

func deferLoop() (out []int) {
	for i := 0; i < 3; i++ {
		defer func(n int) { out = append(out, n) }(i)
	}
	return nil
}
func nestedPanic() (s string) {
	defer func() { s += fmt.Sprint(" outer:", recover()) }()
	defer func() {
		defer func() { s += fmt.Sprint("inner:", recover()) }()
		panic("second")
	}()
	panic("first")
}

func states(n int) string {
	switch {
	case n < 0:
		return "neg"
	case n == 0:
		return "zero"
	}
	switch n {
	case 1, 2, 3:
		return "small"
	case 4, 5:
		fallthrough
	case 6:
		if n == 5 {
			break
		}
		return "mid"
	case 100, 101, 102:
		return "big"
	default:
		return "def"
	}
	return "broke"
}

func main() {
	d := &Dog{"rex"}
	p := Puppy{d, 1}
	k := Kennel{p, 2}
	dd := Deep{k}
	var a Animal = dd
	fmt.Println(a.Sound(), dd.n, dd.Kennel.n)
	p.Rename("max")
	fmt.Println(a.Sound(), Animal.Sound(a), Puppy.Sound(p), (*Dog).Sound(d), Dog.Sound(*d))
	snd := a.Sound
	ren := p.Rename
	ren("zed")
	fmt.Println(snd(), Apply(p), Apply[Animal](k), PtrApply(*d).name)
	var m Mer = Empty{}
	fmt.Println(m.M(), m == Empty{}, Empty{}.M())
	l := (&List[int]{}).Add(1).Add(2).Add(3)
	Filter(l, func(n int) bool { return n != 2 }).Each(func(n int) { fmt.Print(n, " ") })
	ks := Keys(map[string]bool{"a": true, "b": false})
	sort.Strings(ks)
	fmt.Println(ks, Max(1, 2), Max("a", "b"), Max(1.5, 0.5), Zero[string]() == "", Zero[*int]() == nil, TypeName(1), TypeName("s"), TypeName(2.5))
	s := Set[string]{}
	s.Add("q")
	fmt.Println(s.Has("q"), s.Has("r"), len(s))
	words := byLen{"ccc", "a", "bb"}
	sort.Sort(words)
	fmt.Println(words, strings.Join(words, "-"))
	sort.Slice(words, func(i, j int) bool { return words[i] > words[j] })
	fmt.Println(words)
	fmt.Println(Fn(func(n int) int { return n + 1 }).Call(4), MI{"z": 9}.Get("z"), Temp(3)/2, Str("a")+"b")
	err := wrap()
	fmt.Println(err, errors.Is(err, ErrX), errors.Unwrap(err) == ErrX)
	var et errT
	fmt.Println(errors.As(fmt.Errorf("q %w", errT{"in"}), &et), et.msg)
	id := matrix{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}
	mm := matrix{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}
	fmt.Println(mm.mul(id) == mm, mm.mul(mm)[2])
	fmt.Println(deferLoop(), nestedPanic())
	for _, n := range []int{-1, 0, 2, 4, 5, 6, 7, 101} {
		fmt.Print(states(n), " ")
	}
	fmt.Println()
	nan := math.NaN()
	nm := map[float64]int{nan: 1}
	nm[nan] = 2
	fmt.Println(len(nm), nan == nan, nan < 1, math.Inf(1) > 1e308)
	im := map[any]string{1: "int", "1": "str", 1.0: "float", [2]int{1, 2}: "arr", Empty{}: "e"}
	fmt.Println(im[1], im["1"], im[1.0], im[[2]int{1, 2}], im[Empty{}], im[int8(1)] == "")
	type rec struct {
		Name string
		Tags []string
		Sub  *rec
		M    map[string]int
		F    any
	}
	r := rec{"n", []string{"a"}, &rec{Name: "sub"}, map[string]int{"k": 1}, 2.5}
	fmt.Printf("%v %+v\n", r.Sub.Name, r.Tags)
	r2 := r
	r2.Tags[0] = "changed"
	r2.Name = "other"
	fmt.Println(r.Name, r.Tags, r2.Name)
	var fs []func()
	for i := range []int{1, 2} {
		for _, c := range "ab" {
			i, c := i, c
			fs = append(fs, func() { fmt.Print(i, string(c), " ") })
		}
	}
	for _, f := range fs {
		f()
	}
	fmt.Println()
	var fact func(int) int
	fact = func(n int) int {
		if n < 2 {
			return 1
		}
		return n * fact(n-1)
	}
	fmt.Println(fact(10))
	x := 10
	ptr := &x
	*ptr++
	pp := &ptr
	**pp *= 2
	fmt.Println(x, *ptr == x)
	bits := uint8(0b1010_1010)
	fmt.Println(bits&^0xf, bits|1, bits^0xff, bits>>1, bits<<1, -7>>1, uint16(1)<<15)
	fmt.Printf("%d %s %v %5.2f %t %c %U %x %p\n", 5, "s", nil, 3.14159, true, 'x', 0x1F600, "hex", nil)
	var sb strings.Builder
	for i := 0; i < 3; i++ {
		fmt.Fprintf(&sb, "%d,", i)
	}
	sb.WriteString("end")
	fmt.Println(sb.String(), sb.Len(), strings.Repeat("ab", 3), strings.Fields(" a b  c "), strings.ToUpper("xyz"), strings.Contains("abc", "bc"))
	arr2 := [...]int{5: 1, 2, 1: 7}
	fmt.Println(len(arr2), arr2)
	anon := struct {
		X, Y int
		Dog
	}{1, 2, Dog{"anon"}}
	fmt.Println(anon.Sound(), anon.X)
	anon.Rename("renamed")
	fmt.Println(anon.name)
	var np *Puppy
	func() {
		defer func() { fmt.Println("rec:", recover()) }()
		fmt.Println(np.Sound())
	}()
	lbl := 0
L:
	for {
		switch {
		case lbl > 3:
			break L
		case lbl == 1:
			lbl += 2
			continue L
		}
		lbl++
	}
	fmt.Println("lbl", lbl)
	c1, c2 := complex(1, 2), complex64(complex(3, -1))
	fmt.Println(c1*c1, c2, real(c2), complex128(c2)/c1, c1 == complex(1, 2))
	var i64 int64 = math.MaxInt64
	i64++
	fmt.Println(i64, uint32(math.MaxUint32), int32(i64), float32(1)/3, 1.0/3)
	var u uint = 3
	fmt.Println(u-4 > 0, 7.0/2, 7/2, -7/2, 7%-3)
	if len(os.Args) > 5 {
		return
	}
	type T2 gstruct
	t2 := T2(gs[0])
	gs[0].a = 77
	fmt.Println(t2.a, gstruct(t2) == gs[0], any(t2) == any(gs[0]))
	bsl := []byte("hello")
	str := string(bsl)
	bsl[0] = 'j'
	fmt.Println(str, string(bsl), string(bsl[1:3]) == "el")
	m2 := map[string]*gstruct{"a": {a: 1}, "b": {b: "x"}}
	m2["a"].a++
	fmt.Println(m2["a"].a, m2["b"].b, *m2["a"])
	m3 := map[[2]int][]string{}
	m3[[2]int{1, 2}] = append(m3[[2]int{1, 2}], "v")
	fmt.Println(m3)
	for i, v := range [3]string{"x", "y", "z"} {
		if i == 1 {
			continue
		}
		defer fmt.Println("main deferred", i, v)
	}
	print("")
	var e error
	_, ok := e.(errT)
	fmt.Println(ok, e == nil)
}
