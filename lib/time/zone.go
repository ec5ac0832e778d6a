// Locations: which offset from UTC holds when. zonefile.go reads them, zonerule.go computes what a file's rule says.

package time

import "sync"

// Location is a time zone: its spans of constant offset, and a rule for what comes after the last one.
type Location struct {
	name    string
	zones   []zone
	changes []change // in order of time
	rule    string   // as in $TZ; used after the last change
	first   int      // the zone before the first change
}

// A zone is one of the offsets that a location has had.
type zone struct {
	name   string
	offset int // seconds east of UTC
	isDST  bool
}

type change struct {
	when int64 // seconds since 1970
	zone int
}

// A span is a time of constant offset: start <= t < end.
type span struct {
	zone
	start, end int64
}

const (
	alpha = -1 << 63  // the beginning of time
	omega = 1<<63 - 1 // and its end
)

var utcLocation = Location{name: "UTC"}
var localLocation Location
var localOnce sync.Once

// UTC is Universal Coordinated Time.
var UTC *Location = &utcLocation

// Local is the system's zone, by $TZ or /etc/localtime.
var Local *Location = &localLocation

func (l *Location) get() *Location {
	if l == nil {
		return &utcLocation
	}
	if l == &localLocation {
		localOnce.Do(initLocal)
	}
	return l
}

func (l *Location) String() string { return l.get().name }

// find returns the span that holds sec, in seconds since 1970.
func (l *Location) find(sec int64) span {
	l = l.get()
	if len(l.zones) == 0 {
		return span{zone{name: "UTC"}, alpha, omega}
	}
	if len(l.changes) == 0 || sec < l.changes[0].when {
		s := span{l.zones[l.first], alpha, omega}
		if len(l.changes) > 0 {
			s.end = l.changes[0].when
		}
		return s
	}
	lo, hi := 0, len(l.changes) // changes[lo].when <= sec < changes[hi].when
	for hi-lo > 1 {
		mid := int(uint(lo+hi) >> 1)
		if sec < l.changes[mid].when {
			hi = mid
		} else {
			lo = mid
		}
	}
	s := span{l.zones[l.changes[lo].zone], l.changes[lo].when, omega}
	if hi < len(l.changes) {
		s.end = l.changes[hi].when
	} else if l.rule != "" {
		if ruled, ok := findByRule(l.rule, s.start, sec); ok {
			return ruled
		}
	}
	return s
}

func (l *Location) lookup(sec int64) (name string, offset int) {
	s := l.find(sec)
	return s.name, s.offset
}

// lookupName returns the offset of the zone of the given name; sec is what a clock in it shows. A zone that was in
// effect at that time goes before one that was not.
func (l *Location) lookupName(name string, sec int64) (offset int, ok bool) {
	l = l.get()
	for i := range l.zones {
		if z := &l.zones[i]; z.name == name {
			if now, offset := l.lookup(sec - int64(z.offset)); now == name {
				return offset, true
			}
		}
	}
	for i := range l.zones {
		if l.zones[i].name == name {
			return l.zones[i].offset, true
		}
	}
	return 0, false
}

// setFirst chooses the zone before the first change: the first zone if no change leads to it; else, when the first
// change is to summer time, the standard time listed last before that; else the first standard time.
func (l *Location) setFirst() {
	l.first = 0
	used := false
	for _, c := range l.changes {
		used = used || c.zone == 0
	}
	if !used {
		return
	}
	if z := l.changes[0].zone; l.zones[z].isDST {
		for i := z - 1; i >= 0; i-- {
			if !l.zones[i].isDST {
				l.first = i
				return
			}
		}
	}
	for i := range l.zones {
		if !l.zones[i].isDST {
			l.first = i
			return
		}
	}
}

// hourly holds the unnamed zones of whole hours from -12 on, made once: they are compared by address.
var hourly [27]*Location
var hourlyOnce sync.Once

// FixedZone returns a Location of the given name and offset (seconds east of UTC).
func FixedZone(name string, offset int) *Location {
	hour := offset / 3600
	if name != "" || hour*3600 != offset || hour < -12 || hour > 14 {
		return fixedZone(name, offset)
	}
	hourlyOnce.Do(func() {
		for i := range hourly {
			hourly[i] = fixedZone("", (i-12)*3600)
		}
	})
	return hourly[hour+12]
}

func fixedZone(name string, offset int) *Location {
	return &Location{name: name, zones: []zone{{name, offset, false}}, changes: []change{{alpha, 0}}}
}

// IsDST reports whether it is summer time at t, in the zone of t.
func (t Time) IsDST() bool { return t.loc.find(t.Unix()).isDST }

// Zone returns the name and the offset east of UTC, in seconds.
func (t Time) Zone() (name string, offset int) { return t.loc.lookup(t.Unix()) }

// ZoneBounds returns the span of time around t in which the zone does not change; the zero Time stands for no bound.
func (t Time) ZoneBounds() (start, end Time) {
	s := t.loc.find(t.Unix())
	if s.start != alpha {
		start = Time{0, s.start + unixToYear1, t.loc}
	}
	if s.end != omega {
		end = Time{0, s.end + unixToYear1, t.loc}
	}
	return
}
