package main

import "fmt"

type animal struct{ name string }

func (a animal) Name() string      { return a.name }
func (a *animal) Rename(n string)  { a.name = n }
func (a animal) Speak() string     { return a.name + " makes a sound" }

type dog struct {
	animal
	breed string
}

func (d dog) Speak() string { return d.name + " barks, " + d.animal.Speak() }

type puppy struct {
	*dog
	age int
}

type namer interface{ Name() string }
type speaker interface {
	namer
	Speak() string
}

func main() {
	d := dog{animal{"rex"}, "lab"}
	d.Rename("max")
	fmt.Println(d.Name(), d.Speak(), d)
	p := puppy{&d, 1}
	p.Rename("bo")
	fmt.Println(p.name, d.name, p.Speak(), p.breed)
	var s speaker = p
	fmt.Println(s.Name(), s.Speak())
	var n namer = &d
	_, ok := n.(speaker)
	fmt.Println(n.Name(), ok)
	f := d.Name
	d.Rename("later")
	fmt.Println(f(), d.Name())
	g := (*animal).Rename
	g(&d.animal, "expr")
	h := animal.Name
	fmt.Println(h(d.animal), namer.Name(n))
	type pair struct{ a, b any }
	fmt.Println(pair{1, "x"} == pair{1, "x"}, pair{1, 2} == pair{1, 2.0}, struct{}{} == struct{}{})
	c := d
	c.name = "copy"
	fmt.Println(d.name, c.name)
}
