// Package sync has locks and other ways for goroutines to wait for each other.
//
// Goroutines run one at a time and give way only where they wait, and in the
// user's own code. So the counts below need no atomic operations: between two
// waits everything here belongs to the running goroutine. A waiter sleeps on a semaphore, and who wakes it has done
// the bookkeeping for it already.
package sync

import "internal/race"

// The runtime's, in native.c.
func fatal(text string) // fatal error: text
func semacquire(addr *uint32, reason int)
func semrelease(addr *uint32)
func newproc(f func())
func yield()

// What a waiter waits for.
const (
	forSemaphore = iota
	forMutex
	forRLock
	forWLock
	forCond
	forGroup
)

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

// A Mutex is a lock; its zero value is unlocked.
//
// Unlock wakes a waiter, but who comes first gets the lock. A waiter that was
// woken in vain makes the mutex fair: the next Unlock hands it over locked.
type Mutex struct {
	state uint32 // the bits below, then the number of waiters
	sema  uint32
}

const (
	mutexLocked = 1 << iota
	mutexFair
	mutexHanded // locked, for whom was woken
	mutexWaiter
)

func (m *Mutex) Lock() {
	if m.state&mutexLocked != 0 {
		m.wait()
		return
	}
	m.state |= mutexLocked
}

func (m *Mutex) wait() {
	for fair := uint32(0); m.state&mutexLocked != 0; fair = mutexFair {
		m.state |= fair
		m.state += mutexWaiter
		semacquire(&m.sema, forMutex)
		if m.state&mutexHanded != 0 {
			m.state &^= mutexHanded
			return
		}
	}
	m.state |= mutexLocked
}

// TryLock locks m if it is unlocked, and reports whether it did.
func (m *Mutex) TryLock() bool {
	if m.state&mutexLocked != 0 {
		yield() // who tries may try again until another unlocks
		return false
	}
	m.state |= mutexLocked
	return true
}

func (m *Mutex) Unlock() {
	*race.Written = nil
	if m.state&mutexLocked == 0 {
		fatal("sync: unlock of unlocked mutex")
	}
	if m.state&mutexFair != 0 {
		m.state = m.state&^mutexFair | mutexHanded
	} else {
		m.state &^= mutexLocked
	}
	if m.state >= mutexWaiter {
		m.state -= mutexWaiter
		semrelease(&m.sema)
	}
}

// An RWMutex is a lock that any number of readers or one writer may hold. A
// waiting writer keeps new readers out; when it is done, those go first.
type RWMutex struct {
	readers        int32
	waitingReaders int32
	waitingWriters int32
	writing        bool
	readerSema     uint32
	writerSema     uint32
}

func (rw *RWMutex) RLock() {
	if rw.writing || rw.waitingWriters > 0 {
		rw.waitingReaders++
		semacquire(&rw.readerSema, forRLock)
		return
	}
	rw.readers++
}

func (rw *RWMutex) TryRLock() bool {
	if rw.writing || rw.waitingWriters > 0 {
		yield()
		return false
	}
	rw.readers++
	return true
}

func (rw *RWMutex) RUnlock() {
	*race.Written = nil
	if rw.readers == 0 {
		fatal("sync: RUnlock of unlocked RWMutex")
	}
	rw.readers--
	if rw.readers == 0 {
		rw.admitWriter()
	}
}

func (rw *RWMutex) admitWriter() {
	if rw.waitingWriters > 0 {
		rw.waitingWriters--
		rw.writing = true
		semrelease(&rw.writerSema)
	}
}

func (rw *RWMutex) Lock() {
	if !rw.writing && rw.readers == 0 {
		rw.writing = true
		return
	}
	reason := forWLock
	if rw.writing || rw.waitingWriters > 0 {
		reason = forMutex // which keeps writers apart
	}
	rw.waitingWriters++
	semacquire(&rw.writerSema, reason)
}

func (rw *RWMutex) TryLock() bool {
	if rw.writing || rw.readers > 0 {
		yield()
		return false
	}
	rw.writing = true
	return true
}

func (rw *RWMutex) Unlock() {
	*race.Written = nil
	if !rw.writing {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	rw.writing = false
	if rw.waitingReaders == 0 {
		rw.admitWriter()
		return
	}
	rw.readers = rw.waitingReaders
	for rw.waitingReaders > 0 {
		rw.waitingReaders--
		semrelease(&rw.readerSema)
	}
}

type rlocker RWMutex

func (r *rlocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *rlocker) Unlock() { (*RWMutex)(r).RUnlock() }

// RLocker returns a Locker whose methods are RLock and RUnlock.
func (rw *RWMutex) RLocker() Locker { return (*rlocker)(rw) }

// A Cond is where goroutines wait for an event.
type Cond struct {
	L       Locker
	waiting int
	sema    uint32
	self    *Cond // to notice copies
}

func NewCond(l Locker) *Cond { return &Cond{L: l} }

func (c *Cond) check() {
	if c.self == nil {
		c.self = c
	}
	if c.self != c {
		panic("sync.Cond is copied")
	}
}

// Wait unlocks c.L, waits for Signal or Broadcast, and locks it again.
func (c *Cond) Wait() {
	c.check()
	c.waiting++
	c.L.Unlock()
	semacquire(&c.sema, forCond)
	c.L.Lock()
}

// Signal wakes the goroutine that has waited longest.
func (c *Cond) Signal() {
	c.check()
	if c.waiting > 0 {
		c.waiting--
		semrelease(&c.sema)
	}
}

// Broadcast wakes all that wait.
func (c *Cond) Broadcast() {
	c.check()
	for c.waiting > 0 {
		c.waiting--
		semrelease(&c.sema)
	}
}

// A WaitGroup counts what is still to be waited for.
type WaitGroup struct {
	n       int64
	waiters uint32
	sema    uint32
}

func (wg *WaitGroup) Add(delta int) {
	*race.Written = nil
	wg.n += int64(delta)
	if wg.n < 0 {
		panic("sync: negative WaitGroup counter")
	}
	if wg.n > 0 {
		return
	}
	for wg.waiters > 0 {
		wg.waiters--
		semrelease(&wg.sema)
	}
}

func (wg *WaitGroup) Done() { wg.Add(-1) }

// Wait waits until the counter is 0.
func (wg *WaitGroup) Wait() {
	if wg.n > 0 {
		wg.waiters++
		semacquire(&wg.sema, forGroup)
	}
}

// Go runs f in a new goroutine that wg counts.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	newproc(func() {
		defer wg.Done()
		f()
	})
}

// A Pool keeps values for later use.
type Pool struct {
	New  func() any
	kept []any
}

func (p *Pool) Put(x any) {
	*race.Written = nil
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
