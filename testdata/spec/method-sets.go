// Spec: Method sets, Struct types. Promotion through embedded structs, pointers and interfaces; depth decides.
package main

import "fmt"

type Base struct{ n int }

func (b Base) Val() string  { return fmt.Sprint("Base.Val ", b.n) }
func (b *Base) Ptr() string { b.n++; return fmt.Sprint("Base.Ptr ", b.n) }

type ByValue struct{ Base }
type ByPointer struct{ *Base }

type Valer interface{ Val() string }
type Ptrer interface {
	Valer
	Ptr() string
}

type Deep struct {
	ByPointer
	n string
}

type WithIface struct {
	Ptrer
	extra int
}

type L struct{ x int }
type R struct{ x int }
type Both struct {
	L
	R
	y int
}
type Shadow struct {
	Both
	x string
}

type Named[T any] struct{ v T }

func (n Named[T]) Get() T { return n.v }

type EmbedsGeneric struct {
	Named[int]
	*L
}

type MyInt int

func (m MyInt) Double() MyInt { return m * 2 }

type EmbedInt struct{ MyInt }

func main() {
	v := ByValue{Base{1}}
	fmt.Println(v.Val(), v.Ptr(), v.n)
	var _ Valer = v
	var p Ptrer = &v
	fmt.Println(p.Ptr(), v.n)
	bp := ByPointer{&Base{10}}
	p = bp
	fmt.Println(p.Ptr(), bp.n, p.Val())
	d := Deep{bp, "own"}
	p = d
	fmt.Println(p.Ptr(), d.n, d.Base.n, d.ByPointer.n)
	w := WithIface{Ptrer: d}
	p = w
	fmt.Println(p.Ptr(), w.Val())
	p = &w
	fmt.Println(p.Ptr())
	b := Both{L{1}, R{2}, 3}
	fmt.Println(b.L.x, b.R.x, b.y)
	s := Shadow{b, "s"}
	fmt.Println(s.x, s.L.x, s.y)
	g := EmbedsGeneric{Named[int]{7}, &L{8}}
	fmt.Println(g.Get(), g.v, g.x)
	var getter interface{ Get() int } = g
	fmt.Println(getter.Get())
	fmt.Println(EmbedInt{4}.Double(), EmbedInt.Double(EmbedInt{5}))
	pp := &bp
	fmt.Println(pp.n, (*pp).Val())
	defer func() { fmt.Println(recover()) }()
	var zero ByPointer
	fmt.Println(zero.Val())
}
