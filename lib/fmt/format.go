// Formats: the text between directives, and the parts of a directive,
//
//	% flags [index] width . [index] precision [index] verb
//
// Each part may be wrong in its own way; the texts of errors go where the
// directive stands.

package fmt

import (
	"internal/reflectlite"
	"unicode/utf8"
)

// directives walks over a format and its operands.
type directives struct {
	format string
	i      int // next byte of format
	args   []any
	arg    int  // next operand
	bad    bool // this directive's indexes are wrong
	after  bool // an index was just read: it belongs to what follows
}

// printf prints the operands as format directs.
func (p *pp) printf(format string, a []any) {
	d := directives{format: format, args: a}
	p.reordered = false
	for d.i < len(format) {
		start := d.i
		for d.i < len(format) && format[d.i] != '%' {
			d.i++
		}
		p.buf = append(p.buf, format[start:d.i]...)
		if d.i < len(format) {
			d.i++
			p.directive(&d)
		}
	}
	if !p.reordered && d.arg < len(a) {
		p.extra(a[d.arg:])
	}
}

// directive handles what follows a percent sign.
func (p *pp) directive(d *directives) {
	p.flags = flags{}
	p.readFlags(d)
	d.bad = false
	if d.i < len(d.format) && d.arg < len(d.args) {
		// The common case is a verb right here.
		if c := d.format[d.i]; 'a' <= c && c <= 'z' {
			d.i++
			p.verb(d, rune(c))
			return
		}
	}
	p.readIndex(d)
	p.readWidth(d)
	p.readPrecision(d)
	if !d.after {
		p.readIndex(d)
	}
	d.after = false
	if d.i >= len(d.format) {
		p.str("%!(NOVERB)")
		return
	}
	verb, n := rune(d.format[d.i]), 1
	if verb >= utf8.RuneSelf {
		verb, n = utf8.DecodeRuneInString(d.format[d.i:])
	}
	d.i += n
	switch {
	case verb == '%': // flags, width and precision do not matter
		p.byte('%')
	case d.bad:
		p.complain(verb, "(BADINDEX)")
	case d.arg >= len(d.args):
		p.complain(verb, "(MISSING)")
	default:
		p.verb(d, verb)
	}
}

func (p *pp) complain(verb rune, text string) {
	p.str("%!")
	p.writeRune(verb)
	p.str(text)
}

// verb prints the next operand.
func (p *pp) verb(d *directives, verb rune) {
	if verb == 'w' {
		p.wrapped = append(p.wrapped, d.arg)
	}
	if verb == 'v' || verb == 'w' {
		p.sharpV, p.sharp = p.sharp, false
		p.plusV, p.plus = p.plus, false
	}
	p.printArg(d.args[d.arg], verb)
	d.arg++
}

func (p *pp) readFlags(d *directives) {
	for ; d.i < len(d.format); d.i++ {
		switch d.format[d.i] {
		case '#':
			p.sharp = true
		case '0':
			p.zero = true
		case '+':
			p.plus = true
		case '-':
			p.minus = true
		case ' ':
			p.space = true
		default:
			return
		}
	}
}

// readIndex reads an argument index, [3], if there is one.
func (p *pp) readIndex(d *directives) {
	d.after = false
	if d.i >= len(d.format) || d.format[d.i] != '[' {
		return
	}
	p.reordered = true
	text := d.format[d.i:]
	end := 1
	for end < len(text) && text[end] != ']' {
		end++
	}
	if end == len(text) || len(text) < 3 {
		d.bad = true
		d.i++
		return
	}
	d.i += end + 1
	n, ok, next := number(text, 1, end)
	if !ok || next != end {
		d.bad = true
		return
	}
	if n < 1 || n > len(d.args) {
		d.bad = true
	} else {
		d.arg = n - 1
	}
	d.after = true
}

func (p *pp) readWidth(d *directives) {
	if d.i < len(d.format) && d.format[d.i] == '*' {
		d.i++
		p.wid, p.widPresent = d.intArg()
		if !p.widPresent {
			p.str("%!(BADWIDTH)")
		}
		if p.wid < 0 {
			p.wid = -p.wid
			p.minus = true
			p.zero = false
		}
		d.after = false
		return
	}
	p.wid, p.widPresent, d.i = number(d.format, d.i, len(d.format))
	if d.after && p.widPresent { // %[3]2d: the index belongs to nothing
		d.bad = true
	}
}

func (p *pp) readPrecision(d *directives) {
	// A point at the very end is the verb.
	if d.i+1 >= len(d.format) || d.format[d.i] != '.' {
		return
	}
	d.i++
	if d.after { // %[3].2d
		d.bad = true
	}
	p.readIndex(d)
	if d.i < len(d.format) && d.format[d.i] == '*' {
		d.i++
		p.prec, p.precPresent = d.intArg()
		if p.prec < 0 {
			p.prec, p.precPresent = 0, false
		}
		if !p.precPresent {
			p.str("%!(BADPREC)")
		}
		d.after = false
		return
	}
	p.prec, p.precPresent, d.i = number(d.format, d.i, len(d.format))
	if !p.precPresent { // a point alone is precision 0
		p.prec, p.precPresent = 0, true
	}
}

// largest is the limit for widths and precisions.
const largest = 1e6

// number reads digits from s[i:end]; too many of them use up the whole text.
func number(s string, i, end int) (n int, ok bool, next int) {
	for ; i < end && '0' <= s[i] && s[i] <= '9'; i++ {
		if n > largest {
			return 0, false, end
		}
		n = n*10 + int(s[i]-'0')
		ok = true
	}
	return n, ok, i
}

// intArg takes the next operand as a width or precision.
func (d *directives) intArg() (n int, ok bool) {
	if d.arg >= len(d.args) {
		return 0, false
	}
	arg := d.args[d.arg]
	d.arg++
	n, ok = arg.(int)
	if !ok {
		switch v := reflectlite.ValueOf(arg); v.Kind() {
		case reflectlite.Int, reflectlite.Int8, reflectlite.Int16, reflectlite.Int32, reflectlite.Int64:
			n, ok = int(v.Int()), true
		case reflectlite.Uint, reflectlite.Uint8, reflectlite.Uint16, reflectlite.Uint32, reflectlite.Uint64, reflectlite.Uintptr:
			n = int(v.Uint())
			ok = n >= 0
		}
	}
	if !ok || n > largest || n < -largest {
		return 0, false
	}
	return n, true
}

// extra reports operands that no directive used.
func (p *pp) extra(a []any) {
	p.flags = flags{}
	p.str("%!(EXTRA ")
	for i, arg := range a {
		if i > 0 {
			p.str(", ")
		}
		if arg == nil {
			p.str("<nil>")
			continue
		}
		p.str(reflectlite.TypeOf(arg).String())
		p.byte('=')
		p.printArg(arg, 'v')
	}
	p.byte(')')
}
