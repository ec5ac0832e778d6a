// Package errors makes and inspects error values.
//
// An error wraps others through Unwrap() error or Unwrap() []error; Is and As
// walk that tree depth first, an error before what it wraps.
package errors

import "internal/reflectlite"

// errorString is what New returns: compared by address, so each is distinct.
type errorString struct {
	s string
}

func (e *errorString) Error() string { return e.s }

// New returns an error with the given text, different from every other error.
func New(text string) error { return &errorString{text} }

// ErrUnsupported says that an operation cannot be done because it is unsupported.
var ErrUnsupported = New("unsupported operation")

// Unwrap returns the error that err wraps through Unwrap() error, or nil.
func Unwrap(err error) error {
	if w, ok := err.(interface{ Unwrap() error }); ok {
		return w.Unwrap()
	}
	return nil
}

// Is reports whether any error in err's tree is target, or says so itself.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return is(err, target, reflectlite.TypeOf(target).Comparable())
}

// is walks err's tree. Targets that cannot be compared are only offered to Is methods.
func is(err, target error, comparable bool) bool {
	for err != nil {
		if comparable && err == target {
			return true
		}
		if m, ok := err.(interface{ Is(error) bool }); ok && m.Is(target) {
			return true
		}
		switch w := err.(type) {
		case interface{ Unwrap() error }:
			err = w.Unwrap()
		case interface{ Unwrap() []error }:
			for _, e := range w.Unwrap() {
				if e != nil && is(e, target, comparable) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// As finds the first error in err's tree that fits *target, and stores it there.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	if target == nil {
		panic("errors: target cannot be nil")
	}
	slot := reflectlite.ValueOf(target)
	if slot.Kind() != reflectlite.Ptr || slot.IsNil() {
		panic("errors: target must be a non-nil pointer")
	}
	want := slot.Type().Elem()
	if want.Kind() != reflectlite.Interface && !want.Implements(errorType()) {
		panic("errors: *target must be interface or implement error")
	}
	return as(err, target, slot.Elem(), want)
}

func as(err error, target any, slot reflectlite.Value, want reflectlite.Type) bool {
	for err != nil {
		if reflectlite.TypeOf(err).AssignableTo(want) {
			slot.Set(reflectlite.ValueOf(err))
			return true
		}
		if m, ok := err.(interface{ As(any) bool }); ok && m.As(target) {
			return true
		}
		switch w := err.(type) {
		case interface{ Unwrap() error }:
			err = w.Unwrap()
		case interface{ Unwrap() []error }:
			for _, e := range w.Unwrap() {
				if e != nil && as(e, target, slot, want) {
					return true
				}
			}
			return false
		default:
			return false
		}
	}
	return false
}

// AsType is As for a type known when the program is compiled: it returns the first error in err's tree of type E.
func AsType[E error](err error) (E, bool) {
	var slot *E
	return asType(err, &slot)
}

// asType makes the variable that As methods fill when it meets the first one.
func asType[E error](err error, slot **E) (found E, ok bool) {
	for err != nil {
		if e, ok := err.(E); ok {
			return e, true
		}
		if m, ok := err.(interface{ As(any) bool }); ok {
			if *slot == nil {
				*slot = new(E)
			}
			if m.As(*slot) {
				return **slot, true
			}
		}
		switch w := err.(type) {
		case interface{ Unwrap() error }:
			err = w.Unwrap()
		case interface{ Unwrap() []error }:
			for _, e := range w.Unwrap() {
				if found, ok := asType(e, slot); ok {
					return found, true
				}
			}
			return found, false
		default:
			return found, false
		}
	}
	return found, false
}

func errorType() reflectlite.Type {
	return reflectlite.TypeOf((*error)(nil)).Elem()
}
