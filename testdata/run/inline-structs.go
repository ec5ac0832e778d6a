// Small methods on structs by value: what the caller passes is read before anything is stored.
package main

import "fmt"

type vec struct{ x, y, z float64 }

func (a vec) add(b vec) vec       { return vec{a.x + b.x, a.y + b.y, a.z + b.z} }
func (a vec) scale(f float64) vec { return vec{a.x * f, a.y * f, a.z * f} }
func (a vec) dot(b vec) float64   { return a.x*b.x + a.y*b.y + a.z*b.z }
func (a vec) swap() vec           { return vec{a.y, a.x, a.z} }
func zero() vec                   { return vec{} }
func first(a, b vec) vec          { return vec{x: a.x} }

type small struct {
	a int8
	b uint16
	c bool
	_ struct{}
	d float32
}

func (s small) next() small    { return small{a: s.a + 1, b: s.b - 1, c: !s.c, d: s.d / 3} }
func (s small) sum() int       { return int(s.a) + int(s.b) }
func (s small) less(n int8) bool { return s.a < n }

type pt struct{ x, y int }

func (p pt) turn() pt      { return pt{-p.y, p.x} }
func mk(x, y int) pt       { return pt{x, y} }
func (p pt) div(n int) pt  { return pt{p.x / n, p.y / n} }

type body struct {
	pos, vel vec
	next     *body
}

func calls(s *string, v vec) vec { *s += fmt.Sprint(v.x, " "); return v }

func main() {
	a, b := vec{1, 2, 3}, vec{4, 5, 6}
	a = a.swap()
	a = a.swap().swap()
	b = a.add(b)
	fmt.Println(a, b, a.dot(b), a.add(b).scale(2).dot(zero().add(a)))
	p := &body{pos: a, vel: b}
	p.next = &body{pos: b}
	p.pos = p.pos.add(p.vel.scale(a.x))
	p.vel = p.vel.swap()
	p.pos, p.vel = p.vel.swap(), p.pos.swap()
	fmt.Println(p.pos, p.vel, p.pos.dot(p.vel), first(p.pos, p.next.pos))
	list := []vec{{1, 2, 3}, {4, 5, 6}}
	for i := range list {
		list[i] = list[i].swap().add(list[1-i])
	}
	list[0], list[1] = list[1].swap(), list[0].scale(-1)
	fmt.Println(list)
	s := small{127, 0, true, struct{}{}, 1}
	t := s.next()
	fmt.Println(t, t.sum(), t.next().next().sum(), s.less(3), t.less(3))
	var text string
	fmt.Println(calls(&text, a).add(calls(&text, b)).dot(calls(&text, a.add(b))), text)
	q := mk(1, 2).turn()
	q = q.turn()
	q.x, q.y = q.turn().x, q.turn().y
	var e any = q.turn()
	fmt.Println(q, e, mk(q.y, q.x) == q.turn())
	func() {
		defer func() { fmt.Println(recover()) }()
		n := 0
		fmt.Println(q.div(n))
	}()
	defer func() { fmt.Println(recover(), p.pos) }()
	p = p.next
	p.pos = p.pos.add(p.next.vel)
}
