// Scanning booleans and numbers.

package fmt

import (
	"errors"
	"strconv"
)

const (
	binaryDigits  = "01"
	octalDigits   = "01234567"
	decimalDigits = "0123456789"
	hexDigits     = "0123456789aAbBcCdDeEfF"
	floatVerbs    = "beEfFgGv"
)

// wantVerb fails unless verb is one of verbs.
func (s *ss) wantVerb(verb rune, verbs, what string) {
	if !contains(verbs, verb) {
		s.failText("bad verb '%" + string(verb) + "' for " + what)
	}
}

func (s *ss) bool(verb rune) bool {
	s.SkipSpace()
	s.notEOF()
	s.wantVerb(verb, "tv", "boolean")
	switch s.getRune() {
	case '1':
		return true
	case 't', 'T':
		s.restOf("rR", "uU", "eE")
		return true
	case 'f', 'F':
		s.restOf("aA", "lL", "sS", "eE")
	}
	return false
}

// restOf reads the rest of a word, unless it ends after its first letter.
func (s *ss) restOf(letters ...string) {
	for i, l := range letters {
		if !s.accept(l) {
			if i > 0 {
				s.fail(errors.New("syntax error scanning boolean"))
			}
			return
		}
	}
}

// char scans a rune that must fit the size.
func (s *ss) char(bits int) int64 {
	s.notEOF()
	r := int64(s.getRune())
	if n := uint(64 - bits); r<<n>>n != r {
		s.failText("overflow on character value " + string(rune(r)))
	}
	return r
}

// intToken reads the text of an integer and tells its base.
func (s *ss) intToken(verb rune, signed bool) (tok string, base int) {
	s.SkipSpace()
	s.notEOF()
	s.wantVerb(verb, "bdoUxXv", "integer")
	base, digits := 10, decimalDigits
	switch verb {
	case 'b':
		base, digits = 2, binaryDigits
	case 'o':
		base, digits = 8, octalDigits
	case 'x', 'X', 'U':
		base, digits = 16, hexDigits
	}
	have := false
	if verb == 'U' {
		if !s.skip("U") || !s.skip("+") {
			s.failText("bad unicode format ")
		}
	} else if signed {
		s.accept("+-")
	}
	if verb == 'v' {
		base = 0
		digits, have = s.basePrefix()
	}
	if !have {
		s.notEOF()
		if !s.accept(digits) {
			s.failText("expected integer")
		}
	}
	for s.accept(digits) {
	}
	return string(s.buf), base
}

// basePrefix reads 0, 0b, 0o or 0x; found: it is a number already.
func (s *ss) basePrefix() (digits string, found bool) {
	if !s.peek("0") {
		return decimalDigits + "_", false
	}
	s.accept("0")
	switch {
	case s.accept("bB"):
		return binaryDigits + "_", true
	case s.accept("oO"):
		return octalDigits + "_", true
	case s.accept("xX"):
		return hexDigits + "_", true
	}
	return octalDigits + "_", true
}

func (s *ss) int(verb rune, bits int) int64 {
	if verb == 'c' {
		return s.char(bits)
	}
	tok, base := s.intToken(verb, true)
	i, err := strconv.ParseInt(tok, base, 64)
	if err != nil {
		s.fail(err)
	}
	if n := uint(64 - bits); i<<n>>n != i {
		s.failText("integer overflow on token " + tok)
	}
	return i
}

func (s *ss) uint(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.char(bits))
	}
	tok, base := s.intToken(verb, false)
	i, err := strconv.ParseUint(tok, base, 64)
	if err != nil {
		s.fail(err)
	}
	if n := uint(64 - bits); i<<n>>n != i {
		s.failText("unsigned integer overflow on token " + tok)
	}
	return i
}

func (s *ss) float(verb rune, bits int, what string) float64 {
	if what != "" {
		s.wantVerb(verb, floatVerbs, what)
	}
	s.SkipSpace()
	s.notEOF()
	return s.toFloat(s.floatToken(), bits)
}

// floatToken reads the text of a float.
func (s *ss) floatToken() string {
	s.buf = s.buf[:0]
	if s.accept("nN") && s.accept("aA") && s.accept("nN") {
		return string(s.buf)
	}
	s.accept("+-")
	if s.accept("iI") && s.accept("nN") && s.accept("fF") {
		return string(s.buf)
	}
	digits, exp := decimalDigits+"_", "eEpP"
	if s.accept("0") && s.accept("xX") {
		digits, exp = hexDigits+"_", "pP"
	}
	for s.accept(digits) {
	}
	if s.accept(".") {
		for s.accept(digits) {
		}
	}
	if s.accept(exp) {
		s.accept("+-")
		for s.accept(decimalDigits + "_") {
		}
	}
	return string(s.buf)
}

// toFloat converts the text of a float. Decimal digits may have a binary
// exponent here: 1.2p4.
func (s *ss) toFloat(text string, bits int) float64 {
	p := -1
	for i, c := range text {
		if c == 'p' && p < 0 {
			p = i
		}
		if c == 'x' || c == 'X' {
			p = -1
			break
		}
	}
	if p < 0 {
		f, err := strconv.ParseFloat(text, bits)
		if err != nil {
			s.fail(err)
		}
		return f
	}
	f, err := strconv.ParseFloat(text[:p], bits)
	m := 0
	if err == nil {
		m, err = strconv.Atoi(text[p+1:])
	}
	if err != nil {
		if e, ok := err.(*strconv.NumError); ok {
			e.Num = text
		}
		s.fail(err)
	}
	return scaled(f, m)
}

// scaled returns f*2^m.
func scaled(f float64, m int) float64 {
	for ; m > 0 && f != f*2; m-- {
		f *= 2
	}
	for ; m < 0 && f != 0; m++ {
		f /= 2
	}
	return f
}

func (s *ss) complex(verb rune, bits int) complex128 {
	s.wantVerb(verb, floatVerbs, "complex")
	s.SkipSpace()
	s.notEOF()
	wrong := errors.New("syntax error scanning complex number")
	parens := s.accept("(")
	re := s.floatToken()
	s.buf = s.buf[:0]
	if !s.accept("+-") {
		s.fail(wrong)
	}
	sign := string(s.buf)
	im := s.floatToken()
	if !s.accept("i") || parens && !s.accept(")") {
		s.fail(wrong)
	}
	x := s.toFloat(re, bits/2)
	return complex(x, s.toFloat(sign+im, bits/2))
}
