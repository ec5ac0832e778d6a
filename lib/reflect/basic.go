// Values of basic types: reading, setting, overflow; Set, SetZero, IsZero for all types.

package reflect

import "unsafe"

func (v Value) Bool() bool {
	if v.kind() != Bool {
		v.wrong("reflect.Value.Bool")
	}
	return *(*bool)(v.ptr)
}

func (v Value) CanInt() bool     { return v.kind().isInt() }
func (v Value) CanUint() bool    { return v.kind().isUint() }
func (v Value) CanFloat() bool   { return v.kind().isFloat() }
func (v Value) CanComplex() bool { return v.kind().isComplex() }

func (v Value) Int() int64 {
	switch v.kind() {
	case Int, Int64:
		return *(*int64)(v.ptr)
	case Int8:
		return int64(*(*int8)(v.ptr))
	case Int16:
		return int64(*(*int16)(v.ptr))
	case Int32:
		return int64(*(*int32)(v.ptr))
	}
	v.wrong("reflect.Value.Int")
	return 0
}

func (v Value) Uint() uint64 {
	switch v.kind() {
	case Uint, Uint64, Uintptr:
		return *(*uint64)(v.ptr)
	case Uint8:
		return uint64(*(*uint8)(v.ptr))
	case Uint16:
		return uint64(*(*uint16)(v.ptr))
	case Uint32:
		return uint64(*(*uint32)(v.ptr))
	}
	v.wrong("reflect.Value.Uint")
	return 0
}

func (v Value) Float() float64 {
	switch v.kind() {
	case Float32:
		return float64(*(*float32)(v.ptr))
	case Float64:
		return *(*float64)(v.ptr)
	}
	v.wrong("reflect.Value.Float")
	return 0
}

func (v Value) Complex() complex128 {
	switch v.kind() {
	case Complex64:
		return complex128(*(*complex64)(v.ptr))
	case Complex128:
		return *(*complex128)(v.ptr)
	}
	v.wrong("reflect.Value.Complex")
	return 0
}

// String returns a string's text; for other kinds "<T Value>" instead of a panic.
func (v Value) String() string {
	switch v.kind() {
	case Invalid:
		return "<invalid Value>"
	case String:
		return *(*string)(v.ptr)
	}
	return "<" + v.rtype().str + " Value>"
}

func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		v.wrong("reflect.Value.OverflowInt")
	}
	return overflowInt(x, v.typ.size)
}

func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		v.wrong("reflect.Value.OverflowUint")
	}
	return overflowUint(x, v.typ.size)
}

func (v Value) OverflowFloat(x float64) bool {
	if !v.CanFloat() {
		v.wrong("reflect.Value.OverflowFloat")
	}
	return v.kind() == Float32 && overflowFloat32(x)
}

func (v Value) OverflowComplex(x complex128) bool {
	if !v.CanComplex() {
		v.wrong("reflect.Value.OverflowComplex")
	}
	return v.kind() == Complex64 && (overflowFloat32(real(x)) || overflowFloat32(imag(x)))
}

// ---- Setting ----

// Set assigns x to v.
func (v Value) Set(x Value) {
	v.mustBeAssignable("reflect.Value.Set")
	x.mustBeExported("reflect.Value.Set")
	if v.kind() == Interface {
		if x = x.assignTo("reflect.Set", v.typ, v.ptr); x.ptr == v.ptr {
			return
		}
	} else {
		x = x.assignTo("reflect.Set", v.typ, nil)
	}
	if x.flag&flagIndir == 0 {
		*(*unsafe.Pointer)(v.ptr) = x.ptr
		return
	}
	memmove(v.ptr, x.ptr, v.typ.size)
}

// SetZero sets v to its type's zero value.
func (v Value) SetZero() {
	v.mustBeAssignable("reflect.Value.SetZero")
	memclr(v.ptr, v.typ.size)
}

func (v Value) SetBool(x bool) {
	v.mustBeAssignable("reflect.Value.SetBool")
	v.mustBe(Bool, "reflect.Value.SetBool")
	*(*bool)(v.ptr) = x
}

func (v Value) SetInt(x int64) {
	v.mustBeAssignable("reflect.Value.SetInt")
	if !v.CanInt() {
		v.wrong("reflect.Value.SetInt")
	}
	storeInt(v.ptr, v.typ.size, uint64(x))
}

func (v Value) SetUint(x uint64) {
	v.mustBeAssignable("reflect.Value.SetUint")
	if !v.CanUint() {
		v.wrong("reflect.Value.SetUint")
	}
	storeInt(v.ptr, v.typ.size, x)
}

// storeInt writes the low size bytes of x.
func storeInt(p unsafe.Pointer, size uintptr, x uint64) {
	switch size {
	case 1:
		*(*uint8)(p) = uint8(x)
	case 2:
		*(*uint16)(p) = uint16(x)
	case 4:
		*(*uint32)(p) = uint32(x)
	case 8:
		*(*uint64)(p) = x
	}
}

func (v Value) SetFloat(x float64) {
	v.mustBeAssignable("reflect.Value.SetFloat")
	switch v.kind() {
	case Float32:
		*(*float32)(v.ptr) = float32(x)
	case Float64:
		*(*float64)(v.ptr) = x
	default:
		v.wrong("reflect.Value.SetFloat")
	}
}

func (v Value) SetComplex(x complex128) {
	v.mustBeAssignable("reflect.Value.SetComplex")
	switch v.kind() {
	case Complex64:
		*(*complex64)(v.ptr) = complex64(x)
	case Complex128:
		*(*complex128)(v.ptr) = x
	default:
		v.wrong("reflect.Value.SetComplex")
	}
}

func (v Value) SetString(x string) {
	v.mustBeAssignable("reflect.Value.SetString")
	v.mustBe(String, "reflect.Value.SetString")
	*(*string)(v.ptr) = x
}

// SetPointer sets an unsafe.Pointer.
func (v Value) SetPointer(x unsafe.Pointer) {
	v.mustBeAssignable("reflect.Value.SetPointer")
	v.mustBe(UnsafePointer, "reflect.Value.SetPointer")
	*(*unsafe.Pointer)(v.ptr) = x
}

// ---- Zero ----

// zeroes is what zero values of types up to its size share: values that are not addressable never change.
var zeroes [1024]byte

// Zero returns the zero value of typ. It is not addressable.
func Zero(typ Type) Value {
	if typ == nil {
		panic("reflect: Zero(nil)")
	}
	t := typ.common()
	switch {
	case t.direct():
		return Value{t, nil, flag(t.kind)}
	case t.size <= uintptr(len(zeroes)):
		return Value{t, unsafe.Pointer(&zeroes), flagIndir | flag(t.kind)}
	}
	return Value{t, newobject(t), flagIndir | flag(t.kind)}
}

// New returns a pointer to a new zero value of typ.
func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	t := typ.common()
	return Value{t.pointer(), newobject(t), flag(Pointer)}
}

// NewAt returns p as a pointer to a typ.
func NewAt(typ Type, p unsafe.Pointer) Value {
	return Value{typ.common().pointer(), p, flag(Pointer)}
}

// IsZero reports whether v is the zero value of its type. Negative zeros are. As gc has it, blank
// fields do not count.
func (v Value) IsZero() bool {
	k := v.kind()
	switch {
	case k == Bool:
		return !v.Bool()
	case k.isInt():
		return v.Int() == 0
	case k.isUint():
		return v.Uint() == 0
	case k.isFloat():
		return v.Float() == 0
	case k.isComplex():
		return v.Complex() == 0
	case k == String:
		return *(*string)(v.ptr) == ""
	case k == Array || k == Struct:
		return v.isZeroAggregate()
	case k == Invalid:
		v.wrong("reflect.Value.IsZero")
	}
	return v.IsNil()
}

func (v Value) isZeroAggregate() bool {
	t := v.typ
	switch {
	case v.ptr == unsafe.Pointer(&zeroes):
		return true
	case t.Comparable() && t.size <= uintptr(len(zeroes)):
		return equal(t, v.ptr, unsafe.Pointer(&zeroes))
	case t.flags&tfMemEq != 0:
		return allZero(unsafe.Slice((*byte)(v.ptr), t.size))
	case t.Kind() == Array:
		for i := range t.length {
			if !v.Index(i).IsZero() {
				return false
			}
		}
		return true
	}
	for i := range t.nlist {
		if !v.Field(i).IsZero() && t.fields()[i].name != "_" {
			return false
		}
	}
	return true
}

func allZero(b []byte) bool {
	for len(b) >= 8 {
		if *(*uint64)(unsafe.Pointer(&b[0])) != 0 {
			return false
		}
		b = b[8:]
	}
	for _, c := range b {
		if c != 0 {
			return false
		}
	}
	return true
}
