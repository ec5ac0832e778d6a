package p

import "unsafe"

type T struct {
	a byte
	b int64
}

func f(t T) {
	const s = unsafe.Sizeof(t)
	var _ [s]int = [16]int{}
	var _ [unsafe.Offsetof(t.b)]int = [8]int{}
	var _ [unsafe.Alignof(t.a)]int = [1]int{}
	_ = unsafe.Offsetof(t) // ERROR "^invalid argument: t is not a selector expression$"
	_ = unsafe.Pointer(t) // ERROR "cannot convert t \(variable of struct type T\) to type unsafe\.Pointer"
	_ = unsafe.Pointer(&t)
	_ = unsafe.Add(unsafe.Pointer(&t), 1)
	_ = unsafe.Slice(&t, 1)
	_ = unsafe.Nope // ERROR "undefined: unsafe\.Nope"
}
