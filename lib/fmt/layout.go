// Padding, and everything whose text is a string.

package fmt

import (
	"strconv"
	"unicode/utf8"
)

// Digits of both cases, with the letter of the 0x prefix behind them.
const (
	lowerDigits = "0123456789abcdefx"
	upperDigits = "0123456789ABCDEFX"
)

// fill writes n padding bytes.
func (p *pp) fill(n int) {
	c := byte(' ')
	if p.zero && !p.minus { // zeros never go on the right
		c = '0'
	}
	for ; n > 0; n-- {
		p.buf = append(p.buf, c)
	}
}

// pad writes b, padded to the width.
func (p *pp) pad(b []byte) {
	if p.wid == 0 {
		p.buf = append(p.buf, b...)
		return
	}
	n := p.wid - utf8.RuneCount(b)
	if !p.minus {
		p.fill(n)
	}
	p.buf = append(p.buf, b...)
	if p.minus {
		p.fill(n)
	}
}

// padString is pad of a string.
func (p *pp) padString(s string) {
	if p.wid == 0 {
		p.buf = append(p.buf, s...)
		return
	}
	n := p.wid - utf8.RuneCountInString(s)
	if !p.minus {
		p.fill(n)
	}
	p.buf = append(p.buf, s...)
	if p.minus {
		p.fill(n)
	}
}

// padSpaces is pad with spaces even under the 0 flag.
func (p *pp) padSpaces(b []byte) {
	zero := p.zero
	p.zero = false
	p.pad(b)
	p.zero = zero
}

// cut shortens s to the precision, counted in runes.
func (p *pp) cut(s string) string {
	if p.precPresent {
		n := p.prec
		for i := range s {
			if n == 0 {
				return s[:i]
			}
			n--
		}
	}
	return s
}

// truncated writes s as %s does.
func (p *pp) truncated(s string) { p.padString(p.cut(s)) }

func (p *pp) bool(v bool, verb rune) {
	if verb != 't' && verb != 'v' {
		p.badVerb(verb)
		return
	}
	if v {
		p.padString("true")
	} else {
		p.padString("false")
	}
}

func (p *pp) string(s string, verb rune) {
	switch verb {
	case 'v':
		if p.sharpV {
			p.quoted(s)
		} else {
			p.truncated(s)
		}
	case 's':
		p.truncated(s)
	case 'x':
		p.hexString(s, lowerDigits)
	case 'X':
		p.hexString(s, upperDigits)
	case 'q':
		p.quoted(s)
	default:
		p.badVerb(verb)
	}
}

// bytes prints b; typ is its type's name in Go syntax.
func (p *pp) bytes(b []byte, verb rune, typ string) {
	switch verb {
	case 'v', 'd':
		p.byteList(b, verb, typ)
	case 's':
		p.truncated(string(b))
	case 'x':
		p.hexString(string(b), lowerDigits)
	case 'X':
		p.hexString(string(b), upperDigits)
	case 'q':
		p.quoted(string(b))
	default:
		p.byteValues(b, verb)
	}
}

func (p *pp) byteList(b []byte, verb rune, typ string) {
	if p.sharpV {
		p.str(typ)
		if b == nil {
			p.str("(nil)")
			return
		}
		p.byte('{')
		for i, c := range b {
			p.separate(i)
			p.hex(uint64(c), true)
		}
		p.byte('}')
		return
	}
	p.byte('[')
	for i, c := range b {
		p.separate(i)
		p.digits(uint64(c), 10, false, verb, lowerDigits)
	}
	p.byte(']')
}

// quoted writes s as a Go literal.
func (p *pp) quoted(s string) {
	s = p.cut(s)
	switch {
	case p.sharp && strconv.CanBackquote(s):
		p.padString("`" + s + "`")
	case p.plus:
		p.pad(strconv.AppendQuoteToASCII(p.scratch[:0], s))
	default:
		p.pad(strconv.AppendQuote(p.scratch[:0], s))
	}
}

// hexString writes the bytes of s in hexadecimal; the precision counts bytes.
func (p *pp) hexString(s string, digits string) {
	if p.precPresent && p.prec < len(s) {
		s = s[:p.prec]
	}
	if s == "" {
		p.fill(p.wid)
		return
	}
	width := 2 * len(s)
	if p.space { // between bytes, and a prefix for each
		if p.sharp {
			width *= 2
		}
		width += len(s) - 1
	} else if p.sharp {
		width += 2
	}
	if !p.minus {
		p.fill(p.wid - width)
	}
	for i := 0; i < len(s); i++ {
		if p.space && i > 0 {
			p.buf = append(p.buf, ' ')
		}
		if p.sharp && (p.space || i == 0) {
			p.buf = append(p.buf, '0', digits[16])
		}
		p.buf = append(p.buf, digits[s[i]>>4], digits[s[i]&15])
	}
	if p.minus {
		p.fill(p.wid - width)
	}
}
