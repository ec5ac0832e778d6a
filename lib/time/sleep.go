package time

// runtimeTimer is what the runtime keeps; its layout is RtTimer's there.
type runtimeTimer struct {
	when, period int64
	f            func() // must not wait
	sleeper      uintptr
	index, order int64
}

// In native.c.
func startTimer(t *runtimeTimer)
func stopTimer(t *runtimeTimer) bool
func newproc(f func())
func hideBuffer(c chan Time)

// after is the reading of the monotonic clock d from now.
func after(d Duration) int64 {
	now := monotonic()
	if d <= 0 {
		return now
	}
	if now += int64(d); now < 0 {
		return 1<<63 - 1
	}
	return now
}

// A Timer sends the time on C, or calls a function, once.
type Timer struct {
	C <-chan Time
	c chan Time
	r *runtimeTimer // nil: not made by this package
}

// A Ticker sends the time on C again and again.
type Ticker struct {
	C <-chan Time
	c chan Time
	r *runtimeTimer // nil: not made by this package
}

// newChan returns a timer's channel: it keeps one element, but since Go 1.23 len and cap say 0.
func newChan() chan Time {
	c := make(chan Time, 1)
	hideBuffer(c)
	return c
}

// sendOn makes r send the time it was due; what is not taken in time is lost.
func (r *runtimeTimer) sendOn(c chan Time) {
	r.f = func() {
		due := r.when - r.period - started // a ticker's next time is set already
		now := Now()
		select {
		case c <- now.Add(Duration(due - now.ext)):
		default:
		}
	}
}

// drain takes back what was sent: since Go 1.23 nothing stale is received after
// Stop or Reset.
func drain(c chan Time) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// NewTimer returns a Timer that sends after d.
func NewTimer(d Duration) *Timer {
	c := newChan()
	t := &Timer{c, c, new(runtimeTimer)}
	t.r.sendOn(c)
	t.r.when = after(d)
	startTimer(t.r)
	return t
}

// AfterFunc returns a Timer that calls f in a goroutine of its own after d.
func AfterFunc(d Duration, f func()) *Timer {
	t := &Timer{r: new(runtimeTimer)}
	t.r.f = func() { goFunc(f) }
	t.r.when = after(d)
	startTimer(t.r)
	return t
}

func goFunc(f func()) { newproc(f) }

// After returns a channel on which the time is sent after d.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// Stop keeps t from firing; it reports whether there was still something to stop.
func (t *Timer) Stop() bool {
	if t.r == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	active := stopTimer(t.r)
	return t.c != nil && drain(t.c) || active
}

// Reset makes t fire after d from now; it reports whether t had been active.
func (t *Timer) Reset(d Duration) bool {
	if t.r == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	active := t.Stop()
	t.r.when = after(d)
	startTimer(t.r)
	return active
}

// NewTicker returns a Ticker that sends every d.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c := newChan()
	t := &Ticker{c, c, new(runtimeTimer)}
	t.r.sendOn(c)
	t.start(d)
	return t
}

func (t *Ticker) start(d Duration) {
	t.r.when = after(d)
	t.r.period = int64(d)
	startTimer(t.r)
}

// Stop ends the ticks; C stays open.
func (t *Ticker) Stop() {
	if t.r != nil {
		stopTimer(t.r)
		drain(t.c)
	}
}

// Reset makes t send every d from now on.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.r == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	t.Stop()
	t.start(d)
}

// Tick returns the channel of a Ticker that is never stopped.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
