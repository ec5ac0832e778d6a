package main

import (
	"errors"
	"fmt"
)

type boom struct{ v any }

func (b boom) String() string { panic(b.v) }

type bomb struct{ v any }

func (b *bomb) Error() string { panic(b.v) }

type gob int

func (g gob) GoString() string { panic("gob") }

type form struct{}

func (form) Format(fmt.State, rune) { panic(errors.New("form")) }

type deref struct{ n int }

func (d *deref) String() string { return fmt.Sprint("n=", d.n) }

type nested struct{}

func (nested) String() string { panic(nested{}) }

func main() {
	fmt.Println(boom{"oops"})
	fmt.Println(boom{errors.New("an error")}, boom{42})
	fmt.Printf("%s|%10v|%x\n", boom{"s"}, boom{1.5}, boom{true})
	fmt.Printf("%v %s\n", &bomb{"b"}, (*bomb)(nil))
	fmt.Printf("%#v\n", gob(1))
	fmt.Printf("%v %d\n", form{}, form{})
	var d *deref
	fmt.Println(d, []any{d, (*boom)(nil)})
	fmt.Printf("%v %+v %s\n", d, d, d)
	var e error = (*bomb)(nil)
	fmt.Println("error:", e)
	fmt.Println([]any{1, boom{"in a list"}, 2})
	defer func() { fmt.Println("recovered:", recover() != nil) }()
	fmt.Println(nested{})
}
