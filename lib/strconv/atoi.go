// Texts to integers.

package strconv

// IntSize is the size of an int in bits.
const IntSize = 64

const maxUint64 = 1<<64 - 1

// ParseUint is ParseInt for unsigned numbers; no sign is allowed.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	if s == "" {
		return 0, syntaxError("ParseUint", s)
	}
	digits, anyBase := s, base == 0
	if anyBase {
		base, digits = splitPrefix(s)
	} else if base < 2 || base > 36 {
		return 0, baseError("ParseUint", s, base)
	}
	if bitSize == 0 {
		bitSize = IntSize
	} else if bitSize < 0 || bitSize > 64 {
		return 0, bitSizeError("ParseUint", s, bitSize)
	}
	limit := uint64(1)<<uint(bitSize) - 1
	cutoff := uint64(maxUint64)/uint64(base) + 1 // n >= cutoff: n*base overflows
	underscores := false
	n := uint64(0)
	for i := 0; i < len(digits); i++ {
		c := digits[i]
		if c == '_' && anyBase {
			underscores = true
			continue
		}
		d := digitValue(c)
		if d >= base {
			return 0, syntaxError("ParseUint", s)
		}
		if n >= cutoff {
			return limit, rangeError("ParseUint", s)
		}
		n *= uint64(base)
		sum := n + uint64(d)
		if sum < n || sum > limit {
			return limit, rangeError("ParseUint", s)
		}
		n = sum
	}
	if underscores && !underscoresOK(s) {
		return 0, syntaxError("ParseUint", s)
	}
	return n, nil
}

// splitPrefix finds the base that a literal's prefix names.
func splitPrefix(s string) (base int, digits string) {
	if s[0] != '0' {
		return 10, s
	}
	if len(s) >= 3 {
		switch lower(s[1]) {
		case 'b':
			return 2, s[2:]
		case 'o':
			return 8, s[2:]
		case 'x':
			return 16, s[2:]
		}
	}
	return 8, s[1:]
}

// digitValue returns the value of a digit or letter, a large one for the rest.
func digitValue(c byte) int {
	if '0' <= c && c <= '9' {
		return int(c - '0')
	}
	if l := lower(c); 'a' <= l && l <= 'z' {
		return int(l-'a') + 10
	}
	return 99
}

// ParseInt reads a number in the given base (2 to 36; 0: as its prefix says,
// with underscores allowed) that must fit bitSize bits (0: int). A number that
// does not fit gives the nearest one that does, and ErrRange.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	if s == "" {
		return 0, syntaxError("ParseInt", s)
	}
	rest, neg := s, false
	if s[0] == '+' || s[0] == '-' {
		neg = s[0] == '-'
		rest = s[1:]
	}
	u, err := ParseUint(rest, base, bitSize)
	if err != nil {
		e := err.(*NumError)
		if e.Err != ErrRange {
			e.Func, e.Num = "ParseInt", s
			return 0, err
		}
	}
	if bitSize == 0 {
		bitSize = IntSize
	}
	bound := uint64(1) << uint(bitSize-1)
	if !neg && u >= bound {
		return int64(bound - 1), rangeError("ParseInt", s)
	}
	if neg && u > bound {
		return -int64(bound), rangeError("ParseInt", s)
	}
	if neg {
		return -int64(u), nil
	}
	return int64(u), nil
}

// Atoi is ParseInt(s, 10, 0) as an int.
func Atoi(s string) (int, error) {
	if n, ok := shortAtoi(s); ok {
		return n, nil
	}
	i, err := ParseInt(s, 10, 0)
	if err != nil {
		err.(*NumError).Func = "Atoi"
	}
	return int(i), err
}

// shortAtoi reads numbers that cannot overflow.
func shortAtoi(s string) (n int, ok bool) {
	i := 0
	if len(s) > 0 && (s[0] == '-' || s[0] == '+') {
		i = 1
	}
	if len(s) == i || len(s) > 18 {
		return 0, false
	}
	for _, c := range []byte(s[i:]) {
		c -= '0'
		if c > 9 {
			return 0, false
		}
		n = n*10 + int(c)
	}
	if s[0] == '-' {
		n = -n
	}
	return n, true
}

// underscoresOK reports whether each underscore stands between digits, or
// between a base prefix and a digit.
func underscoresOK(s string) bool {
	if len(s) > 0 && (s[0] == '-' || s[0] == '+') {
		s = s[1:]
	}
	const start, digit, under, other = 0, 1, 2, 3
	last, hex := start, false
	if len(s) >= 2 && s[0] == '0' {
		switch lower(s[1]) {
		case 'b', 'o', 'x':
			last = digit // the prefix counts as one
			hex = lower(s[1]) == 'x'
			s = s[2:]
		}
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case '0' <= c && c <= '9' || hex && 'a' <= lower(c) && lower(c) <= 'f':
			last = digit
		case c == '_':
			if last != digit {
				return false
			}
			last = under
		default:
			if last == under {
				return false
			}
			last = other
		}
	}
	return last != under
}
