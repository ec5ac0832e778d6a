// Package iter has the types of iterators and turns pushing ones into pulling
// ones.
//
// A pulled iterator runs in a coroutine: a stack of its own, on which it is while
// next or stop waits for it. There is never more than one of the two running.
package iter

import (
	"runtime"
	"unsafe"
)

// A Seq passes values one after the other to yield, until there are no more or
// yield returns false.
type Seq[V any] func(yield func(V) bool)

// A Seq2 is a Seq of pairs.
type Seq2[K, V any] func(yield func(K, V) bool)

// newcoro makes a coroutine that runs f at the first coroswitch.
func newcoro(f func()) unsafe.Pointer

// coroswitch goes on with c; called by c itself, it goes back to its caller.
func coroswitch(c unsafe.Pointer)

// puller is what Pull and Pull2 have in common: who may run, and how the
// iterator ended.
type puller struct {
	coro   unsafe.Pointer
	done   bool // the iterator returned, or is not wanted any more
	asked  bool // next waits for a value
	ended  bool // the iterator returned by itself
	exited bool // by runtime.Goexit
	failed bool // by a panic with cause
	cause  any
}

// run calls seq in the coroutine and notes how it ended.
func (p *puller) run(seq func()) {
	if p.done {
		return
	}
	defer func() {
		if cause := recover(); cause != nil {
			p.failed, p.cause = true, cause
		} else if !p.ended {
			p.exited = true
		}
		p.done = true
	}()
	seq()
	p.ended = true
}

// resume lets the iterator run until it yields or ends, and passes on a panic or
// Goexit of it.
func (p *puller) resume() {
	coroswitch(p.coro)
	if p.failed {
		p.failed = false
		panic(p.cause)
	}
	if p.exited {
		p.exited = false
		runtime.Goexit()
	}
}

// ask is next's part; false: there is nothing more.
func (p *puller) ask() bool {
	if p.done {
		return false
	}
	if p.asked {
		panic("iter.Pull: next called again before yield")
	}
	p.asked = true
	return true
}

// answer is the part of yield before it hands its value over.
func (p *puller) answer() bool {
	if p.done {
		return false
	}
	if !p.asked {
		panic("iter.Pull: yield called again before next")
	}
	p.asked = false
	return true
}

func (p *puller) stop() {
	if p.done {
		return
	}
	p.done = true
	p.resume() // also if it never ran: it ends at once
}

// Pull returns functions that fetch seq's values one at a time, and that end it.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	var (
		p  = new(puller)
		v  V
		ok bool
	)
	yield := func(x V) bool {
		if !p.answer() {
			return false
		}
		v, ok = x, true
		coroswitch(p.coro)
		return !p.done
	}
	p.coro = newcoro(func() {
		p.run(func() {
			seq(yield)
			var none V
			v, ok = none, false
		})
	})
	next = func() (V, bool) {
		if !p.ask() {
			var none V
			return none, false
		}
		p.resume()
		return v, ok
	}
	return next, p.stop
}

// Pull2 is Pull for pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	var (
		p  = new(puller)
		k  K
		v  V
		ok bool
	)
	yield := func(x K, y V) bool {
		if !p.answer() {
			return false
		}
		k, v, ok = x, y, true
		coroswitch(p.coro)
		return !p.done
	}
	p.coro = newcoro(func() {
		p.run(func() {
			seq(yield)
			var nokey K
			var none V
			k, v, ok = nokey, none, false
		})
	})
	next = func() (K, V, bool) {
		if !p.ask() {
			var nokey K
			var none V
			return nokey, none, false
		}
		p.resume()
		return k, v, ok
	}
	return next, p.stop
}
