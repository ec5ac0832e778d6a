// Package utf8 converts between runes and their UTF-8 encoding.
//
// Decoding is strict: overlong forms, surrogate halves and values above MaxRune
// are errors, reported as (RuneError, 1).
package utf8

const (
	RuneError = '\uFFFD'     // stands for what is not a rune
	RuneSelf  = 0x80         // smaller runes are one byte, the same
	MaxRune   = '\U0010FFFF' // the largest rune
	UTFMax    = 4            // bytes of the longest encoding
)

const (
	surrogateMin = 0xD800
	surrogateMax = 0xDFFF
	max1         = 0x7F
	max2         = 0x7FF
	max3         = 0xFFFF
)

// lead says of a first byte how long its sequence is and which second bytes it
// allows; the bytes after that are always 80-BF.
func lead(b byte) (n int, lo, hi byte) {
	switch {
	case b < RuneSelf:
		return 1, 0, 0
	case b < 0xC2:
		return 0, 0, 0 // a continuation byte, or overlong
	case b < 0xE0:
		return 2, 0x80, 0xBF
	case b == 0xE0:
		return 3, 0xA0, 0xBF // below is overlong
	case b == 0xED:
		return 3, 0x80, 0x9F // above are surrogates
	case b < 0xF0:
		return 3, 0x80, 0xBF
	case b == 0xF0:
		return 4, 0x90, 0xBF // below is overlong
	case b < 0xF4:
		return 4, 0x80, 0xBF
	case b == 0xF4:
		return 4, 0x80, 0x8F // above is past MaxRune
	}
	return 0, 0, 0
}

func trails(b byte) bool { return b&0xC0 == 0x80 }

// FullRune reports whether p begins with a whole encoding; an invalid one is
// whole, since it decodes as an error of width 1.
func FullRune(p []byte) bool {
	if len(p) == 0 {
		return false
	}
	n, lo, hi := lead(p[0])
	if len(p) >= n {
		return true
	}
	if len(p) > 1 && (p[1] < lo || hi < p[1]) {
		return true
	}
	return len(p) > 2 && !trails(p[2])
}

// FullRuneInString is FullRune of a string.
func FullRuneInString(s string) bool {
	if len(s) == 0 {
		return false
	}
	n, lo, hi := lead(s[0])
	if len(s) >= n {
		return true
	}
	if len(s) > 1 && (s[1] < lo || hi < s[1]) {
		return true
	}
	return len(s) > 2 && !trails(s[2])
}

// DecodeRune returns the first rune of p and its width: (RuneError, 0) when p
// is empty, (RuneError, 1) when the encoding is invalid.
func DecodeRune(p []byte) (r rune, size int) {
	if len(p) == 0 {
		return RuneError, 0
	}
	b := p[0]
	if b < RuneSelf {
		return rune(b), 1
	}
	n, lo, hi := lead(b)
	if n == 0 || len(p) < n || p[1] < lo || hi < p[1] {
		return RuneError, 1
	}
	if n == 2 {
		return rune(b&0x1F)<<6 | rune(p[1]&0x3F), 2
	}
	if !trails(p[2]) {
		return RuneError, 1
	}
	if n == 3 {
		return rune(b&0x0F)<<12 | rune(p[1]&0x3F)<<6 | rune(p[2]&0x3F), 3
	}
	if !trails(p[3]) {
		return RuneError, 1
	}
	return rune(b&0x07)<<18 | rune(p[1]&0x3F)<<12 | rune(p[2]&0x3F)<<6 | rune(p[3]&0x3F), 4
}

// DecodeRuneInString is DecodeRune of a string.
func DecodeRuneInString(s string) (r rune, size int) {
	if len(s) == 0 {
		return RuneError, 0
	}
	b := s[0]
	if b < RuneSelf {
		return rune(b), 1
	}
	n, lo, hi := lead(b)
	if n == 0 || len(s) < n || s[1] < lo || hi < s[1] {
		return RuneError, 1
	}
	if n == 2 {
		return rune(b&0x1F)<<6 | rune(s[1]&0x3F), 2
	}
	if !trails(s[2]) {
		return RuneError, 1
	}
	if n == 3 {
		return rune(b&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	if !trails(s[3]) {
		return RuneError, 1
	}
	return rune(b&0x07)<<18 | rune(s[1]&0x3F)<<12 | rune(s[2]&0x3F)<<6 | rune(s[3]&0x3F), 4
}

// DecodeLastRune is DecodeRune of the end of p.
func DecodeLastRune(p []byte) (r rune, size int) {
	end := len(p)
	if end == 0 {
		return RuneError, 0
	}
	for start := end - 1; start >= 0 && start >= end-UTFMax; start-- {
		if RuneStart(p[start]) {
			if r, n := DecodeRune(p[start:]); start+n == end {
				return r, n
			}
			break
		}
	}
	return RuneError, 1
}

// DecodeLastRuneInString is DecodeLastRune of a string.
func DecodeLastRuneInString(s string) (r rune, size int) {
	end := len(s)
	if end == 0 {
		return RuneError, 0
	}
	for start := end - 1; start >= 0 && start >= end-UTFMax; start-- {
		if RuneStart(s[start]) {
			if r, n := DecodeRuneInString(s[start:]); start+n == end {
				return r, n
			}
			break
		}
	}
	return RuneError, 1
}

// RuneLen returns the width of r's encoding, -1 when r is not a valid rune.
func RuneLen(r rune) int {
	switch {
	case r < 0:
		return -1
	case r <= max1:
		return 1
	case r <= max2:
		return 2
	case surrogateMin <= r && r <= surrogateMax:
		return -1
	case r <= max3:
		return 3
	case r <= MaxRune:
		return 4
	}
	return -1
}

// EncodeRune writes r, or RuneError for an invalid one, to p and returns its width.
func EncodeRune(p []byte, r rune) int {
	if !ValidRune(r) {
		r = RuneError
	}
	switch {
	case r <= max1:
		p[0] = byte(r)
		return 1
	case r <= max2:
		_ = p[1]
		p[0] = 0xC0 | byte(r>>6)
		p[1] = 0x80 | byte(r)&0x3F
		return 2
	case r <= max3:
		_ = p[2]
		p[0] = 0xE0 | byte(r>>12)
		p[1] = 0x80 | byte(r>>6)&0x3F
		p[2] = 0x80 | byte(r)&0x3F
		return 3
	}
	_ = p[3]
	p[0] = 0xF0 | byte(r>>18)
	p[1] = 0x80 | byte(r>>12)&0x3F
	p[2] = 0x80 | byte(r>>6)&0x3F
	p[3] = 0x80 | byte(r)&0x3F
	return 4
}

// AppendRune appends r's encoding to p.
func AppendRune(p []byte, r rune) []byte {
	if uint32(r) <= max1 {
		return append(p, byte(r))
	}
	var b [UTFMax]byte
	return append(p, b[:EncodeRune(b[:], r)]...)
}

// RuneCount returns the number of runes in p; each wrong byte counts as one.
func RuneCount(p []byte) int {
	n := 0
	for i := 0; i < len(p); n++ {
		if p[i] < RuneSelf {
			i++
			continue
		}
		_, w := DecodeRune(p[i:])
		i += w
	}
	return n
}

// RuneCountInString is RuneCount of a string.
func RuneCountInString(s string) (n int) {
	for i := 0; i < len(s); n++ {
		if s[i] < RuneSelf {
			i++
			continue
		}
		_, w := DecodeRuneInString(s[i:])
		i += w
	}
	return n
}

// RuneStart reports whether b can be the first byte of an encoding.
func RuneStart(b byte) bool { return !trails(b) }

// Valid reports whether p is UTF-8 throughout.
func Valid(p []byte) bool {
	for i := 0; i < len(p); {
		if p[i] < RuneSelf {
			i++
			continue
		}
		_, w := DecodeRune(p[i:])
		if w == 1 {
			return false
		}
		i += w
	}
	return true
}

// ValidString is Valid of a string.
func ValidString(s string) bool {
	for i := 0; i < len(s); {
		if s[i] < RuneSelf {
			i++
			continue
		}
		_, w := DecodeRuneInString(s[i:])
		if w == 1 {
			return false
		}
		i += w
	}
	return true
}

// ValidRune reports whether r can be encoded: in range and not a surrogate half.
func ValidRune(r rune) bool {
	return 0 <= r && r < surrogateMin || surrogateMax < r && r <= MaxRune
}
