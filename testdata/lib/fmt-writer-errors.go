package main

import (
	"errors"
	"fmt"
	"strings"
)

type limited struct {
	left int
	sb   strings.Builder
	n    int
}

func (l *limited) Write(p []byte) (int, error) {
	l.n++
	if len(p) > l.left {
		n := l.left
		l.sb.Write(p[:n])
		l.left = 0
		return n, errors.New("no room")
	}
	l.left -= len(p)
	return l.sb.Write(p)
}

func main() {
	w := &limited{left: 10}
	fmt.Println(fmt.Fprint(w, "abc", 1, 2))
	fmt.Println(fmt.Fprintf(w, "%05d", 42))
	fmt.Println(fmt.Fprintln(w, "x"))
	fmt.Printf("%q %d writes\n", w.sb.String(), w.n)
}
