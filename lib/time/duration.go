package time

// Duration is the time between two instants, in nanoseconds.
type Duration int64

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

// String returns "72h3m0.5s"; below a second the unit is smaller: "1.5ms".
func (d Duration) String() string {
	var buf [32]byte
	w := len(buf)
	u := uint64(d)
	if d < 0 {
		u = -u
	}
	if u < uint64(Second) {
		if u == 0 {
			return "0s"
		}
		digits := 9
		unit := "s"
		switch {
		case u < uint64(Microsecond):
			digits, unit = 0, "ns"
		case u < uint64(Millisecond):
			digits, unit = 3, "µs"
		default:
			digits, unit = 6, "ms"
		}
		w -= len(unit)
		copy(buf[w:], unit)
		w, u = putFraction(buf[:w], u, digits)
		w = putInt(buf[:w], u)
	} else {
		w--
		buf[w] = 's'
		w, u = putFraction(buf[:w], u, 9)
		w = putInt(buf[:w], u%60)
		u /= 60
		if u > 0 {
			w--
			buf[w] = 'm'
			w = putInt(buf[:w], u%60)
			u /= 60
			if u > 0 {
				w--
				buf[w] = 'h'
				w = putInt(buf[:w], u)
			}
		}
	}
	if d < 0 {
		w--
		buf[w] = '-'
	}
	return string(buf[w:])
}

// putFraction writes v / 10**digits's fraction at the end of buf, without
// trailing zeros, and returns where it begins and the integer part.
func putFraction(buf []byte, v uint64, digits int) (int, uint64) {
	w := len(buf)
	some := false
	for i := 0; i < digits; i++ {
		digit := v % 10
		some = some || digit != 0
		if some {
			w--
			buf[w] = byte(digit) + '0'
		}
		v /= 10
	}
	if some {
		w--
		buf[w] = '.'
	}
	return w, v
}

func putInt(buf []byte, v uint64) int {
	w := len(buf)
	for {
		w--
		buf[w] = byte(v%10) + '0'
		v /= 10
		if v == 0 {
			return w
		}
	}
}

func (d Duration) Nanoseconds() int64  { return int64(d) }
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

// The whole part is converted apart from the fraction, to keep precision.
func (d Duration) in(unit Duration) float64 {
	return float64(d/unit) + float64(d%unit)/float64(unit)
}

func (d Duration) Seconds() float64 { return d.in(Second) }
func (d Duration) Minutes() float64 { return d.in(Minute) }
func (d Duration) Hours() float64   { return d.in(Hour) }

// Truncate rounds d toward zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds d to the nearest multiple of m, half away from zero.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	r := d % m
	if d < 0 {
		r = -r
		if lessThanHalf(r, m) {
			return d + r
		}
		if d1 := d - m + r; d1 < d {
			return d1
		}
		return minDuration
	}
	if lessThanHalf(r, m) {
		return d - r
	}
	if d1 := d + m - r; d1 > d {
		return d1
	}
	return maxDuration
}

func lessThanHalf(x, y Duration) bool { return uint64(x)+uint64(x) < uint64(y) }

// Abs returns the absolute value of d.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

type durationError string

func (e durationError) Error() string { return string(e) }

func quote(s string) string {
	const hex = "0123456789abcdef"
	out := []byte{'"'}
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '"' || c == '\\':
			out = append(out, '\\', c)
		case c < ' ' || c >= 0x80:
			out = append(out, '\\', 'x', hex[c>>4], hex[c&15])
		default:
			out = append(out, c)
		}
	}
	return string(append(out, '"'))
}

func unitOf(s string) uint64 {
	switch s {
	case "ns":
		return uint64(Nanosecond)
	case "us", "µs", "μs": // micro sign and Greek mu
		return uint64(Microsecond)
	case "ms":
		return uint64(Millisecond)
	case "s":
		return uint64(Second)
	case "m":
		return uint64(Minute)
	case "h":
		return uint64(Hour)
	}
	return 0
}

// ParseDuration reads a signed sequence of decimal numbers with units, as in
// "300ms", "-1.5h", "2h45m".
func ParseDuration(s string) (Duration, error) {
	orig := s
	bad := func() (Duration, error) {
		return 0, durationError("time: invalid duration " + quote(orig))
	}
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	if s == "0" {
		return 0, nil
	}
	if s == "" {
		return bad()
	}
	const limit = 1 << 63
	var total uint64
	for s != "" {
		var v, frac uint64
		scale := 1.0
		i := 0
		for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
			if v > limit/10 {
				return bad()
			}
			v = v*10 + uint64(s[i]-'0')
			if v > limit {
				return bad()
			}
		}
		digits := i > 0
		if i < len(s) && s[i] == '.' {
			i++
			start := i
			overflow := false
			for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
				next := frac*10 + uint64(s[i]-'0')
				if overflow || frac > (limit-1)/10 || next > limit {
					overflow = true
					continue
				}
				frac = next
				scale *= 10
			}
			digits = digits || i > start
		}
		if !digits {
			return bad()
		}
		s = s[i:]
		i = 0
		for i < len(s) && s[i] != '.' && (s[i] < '0' || s[i] > '9') {
			i++
		}
		if i == 0 {
			return 0, durationError("time: missing unit in duration " + quote(orig))
		}
		unit := unitOf(s[:i])
		if unit == 0 {
			return 0, durationError("time: unknown unit " + quote(s[:i]) + " in duration " + quote(orig))
		}
		s = s[i:]
		if v > limit/unit {
			return bad()
		}
		v *= unit
		if frac > 0 {
			v += uint64(float64(frac) * (float64(unit) / scale))
			if v > limit {
				return bad()
			}
		}
		total += v
		if total > limit {
			return bad()
		}
	}
	if neg {
		return -Duration(total), nil
	}
	if total > limit-1 {
		return bad()
	}
	return Duration(total), nil
}
