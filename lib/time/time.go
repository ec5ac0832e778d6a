// Package time measures and shows time: durations, instants, their calendar.
//
// An instant keeps nanoseconds since the year 1 and, when it comes from Now, a
// reading of the monotonic clock, which Sub, Since and the comparisons prefer.
package time

// Time is an instant.
//
// wall holds, from the top: 1 bit hasMono, 33 bits of seconds since 1885, 30
// bits of nanoseconds. With hasMono, ext is the monotonic clock in nanoseconds
// since the process began; without, the 33 bits are zero and ext counts the
// seconds since the year 1. loc nil is UTC.
type Time struct {
	wall uint64
	ext  int64
	loc  *Location
}

const (
	hasMono   = 1 << 63
	nsecMask  = 1<<30 - 1
	nsecShift = 30

	secondsPerDay = 86400
	unixToYear1   = (1969*365 + 1969/4 - 1969/100 + 1969/400) * secondsPerDay
	year1885      = (1884*365 + 1884/4 - 1884/100 + 1884/400) * secondsPerDay
)

// In native.c: clocks, in nanoseconds, and sleeping.
func wallclock(nsec *int64) int64
func monotonic() int64
func sleep(ns int64)

var started = monotonic() - 1

// Now returns the current local time.
func Now() Time {
	var nsec int64
	sec := wallclock(&nsec) + unixToYear1 - year1885
	mono := monotonic() - started
	if uint64(sec)>>33 != 0 {
		return Time{uint64(nsec), sec + year1885, Local}
	}
	return Time{hasMono | uint64(sec)<<nsecShift | uint64(nsec), mono, Local}
}

// Since returns the time elapsed since t.
func Since(t Time) Duration { return Now().Sub(t) }

// Until returns the duration until t.
func Until(t Time) Duration { return t.Sub(Now()) }

// Sleep pauses the calling goroutine for at least d.
func Sleep(d Duration) {
	if d > 0 {
		sleep(int64(d))
	}
}

// Unix returns the local time sec seconds and nsec nanoseconds after 1970.
func Unix(sec int64, nsec int64) Time {
	if nsec < 0 || nsec >= 1e9 {
		n := nsec / 1e9
		sec += n
		nsec -= n * 1e9
		if nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	return Time{uint64(nsec), sec + unixToYear1, Local}
}

// UnixMilli and UnixMicro count other units.
func UnixMilli(msec int64) Time { return Unix(msec/1e3, msec%1e3*1e6) }
func UnixMicro(usec int64) Time { return Unix(usec/1e6, usec%1e6*1e3) }

// sec returns the seconds since the year 1, in UTC.
func (t Time) sec() int64 {
	if t.wall&hasMono != 0 {
		return year1885 + int64(t.wall<<1>>(nsecShift+1))
	}
	return t.ext
}

func (t Time) nsec() int64 { return int64(t.wall & nsecMask) }

// strip removes the monotonic reading.
func (t Time) strip() Time {
	if t.wall&hasMono != 0 {
		t.ext = t.sec()
		t.wall &= nsecMask
	}
	return t
}

// Round and Truncate to a multiple of d since the zero time; both strip the
// monotonic reading.
func (t Time) Truncate(d Duration) Time {
	t = t.strip()
	if d <= 0 {
		return t
	}
	return t.Add(-t.modulo(d))
}

func (t Time) Round(d Duration) Time {
	t = t.strip()
	if d <= 0 {
		return t
	}
	r := t.modulo(d)
	if lessThanHalf(r, d) {
		return t.Add(-r)
	}
	return t.Add(d - r)
}

// modulo returns t mod d, counting from the zero time.
func (t Time) modulo(d Duration) Duration {
	sec, nsec := t.sec(), t.nsec()
	neg := sec < 0
	if neg {
		sec = -sec
		nsec = -nsec
		if nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	// sec*1e9 + nsec mod d, in steps that do not overflow.
	m := uint64(d)
	r := uint64(sec) % m
	for i := 0; i < 9; i++ {
		r = mulmod10(r, m)
	}
	r = (r + uint64(nsec)%m) % m
	if neg && r != 0 {
		r = m - r
	}
	return Duration(r)
}

func mulmod10(r, m uint64) uint64 {
	sum := uint64(0)
	for i := 0; i < 10; i++ {
		sum += r // both below m < 1<<63
		if sum >= m {
			sum -= m
		}
	}
	return sum
}

func (t Time) After(u Time) bool  { return t.Compare(u) > 0 }
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }
func (t Time) Equal(u Time) bool  { return t.Compare(u) == 0 }

// Compare returns -1, 0 or +1.
func (t Time) Compare(u Time) int {
	a, b := t.sec(), u.sec()
	if t.wall&u.wall&hasMono != 0 {
		a, b = t.ext, u.ext
	} else if a == b {
		a, b = t.nsec(), u.nsec()
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// IsZero reports whether t is January 1, year 1, 00:00:00 UTC.
func (t Time) IsZero() bool { return t.sec() == 0 && t.nsec() == 0 }

// Add returns t+d.
func (t Time) Add(d Duration) Time {
	sec, nsec := int64(d/1e9), t.nsec()+int64(d%1e9)
	if nsec >= 1e9 {
		sec++
		nsec -= 1e9
	} else if nsec < 0 {
		sec--
		nsec += 1e9
	}
	if t.wall&hasMono != 0 {
		s := int64(t.wall<<1>>(nsecShift+1)) + sec
		mono := t.ext + int64(d)
		if uint64(s)>>33 == 0 && (mono > t.ext) == (d > 0) {
			t.wall = hasMono | uint64(s)<<nsecShift | uint64(nsec)
			t.ext = mono
			return t
		}
		t = t.strip()
	}
	t.wall = uint64(nsec)
	t.ext = addSeconds(t.ext, sec)
	return t
}

// addSeconds stops at the ends of int64.
func addSeconds(a, b int64) int64 {
	sum := a + b
	switch {
	case (sum > a) == (b > 0):
		return sum
	case b > 0:
		return 1<<63 - 1
	}
	return -(1<<63 - 1)
}

// Sub returns t-u, at most the largest and smallest Duration.
func (t Time) Sub(u Time) Duration {
	if t.wall&u.wall&hasMono != 0 {
		d := Duration(t.ext - u.ext)
		if d < 0 && t.ext > u.ext {
			return maxDuration
		}
		if d > 0 && t.ext < u.ext {
			return minDuration
		}
		return d
	}
	d := Duration(t.sec()-u.sec())*Second + Duration(t.nsec()-u.nsec())
	switch {
	case u.strip().Add(d).Equal(t.strip()):
		return d
	case t.Before(u):
		return minDuration
	}
	return maxDuration
}

func (t Time) Unix() int64      { return t.sec() - unixToYear1 }
func (t Time) UnixMilli() int64 { return t.Unix()*1e3 + t.nsec()/1e6 }
func (t Time) UnixMicro() int64 { return t.Unix()*1e6 + t.nsec()/1e3 }
func (t Time) UnixNano() int64  { return t.Unix()*1e9 + t.nsec() }

// UTC, Local and In return the same instant with another location.
func (t Time) UTC() Time {
	t.loc = nil
	return t
}

func (t Time) Local() Time { return t.at(Local) }

func (t Time) at(loc *Location) Time {
	if loc == &utcLocation {
		loc = nil
	}
	t.loc = loc
	return t
}

func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	return t.at(loc)
}

func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}
