// Decimal digits to the nearest float. Three ways, each exact when it answers:
// one float operation on exact operands; the leading 128 bits of the power of
// ten, with bounds for what they leave out (the idea of Eisel and Lemire); and,
// when the bounds straddle the middle between two floats, big integers.

package strconv

var exactPow10 = [...]float64{
	1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
	1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
}

// easy answers when mantissa and power of ten are both exact floats.
func (f *floatText) easy(bitSize int) (float64, bool) {
	if f.trunc || f.exp < -22 || f.exp > 22 {
		return 0, false
	}
	if bitSize == 32 {
		return f.easy32()
	}
	if f.mant > 1<<53 {
		return 0, false
	}
	v := float64(f.mant)
	if f.neg {
		v = -v
	}
	if f.exp < 0 {
		return v / exactPow10[-f.exp], true
	}
	return v * exactPow10[f.exp], true
}

func (f *floatText) easy32() (float64, bool) {
	if f.mant > 1<<24 || f.exp < -10 || f.exp > 10 {
		return 0, false
	}
	v := float32(f.mant)
	if f.neg {
		v = -v
	}
	if f.exp < 0 {
		return float64(v / float32(exactPow10[-f.exp])), true
	}
	return float64(v * float32(exactPow10[f.exp])), true
}

// decimalBits returns the float nearest to the number, whose text is s.
func (f *floatText) decimalBits(s string, info *floatInfo) uint64 {
	switch {
	case f.mant == 0 || f.exp < -345:
		return 0
	case f.exp > 310:
		return info.infinity()
	}
	shift := uint(64 - bitLen(f.mant))
	w := f.mant << shift
	hi, lo := pow10Words(f.exp)
	// The value is at least (p2,p1,p0)*2^scale, and at most err more.
	p2, p1, p0 := mul128(hi, lo, w)
	scale := log2Pow10(f.exp) - 127 - int(shift)
	q2, q1, q0 := uint64(0), uint64(0), w
	if f.trunc { // the mantissa is less than one unit too small
		q0 = 0
		q2, q1 = addErr(hi, shift)
	}
	u2, u1, u0, carry := add192(p2, p1, p0, q2, q1, q0)
	if p2>>63 == 0 {
		p2, p1, p0 = p2<<1|p1>>63, p1<<1|p0>>63, p0<<1
		carry = carry || u2>>63 != 0 // a longer number than the lower bound
		u2, u1, u0 = u2<<1|u1>>63, u1<<1|u0>>63, u0<<1
		scale--
	}
	exp := scale + 191
	cut, denormal := info.cut(exp)
	if cut > 64 {
		// Less than half of the smallest float, unless only the lower bound is.
		if carry && compareHalf(s, 0, info.bias+1-int(info.mantBits)) > 0 {
			return 1
		}
		return 0
	}
	mant, side := split(p2, p1, p0, cut)
	mantHigh, sideHigh := split(u2, u1, u0, cut)
	if carry || mant != mantHigh || side != sideHigh || side == 0 {
		side = compareHalf(s, mant, exp-63+int(cut))
	}
	if side > 0 || side == 0 && mant&1 != 0 {
		mant++
	}
	return info.pack(mant, exp, denormal)
}

// addErr bounds by how much a mantissa cut at 19 digits is too small, times 10^e.
func addErr(hi uint64, shift uint) (q2, q1 uint64) {
	hi++ // rounds the power of ten up
	if hi == 0 {
		return 1 << shift, 0
	}
	if shift == 0 {
		return 1, hi
	}
	return hi>>(64-shift) + 1, hi << shift
}

// mul128 returns the product of (hi,lo) and w in three words.
func mul128(hi, lo, w uint64) (p2, p1, p0 uint64) {
	c, p0 := mul64(lo, w)
	p2, p1 = mul64(hi, w)
	p1 += c
	if p1 < c {
		p2++
	}
	return p2, p1, p0
}

func add192(a2, a1, a0, b2, b1, b0 uint64) (s2, s1, s0 uint64, carry bool) {
	s0 = a0 + b0
	c := uint64(0)
	if s0 < a0 {
		c = 1
	}
	s1 = a1 + b1
	d := uint64(0)
	if s1 < a1 {
		d = 1
	}
	s1 += c
	if s1 < c {
		d++
	}
	s2 = a2 + b2
	carry = s2 < a2
	s2 += d
	return s2, s1, s0, carry || s2 < d
}

// split drops cut bits of p2 (1 to 64) and all below; side says on which side of
// the middle what was dropped lies.
func split(p2, p1, p0 uint64, cut uint) (mant uint64, side int) {
	rest := p2
	if cut < 64 {
		mant, rest = p2>>cut, p2&(1<<cut-1)
	}
	half := uint64(1) << (cut - 1)
	switch {
	case rest < half:
		return mant, -1
	case rest > half || p1|p0 != 0:
		return mant, 1
	}
	return mant, 0
}

// compareHalf compares the number whose text is s with (mant+1/2)*2^exp.
func compareHalf(s string, mant uint64, exp int) int {
	left, e10 := digitsOf(s)
	right := bignum(nil).mulAdd(0, 2*mant+1)
	e2 := exp - 1
	if e10 >= 0 {
		left = left.mulPow5(e10)
	} else {
		right = right.mulPow5(-e10)
	}
	if e10 >= e2 {
		left = left.shiftLeft(uint(e10 - e2))
	} else {
		right = right.shiftLeft(uint(e2 - e10))
	}
	return left.compare(right)
}

// digitsOf returns the digits of a decimal text as an integer and its power of
// ten. 800 digits decide; what follows only matters as not being zero.
func digitsOf(s string) (n bignum, exp int) {
	const most = 800
	var chunk uint64
	room := uint64(1)
	count, dot, more := 0, false, false
	i := 0
	for ; i < len(s); i++ {
		c := s[i]
		if c == '.' {
			dot = true
			continue
		}
		if c == '_' || c == '+' || c == '-' {
			continue
		}
		if c < '0' || c > '9' {
			break
		}
		if count >= most {
			more = more || c != '0'
			if !dot {
				exp++
			}
			continue
		}
		if count > 0 || c != '0' {
			count++
		}
		chunk = chunk*10 + uint64(c-'0')
		room *= 10
		if room == 1000000000 {
			n = n.mulAdd(room, chunk)
			chunk, room = 0, 1
		}
		if dot {
			exp--
		}
	}
	n = n.mulAdd(room, chunk)
	if more {
		n = n.mulAdd(10, 1)
		exp--
	}
	if i < len(s) {
		e, _, _ := scanExponent(s, i+1)
		exp += e
	}
	return n, exp
}
