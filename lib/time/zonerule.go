// Rules: what POSIX writes into $TZ, "CET-1CEST,M3.5.0,M10.5.0/3": a name and an offset (west of UTC), the same for
// summer time, and when that begins and ends.

package time

// A ruleReader takes a rule apart from its left end; bad is set by the first mistake.
type ruleReader struct {
	s   string
	bad bool
}

func (r *ruleReader) at(chars string) bool {
	if r.s == "" {
		return false
	}
	for i := 0; i < len(chars); i++ {
		if r.s[0] == chars[i] {
			return true
		}
	}
	return false
}

func (r *ruleReader) skip(c byte) {
	if r.s == "" || r.s[0] != c {
		r.bad = true
		return
	}
	r.s = r.s[1:]
}

// name reads at least three characters, or what stands between < and >.
func (r *ruleReader) name() string {
	if r.at("<") {
		for i := 0; i < len(r.s); i++ {
			if r.s[i] == '>' {
				name := r.s[1:i]
				r.s = r.s[i+1:]
				return name
			}
		}
		r.bad = true
		return ""
	}
	all := r.s
	for r.s != "" && !r.at("0123456789,-+") {
		r.s = r.s[1:]
	}
	name := all[:len(all)-len(r.s)]
	r.bad = r.bad || len(name) < 3
	return name
}

func (r *ruleReader) number(min, max int) int {
	n, digits := 0, 0
	for r.at("0123456789") && n <= max {
		n = n*10 + int(r.s[0]-'0')
		r.s = r.s[1:]
		digits++
	}
	r.bad = r.bad || digits == 0 || n < min || n > max
	return n
}

// offset reads hours, minutes and seconds; hours up to a week, as zone files have them.
func (r *ruleReader) offset() int {
	sign := 1
	if r.at("+-") {
		if r.s[0] == '-' {
			sign = -1
		}
		r.s = r.s[1:]
	}
	sec := r.number(0, 24*7) * 3600
	for unit := 60; unit > 0 && r.at(":"); unit /= 60 {
		r.s = r.s[1:]
		sec += r.number(0, 59) * unit
	}
	return sign * sec
}

// A ruleDay is when in a year the offset changes.
type ruleDay struct {
	kind             byte // J: day from 1, without February 29; M: day of week; 0: day from 0
	day, week, month int
	time             int
}

func (r *ruleReader) day() (d ruleDay) {
	switch {
	case r.at("J"):
		r.s = r.s[1:]
		d.kind, d.day = 'J', r.number(1, 365)
	case r.at("M"):
		r.s = r.s[1:]
		d.kind, d.month = 'M', r.number(1, 12)
		r.skip('.')
		d.week = r.number(1, 5)
		r.skip('.')
		d.day = r.number(0, 6)
	default:
		d.day = r.number(0, 365)
	}
	d.time = 2 * 3600
	if r.at("/") {
		r.s = r.s[1:]
		d.time = r.offset()
	}
	return d
}

// seconds returns when in the year the change comes, after the year's first second in UTC; offset holds before it.
func (d ruleDay) seconds(year, offset int) int64 {
	var days int64
	january1 := daysFrom(int64(year), 1, 1)
	switch d.kind {
	case 'J':
		days = int64(d.day - 1)
		if isLeap(year) && d.day >= 60 {
			days++
		}
	case 'M':
		first := daysFrom(int64(year), d.month, 1)
		weekday := int((first%7 + 8) % 7) // day 0, January 1 of the year 1, was a Monday
		day := (d.day - weekday + 7) % 7
		for i := 1; i < d.week && day+7 < daysIn(d.month, year); i++ {
			day += 7
		}
		days = first + int64(day) - january1
	default:
		days = int64(d.day)
	}
	return days*secondsPerDay + int64(d.time-offset)
}

// findByRule returns the span around sec, from the time of the last change on. The bounds are exact next to a
// change within the year; else they are the year's, which is what gc's library says and ZoneBounds shows.
func findByRule(rule string, last, sec int64) (s span, ok bool) {
	r := &ruleReader{s: rule}
	std := zone{name: r.name()}
	std.offset = -r.offset()
	if r.bad {
		return s, false
	}
	if r.s == "" || r.at(",") {
		return span{std, last, omega}, true
	}
	dst := zone{name: r.name(), isDST: true, offset: std.offset + 3600}
	if !r.bad && r.s != "" && !r.at(",") {
		dst.offset = -r.offset()
	}
	if r.bad {
		return s, false
	}
	if r.s == "" {
		r.s = ",M3.2.0,M11.1.0"
	}
	if !r.at(",;") {
		return s, false
	}
	r.s = r.s[1:]
	from := r.day()
	r.skip(',')
	to := r.day()
	if r.bad || r.s != "" {
		return s, false
	}
	return inYear(std, dst, from, to, sec), true
}

func inYear(std, dst zone, from, to ruleDay, sec int64) span {
	days, _ := absolute(sec)
	year, _, _ := civil(days)
	// Before 1970 the second of the day is negative, and the year begins later, as in gc's library.
	in := (days-daysFrom(int64(year), 1, 1))*secondsPerDay + sec%secondsPerDay
	begin := sec - in
	start, end := from.seconds(year, std.offset), to.seconds(year, dst.offset)
	if end < start { // the southern half: summer time goes over the new year
		start, end = end, start
		std, dst = dst, std
	}
	switch {
	case in < start:
		return span{std, begin, begin + start}
	case in >= end:
		return span{std, begin + end, begin + 365*secondsPerDay}
	}
	return span{dst, begin + start, begin + end}
}
