// pp: the state of one printing call.

package fmt

import (
	"internal/reflectlite"
	"unicode/utf8"
	"unsafe"
)

// flags are those of the directive at work.
type flags struct {
	widPresent  bool
	precPresent bool
	minus       bool // pad on the right
	plus        bool
	sharp       bool
	space       bool
	zero        bool // pad with zeros, unless minus
	plusV       bool // %+v: here instead of plus
	sharpV      bool // %#v: here instead of sharp
	wid         int  // 0 when not present
	prec        int
}

// pp is a printer.
type pp struct {
	buf   []byte
	arg   any               // the operand at work, for methods and error texts
	value reflectlite.Value // instead of arg where there is no any
	flags
	reordered bool  // the format uses argument indexes
	panicking bool  // printing the value of a panic: do not catch another
	erroring  bool  // printing the operand of a bad verb: no methods
	wrapErrs  bool  // %w is allowed: Errorf
	wrapped   []int // which operands had %w
	scratch   [72]byte
}

// Printers that are not in use. Goroutines share them, so they are only moved
// in and out with atomic exchanges; an empty cache costs an allocation.
var idle [4]unsafe.Pointer

func newPrinter() *pp {
	for i := range idle {
		if idle[i] == nil {
			continue
		}
		if p := (*pp)(exchange(&idle[i], nil)); p != nil {
			return p
		}
	}
	return new(pp)
}

// free gives p back. Large buffers are not kept.
func (p *pp) free() {
	if cap(p.buf) > 64<<10 {
		p.buf = nil
	}
	p.buf = p.buf[:0]
	p.arg = nil
	p.value = reflectlite.Value{}
	p.wrapped = nil
	p.panicking, p.erroring, p.wrapErrs = false, false, false
	p.flags = flags{}
	for i := range idle {
		if idle[i] == nil {
			exchange(&idle[i], unsafe.Pointer(p))
			return
		}
	}
}

// take returns the text and gives p back.
func (p *pp) take() string {
	s := string(p.buf)
	p.free()
	return s
}

// byte writes c. Lengthening the slice is cheaper than an append, which stores
// and reloads all of it.
func (p *pp) byte(c byte) {
	if n := len(p.buf); n < cap(p.buf) {
		p.buf = p.buf[:n+1]
		p.buf[n] = c
		return
	}
	p.buf = append(p.buf, c)
}

func (p *pp) str(s string)     { p.buf = append(p.buf, s...) }
func (p *pp) writeRune(r rune) { p.buf = utf8.AppendRune(p.buf, r) }

// Write, WriteString, Width, Precision and Flag make pp a State.
func (p *pp) Write(b []byte) (n int, err error) {
	p.buf = append(p.buf, b...)
	return len(b), nil
}

func (p *pp) WriteString(s string) (n int, err error) {
	p.buf = append(p.buf, s...)
	return len(s), nil
}

func (p *pp) Width() (wid int, ok bool) { return p.wid, p.widPresent }

func (p *pp) Precision() (prec int, ok bool) { return p.prec, p.precPresent }

func (p *pp) Flag(c int) bool {
	switch c {
	case '-':
		return p.minus
	case '+':
		return p.plus || p.plusV
	case '#':
		return p.sharp || p.sharpV
	case ' ':
		return p.space
	case '0':
		return p.zero
	}
	return false
}

// print separates operands by spaces where neither is a string.
func (p *pp) print(a []any) {
	wasString := true // no space before the first
	for _, arg := range a {
		isString := arg != nil && reflectlite.TypeOf(arg).Kind() == reflectlite.String
		if !wasString && !isString {
			p.byte(' ')
		}
		p.printArg(arg, 'v')
		wasString = isString
	}
}

func (p *pp) println(a []any) {
	for i, arg := range a {
		if i > 0 {
			p.byte(' ')
		}
		p.printArg(arg, 'v')
	}
	p.byte('\n')
}
