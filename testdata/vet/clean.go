// Nothing to say: ordinary code that comes close.
package main

import (
	"errors"
	"fmt"
	"os"
)

type point struct{ x, y int }

func (p *point) String() string { return fmt.Sprintf("(%d, %d)", p.x, p.y) }

var errBase = errors.New("base")

func safely(f func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	f()
	return nil
}

func open(names []string) (out []string, err error) {
	for _, n := range names {
		if n == "" {
			return nil, fmt.Errorf("open %q: %w", n, errBase)
		}
		out = append(out, n)
	}
	return
}

func main() {
	p := &point{1, 2}
	fmt.Printf("%v %s %+v %5.1f%% %-8s|%08b %x %q %T\n", p, p, *p, 3.5, "x", 5, "hex", 'c', p)
	fmt.Fprintf(os.Stderr, "%[1]d %[1]v %*d\n", 1, 2, 3)
	err := safely(func() { panic("x") })
	if _, err2 := open([]string{"a", ""}); err == nil || err2 != nil {
		fmt.Println(err, err2)
	}
}
