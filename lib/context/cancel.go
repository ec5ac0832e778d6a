package context

import (
	"sync"
	"time"
)

// A CancelFunc tells an operation to stop; calls after the first do nothing.
type CancelFunc func()

// A CancelCauseFunc is a CancelFunc that says why; nil means Canceled.
type CancelCauseFunc func(cause error)

// canceler is a context that its parent cancels with itself.
type canceler interface {
	cancel(fromParent bool, err, cause error)
	Done() <-chan struct{}
	base() *cancelCtx
}

// A cancelCtx can be canceled, and cancels its children then.
type cancelCtx struct {
	Context // the parent

	mu       sync.Mutex
	done     chan struct{} // made when first asked for
	children map[canceler]struct{}
	err      error
	cause    error
	stop     func() bool // what the parent's AfterFunc returned, if it has one
}

func (c *cancelCtx) base() *cancelCtx { return c }

// selfKey is the key under which a cancelCtx gives itself.
var selfKey int

func (c *cancelCtx) Value(key any) any {
	if key == &selfKey {
		return c
	}
	return c.Context.Value(key)
}

func (c *cancelCtx) Done() <-chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done == nil {
		c.done = make(chan struct{})
		if c.err != nil {
			close(c.done)
		}
	}
	return c.done
}

func (c *cancelCtx) Err() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.err
}

func (c *cancelCtx) String() string { return nameOf(c.Context) + ".WithCancel" }

func (c *cancelCtx) cancel(fromParent bool, err, cause error) {
	if cause == nil {
		cause = err
	}
	c.mu.Lock()
	if c.err != nil {
		c.mu.Unlock()
		return
	}
	c.err, c.cause = err, cause
	if c.done != nil {
		close(c.done)
	}
	children := c.children
	c.children = nil
	c.mu.Unlock()
	for child := range children {
		child.cancel(true, err, cause)
	}
	if !fromParent {
		leave(c.Context, c)
	}
}

// ancestor is the cancelCtx that decides about c's end, if it is one of ours.
func ancestor(c Context) (*cancelCtx, bool) {
	done := c.Done()
	if done == nil {
		return nil, false
	}
	p, ok := c.Value(&selfKey).(*cancelCtx)
	if !ok || p == nil || p.Done() != done {
		return nil, false
	}
	return p, true
}

// follow makes child end with parent.
func follow(parent Context, child canceler) {
	done := parent.Done()
	if done == nil {
		return
	}
	select {
	case <-done:
		child.cancel(true, parent.Err(), Cause(parent))
		return
	default:
	}
	p, ok := ancestor(parent)
	if !ok {
		followForeign(parent, child)
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.err != nil {
		child.cancel(true, p.err, p.cause) // takes the child's lock only
		return
	}
	if p.children == nil {
		p.children = make(map[canceler]struct{})
	}
	p.children[child] = struct{}{}
}

// afterFuncer is a context that offers to call a function at its end.
type afterFuncer interface{ AfterFunc(func()) func() bool }

func followForeign(parent Context, child canceler) {
	if a, ok := parent.(afterFuncer); ok {
		c := child.base()
		c.mu.Lock()
		c.stop = a.AfterFunc(func() { child.cancel(true, parent.Err(), Cause(parent)) })
		c.mu.Unlock()
		return
	}
	go func() {
		select {
		case <-parent.Done():
			child.cancel(true, parent.Err(), Cause(parent))
		case <-child.Done():
		}
	}()
}

func leave(parent Context, child canceler) {
	if stop := child.base().stop; stop != nil {
		stop()
		return
	}
	p, ok := ancestor(parent)
	if !ok {
		return
	}
	p.mu.Lock()
	delete(p.children, child)
	p.mu.Unlock()
}

func checkParent(parent Context) {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
}

func withCancel(parent Context) *cancelCtx {
	checkParent(parent)
	c := &cancelCtx{Context: parent}
	follow(parent, c)
	return c
}

// WithCancel returns parent with an end of its own.
func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	c := withCancel(parent)
	return c, func() { c.cancel(false, Canceled, nil) }
}

// WithCancelCause is WithCancel with a reason.
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	c := withCancel(parent)
	return c, func(cause error) { c.cancel(false, Canceled, cause) }
}

// Cause returns why c ended: the cause given, else c.Err().
func Cause(c Context) error {
	if p, ok := c.Value(&selfKey).(*cancelCtx); ok && p != nil {
		p.mu.Lock()
		cause := p.cause
		p.mu.Unlock()
		if cause != nil {
			return cause
		}
	}
	return c.Err()
}

// ---- deadlines ----

// A timerCtx is a cancelCtx that ends at a time.
type timerCtx struct {
	cancelCtx
	timer    *time.Timer
	deadline time.Time
}

func (c *timerCtx) Deadline() (deadline time.Time, ok bool) { return c.deadline, true }

func (c *timerCtx) String() string {
	return nameOf(c.Context) + ".WithDeadline(" + c.deadline.String() + " [" + time.Until(c.deadline).String() + "])"
}

func (c *timerCtx) cancel(fromParent bool, err, cause error) {
	c.cancelCtx.cancel(true, err, cause)
	if !fromParent {
		leave(c.Context, c)
	}
	c.mu.Lock()
	if c.timer != nil {
		c.timer.Stop()
		c.timer = nil
	}
	c.mu.Unlock()
}

// WithDeadline returns parent with an end at d or before.
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc) {
	return WithDeadlineCause(parent, d, nil)
}

// WithDeadlineCause is WithDeadline with a reason for when the time is over.
func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc) {
	checkParent(parent)
	if first, ok := parent.Deadline(); ok && first.Before(d) {
		return WithCancel(parent)
	}
	c := &timerCtx{cancelCtx: cancelCtx{Context: parent}, deadline: d}
	follow(parent, c)
	left := time.Until(d)
	if left <= 0 {
		c.cancel(false, DeadlineExceeded, cause)
		return c, func() { c.cancel(false, Canceled, nil) }
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.err == nil {
		c.timer = time.AfterFunc(left, func() { c.cancel(false, DeadlineExceeded, cause) })
	}
	return c, func() { c.cancel(false, Canceled, nil) }
}

// WithTimeout is WithDeadline, d from now.
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc) {
	return WithDeadline(parent, time.Now().Add(timeout))
}

// WithTimeoutCause is WithDeadlineCause, timeout from now.
func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc) {
	return WithDeadlineCause(parent, time.Now().Add(timeout), cause)
}

// ---- AfterFunc, WithoutCancel ----

// An afterFuncCtx calls f when it is canceled, unless it was stopped before.
type afterFuncCtx struct {
	cancelCtx
	once sync.Once
	f    func()
}

func (a *afterFuncCtx) cancel(fromParent bool, err, cause error) {
	a.cancelCtx.cancel(true, err, cause)
	if !fromParent {
		leave(a.Context, a)
	}
	a.once.Do(func() { go a.f() })
}

// AfterFunc calls f in its own goroutine when ctx has ended. stop prevents that
// and reports whether it did.
func AfterFunc(ctx Context, f func()) (stop func() bool) {
	a := &afterFuncCtx{f: f}
	a.Context = ctx
	follow(ctx, a)
	return func() bool {
		stopped := false
		a.once.Do(func() { stopped = true })
		if stopped {
			a.cancel(false, Canceled, nil)
		}
		return stopped
	}
}

// withoutCancelCtx has its parent's values only.
type withoutCancelCtx struct{ c Context }

// WithoutCancel returns parent without its end.
func WithoutCancel(parent Context) Context {
	checkParent(parent)
	return withoutCancelCtx{parent}
}

func (withoutCancelCtx) Deadline() (deadline time.Time, ok bool) { return time.Time{}, false }
func (withoutCancelCtx) Done() <-chan struct{}                   { return nil }
func (withoutCancelCtx) Err() error                              { return nil }
func (c withoutCancelCtx) String() string                        { return nameOf(c.c) + ".WithoutCancel" }

func (c withoutCancelCtx) Value(key any) any {
	if key == &selfKey {
		return (*cancelCtx)(nil) // Cause: none
	}
	return c.c.Value(key)
}
