// Package atomic has the atomic operations.
//
// Goroutines run one at a time and none is stopped in a bundled package, so plain loads
// and stores are atomic. But whoever loads again and again may be waiting for
// another goroutine: from time to time a load lets the others run.
package atomic

import (
	"internal/race"
	"unsafe"
)

func yield() // native.c

var polls uint32

func polled() {
	if polls++; polls%1024 == 0 {
		yield()
	}
}

func LoadInt32(addr *int32) (val int32) {
	polled()
	return *addr
}

func StoreInt32(addr *int32, val int32) { *race.Written = nil; *addr = val }
func AddInt32(addr *int32, delta int32) (new int32) {
	*race.Written = nil
	*addr += delta
	return *addr
}
func SwapInt32(addr *int32, new int32) (old int32) {
	*race.Written = nil
	old, *addr = *addr, new
	return
}
func AndInt32(addr *int32, mask int32) (old int32) {
	*race.Written = nil
	old = *addr
	*addr &= mask
	return
}
func OrInt32(addr *int32, mask int32) (old int32) {
	*race.Written = nil
	old = *addr
	*addr |= mask
	return
}

func CompareAndSwapInt32(addr *int32, old, new int32) (swapped bool) {
	if *addr != old {
		polled()
		return false
	}
	*race.Written = nil
	*addr = new
	return true
}

func LoadInt64(addr *int64) (val int64) {
	polled()
	return *addr
}

func StoreInt64(addr *int64, val int64) { *race.Written = nil; *addr = val }
func AddInt64(addr *int64, delta int64) (new int64) {
	*race.Written = nil
	*addr += delta
	return *addr
}
func SwapInt64(addr *int64, new int64) (old int64) {
	*race.Written = nil
	old, *addr = *addr, new
	return
}
func AndInt64(addr *int64, mask int64) (old int64) {
	*race.Written = nil
	old = *addr
	*addr &= mask
	return
}
func OrInt64(addr *int64, mask int64) (old int64) {
	*race.Written = nil
	old = *addr
	*addr |= mask
	return
}

func CompareAndSwapInt64(addr *int64, old, new int64) (swapped bool) {
	if *addr != old {
		polled()
		return false
	}
	*race.Written = nil
	*addr = new
	return true
}

func LoadUint32(addr *uint32) (val uint32) {
	polled()
	return *addr
}

func StoreUint32(addr *uint32, val uint32) { *race.Written = nil; *addr = val }
func AddUint32(addr *uint32, delta uint32) (new uint32) {
	*race.Written = nil
	*addr += delta
	return *addr
}
func SwapUint32(addr *uint32, new uint32) (old uint32) {
	*race.Written = nil
	old, *addr = *addr, new
	return
}
func AndUint32(addr *uint32, mask uint32) (old uint32) {
	*race.Written = nil
	old = *addr
	*addr &= mask
	return
}
func OrUint32(addr *uint32, mask uint32) (old uint32) {
	*race.Written = nil
	old = *addr
	*addr |= mask
	return
}

func CompareAndSwapUint32(addr *uint32, old, new uint32) (swapped bool) {
	if *addr != old {
		polled()
		return false
	}
	*race.Written = nil
	*addr = new
	return true
}

func LoadUint64(addr *uint64) (val uint64) {
	polled()
	return *addr
}

func StoreUint64(addr *uint64, val uint64) { *race.Written = nil; *addr = val }
func AddUint64(addr *uint64, delta uint64) (new uint64) {
	*race.Written = nil
	*addr += delta
	return *addr
}
func SwapUint64(addr *uint64, new uint64) (old uint64) {
	*race.Written = nil
	old, *addr = *addr, new
	return
}
func AndUint64(addr *uint64, mask uint64) (old uint64) {
	*race.Written = nil
	old = *addr
	*addr &= mask
	return
}
func OrUint64(addr *uint64, mask uint64) (old uint64) {
	*race.Written = nil
	old = *addr
	*addr |= mask
	return
}

func CompareAndSwapUint64(addr *uint64, old, new uint64) (swapped bool) {
	if *addr != old {
		polled()
		return false
	}
	*race.Written = nil
	*addr = new
	return true
}

func LoadUintptr(addr *uintptr) (val uintptr) {
	polled()
	return *addr
}

func StoreUintptr(addr *uintptr, val uintptr) { *race.Written = nil; *addr = val }
func AddUintptr(addr *uintptr, delta uintptr) (new uintptr) {
	*race.Written = nil
	*addr += delta
	return *addr
}
func SwapUintptr(addr *uintptr, new uintptr) (old uintptr) {
	*race.Written = nil
	old, *addr = *addr, new
	return
}
func AndUintptr(addr *uintptr, mask uintptr) (old uintptr) {
	*race.Written = nil
	old = *addr
	*addr &= mask
	return
}
func OrUintptr(addr *uintptr, mask uintptr) (old uintptr) {
	*race.Written = nil
	old = *addr
	*addr |= mask
	return
}

func CompareAndSwapUintptr(addr *uintptr, old, new uintptr) (swapped bool) {
	if *addr != old {
		polled()
		return false
	}
	*race.Written = nil
	*addr = new
	return true
}

func LoadPointer(addr *unsafe.Pointer) (val unsafe.Pointer) {
	polled()
	return *addr
}

func StorePointer(addr *unsafe.Pointer, val unsafe.Pointer) { *race.Written = nil; *addr = val }
func SwapPointer(addr *unsafe.Pointer, new unsafe.Pointer) (old unsafe.Pointer) {
	old, *addr = *addr, new
	return
}

func CompareAndSwapPointer(addr *unsafe.Pointer, old, new unsafe.Pointer) (swapped bool) {
	if *addr != old {
		polled()
		return false
	}
	*race.Written = nil
	*addr = new
	return true
}
