// Decimal digits of floats to a wanted length, rounded half to even on the
// exact value. Most fit two words; the others go through all their digits.

package strconv

// decimal is 0.d1d2d3... * 10^dp, without zeros at the end; no digits is zero.
type decimal struct {
	d  []byte
	dp int
}

// setInt sets d to m*10^e, using buf for the digits.
func (d *decimal) setInt(m uint64, e int, buf []byte) {
	n := len(buf)
	for at := m; at != 0; at /= 10 {
		n--
		buf[n] = byte('0' + at%10)
	}
	d.d = buf[n:]
	d.dp = len(d.d) + e
	d.trim()
}

func (d *decimal) trim() {
	n := len(d.d)
	for n > 0 && d.d[n-1] == '0' {
		n--
	}
	d.d = d.d[:n]
	if n == 0 {
		d.dp = 0
	}
}

// roundTo keeps n digits.
func (d *decimal) roundTo(n int) {
	if n < 0 {
		d.d, d.dp = d.d[:0], 0
		return
	}
	if n >= len(d.d) {
		return
	}
	up := d.d[n] >= '5'
	if d.d[n] == '5' && n+1 == len(d.d) { // halfway: to even
		up = n > 0 && d.d[n-1]&1 != 0
	}
	d.d = d.d[:n]
	if up {
		d.roundUp()
	}
	d.trim()
}

// roundUp adds one to the last digit.
func (d *decimal) roundUp() {
	for i := len(d.d) - 1; i >= 0; i-- {
		if d.d[i] < '9' {
			d.d[i]++
			d.d = d.d[:i+1]
			return
		}
	}
	d.d = append(d.d[:0], '1')
	d.dp++
}

// setFixed sets d to c*2^q rounded to prec digits after the point.
func (d *decimal) setFixed(c uint64, q, prec int, buf []byte) {
	if m, ok := scale(c, q, prec); ok {
		d.setInt(m, -prec, buf)
		return
	}
	d.setExact(c, q)
	d.roundTo(d.dp + prec)
}

// setDigits sets d to c*2^q rounded to n digits.
func (d *decimal) setDigits(c uint64, q, n int, buf []byte) {
	if n <= 18 {
		e := log10Pow2(bitLen(c) - 1 + q) // the first digit's exponent, or one less
		m, ok := scale(c, q, n-1-e)
		if ok && m >= pow10Small[n] {
			e++
			m, ok = scale(c, q, n-1-e)
		}
		if ok {
			d.setInt(m, e-n+1, buf)
			return
		}
	}
	d.setExact(c, q)
	d.roundTo(n)
}

// scale returns c*2^q*10^s rounded, if two words are enough to find it.
func scale(c uint64, q, s int) (m uint64, ok bool) {
	if s < -19 || s > 19 {
		return 0, false
	}
	if s < 0 {
		return scaleDown(c, q, pow10Small[-s])
	}
	hi, lo := mul64(c, pow10Small[s])
	if q >= 0 {
		if hi != 0 || bitLen(lo)+q > 64 {
			return 0, false
		}
		return lo << uint(q), true
	}
	return shiftRound(hi, lo, uint(-q))
}

// shiftRound returns (hi,lo)/2^n rounded half to even.
func shiftRound(hi, lo uint64, n uint) (m uint64, ok bool) {
	var rest, half uint64 // of the word where the cut falls
	below := false        // something below that word
	switch {
	case n >= 128:
		return 0, hi>>63 == 0
	case n > 64:
		m = hi >> (n - 64)
		rest, half = hi&(1<<(n-64)-1), 1<<(n-65)
		below = lo != 0
	case n == 64:
		m = hi
		rest, half = lo, 1<<63
	default:
		if hi>>n != 0 {
			return 0, false
		}
		m = hi<<(64-n) | lo>>n
		rest, half = lo&(1<<n-1), 1<<(n-1)
	}
	if rest > half || rest == half && (below || m&1 != 0) {
		m++
		return m, m != 0
	}
	return m, true
}

// scaleDown returns c*2^q/p rounded half to even.
func scaleDown(c uint64, q int, p uint64) (m uint64, ok bool) {
	below := false
	switch {
	case q >= 0:
		if bitLen(c)+q > 64 {
			return 0, false
		}
		c <<= uint(q)
	case q > -64:
		below = c&(1<<uint(-q)-1) != 0
		c >>= uint(-q)
	default:
		return 0, false
	}
	m = c / p
	rest := c - m*p
	if rest > p-rest || rest == p-rest && (below || m&1 != 0) {
		m++
	}
	return m, true
}

// setExact sets d to all digits of c*2^q. With q < 0 they are those of the
// integer c*5^-q, q places further right.
func (d *decimal) setExact(c uint64, q int) {
	const base = 1000000000
	limbs := make([]uint32, 0, 128) // least significant first
	for ; c != 0; c /= base {
		limbs = append(limbs, uint32(c%base))
	}
	factor, each, big := uint64(2), 29, uint64(1<<29)
	n := q
	if q < 0 {
		factor, each, big = 5, 12, 244140625
		n = -q
	}
	for ; n >= each; n -= each {
		limbs = mulLimbs(limbs, big)
	}
	for ; n > 0; n-- {
		limbs = mulLimbs(limbs, factor)
	}
	d.d = make([]byte, 9*len(limbs))
	for i, v := range limbs {
		at := len(d.d) - 9*i
		for j := 1; j <= 9; j++ {
			d.d[at-j] = byte('0' + v%10)
			v /= 10
		}
	}
	for len(d.d) > 0 && d.d[0] == '0' {
		d.d = d.d[1:]
	}
	d.dp = len(d.d)
	if q < 0 {
		d.dp += q
	}
	d.trim()
}

func mulLimbs(limbs []uint32, by uint64) []uint32 {
	const base = 1000000000
	carry := uint64(0)
	for i, v := range limbs {
		t := uint64(v)*by + carry
		carry = t / base
		limbs[i] = uint32(t - carry*base)
	}
	if carry != 0 {
		limbs = append(limbs, uint32(carry))
	}
	return limbs
}
