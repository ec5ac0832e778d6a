// Spec: Method expressions, Method values. Receivers are copied when a method value is made; nil panics then.
package main

import "fmt"

type T struct{ a int }

func (tv T) Mv(a int) int          { return tv.a + a }
func (tp *T) Mp(f float32) float32 { tp.a++; return f + float32(tp.a) }

type I interface{ Mv(int) int }
type J interface {
	I
	fmt.Stringer
}
type S struct{ J }
type X struct {
	T
	I2
}
type I2 interface{ Other() string }
type O struct{}

func (O) Other() string { return "other" }

type U struct{ *T }

func (t T) String() string { return fmt.Sprint("T", t.a) }

func main() {
	var t T
	fmt.Println(T.Mv(t, 7), (T).Mv(t, 7), (*T).Mv(&t, 8), (*T).Mp(&t, 1.5))
	f1, f2 := T.Mv, (T).Mv
	fmt.Println(f1(t, 7), f2(t, 7))
	fmt.Printf("%T %T %T %T\n", T.Mv, (*T).Mv, (*T).Mp, I.Mv)
	fmt.Println(I.Mv(t, 3), J.Mv(t, 4), J.String(t), interface{ Mv(int) int }.Mv(&t, 5))
	s := S{t}
	fmt.Println(S.Mv(s, 1), (*S).String(&s), X.Other(X{I2: O{}}), X.Mv(X{T: T{9}}, 1), (*X).Mp(&X{}, 2))
	fmt.Println(U.Mp(U{&T{4}}, 1), struct{ T }.Mv(struct{ T }{T{2}}, 2), struct{ *T }.Mp(struct{ *T }{&T{3}}, 1))
	f := t.Mv
	t.a = 100
	fmt.Println(f(7), t.Mv(7))
	pt := &t
	g := pt.Mp
	fmt.Println(g(7), t.a)
	t.a = 50
	fmt.Println(g(7))
	h := pt.Mv
	k := t.Mp
	t.a = 0
	fmt.Println(h(1), k(1))
	var i I = t
	m := i.Mv
	i = T{1000}
	fmt.Println(m(1), i.Mv(1))
	sv := s.String
	s.J = T{77}
	fmt.Println(sv(), s.String())
	fs := map[string]func(T, int) int{"mv": T.Mv}
	fmt.Println(fs["mv"](T{1}, 1))
	defer func() {
		fmt.Println(recover())
		defer func() { fmt.Println(recover()) }()
		var p *T
		_ = p.Mp
		fmt.Println("fine")
		_ = p.Mv
		fmt.Println("not reached")
	}()
	var n I
	_ = n.Mv
	fmt.Println("not reached")
}
