// Join, in the two views of docs/defer.md: under the fixed model a joined error
// shows all its parts (Unwrap() []error); under the legacy model only the
// single-level view is there, and what the parts wrap stays hidden.

package errors

// joinError is a list of errors, none of them nil.
type joinError struct {
	errs []error
}

// Join returns an error that wraps the non-nil errs, nil when there are none.
func Join(errs ...error) error {
	n := 0
	for _, err := range errs {
		if err != nil {
			n++
		}
	}
	kept := make([]error, 0, n)
	for _, err := range errs {
		if err != nil {
			kept = append(kept, err)
		}
	}
	if len(kept) == 0 {
		return nil
	}
	if legacyModel() {
		return &flatError{joinError{kept}}
	}
	return &joinError{kept}
}

// Error is the texts of the parts, one a line.
func (e *joinError) Error() string { return e.text() }

func (e *joinError) text() string {
	if len(e.errs) == 1 {
		return e.errs[0].Error()
	}
	b := []byte(e.errs[0].Error())
	for _, err := range e.errs[1:] {
		b = append(b, '\n')
		b = append(b, err.Error()...)
	}
	return string(b)
}

func (e *joinError) Unwrap() []error { return e.errs }

// flatError is the legacy model's join: a part is found when it is the target
// itself, but nothing looks into it.
type flatError struct {
	join joinError
}

func (e *flatError) Error() string { return e.join.text() }

func (e *flatError) Is(target error) bool {
	for _, err := range e.join.errs {
		if err == target {
			return true
		}
	}
	return false
}

// legacyModel reports whether the runtime follows the legacy model; native.c.
func legacyModel() bool
