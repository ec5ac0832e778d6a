// Package runtime: the part of the runtime that is Go.
//
// This file has the errors that the running program raises. runtime/panic/error.c calls
// the panic functions below by their C names; the types carry the methods that a
// recovered value must have, and the texts.
package runtime

// Error identifies a run time error.
type Error interface {
	error

	// RuntimeError is a no-op that tells run time errors from other errors.
	RuntimeError()
}

// A TypeAssertionError explains a failed type assertion.
type TypeAssertionError struct {
	iface    string // static type of the operand
	concrete string // dynamic type, empty for nil
	asserted string
	missing  string // method that concrete lacks
	samename int64  // 1: the two spellings come from different packages, 2: scopes
}

func (*TypeAssertionError) RuntimeError() {}

func (e *TypeAssertionError) Error() string {
	if e.concrete == "" {
		return "interface conversion: " + e.iface + " is nil, not " + e.asserted
	}
	if e.missing != "" {
		return "interface conversion: " + e.concrete + " is not " + e.asserted + ": missing method " + e.missing
	}
	text := "interface conversion: " + e.iface + " is " + e.concrete + ", not " + e.asserted
	switch e.samename {
	case 1:
		text += " (types from different packages)"
	case 2:
		text += " (types from different scopes)"
	}
	return text
}

// A PanicNilError is what panic(nil) panics with.
type PanicNilError struct {
	_ [0]*PanicNilError // tells it from other empty structs
}

func (*PanicNilError) Error() string { return "panic called with nil argument" }
func (*PanicNilError) RuntimeError() {}

// An errorString is an error whose text begins with "runtime error: ".
type errorString string

func (e errorString) RuntimeError() {}
func (e errorString) Error() string { return "runtime error: " + string(e) }

// An errorAddressString is about a fault; debug.SetPanicOnFault makes panics of those at odd addresses.
type errorAddressString struct {
	msg  string
	addr uintptr
}

func (e errorAddressString) RuntimeError() {}
func (e errorAddressString) Error() string { return "runtime error: " + e.msg }

// Addr returns the address that could not be read or written.
func (e errorAddressString) Addr() uintptr { return e.addr }

// A plainError is an error without that prefix.
type plainError string

func (e plainError) RuntimeError() {}
func (e plainError) Error() string { return string(e) }

// A boundsError is a failed index, slice or conversion check.
type boundsError struct {
	x      int64 // what was asked; read as uint64 unless signed
	y      int64 // the limit
	signed bool
	code   uint8 // boundsX
}

// The numbers of rt.h, RT_BOUNDS_*.
const (
	boundsIndex      = 0
	boundsSliceAlen  = 2
	boundsSliceAcap  = 4
	boundsSliceB     = 6
	boundsSlice3Alen = 8
	boundsSlice3Acap = 10
	boundsSlice3B    = 12
	boundsSlice3C    = 14
	boundsConvert    = 16
)

func (e boundsError) RuntimeError() {}

func (e boundsError) Error() string {
	x, y := e.number(), itoa(e.y)
	const slice = "runtime error: slice bounds out of range ["
	if e.signed && e.x < 0 {
		return e.negative(x)
	}
	switch e.code {
	case boundsIndex:
		return "runtime error: index out of range [" + x + "] with length " + y
	case boundsSliceAlen:
		return slice + ":" + x + "] with length " + y
	case boundsSliceAcap:
		return slice + ":" + x + "] with capacity " + y
	case boundsSliceB:
		return slice + x + ":" + y + "]"
	case boundsSlice3Alen:
		return slice + "::" + x + "] with length " + y
	case boundsSlice3Acap:
		return slice + "::" + x + "] with capacity " + y
	case boundsSlice3B:
		return slice + ":" + x + ":" + y + "]"
	case boundsSlice3C:
		return slice + x + ":" + y + ":]"
	}
	return "runtime error: cannot convert slice with length " + x + " to array or pointer to array with length " + y
}

// negative: a negative bound is out of range whatever the limit.
func (e boundsError) negative(x string) string {
	const slice = "runtime error: slice bounds out of range ["
	switch e.code {
	case boundsIndex:
		return "runtime error: index out of range [" + x + "]"
	case boundsSliceAlen, boundsSliceAcap:
		return slice + ":" + x + "]"
	case boundsSliceB:
		return slice + x + ":]"
	case boundsSlice3Alen, boundsSlice3Acap:
		return slice + "::" + x + "]"
	case boundsSlice3B:
		return slice + ":" + x + ":]"
	}
	return slice + x + "::]"
}

func (e boundsError) number() string {
	if e.signed {
		return itoa(e.x)
	}
	return utoa(uint64(e.x))
}

func utoa(v uint64) string {
	var b [20]byte
	i := len(b)
	for {
		i--
		b[i] = byte('0' + v%10)
		v /= 10
		if v == 0 {
			return string(b[i:])
		}
	}
}

func itoa(v int64) string {
	if v < 0 {
		return "-" + utoa(-uint64(v))
	}
	return utoa(uint64(v))
}

// What runtime/panic/error.c, panic.c and signal.c call.

func panicBounds(x, y, code int64) {
	panic(boundsError{x, y, code&1 == 0, uint8(code &^ 1)})
}

func panicError(text string) { panic(errorString(text)) }
func panicPlain(text string) { panic(plainError(text)) }
func panicNil()              { panic(new(PanicNilError)) }
func panicFloat()            { panic(errorString("floating point error")) }
func panicOverflow()         { panic(errorString("integer overflow")) }

// One value for all: a repeated nil dereference in a deferred call is the
// identical value, which the printed chain merges.
var memoryError error

func panicMem() {
	if memoryError == nil {
		memoryError = errorString("invalid memory address or nil pointer dereference")
	}
	panic(memoryError)
}

func panicMemAddr(addr uintptr) {
	panic(errorAddressString{"invalid memory address or nil pointer dereference", addr})
}

func panicAssert(iface, concrete, asserted, missing string, samename int64) {
	panic(&TypeAssertionError{iface, concrete, asserted, missing, samename})
}
