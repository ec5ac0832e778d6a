//go:build ignore

// Readers, writers, errors and operands of fmt that behave oddly.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"strconv"
	"strings"
	"time"
)

// other shows the types that are seldom: sequences, functions, the rest by its type.
func other(v any) string {
	var b strings.Builder
	switch v := v.(type) {
	case iter.Seq[string]:
		seq(&b, v)
	case iter.Seq[[]byte]:
		seq(&b, v)
	case iter.Seq[int]:
		seq(&b, v)
	case iter.Seq[float64]:
		seq(&b, v)
	case iter.Seq[[]int]:
		seq(&b, v)
	case iter.Seq[[]string]:
		seq(&b, v)
	case iter.Seq[[]float64]:
		seq(&b, v)
	case iter.Seq2[int, string]:
		seq2(&b, v, false)
	case iter.Seq2[int, int]:
		seq2(&b, v, false)
	case iter.Seq2[int, float64]:
		seq2(&b, v, false)
	case iter.Seq2[string, int]:
		seq2(&b, v, true)
	default:
		return fmt.Sprintf("%T", v)
	}
	return b.String()
}

// ---- readers and writers ----

// oddReader gives its data in pieces, sometimes none, and its error with the last piece or after it.
type oddReader struct {
	data   []byte
	err    error
	early  bool
	seed   uint64
	empty  int
	reads  int
	closed bool
}

func (r *oddReader) state() string {
	return "reader " + strconv.Quote(string(r.data)) + " " + strconv.Itoa(r.reads)
}

func (r *oddReader) Read(p []byte) (n int, err error) {
	r.reads++
	if len(r.data) == 0 {
		return 0, r.err
	}
	r.seed = r.seed*6364136223846793005 + 1442695040888963407
	n = int(r.seed>>33)%4 + 1
	if r.seed>>40%8 == 0 && r.empty < 3 {
		r.empty++
		return 0, nil
	}
	n = copy(p, r.data[:min(n, len(r.data))])
	r.data = r.data[n:]
	if len(r.data) == 0 && r.early {
		err = r.err
	}
	return n, err
}

func genReader() io.Reader {
	return &oddReader{data: []byte(genString() + genString() + genString()), err: pick([]error{io.EOF, io.EOF, errOdd, io.ErrUnexpectedEOF}), early: genBool(), seed: next()}
}

func genByteReader() io.ByteReader { return bytes.NewReader(genBytes()) }

// log keeps what is written, up to a limit; past that it fails, or takes less and says so.
type log struct {
	bytes.Buffer
	left  int
	short bool
}

func (l *log) Write(p []byte) (int, error) {
	if len(p) <= l.left {
		l.left -= len(p)
		return l.Buffer.Write(p)
	}
	n, _ := l.Buffer.Write(p[:l.left])
	l.left = 0
	if l.short && n > 0 { // else bufio.Writer never ends
		return n, nil
	}
	return n, errOdd
}

func (l *log) ReadFrom(r io.Reader) (int64, error) { return io.Copy(struct{ io.Writer }{l}, r) }
func (l *log) WriteString(s string) (int, error)   { return l.Write([]byte(s)) }
func (l *log) WriteByte(c byte) error              { _, err := l.Write([]byte{c}); return err }

func genWriter() io.Writer {
	return &log{left: pick([]int{1000, 1000, 0, 3, 10, 40}), short: genBool()}
}

func genBufioReader() *bufio.Reader {
	return bufio.NewReaderSize(genReader(), pick([]int{0, 1, 16, 17, 30, 4096}))
}
func genBufioWriter() *bufio.Writer {
	return bufio.NewWriterSize(genWriter(), pick([]int{0, 1, 5, 16, 4096}))
}

func genSplit() bufio.SplitFunc {
	return pick([]bufio.SplitFunc{bufio.ScanLines, bufio.ScanWords, bufio.ScanRunes, bufio.ScanBytes})
}

func genScanner() *bufio.Scanner {
	s := bufio.NewScanner(genReader())
	s.Split(genSplit())
	if below(3) == 0 {
		s.Buffer(make([]byte, 0, below(5)), below(12))
	}
	return s
}

func genSection() *io.SectionReader {
	return io.NewSectionReader(strings.NewReader(genString()+genString()), int64(below(6)), int64(below(12)-1))
}

// ---- errors ----

type typed struct {
	code int
	err  error
}

func (e *typed) Error() string        { return "typed " + strconv.Itoa(e.code) }
func (e *typed) Unwrap() error        { return e.err }
func (e *typed) Is(target error) bool { return e.code%3 == 0 && target == io.EOF }

type number int

func (n number) Error() string { return "number " + strconv.Itoa(int(n)) }

type asser struct{}

func (asser) Error() string { return "asser" }
func (asser) As(target any) bool {
	if p, ok := target.(*number); ok {
		*p = 99
		return true
	}
	return false
}

type uncomparable []int

func (uncomparable) Error() string { return "uncomparable" }

func tree(depth int) error {
	n := 12
	if depth == 0 {
		n = 7
	}
	switch below(n) {
	case 0:
		return io.EOF
	case 1:
		return errOdd
	case 2:
		return number(below(3))
	case 3:
		return asser{}
	case 4:
		return uncomparable{1}
	case 5:
		return nil
	case 6:
		return errors.New(pick(words))
	case 7:
		return &typed{below(6), tree(depth - 1)}
	case 8:
		return fmt.Errorf("w %w", tree(depth-1))
	case 9:
		return fmt.Errorf("%w, %v and %w", tree(depth-1), tree(0), tree(depth-1))
	case 10:
		return errors.Join(tree(depth-1), tree(depth-1), nil)
	}
	return fmt.Errorf("[%[2]w %[1]d]", below(5), tree(depth-1))
}

func callErrors() {
	e := tree(4)
	target := pick([]error{io.EOF, errOdd, number(1), nil, uncomparable{1}, asser{}})
	begin("errors", e, target)
	var n number
	var t *typed
	var u interface{ Unwrap() []error }
	end(errors.Is(e, target), errors.As(e, &n), int(n), errors.As(e, &t), t != nil && t.code > 2, errors.As(e, &u), errors.Unwrap(e))
	after()
}

// ---- operands of fmt ----

type stringer struct{ s string }

func (s stringer) String() string { return "<" + s.s + ">" }

type pointerStringer struct{ n int }

func (p *pointerStringer) String() string { return "ptr" + strconv.Itoa(p.n) }

type goStringer float64

func (g goStringer) GoString() string { return "goStringer!" }

type formatter struct{}

func (formatter) Format(f fmt.State, verb rune) {
	w, ok := f.Width()
	p, ok2 := f.Precision()
	fmt.Fprint(f, "F", string(verb), w, ok, p, ok2, f.Flag('-'), f.Flag('+'), f.Flag('#'), f.Flag(' '), f.Flag('0'), fmt.FormatString(f, verb))
}

type panicker struct{ v any }

func (p panicker) String() string { panic(p.v) }

type nested struct {
	A int
	b string
	C []byte
	D map[string]int
	E any
	F *int
	stringer
	G [2]float64
}

type named string
type flags uint8
type bytesOf []byte
type byteElem byte
type elems []byteElem

// operand makes a value of whatever type; pointers only at the top, where fmt does not show addresses.
func operand(depth int) any {
	switch below(34) {
	case 0:
		return nil
	case 1:
		return genBool()
	case 2, 3:
		return genInt()
	case 4:
		return int8(genInt())
	case 5:
		return genUint64()
	case 6:
		return genRune()
	case 7, 8:
		return genFloat()
	case 9:
		return genFloat32()
	case 10:
		return genComplex()
	case 11:
		return complex64(genComplex())
	case 12, 13:
		return genString()
	case 14:
		return genBytes()
	case 15:
		return [3]byte{1, 'x', byte(genInt())}
	case 16:
		return stringer{genString()}
	case 17:
		return pointerStringer{below(9)}
	case 18:
		if depth == 2 {
			return &pointerStringer{below(9)}
		}
		return number(genInt())
	case 19:
		return (*pointerStringer)(nil)
	case 20:
		return goStringer(genFloat())
	case 21:
		return formatter{}
	case 22:
		return panicker{pick([]any{"boom", number(3), 7})}
	case 23:
		return pick([]error{number(below(9)), asser{}, uncomparable{3}})
	case 24:
		return genTime().UTC()
	case 25:
		return genDuration()
	case 26:
		return named(genString())
	case 27:
		return flags(genInt())
	case 28:
		return elems{1, byteElem(genInt())}
	case 29:
		return uintptr(genInt())
	}
	if depth == 0 {
		return genInt()
	}
	switch below(8) {
	case 0:
		return []any{operand(depth - 1), operand(depth - 1)}
	case 1:
		return map[string]any{genString(): operand(depth - 1), "k": operand(depth - 1)}
	case 2:
		return nested{A: genInt(), b: genString(), C: genBytes(), D: genMap(), E: operand(depth - 1), stringer: stringer{"in"}, G: [2]float64{genFloat(), 1}}
	case 3:
		if depth == 2 {
			return &nested{D: map[string]int{}, E: operand(depth - 1)}
		}
		return [1]any{operand(depth - 1)}
	case 4:
		return struct {
			X any
			Y stringer
			z error
		}{operand(depth - 1), stringer{"y"}, number(genInt())}
	case 5:
		return map[float64]stringer{math.NaN(): {"nan"}, float64(1 + below(9)): {"f"}, 0: {"z"}}
	case 6:
		return []stringer{{genString()}, {"t"}}
	}
	return []time.Duration{genDuration()}
}
