// Package race tells the runtime what could order accesses of two goroutines.
package race

import "unsafe"

func written() *unsafe.Pointer // native.c: the runtime's rt_written

// Written is what the running goroutine keeps writing to: nil it where another goroutine may take over.
var Written = written()
