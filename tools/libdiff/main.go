//go:build ignore

// The program of make libdiff: N calls from SEED on, each a line of output. The functions of calls.go are written by
// gen.go; those that a random choice of arguments does not do justice to are here.
package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"
)

func randomVerb() string {
	var b strings.Builder
	b.WriteByte('%')
	for n := below(4); n > 0; n-- {
		b.WriteByte("+-# 0"[below(5)])
	}
	if below(12) == 0 {
		fmt.Fprintf(&b, "[%d]", below(4))
	}
	switch below(5) {
	case 0:
		b.WriteString(strconv.Itoa(below(30)))
	case 1:
		if below(4) == 0 {
			b.WriteByte('*')
		}
	}
	switch below(5) {
	case 0:
		b.WriteString("." + strconv.Itoa(below(25)))
	case 1:
		b.WriteString(pick([]string{".", ".*", ".0", ""}))
	}
	b.WriteString(pick([]string{"v", "v", "v", "d", "s", "q", "x", "X", "g", "e", "f", "G", "E", "F", "t", "c", "U", "o", "O", "b", "T", "w", "%", "z", "é", ""}))
	return b.String()
}

func callPrintf() {
	format := ""
	var args []any
	for n := 1 + below(3); n > 0; n-- {
		format += randomVerb() + pick([]string{"", "|", " x", "é"})
		args = append(args, operand(2))
	}
	if below(8) == 0 {
		args = args[1:]
	}
	begin("printf", format)
	end(fmt.Sprintf(format, args...), fmt.Errorf(format, args...).Error())
	after()
}

func callPrint() {
	args := sliceOf(func() any { return operand(2) })
	begin("print")
	end(fmt.Sprint(args...), fmt.Sprintln(args...), fmt.Append([]byte("x"), args...))
	after()
}

// scanned are variables of many types for Sscan and its like.
type scanned struct {
	i   int
	i8  int8
	u   uint16
	f   float64
	f32 float32
	c   complex128
	s   string
	b   []byte
	t   bool
	r   rune
}

func (s *scanned) pick() any {
	return pick([]any{&s.i, &s.i8, &s.u, &s.f, &s.f32, &s.c, &s.s, &s.b, &s.t, &s.r, &s.i, &s.s})
}

func (s *scanned) values() []any {
	return []any{s.i, int(s.i8), int(s.u), s.f, float64(s.f32), s.c, s.s, string(s.b), s.t, int(s.r)}
}

func callScan() {
	var v scanned
	text := ""
	for n := below(4); n >= 0; n-- {
		text += pick(words) + pick([]string{" ", "", "\n", ",", "  ", "\r\n"})
	}
	targets := []any{v.pick(), v.pick(), v.pick()}[:1+below(3)]
	format := ""
	for range targets {
		format += "%" + pick([]string{"", "", "3", "5", "1"}) + pick([]string{"v", "d", "s", "q", "x", "g", "t", "c", "b", "o", "f", "e", "U", "X", "z"}) + pick([]string{"", " ", ",", "\n", "x"})
	}
	var n int
	var err error
	switch below(4) {
	case 0:
		begin("sscan", text)
		n, err = fmt.Sscan(text, targets...)
	case 1:
		begin("sscanln", text)
		n, err = fmt.Sscanln(text, targets...)
	case 2:
		begin("sscanf", text, format)
		n, err = fmt.Sscanf(text, format, targets...)
	case 3:
		r := &oddReader{data: []byte(text), err: io.EOF, seed: next()}
		begin("fscan", text)
		n, err = fmt.Fscan(r, targets...)
	}
	end(n, err, v.values())
	after()
}

var layoutParts = []string{"2006", "06", "Jan", "January", "01", "1", "02", "2", "_2", "002", "__2", "Mon", "Monday", "15", "03", "3", "04", "4", "05", "5", "PM", "pm", "MST", "-0700", "-07:00", "-07",
	"Z0700", "Z07:00", "Z07", "-07:00:00", "Z070000", ".000", ".999", ",000000", ".999999999", ".0", " ", "-", "/", ":", "T", "x", "é", "Z", ".", "_", "2006-01-02", "15:04:05", "_2006", "Januaryx", "Monx", "0", "1.2"}

func callTimeFormat() {
	layout := pick([]string{time.RFC3339, time.RFC3339Nano, time.ANSIC, time.UnixDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC1123Z, time.RubyDate, time.Kitchen, time.StampNano, time.DateTime})
	if genBool() {
		layout = ""
		for n := 1 + below(7); n > 0; n-- {
			layout += pick(layoutParts)
		}
	}
	t := genTime()
	s := t.Format(layout)
	begin("format", t, layout)
	end(s)
	after()
	if below(3) == 0 && len(s) > 0 {
		b := []byte(s)
		b[below(len(b))] = "0129 :-+aZ."[below(11)]
		s = string(b)
	}
	if below(6) == 0 {
		s = s[:below(len(s)+1)] + pick(words)
	}
	begin("parse", layout, s)
	u, err := time.ParseInLocation(layout, s, genLocation())
	end(u, err)
	if e, ok := err.(*time.ParseError); ok {
		end(e.Layout, e.Value, e.LayoutElem, e.ValueElem, e.Message)
	}
	v, err := time.Parse(layout, s)
	end(v, err)
	after()
}

type pair struct{ key, index int }

// callSort shows in which order equal elements end up.
func callSort() {
	n := below(60)
	if below(10) == 0 {
		n = below(600)
	}
	kinds := 1 + below(12)
	a := make([]pair, n)
	for i := range a {
		a[i] = pair{below(kinds), i}
	}
	switch below(4) {
	case 0:
		sort.Slice(a, func(i, j int) bool { return a[i].key > a[j].key })
	case 1:
		for i := range a {
			a[i].key = i / 3
		}
	}
	b, c, d := slices.Clone(a), slices.Clone(a), slices.Clone(a)
	begin("sort", n, kinds)
	sort.Slice(b, func(i, j int) bool { return b[i].key < b[j].key })
	sort.SliceStable(c, func(i, j int) bool { return c[i].key < c[j].key })
	slices.SortFunc(d, func(x, y pair) int { return x.key - y.key })
	h := uint64(1)
	for i := range a {
		h = h*31 + uint64(b[i].index)
		h = h*31 + uint64(c[i].index)
		h = h*31 + uint64(d[i].index)
	}
	end(h)
	after()
}

func callParseFloat() {
	s := strconv.FormatFloat(genFloat(), "gefxb"[below(5)], below(30)-1, pick([]int{32, 64}))
	if genBool() {
		s = ""
		for n := 1 + below(24); n > 0; n-- {
			s += string("0123456789"[below(10)])
		}
		s = s[:below(len(s)+1)] + "." + s + "e" + strconv.Itoa(below(700)-350)
	}
	begin("parsefloat", s)
	f, err := strconv.ParseFloat(s, 64)
	g, err2 := strconv.ParseFloat(s, 32)
	end(f, err, g, err2)
	after()
}

func callFormatFloat() {
	f, verb, prec, size := genFloat(), "eEfgGbxX"[below(8)], pick([]int{-1, -1, 0, 1, 2, 5, 10, 17, 25, 60, 400}), pick([]int{32, 64})
	begin("formatfloat", f, string(verb), prec, size)
	end(strconv.FormatFloat(f, verb, prec, size))
	after()
}

func callCopy() {
	r, w := genReader(), genWriter()
	begin("copy", r, w)
	switch below(4) {
	case 0:
		n, err := io.Copy(w, r)
		end(n, err)
	case 1:
		n, err := io.CopyN(w, r, int64(below(20)))
		end(n, err)
	case 2:
		n, err := io.CopyBuffer(struct{ io.Writer }{w}, r, make([]byte, 1+below(5)))
		end(n, err)
	case 3:
		b, err := io.ReadAll(io.TeeReader(io.LimitReader(r, int64(below(30))), w))
		end(b, err)
	}
	after(r, w)
}

var byHand = []func(){callPrintf, callPrintf, callPrintf, callPrint, callScan, callTimeFormat, callTimeFormat, callSort, callParseFloat, callFormatFloat, callErrors, callCopy}

func main() {
	seed, _ := strconv.ParseUint(os.Args[1], 10, 64)
	n, _ := strconv.Atoi(os.Args[2])
	for i := 0; i < n; i++ {
		state = seed*1000003 + uint64(i)
		f := calls[below(len(calls))]
		if below(3) == 0 {
			f = pick(byHand)
		}
		guard(f)
	}
	out.Flush()
}
