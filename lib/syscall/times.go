package syscall

// Timespec and Timeval are times with nanoseconds and with microseconds.
type Timespec struct {
	Sec  int64
	Nsec int64
}

type Timeval struct {
	Sec  int64
	Usec int64
}

func (ts *Timespec) Unix() (sec int64, nsec int64) { return ts.Sec, ts.Nsec }
func (tv *Timeval) Unix() (sec int64, nsec int64)  { return tv.Sec, tv.Usec * 1000 }
func (ts *Timespec) Nano() int64                   { return ts.Sec*1e9 + ts.Nsec }
func (tv *Timeval) Nano() int64                    { return tv.Sec*1e9 + tv.Usec*1000 }

func TimespecToNsec(ts Timespec) int64 { return ts.Nano() }
func TimevalToNsec(tv Timeval) int64   { return tv.Nano() }

func split(v, unit int64) (hi, lo int64) {
	hi, lo = v/unit, v%unit
	if lo < 0 {
		hi--
		lo += unit
	}
	return hi, lo
}

func NsecToTimespec(nsec int64) Timespec {
	sec, nsec := split(nsec, 1e9)
	return Timespec{sec, nsec}
}

// NsecToTimeval rounds up.
func NsecToTimeval(nsec int64) Timeval {
	sec, usec := split((nsec+999)/1000, 1e6)
	return Timeval{sec, usec}
}

type Time_t int64

func Time(t *Time_t) (tt Time_t, err error) {
	var tv Timeval
	if err := Gettimeofday(&tv); err != nil {
		return 0, err
	}
	if t != nil {
		*t = Time_t(tv.Sec)
	}
	return Time_t(tv.Sec), nil
}

func Gettimeofday(tv *Timeval) (err error) { return do(SYS_GETTIMEOFDAY, pointer(tv), 0, 0, 0) }
func Settimeofday(tv *Timeval) (err error) { return do(SYS_SETTIMEOFDAY, pointer(tv), 0, 0, 0) }
func Nanosleep(time *Timespec, leftover *Timespec) (err error) {
	return do(SYS_NANOSLEEP, pointer(time), pointer(leftover), 0, 0)
}
func Adjtimex(buf *Timex) (state int, err error) { return call(SYS_ADJTIMEX, pointer(buf), 0, 0, 0) }
func Times(tms *Tms) (ticks uintptr, err error) {
	n, err := call(SYS_TIMES, pointer(tms), 0, 0, 0)
	return uintptr(n), err
}

// UtimesNano sets access and modification time.
func UtimesNano(path string, ts []Timespec) (err error) {
	if len(ts) != 2 {
		return EINVAL
	}
	return at(SYS_UTIMENSAT, atFdcwd, path, pointer(&ts[0]), 0, 0)
}

func Utimes(path string, tv []Timeval) (err error) {
	if len(tv) != 2 {
		return EINVAL
	}
	return doPath(SYS_UTIMES, path, pointer(&tv[0]), 0, 0)
}

func Futimesat(dirfd int, path string, tv []Timeval) (err error) {
	if len(tv) != 2 {
		return EINVAL
	}
	return at(SYS_FUTIMESAT, dirfd, path, pointer(&tv[0]), 0, 0)
}

// Futimes is about an open file.
func Futimes(fd int, tv []Timeval) (err error) {
	return Utimes("/proc/self/fd/"+decimal(fd), tv)
}
