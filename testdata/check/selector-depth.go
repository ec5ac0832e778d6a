// The shallowest one wins, pointers and recursive embedding included.
package main

type Base struct{ id int }

func (b *Base) Set(i int) { b.id = i }

type Mid struct{ *Base }
type Top struct {
	Mid
	id string
}
type Rec struct {
	*Rec
	n int
}

func main() {
	t := Top{Mid{&Base{}}, "x"}
	var s string = t.id
	var i int = t.Mid.id
	t.Set(3)
	var r Rec
	_, _, _ = s, i, r.n
	_ = r.m // ERROR "r.m undefined \(type Rec has no field or method m\)"
}
