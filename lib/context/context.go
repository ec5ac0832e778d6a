// Package context carries deadlines, cancellation and values across calls.
package context

import (
	"errors"
	"internal/reflectlite"
	"time"
)

// A Context is what a call is told about the request that it serves.
type Context interface {
	Deadline() (deadline time.Time, ok bool)
	Done() <-chan struct{} // closed when the work should stop; nil: never
	Err() error            // nil until Done is closed
	Value(key any) any
}

// Canceled is the error of a canceled context.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is the error of a context whose deadline has passed.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

// emptyCtx has nothing and never ends.
type emptyCtx struct{}

func (emptyCtx) Deadline() (deadline time.Time, ok bool) { return time.Time{}, false }
func (emptyCtx) Done() <-chan struct{}                   { return nil }
func (emptyCtx) Err() error                              { return nil }
func (emptyCtx) Value(key any) any                       { return nil }

type backgroundCtx struct{ emptyCtx }

func (backgroundCtx) String() string { return "context.Background" }

type todoCtx struct{ emptyCtx }

func (todoCtx) String() string { return "context.TODO" }

// Background is the root of contexts.
func Background() Context { return backgroundCtx{} }

// TODO stands where it is not clear yet which context to use.
func TODO() Context { return todoCtx{} }

// WithValue returns parent with one more value.
func WithValue(parent Context, key, val any) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if key == nil {
		panic("nil key")
	}
	if !reflectlite.TypeOf(key).Comparable() {
		panic("key is not comparable")
	}
	return &valueCtx{parent, key, val}
}

type valueCtx struct {
	Context
	key, val any
}

// Value goes up the chain of values without recursion.
func (c *valueCtx) Value(key any) any {
	for {
		if c.key == key {
			return c.val
		}
		up, ok := c.Context.(*valueCtx)
		if !ok {
			return c.Context.Value(key)
		}
		c = up
	}
}

func (c *valueCtx) String() string {
	return nameOf(c.Context) + ".WithValue(" + textOf(c.key) + ", " + textOf(c.val) + ")"
}

type stringer interface{ String() string }

// nameOf and textOf describe contexts and values without package fmt.
func nameOf(c Context) string {
	if s, ok := c.(stringer); ok {
		return s.String()
	}
	return reflectlite.TypeOf(c).String()
}

func textOf(v any) string {
	switch s := v.(type) {
	case stringer:
		return s.String()
	case string:
		return s
	case nil:
		return "<nil>"
	}
	return reflectlite.TypeOf(v).String()
}
