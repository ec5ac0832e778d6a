package main

import (
	"bufio"
	"fmt"
	"strings"
)

type celsius float64
type word struct{ s string }

func (w *word) Scan(st fmt.ScanState, verb rune) error {
	tok, err := st.Token(true, func(r rune) bool { return r != ',' })
	w.s = "<" + string(tok) + ">"
	if err == nil {
		_, _, err = st.ReadRune()
	}
	return err
}

func main() {
	r := bufio.NewReader(strings.NewReader("3\n1 2 3\nname 36.6\na b,c\n"))
	var n int
	fmt.Fscan(r, &n)
	sum := 0
	for i := 0; i < n; i++ {
		var x int
		fmt.Fscan(r, &x)
		sum += x
	}
	var s string
	var c celsius
	k, err := fmt.Fscan(r, &s, &c)
	fmt.Println(n, sum, s, c, k, err)
	var w word
	k, err = fmt.Fscanf(r, "\n%v", &w)
	fmt.Println(k, err, w.s)
	k, err = fmt.Fscanln(r, &s)
	fmt.Println(k, err, s)
	k, err = fmt.Fscan(r, &s)
	fmt.Println(k, err)
}
