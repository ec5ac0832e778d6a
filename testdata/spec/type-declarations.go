// Spec: Type declarations: definitions lose methods of the underlying type, aliases keep them; local and recursive types.
package main

import "fmt"

type Mutex struct{ n int }

func (m *Mutex) Lock() { m.n++ }

type NewMutex Mutex
type PtrMutex *Mutex
type AliasMutex = Mutex
type Printable struct{ Mutex }
type Block interface{ Lock() }
type MyBlock Block
type TimeZone int

const (
	EST TimeZone = -(5 + iota)
	CST
)

func (tz TimeZone) String() string { return fmt.Sprintf("GMT%+dh", tz) }

type (
	Expr interface{ Eval() int }
	Num  int
	Add  struct{ L, R Expr }
	Tree struct {
		kids []Tree
		up   *Tree
		by   map[string]Tree
		f    func(Tree) Tree
	}
	F  func(F) F
	SL []SL
	MP map[int]MP
	PT *PT
)

func (n Num) Eval() int { return int(n) }
func (a Add) Eval() int { return a.L.Eval() + a.R.Eval() }

type A struct{ b *B }
type B struct{ a A }

func locals() any {
	type T struct{ v int }
	a := T{1}
	{
		type T struct{ v int }
		b := T{1}
		fmt.Println(any(a) == any(b), any(a) == any(T{1}))
	}
	return a
}
func other() any {
	type T struct{ v int }
	return T{1}
}

func main() {
	var nm NewMutex
	_, has := any(&nm).(Block)
	_, has2 := any(&AliasMutex{}).(Block)
	_, has3 := any(&Printable{}).(MyBlock)
	_, has4 := any(PtrMutex(&Mutex{})).(Block)
	fmt.Println(has, has2, has3, has4)
	fmt.Println(EST, CST, Add{Num(1), Add{Num(2), Num(3)}}.Eval())
	fmt.Printf("%T %T %T\n", nm, AliasMutex{}, EST)
	t := Tree{kids: []Tree{{}, {}}}
	t.kids[0].up = &t
	fmt.Println(len(t.kids[0].up.kids), len(SL{nil, {}}), MP{1: {2: nil}})
	var pt PT
	pt = &pt
	fmt.Println(*pt == pt)
	var id F = func(f F) F { return f }
	fmt.Println(id(id) != nil, A{}.b == nil)
	fmt.Println(locals() == locals(), locals() == other())
	type Celsius float64
	type Temp = Celsius
	c := Temp(36.6)
	fmt.Printf("%T %.1f\n", c, c)
}
