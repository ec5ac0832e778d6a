// Package unique makes equal values one: what Make returns for them is the same.
package unique

// Handle stands for a value: two are equal exactly if their values are.
type Handle[T comparable] struct {
	value *T
}

// Value returns a copy of the value.
func (h Handle[T]) Value() T { return *h.value }

var made = map[any]any{} // value -> *T

// Make returns the handle of the value.
func Make[T comparable](value T) Handle[T] {
	if p, ok := made[value].(*T); ok {
		return Handle[T]{p}
	}
	return Handle[T]{keep(value)}
}

func keep[T comparable](value T) *T {
	p := new(T)
	*p = value
	made[value] = p
	return p
}
