// Texts to floats: reading the text. The digits become a number in eisel.go.

package strconv

// ParseFloat reads a decimal or hexadecimal floating-point number, "inf",
// "infinity" or "nan", and returns the nearest float of bitSize bits; ±Inf and
// ErrRange when it is too large.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, n, err := parseFloatPrefix(s, bitSize)
	if n != len(s) && (err == nil || err.Err != ErrSyntax) {
		return 0, syntaxError("ParseFloat", s)
	}
	if err != nil {
		return f, err
	}
	return f, nil
}

// parseFloatPrefix reads the number at the start of s, n bytes long.
func parseFloatPrefix(s string, bitSize int) (f float64, n int, err *NumError) {
	info := infoFor(bitSize)
	if f, n := parseSpecial(s, info); n > 0 {
		return f, n, nil
	}
	var num floatText
	n = num.scan(s)
	if n == 0 {
		return 0, 0, syntaxError("ParseFloat", s)
	}
	var bits uint64
	if num.hex {
		bits = num.hexBits(info)
	} else {
		if f, ok := num.easy(bitSize); ok {
			return f, n, nil
		}
		bits = num.decimalBits(s[:n], info)
	}
	if bits >= info.infinity() {
		bits = info.infinity()
		err = rangeError("ParseFloat", s)
	}
	if num.neg {
		bits |= 1 << (info.mantBits + info.expBits)
	}
	return info.fromBits(bits), n, err
}

// parseSpecial reads infinities and NaN.
func parseSpecial(s string, info *floatInfo) (f float64, n int) {
	i, neg := 0, false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		i, neg = 1, s[0] == '-'
	}
	switch m := matchFold(s[i:], "infinity"); {
	case m >= 3:
		if m < 8 {
			m = 3
		}
		bits := info.infinity()
		if neg {
			bits |= 1 << (info.mantBits + info.expBits)
		}
		return info.fromBits(bits), i + m
	case i == 0 && matchFold(s, "nan") == 3:
		if info.mantBits == 23 {
			return float64From(0x7FF8000000000000), 3
		}
		return float64From(0x7FF8000000000001), 3
	}
	return 0, 0
}

// matchFold returns how many bytes of s and word agree, whatever the case.
func matchFold(s, word string) int {
	n := 0
	for n < len(s) && n < len(word) && lower(s[n]) == word[n] && s[n] >= 'A' {
		n++
	}
	return n
}

// floatText is what a text says: mant*base^..., exactly unless trunc.
type floatText struct {
	mant  uint64 // the first 19 significant digits (16 if hex)
	exp   int    // power of ten, or of two if hex
	neg   bool
	trunc bool // digits other than zero were left out of mant
	hex   bool
}

// scan reads the number at the start of s and returns its length, 0 if there is none.
func (f *floatText) scan(s string) int {
	i := 0
	if s != "" && (s[0] == '+' || s[0] == '-') {
		f.neg = s[0] == '-'
		i = 1
	}
	base, room, mark := 10, 19, byte('e')
	if i+2 < len(s) && s[i] == '0' && lower(s[i+1]) == 'x' {
		f.hex = true
		base, room, mark = 16, 16, 'p'
		i += 2
	}
	i, point, kept, underscores, ok := f.scanDigits(s, i, base, room)
	if !ok {
		return 0
	}
	if f.hex {
		point, kept = 4*point, 4*kept
	}
	if i < len(s) && lower(s[i]) == mark {
		e, next, u := scanExponent(s, i+1)
		if next == 0 {
			return 0
		}
		i = next
		point += e
		underscores = underscores || u
	} else if f.hex {
		return 0 // hexadecimal needs an exponent
	}
	if f.mant != 0 {
		f.exp = point - kept
	}
	if underscores && !underscoresOK(s[:i]) {
		return 0
	}
	return i
}

// scanDigits reads digits and a point; point is where it stands, counted from
// the first significant digit, kept the number of digits in f.mant.
func (f *floatText) scanDigits(s string, i, base, room int) (next, point, kept int, underscores, ok bool) {
	dot := false
	n := 0
	for ; i < len(s); i++ {
		c := s[i]
		if c == '_' {
			underscores = true
			continue
		}
		if c == '.' {
			if dot {
				break
			}
			dot = true
			point = n
			continue
		}
		d := digitValue(c)
		if d >= base {
			break
		}
		ok = true
		if d == 0 && n == 0 { // leading zero
			if dot {
				point--
			}
			continue
		}
		n++
		if kept < room {
			f.mant = f.mant*uint64(base) + uint64(d)
			kept++
		} else if d != 0 {
			f.trunc = true
		}
	}
	if !dot {
		point = n
	}
	return i, point, kept, underscores, ok
}

// scanExponent reads a sign and digits from s[i:]; next is 0 when there are none.
func scanExponent(s string, i int) (e, next int, underscores bool) {
	neg := false
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		neg = s[i] == '-'
		i++
	}
	if i >= len(s) || s[i] < '0' || s[i] > '9' {
		return 0, 0, false
	}
	for ; i < len(s) && ('0' <= s[i] && s[i] <= '9' || s[i] == '_'); i++ {
		if s[i] == '_' {
			underscores = true
		} else if e < 10000 { // enough to be zero or infinite
			e = e*10 + int(s[i]-'0')
		}
	}
	if neg {
		e = -e
	}
	return e, i, underscores
}

// hexBits rounds mant*2^exp to info's format; too large gives infinity or more.
func (f *floatText) hexBits(info *floatInfo) uint64 {
	if f.mant == 0 {
		return 0
	}
	n := bitLen(f.mant)
	top := f.mant << uint(64-n) // the value is top*2^(exp-(64-n))
	return info.round(top, f.trunc, f.exp+n-1)
}

// round packs the number with leading bits top (bit 63 set) and first bit worth
// 2^exp; more: the value is a little larger than top says.
func (info *floatInfo) round(top uint64, more bool, exp int) uint64 {
	cut, denormal := info.cut(exp)
	if cut > 64 {
		return 0
	}
	mant, rest := uint64(0), top
	if cut < 64 {
		mant, rest = top>>cut, top&(1<<cut-1)
	}
	half := uint64(1) << (cut - 1)
	if rest > half || rest == half && (more || mant&1 != 0) {
		mant++
	}
	return info.pack(mant, exp, denormal)
}

// cut returns how many of 64 leading bits do not fit the mantissa.
func (info *floatInfo) cut(exp int) (cut uint, denormal bool) {
	cut = 63 - info.mantBits
	if low := info.bias + 1; exp < low {
		if low-exp > 64 {
			return 65, true
		}
		return cut + uint(low-exp), true
	}
	return cut, false
}

// pack puts mantissa and exponent together; a mantissa that rounding made one
// bit too long raises the exponent by itself.
func (info *floatInfo) pack(mant uint64, exp int, denormal bool) uint64 {
	if denormal {
		return mant
	}
	if exp > -info.bias {
		return info.infinity()
	}
	return uint64(exp-info.bias)<<info.mantBits + mant - 1<<info.mantBits
}
