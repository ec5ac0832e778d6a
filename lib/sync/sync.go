// Package sync, for programs of one goroutine: locks, Once, Pool, Map, WaitGroup.
//
// Where Go would make a goroutine wait there is no other that could wake it, so
// the program ends as Go's does when all goroutines sleep.
package sync

func fatal(text string)   // fatal error: text
func deadlock(why string) // all goroutines are asleep; why is this one's reason

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

// A Mutex is a lock; its zero value is unlocked.
type Mutex struct {
	locked bool
	_      int32
}

func (m *Mutex) Lock() {
	if m.locked {
		deadlock("sync.Mutex.Lock")
	}
	m.locked = true
}

// TryLock locks m if it is unlocked, and reports whether it did.
func (m *Mutex) TryLock() bool {
	if m.locked {
		return false
	}
	m.locked = true
	return true
}

func (m *Mutex) Unlock() {
	if !m.locked {
		fatal("sync: unlock of unlocked mutex")
	}
	m.locked = false
}

// An RWMutex is a lock that any number of readers or one writer may hold.
type RWMutex struct {
	readers int32
	writing bool
	_       [4]int32
}

func (rw *RWMutex) RLock() {
	if rw.writing {
		deadlock("sync.RWMutex.RLock")
	}
	rw.readers++
}

func (rw *RWMutex) TryRLock() bool {
	if rw.writing {
		return false
	}
	rw.readers++
	return true
}

func (rw *RWMutex) RUnlock() {
	if rw.readers == 0 {
		fatal("sync: RUnlock of unlocked RWMutex")
	}
	rw.readers--
}

func (rw *RWMutex) Lock() {
	if rw.writing || rw.readers > 0 {
		deadlock("sync.RWMutex.Lock")
	}
	rw.writing = true
}

func (rw *RWMutex) TryLock() bool {
	if rw.writing || rw.readers > 0 {
		return false
	}
	rw.writing = true
	return true
}

func (rw *RWMutex) Unlock() {
	if !rw.writing {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	rw.writing = false
}

type rlocker RWMutex

func (r *rlocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *rlocker) Unlock() { (*RWMutex)(r).RUnlock() }

// RLocker returns a Locker whose methods are RLock and RUnlock.
func (rw *RWMutex) RLocker() Locker { return (*rlocker)(rw) }

// A Cond is where goroutines wait for an event.
type Cond struct{ L Locker }

func NewCond(l Locker) *Cond { return &Cond{L: l} }

func (c *Cond) Wait() {
	c.L.Unlock()
	deadlock("sync.Cond.Wait")
}

func (c *Cond) Signal()    {}
func (c *Cond) Broadcast() {}

// A WaitGroup counts what is still to be waited for.
type WaitGroup struct{ n int64 }

func (wg *WaitGroup) Add(delta int) {
	wg.n += int64(delta)
	if wg.n < 0 {
		panic("sync: negative WaitGroup counter")
	}
}

func (wg *WaitGroup) Done() { wg.Add(-1) }

func (wg *WaitGroup) Wait() {
	if wg.n > 0 {
		deadlock("sync.WaitGroup.Wait")
	}
}

// A Pool keeps values for later use.
type Pool struct {
	New  func() any
	kept []any
}

func (p *Pool) Put(x any) {
	if x != nil {
		p.kept = append(p.kept, x)
	}
}

func (p *Pool) Get() any {
	if n := len(p.kept); n > 0 {
		x := p.kept[n-1]
		p.kept[n-1] = nil
		p.kept = p.kept[:n-1]
		return x
	}
	if p.New != nil {
		return p.New()
	}
	return nil
}
