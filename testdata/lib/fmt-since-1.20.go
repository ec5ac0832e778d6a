package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

type show struct{}

func (show) Format(s fmt.State, verb rune) { fmt.Fprint(s, fmt.FormatString(s, verb)) }

func main() {
	fmt.Printf("%v %+d %-8.3x %#q % 05s %é\n", show{}, show{}, show{}, show{}, show{}, show{})
	e := fmt.Errorf("%w + %w + %v", errors.New("a"), errors.New("b"), errors.New("c"))
	fmt.Printf("%v %T %d\n", e, e, len(e.(interface{ Unwrap() []error }).Unwrap()))
	fmt.Println(fmt.Errorf("%[2]w %[1]w %[2]w", errors.New("x"), errors.New("y")))
	fmt.Println(strings.CutPrefix("prefix-x", "prefix-"))
	fmt.Println(strings.CutSuffix("x.go", ".rs"))
	after, ok := bytes.CutPrefix([]byte("ab"), []byte("a"))
	fmt.Println(string(after), ok, bytes.Clone(nil) == nil, strings.ContainsFunc("abc", func(r rune) bool { return r == 'c' }))
}
