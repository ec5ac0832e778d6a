// Package race tells the runtime what could order accesses of two goroutines.
package race

import "unsafe"

// Enabled: no detector of races takes part.
const Enabled = false

func written() *unsafe.Pointer // native.c: the runtime's rt_written

// Written is what the running goroutine keeps writing to: nil it where another goroutine may take over.
var Written = written()

// What a detector would be told.
func Acquire(addr unsafe.Pointer)                                {}
func Release(addr unsafe.Pointer)                                {}
func ReleaseMerge(addr unsafe.Pointer)                           {}
func Disable()                                                   {}
func Enable()                                                    {}
func Read(addr unsafe.Pointer)                                   {}
func ReadPC(addr unsafe.Pointer, callerpc, pc uintptr)           {}
func ReadObjectPC(t, addr unsafe.Pointer, callerpc, pc uintptr)  {}
func Write(addr unsafe.Pointer)                                  {}
func WritePC(addr unsafe.Pointer, callerpc, pc uintptr)          {}
func WriteObjectPC(t, addr unsafe.Pointer, callerpc, pc uintptr) {}
func ReadRange(addr unsafe.Pointer, n int)                       {}
func WriteRange(addr unsafe.Pointer, n int)                      {}
func Errors() int                                                { return 0 }
