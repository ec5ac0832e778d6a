// Numbers.

package fmt

import (
	"internal/reflectlite"
	"strconv"
	"unicode/utf8"
)

// integer prints v, the bits of a signed or unsigned number.
func (p *pp) integer(v uint64, signed bool, verb rune) {
	switch verb {
	case 'v':
		if p.sharpV && !signed {
			p.hex(v, true)
		} else {
			p.digits(v, 10, signed, verb, lowerDigits)
		}
	case 'd':
		p.digits(v, 10, signed, verb, lowerDigits)
	case 'b':
		p.digits(v, 2, signed, verb, lowerDigits)
	case 'o', 'O':
		p.digits(v, 8, signed, verb, lowerDigits)
	case 'x':
		p.digits(v, 16, signed, verb, lowerDigits)
	case 'X':
		p.digits(v, 16, signed, verb, upperDigits)
	case 'c':
		p.pad(utf8.AppendRune(p.scratch[:0], runeOf(v)))
	case 'q':
		if p.plus {
			p.pad(strconv.AppendQuoteRuneToASCII(p.scratch[:0], runeOf(v)))
		} else {
			p.pad(strconv.AppendQuoteRune(p.scratch[:0], runeOf(v)))
		}
	case 'U':
		p.unicode(v)
	default:
		p.badVerb(verb)
	}
}

// runeOf returns v as a rune, RuneError when it is too large for one.
func runeOf(v uint64) rune {
	if v > utf8.MaxRune {
		return utf8.RuneError
	}
	return rune(v)
}

// hex prints v in hexadecimal, with or without 0x whatever the flags say.
func (p *pp) hex(v uint64, prefix bool) {
	sharp := p.sharp
	p.sharp = prefix
	p.digits(v, 16, false, 'v', lowerDigits)
	p.sharp = sharp
}

// digits prints v in base 2, 8, 10 or 16. Zeros in front come from a precision,
// or from the width under the 0 flag.
func (p *pp) digits(v uint64, base uint64, signed bool, verb rune, digits string) {
	if base == 10 && !p.widPresent && !p.precPresent && !p.plus && !p.space {
		if signed {
			p.buf = strconv.AppendInt(p.buf, int64(v), 10)
		} else {
			p.buf = strconv.AppendUint(p.buf, v, 10)
		}
		return
	}
	neg := signed && int64(v) < 0
	if neg {
		v = -v
	}
	least := 0
	if p.precPresent {
		least = p.prec
		if least == 0 && v == 0 { // nothing but the width
			zero := p.zero
			p.zero = false
			p.fill(p.wid)
			p.zero = zero
			return
		}
	} else if p.zero && !p.minus && p.widPresent {
		least = p.wid
		if neg || p.plus || p.space {
			least--
		}
	}
	buf := p.scratch[:]
	if need := 3 + p.wid + p.prec; need > len(buf) {
		buf = make([]byte, need)
	}
	i := len(buf)
	for v >= base {
		i--
		buf[i] = digits[v%base]
		v /= base
	}
	i--
	buf[i] = digits[v]
	for i > 0 && len(buf)-i < least {
		i--
		buf[i] = '0'
	}
	i = p.prefix(buf, i, base, verb, digits)
	switch {
	case neg:
		i--
		buf[i] = '-'
	case p.plus:
		i--
		buf[i] = '+'
	case p.space:
		i--
		buf[i] = ' '
	}
	p.padSpaces(buf[i:])
}

// prefix writes what names the base, before buf[i:].
func (p *pp) prefix(buf []byte, i int, base uint64, verb rune, digits string) int {
	letter := byte(0)
	if p.sharp {
		switch base {
		case 2:
			letter = 'b'
		case 8:
			if buf[i] != '0' {
				i--
				buf[i] = '0'
			}
		case 16:
			letter = digits[16]
		}
	}
	if verb == 'O' {
		letter = 'o'
	}
	if letter != 0 {
		i -= 2
		buf[i], buf[i+1] = '0', letter
	}
	return i
}

// unicode prints U+0041, and the character behind it under the # flag.
func (p *pp) unicode(v uint64) {
	least := 4
	if p.precPresent && p.prec > 4 {
		least = p.prec
	}
	n := 1
	for v>>uint(4*n) != 0 && n < 16 {
		n++
	}
	b := append(p.scratch[:0], "U+"...)
	for i := n; i < least; i++ {
		b = append(b, '0')
	}
	for n--; n >= 0; n-- {
		b = append(b, upperDigits[v>>uint(4*n)&15])
	}
	if p.sharp && v <= utf8.MaxRune && strconv.IsPrint(rune(v)) {
		b = append(b, " '"...)
		b = utf8.AppendRune(b, rune(v))
		b = append(b, '\'')
	}
	p.padSpaces(b)
}

func (p *pp) float(v float64, size int, verb rune) {
	switch verb {
	case 'v':
		p.floatText(v, size, 'g', -1)
	case 'b', 'g', 'G', 'x', 'X':
		p.floatText(v, size, verb, -1)
	case 'f', 'e', 'E':
		p.floatText(v, size, verb, 6)
	case 'F':
		p.floatText(v, size, 'f', 6)
	default:
		p.badVerb(verb)
	}
}

// complex prints (re+imi).
func (p *pp) complex(v complex128, size int, verb rune) {
	switch verb {
	case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E':
		plus := p.plus
		p.byte('(')
		p.float(real(v), size/2, verb)
		p.plus = true
		p.float(imag(v), size/2, verb)
		p.str("i)")
		p.plus = plus
	default:
		p.badVerb(verb)
	}
}

// floatText prints v in strconv's format verb; prec is the default.
func (p *pp) floatText(v float64, size int, verb rune, prec int) {
	if p.precPresent {
		prec = p.prec
	}
	num := strconv.AppendFloat(p.scratch[:1], v, byte(verb), prec, size)
	// From here on num begins with a sign.
	if num[1] == '-' || num[1] == '+' {
		num = num[1:]
	} else {
		num[0] = '+'
	}
	if p.space && num[0] == '+' && !p.plus {
		num[0] = ' '
	}
	if num[1] == 'I' || num[1] == 'N' { // no zeros in front of these
		if num[1] == 'N' && !p.space && !p.plus {
			num = num[1:]
		}
		p.padSpaces(num)
		return
	}
	if p.sharp && verb != 'b' {
		num = restoreZeros(num, verb, prec)
	}
	if !p.plus && num[0] == '+' {
		p.pad(num[1:])
		return
	}
	if p.zero && !p.minus && p.wid > len(num) { // the sign goes before the zeros
		p.byte(num[0])
		p.fill(p.wid - len(num))
		p.buf = append(p.buf, num[1:]...)
		return
	}
	p.pad(num)
}

// restoreZeros gives num a point, and the zeros at the end that %g leaves out.
func restoreZeros(num []byte, verb rune, prec int) []byte {
	want := 0 // significant digits
	switch verb {
	case 'g', 'G', 'x':
		want = prec
		if want == -1 {
			want = 6
		}
	}
	point, significant := false, false
	end := 1 // of the mantissa
scan:
	for ; end < len(num); end++ {
		switch c := num[end]; c {
		case '.':
			point = true
			continue
		case 'p', 'P':
			break scan
		case 'e', 'E':
			if verb != 'x' && verb != 'X' {
				break scan
			}
		}
		significant = significant || num[end] != '0'
		if significant {
			want--
		}
	}
	var keep [8]byte
	tail := append(keep[:0], num[end:]...)
	num = num[:end]
	if !point {
		if len(num) == 2 && num[1] == '0' {
			want--
		}
		num = append(num, '.')
	}
	for ; want > 0; want-- {
		num = append(num, '0')
	}
	return append(num, tail...)
}

// byteValues prints each byte of b by itself, as a list of numbers.
func (p *pp) byteValues(b []byte, verb rune) { p.printValue(reflectlite.ValueOf(b), verb, 0) }
