package main

import "fmt"

type list struct {
	head int
	tail *list
}

func (l *list) String() string {
	if l == nil {
		return "."
	}
	return fmt.Sprintf("%d:%v", l.head, l.tail)
}

type expr interface{ eval() int }
type num int
type bin struct {
	op   byte
	l, r expr
}

func (n num) eval() int { return int(n) }
func (b bin) eval() int {
	if b.op == '+' {
		return b.l.eval() + b.r.eval()
	}
	return b.l.eval() * b.r.eval()
}
func (b bin) Format(s fmt.State, verb rune) {
	if s.Flag('+') {
		fmt.Fprintf(s, "(%+v %c %+v)", b.l, b.op, b.r)
		return
	}
	fmt.Fprintf(s, "%v%c%v", b.l, b.op, b.r)
}

func main() {
	var l *list
	for i := 0; i < 6; i++ {
		l = &list{i, l}
	}
	fmt.Println(l, []*list{l.tail.tail.tail, nil})
	e := bin{'+', num(1), bin{'*', num(2), bin{'+', num(3), num(4)}}}
	fmt.Printf("%v = %d; %+v\n", e, e.eval(), e)
	s := ""
	for i := 0; i < 5; i++ {
		s = fmt.Sprint(s, fmt.Sprintf("%d", i), fmt.Sprintln("", i*i)[1:2])
	}
	fmt.Println(s)
	fmt.Println(fmt.Sprintf("%s", fmt.Sprintf("%%%dd", 5)), fmt.Sprintf(fmt.Sprintf("%%0%dd", 5), 42))
}
