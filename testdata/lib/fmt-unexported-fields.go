package main

import "fmt"

type level int

func (l level) String() string { return "L" + fmt.Sprint(int(l)) }

type hidden string

func (h hidden) Error() string { return "hidden " + string(h) }

type inner struct {
	l level
	e error
	p *level
}
type Outer struct {
	L level
	l level
	inner
	In  inner
	Any any
	any any
	m   map[level]level
	s   []level
}

func main() {
	one := level(1)
	in := inner{2, hidden("h"), nil}
	o := Outer{L: 3, l: 4, inner: in, In: in, Any: one, any: one, m: map[level]level{5: 6}, s: []level{7, 8}}
	fmt.Printf("%v\n%+v\n", o, o)
	fmt.Printf("%v %+v\n", []inner{{l: 9}}, struct{ X, y level }{1, 2})
	fmt.Printf("%s %d\n", struct{ s string }{"x"}, struct{ l level }{3})
	fmt.Printf("%#v\n", struct {
		l level
		b []byte
		f func()
		c error
	}{1, []byte("hi"), nil, nil})
	fmt.Println(struct{ a, B any }{one, one}, [2]level{1, 2}, map[string]level{"k": 3})
}
