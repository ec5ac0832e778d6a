// The function of native.c.

package fmt

import "unsafe"

// exchange stores v in *p and returns what was there, atomically.
func exchange(p *unsafe.Pointer, v unsafe.Pointer) unsafe.Pointer
