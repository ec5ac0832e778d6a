// The shortest decimal that reads back as the same float, and among those the
// closest: Raffaello Giulietti's Schubfach method. The float c*2^q and the
// bounds of its rounding interval are scaled by 10^-k, k chosen so that the
// interval holds at most one multiple of ten and at least one integer; the
// products are kept rounded to odd, which decides all comparisons exactly.

package strconv

// shortest returns m, e with m*10^e the shortest decimal for the positive float
// c*2^q. lowerCloser: the next smaller float is only half as far away.
func shortest(c uint64, q int, lowerCloser bool) (m uint64, e int) {
	if q <= 0 && q > -64 && c&(1<<uint(-q)-1) == 0 {
		return c >> uint(-q), 0 // an integer below 2^53
	}
	odd := c & 1
	left, mid, right := 4*c-2, 4*c, 4*c+2
	scaled := q * 1262611
	if lowerCloser {
		left++
		scaled -= 524031 // the interval is three quarters as wide
	}
	k := scaled >> 22
	shift := uint(q + log2Pow10(-k) + 1)
	hi, lo := pow10Words(-k)
	if -k < 0 || -k > 55 {
		// Beyond 10^55 the table is rounded down; the method wants it rounded up.
		lo++
		if lo == 0 {
			hi++
		}
	}
	lower := mulToOdd(hi, lo, left<<shift) + odd
	value := mulToOdd(hi, lo, mid<<shift)
	upper := mulToOdd(hi, lo, right<<shift) - odd
	s := value / 4
	if s >= 10 {
		t := s / 10
		downIn, upIn := lower <= 40*t, 40*t+40 <= upper
		if downIn != upIn {
			if upIn {
				t++
			}
			return t, k + 1
		}
	}
	downIn, upIn := lower <= 4*s, 4*s+4 <= upper
	if downIn != upIn {
		if upIn {
			s++
		}
		return s, k
	}
	if half := 4*s + 2; value > half || value == half && s&1 != 0 {
		s++
	}
	return s, k
}

// mulToOdd returns the high word of (hi,lo)*x, its last bit set when anything
// was lost.
func mulToOdd(hi, lo, x uint64) uint64 {
	carry, _ := mul64(lo, x)
	top, mid := mul64(hi, x)
	mid += carry
	if mid < carry {
		top++
	}
	if mid > 1 {
		top |= 1
	}
	return top
}
