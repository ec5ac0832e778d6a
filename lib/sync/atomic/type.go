package atomic

import "unsafe"

// An Int32 is an atomic int32.
type Int32 struct{ v int32 }

func (x *Int32) Load() int32 {
	polled()
	return x.v
}

func (x *Int32) Store(val int32)             { StoreInt32(&x.v, val) }
func (x *Int32) Swap(new int32) (old int32)  { return SwapInt32(&x.v, new) }
func (x *Int32) Add(delta int32) (new int32) { return AddInt32(&x.v, delta) }
func (x *Int32) And(mask int32) (old int32)  { return AndInt32(&x.v, mask) }
func (x *Int32) Or(mask int32) (old int32)   { return OrInt32(&x.v, mask) }
func (x *Int32) CompareAndSwap(old, new int32) (swapped bool) {
	return CompareAndSwapInt32(&x.v, old, new)
}

// An Int64 is an atomic int64.
type Int64 struct{ v int64 }

func (x *Int64) Load() int64 {
	polled()
	return x.v
}

func (x *Int64) Store(val int64)             { StoreInt64(&x.v, val) }
func (x *Int64) Swap(new int64) (old int64)  { return SwapInt64(&x.v, new) }
func (x *Int64) Add(delta int64) (new int64) { return AddInt64(&x.v, delta) }
func (x *Int64) And(mask int64) (old int64)  { return AndInt64(&x.v, mask) }
func (x *Int64) Or(mask int64) (old int64)   { return OrInt64(&x.v, mask) }
func (x *Int64) CompareAndSwap(old, new int64) (swapped bool) {
	return CompareAndSwapInt64(&x.v, old, new)
}

// A Uint32 is an atomic uint32.
type Uint32 struct{ v uint32 }

func (x *Uint32) Load() uint32 {
	polled()
	return x.v
}

func (x *Uint32) Store(val uint32)              { StoreUint32(&x.v, val) }
func (x *Uint32) Swap(new uint32) (old uint32)  { return SwapUint32(&x.v, new) }
func (x *Uint32) Add(delta uint32) (new uint32) { return AddUint32(&x.v, delta) }
func (x *Uint32) And(mask uint32) (old uint32)  { return AndUint32(&x.v, mask) }
func (x *Uint32) Or(mask uint32) (old uint32)   { return OrUint32(&x.v, mask) }
func (x *Uint32) CompareAndSwap(old, new uint32) (swapped bool) {
	return CompareAndSwapUint32(&x.v, old, new)
}

// A Uint64 is an atomic uint64.
type Uint64 struct{ v uint64 }

func (x *Uint64) Load() uint64 {
	polled()
	return x.v
}

func (x *Uint64) Store(val uint64)              { StoreUint64(&x.v, val) }
func (x *Uint64) Swap(new uint64) (old uint64)  { return SwapUint64(&x.v, new) }
func (x *Uint64) Add(delta uint64) (new uint64) { return AddUint64(&x.v, delta) }
func (x *Uint64) And(mask uint64) (old uint64)  { return AndUint64(&x.v, mask) }
func (x *Uint64) Or(mask uint64) (old uint64)   { return OrUint64(&x.v, mask) }
func (x *Uint64) CompareAndSwap(old, new uint64) (swapped bool) {
	return CompareAndSwapUint64(&x.v, old, new)
}

// A Uintptr is an atomic uintptr.
type Uintptr struct{ v uintptr }

func (x *Uintptr) Load() uintptr {
	polled()
	return x.v
}

func (x *Uintptr) Store(val uintptr)               { StoreUintptr(&x.v, val) }
func (x *Uintptr) Swap(new uintptr) (old uintptr)  { return SwapUintptr(&x.v, new) }
func (x *Uintptr) Add(delta uintptr) (new uintptr) { return AddUintptr(&x.v, delta) }
func (x *Uintptr) And(mask uintptr) (old uintptr)  { return AndUintptr(&x.v, mask) }
func (x *Uintptr) Or(mask uintptr) (old uintptr)   { return OrUintptr(&x.v, mask) }
func (x *Uintptr) CompareAndSwap(old, new uintptr) (swapped bool) {
	return CompareAndSwapUintptr(&x.v, old, new)
}

// A Bool is an atomic bool.
type Bool struct{ v uint32 }

func (x *Bool) Load() bool {
	polled()
	return x.v != 0
}

func (x *Bool) Store(val bool) { x.Swap(val) }

func (x *Bool) Swap(new bool) (old bool) {
	old = x.v != 0
	x.v = 0
	if new {
		x.v = 1
	}
	return
}

func (x *Bool) CompareAndSwap(old, new bool) (swapped bool) {
	if x.Load() != old {
		return false
	}
	x.Store(new)
	return true
}

// A Pointer is an atomic *T.
type Pointer[T any] struct {
	_ [0]*T
	v unsafe.Pointer
}

func (x *Pointer[T]) Load() *T {
	polled()
	return (*T)(x.v)
}

func (x *Pointer[T]) Store(val *T)         { StorePointer(&x.v, unsafe.Pointer(val)) }
func (x *Pointer[T]) Swap(new *T) (old *T) { return (*T)(SwapPointer(&x.v, unsafe.Pointer(new))) }
func (x *Pointer[T]) CompareAndSwap(old, new *T) (swapped bool) {
	return CompareAndSwapPointer(&x.v, unsafe.Pointer(old), unsafe.Pointer(new))
}

// A Value holds any value, of one type once it is set.
type Value struct{ v any }

// word is the type word of an interface value.
func word(x *any) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(x)) }

func (v *Value) check(val *any, op string) {
	if *val == nil {
		panic("sync/atomic: " + op + " of nil value into Value")
	}
	if v.v != nil && word(&v.v) != word(val) {
		panic("sync/atomic: " + op + " of inconsistently typed value into Value")
	}
}

func (v *Value) Load() (val any) {
	polled()
	return v.v
}

func (v *Value) Store(val any) {
	v.check(&val, "store")
	v.v = val
}

func (v *Value) Swap(new any) (old any) {
	v.check(&new, "swap")
	old, v.v = v.v, new
	return
}

func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new == nil {
		panic("sync/atomic: compare and swap of nil value into Value")
	}
	if old != nil && word(&old) != word(&new) {
		panic("sync/atomic: compare and swap of inconsistently typed old and new values")
	}
	if v.v != nil && word(&v.v) != word(&new) {
		panic("sync/atomic: compare and swap of inconsistently typed value into Value")
	}
	if v.v != old {
		return false
	}
	v.v = new
	return true
}
