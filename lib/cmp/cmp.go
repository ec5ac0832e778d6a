// Package cmp compares ordered values.
package cmp

// Ordered holds the types that have <. Floating-point types count, though NaN
// is in no order by <.
type Ordered interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 |
		~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr |
		~float32 | ~float64 |
		~string
}

// Less is x < y, with NaN before all numbers.
func Less[T Ordered](x, y T) bool {
	return x < y || (x != x && y == y)
}

// Compare returns -1, 0 or 1 as x is less than, equal to or greater than y. NaN
// equals NaN and is less than all numbers.
func Compare[T Ordered](x, y T) int {
	if x < y {
		return -1
	}
	if x > y {
		return +1
	}
	if x == y {
		return 0
	}
	xnan, ynan := x != x, y != y
	if xnan && ynan {
		return 0
	}
	if xnan {
		return -1
	}
	return +1
}

// Or returns the first of its arguments that is not zero.
func Or[T comparable](vals ...T) T {
	var zero T
	for _, v := range vals {
		if v != zero {
			return v
		}
	}
	return zero
}
