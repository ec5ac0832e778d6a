package time

// Month is a month of the year, January 1.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

var monthNames = [...]string{"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December"}

func (m Month) String() string {
	if January <= m && m <= December {
		return monthNames[m-1]
	}
	return "%!Month(" + decimal(int(m)) + ")"
}

// Weekday is a day of the week, Sunday 0.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

var dayNames = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return dayNames[d]
	}
	return "%!Weekday(" + decimal(int(d)) + ")"
}

// decimal prints as an unsigned number does, as Go's names do here.
func decimal(n int) string {
	var buf [20]byte
	return string(buf[putInt(buf[:], uint64(n)):])
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// Days are counted as unsigned numbers from March 1 of a year so far back that every second of int64 has one; what
// overflows beyond that wraps, as in gc's library. Years begin in March, so that the leap day comes last.
const (
	absoluteYears = 292277022400                   // a multiple of 400
	absoluteDays  = absoluteYears/400*146097 + 306 // until January 1, year 1
)

// daysFrom returns the days from January 1, year 1 to the given date.
func daysFrom(year int64, month, day int) int64 {
	m := uint64(month)
	y := uint64(year) + absoluteYears
	if m < 3 {
		m += 12
		y--
	}
	days := 146097*(y/100)/4 + 1461*(y%100)/4 + (153*m-457)/5
	return int64(days+uint64(day)-1) - absoluteDays
}

// absolute splits seconds since 1970 into days since January 1, year 1 and the seconds of the day.
func absolute(unix int64) (days int64, sec int) {
	s := uint64(unix) + unixToYear1 + absoluteDays*secondsPerDay
	return int64(s/secondsPerDay) - absoluteDays, int(s % secondsPerDay)
}

// civil is the inverse of daysFrom.
func civil(days int64) (year int, month Month, day int) {
	days += 306
	era := floorDiv(days, 146097)
	d := days - era*146097
	y := (d - d/1460 + d/36524 - d/146096) / 365
	d -= y*365 + y/4 - y/100
	m := (5*d + 2) / 153
	day = int(d - (153*m+2)/5 + 1)
	month = Month(m + 3)
	year = int(y + era*400)
	if month > 12 {
		month -= 12
		year++
	}
	return
}

// local returns the day since January 1, year 1 and the second of it as the location's clock shows them.
func (t Time) local() (days int64, sec int) {
	unix := t.Unix()
	if t.loc != nil {
		_, offset := t.loc.lookup(unix)
		unix += int64(offset)
	}
	return absolute(unix)
}

// Date returns year, month and day of t.
func (t Time) Date() (year int, month Month, day int) {
	days, _ := t.local()
	return civil(days)
}

func (t Time) Year() int {
	y, _, _ := t.Date()
	return y
}

func (t Time) Month() Month {
	_, m, _ := t.Date()
	return m
}

func (t Time) Day() int {
	_, _, d := t.Date()
	return d
}

// YearDay returns the day of the year, from 1.
func (t Time) YearDay() int {
	days, _ := t.local()
	year, _, _ := civil(days)
	return int(days-daysFrom(int64(year), 1, 1)) + 1
}

// Weekday returns the day of the week; January 1, year 1 was a Monday.
func (t Time) Weekday() Weekday {
	days, _ := t.local()
	return Weekday(days + 1 - floorDiv(days+1, 7)*7)
}

// ISOWeek returns the year and week of ISO 8601: the week belongs to the year
// that has its Thursday.
func (t Time) ISOWeek() (year, week int) {
	days, _ := t.local()
	weekday := days - floorDiv(days, 7)*7 // Monday 0
	thursday := days - weekday + 3
	year, _, _ = civil(thursday)
	return year, int(thursday-daysFrom(int64(year), 1, 1))/7 + 1
}

// Clock returns hour, minute and second of t.
func (t Time) Clock() (hour, min, sec int) {
	_, s := t.local()
	return s / 3600, s / 60 % 60, s % 60
}

func (t Time) Hour() int {
	h, _, _ := t.Clock()
	return h
}

func (t Time) Minute() int {
	_, m, _ := t.Clock()
	return m
}

func (t Time) Second() int {
	_, _, s := t.Clock()
	return s
}

func (t Time) Nanosecond() int { return int(t.nsec()) }

// carry moves what exceeds [0, base) from lo to hi.
func carry(hi, lo, base int) (int, int) {
	n := int(floorDiv(int64(lo), int64(base)))
	return hi + n, lo - n*base
}

// Date returns the instant at which loc's clock shows the given values, which
// may be outside their ranges: October 32 is November 1.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	m := int(month) - 1
	year, m = carry(year, m, 12)
	sec, nsec = carry(sec, nsec, 1e9)
	min, sec = carry(min, sec, 60)
	hour, min = carry(hour, min, 60)
	day, hour = carry(day, hour, 24)
	unix := daysFrom(int64(year), m+1, day)*secondsPerDay + int64(hour*3600+min*60+sec) - unixToYear1
	// The offset is that of the result: guess, look up, correct once.
	if _, offset := loc.lookup(unix); offset != 0 {
		if _, again := loc.lookup(unix - int64(offset)); again != offset {
			offset = again
		}
		unix -= int64(offset)
	}
	t := Time{uint64(nsec), unix + unixToYear1, nil}
	return t.In(loc)
}

// AddDate adds years, months and days, and normalises as Date does.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, int(t.nsec()), t.Location())
}
