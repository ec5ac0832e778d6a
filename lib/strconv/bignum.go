// Just enough big integers to compare two numbers exactly.

package strconv

// bignum holds 32-bit digits, least significant first, none zero at the end.
type bignum []uint32

// mulAdd returns n*by + plus, in place; by fits 32 bits.
func (n bignum) mulAdd(by, plus uint64) bignum {
	carry := plus
	for i, d := range n {
		t := uint64(d)*by + carry&(1<<32-1)
		carry = carry>>32 + t>>32
		n[i] = uint32(t)
	}
	for ; carry != 0; carry >>= 32 {
		n = append(n, uint32(carry))
	}
	return n
}

// mulPow5 returns n*5^e.
func (n bignum) mulPow5(e int) bignum {
	for ; e >= 13; e -= 13 {
		n = n.mulAdd(1220703125, 0)
	}
	for ; e > 0; e-- {
		n = n.mulAdd(5, 0)
	}
	return n
}

// shiftLeft returns n*2^by.
func (n bignum) shiftLeft(by uint) bignum {
	n = n.mulAdd(1<<(by%32), 0)
	words := int(by / 32)
	if words == 0 || len(n) == 0 {
		return n
	}
	shifted := make(bignum, len(n)+words)
	copy(shifted[words:], n)
	return shifted
}

// compare returns -1, 0 or 1 as n is less than, equal to or greater than m.
func (n bignum) compare(m bignum) int {
	if len(n) != len(m) {
		if len(n) < len(m) {
			return -1
		}
		return 1
	}
	for i := len(n) - 1; i >= 0; i-- {
		if n[i] != m[i] {
			if n[i] < m[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}
