package main

import (
	"errors"
	"fmt"
)

type color int

func (c color) String() string { return [...]string{"red", "green"}[c] }

type temp float64

func (t *temp) String() string { return fmt.Sprintf("%.1f°", float64(*t)) }

type fail struct{ code int }

func (f fail) Error() string  { return fmt.Sprintf("fail %d", f.code) }
func (f fail) String() string { return "never" }

type gs struct{ n int }

func (g gs) GoString() string { return "gs!" }

type fm struct{}

func (fm) Format(s fmt.State, verb rune) {
	w, wok := s.Width()
	p, pok := s.Precision()
	if !wok {
		w = -1
	}
	if !pok {
		p = -1
	}
	fmt.Fprintf(s, "<%c %d %d", verb, w, p)
	for _, c := range "+-# 0" {
		if s.Flag(int(c)) {
			fmt.Fprintf(s, " %q", c)
		}
	}
	s.Write([]byte(">"))
}

type wrap struct {
	color
	t *temp
	E error
}

func main() {
	t := temp(36.6)
	fmt.Println(color(0), color(1), &t, t, fail{3}, &fail{4}, gs{1})
	fmt.Printf("%v %s %d %q %x %#v %5s|\n", color(1), color(1), color(1), color(1), color(1), color(1), color(0))
	fmt.Printf("%#v %+v %v %d\n", gs{1}, gs{1}, []gs{{2}}, gs{3})
	fmt.Printf("%v %+8.3d %-x %#v % 05s\n", fm{}, fm{}, fm{}, fm{}, fm{})
	fmt.Println([]color{0, 1}, map[color]fail{1: {2}}, []error{fail{1}, errors.New("e"), nil})
	fmt.Printf("%v %+v\n", wrap{1, nil, fail{9}}, []any{color(1), fm{}})
	fmt.Printf("%v %s\n", struct{ C color }{1}, struct{ c color }{1})
	fmt.Printf("%d %v\n", fail{7}, struct{ e error }{fail{1}})
}
