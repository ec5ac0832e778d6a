package syscall

import (
	"sync"
	"unsafe"
)

// mapped has the slices that Mmap returned, by the address of their last byte: Munmap takes no others.
var mapped struct {
	sync.Mutex
	last map[*byte][]byte
}

// Mmap maps a file, or memory, into the address space.
func Mmap(fd int, offset int64, length int, prot int, flags int) (data []byte, err error) {
	if length <= 0 {
		return nil, EINVAL
	}
	r := syscall6(SYS_MMAP, 0, uintptr(length), uintptr(prot), uintptr(flags), uintptr(fd), uintptr(offset))
	if failed(r) {
		return nil, Errno(-r)
	}
	data = unsafe.Slice((*byte)(unsafe.Pointer(r)), length)
	mapped.Lock()
	defer mapped.Unlock()
	if mapped.last == nil {
		mapped.last = make(map[*byte][]byte)
	}
	mapped.last[&data[length-1]] = data
	return data, nil
}

func Munmap(b []byte) (err error) {
	if len(b) == 0 || len(b) != cap(b) {
		return EINVAL
	}
	last := &b[cap(b)-1]
	mapped.Lock()
	defer mapped.Unlock()
	whole := mapped.last[last]
	if whole == nil || &whole[0] != &b[0] {
		return EINVAL
	}
	if err := do(SYS_MUNMAP, addr(b), uintptr(len(b)), 0, 0); err != nil {
		return err
	}
	delete(mapped.last, last)
	return nil
}

func Madvise(b []byte, advice int) (err error) {
	return do(SYS_MADVISE, addr(b), uintptr(len(b)), uintptr(advice), 0)
}
func Mprotect(b []byte, prot int) (err error) {
	return do(SYS_MPROTECT, addr(b), uintptr(len(b)), uintptr(prot), 0)
}
func Mlock(b []byte) (err error)     { return do(SYS_MLOCK, addr(b), uintptr(len(b)), 0, 0) }
func Munlock(b []byte) (err error)   { return do(SYS_MUNLOCK, addr(b), uintptr(len(b)), 0, 0) }
func Mlockall(flags int) (err error) { return do(SYS_MLOCKALL, uintptr(flags), 0, 0, 0) }
func Munlockall() (err error)        { return do(SYS_MUNLOCKALL, 0, 0, 0, 0) }
