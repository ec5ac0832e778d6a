// Changing what a Value stands for: fmt's scanner and errors.As.

package reflectlite

import "unsafe"

func (v Value) mustSet(method string) {
	if v.flag&flagRO != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
	if v.flag&flagAddr == 0 {
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

func (v Value) SetBool(x bool) {
	v.mustSet("SetBool")
	if v.Kind() != Bool {
		v.wrong("SetBool")
	}
	*(*bool)(v.ptr) = x
}

func (v Value) SetInt(x int64) {
	v.mustSet("SetInt")
	switch v.Kind() {
	case Int, Int64:
		*(*int64)(v.ptr) = x
	case Int8:
		*(*int8)(v.ptr) = int8(x)
	case Int16:
		*(*int16)(v.ptr) = int16(x)
	case Int32:
		*(*int32)(v.ptr) = int32(x)
	default:
		v.wrong("SetInt")
	}
}

func (v Value) SetUint(x uint64) {
	v.mustSet("SetUint")
	switch v.Kind() {
	case Uint, Uint64, Uintptr:
		*(*uint64)(v.ptr) = x
	case Uint8:
		*(*uint8)(v.ptr) = uint8(x)
	case Uint16:
		*(*uint16)(v.ptr) = uint16(x)
	case Uint32:
		*(*uint32)(v.ptr) = uint32(x)
	default:
		v.wrong("SetUint")
	}
}

func (v Value) SetFloat(x float64) {
	v.mustSet("SetFloat")
	switch v.Kind() {
	case Float32:
		*(*float32)(v.ptr) = float32(x)
	case Float64:
		*(*float64)(v.ptr) = x
	default:
		v.wrong("SetFloat")
	}
}

func (v Value) SetComplex(x complex128) {
	v.mustSet("SetComplex")
	switch v.Kind() {
	case Complex64:
		*(*complex64)(v.ptr) = complex64(x)
	case Complex128:
		*(*complex128)(v.ptr) = x
	default:
		v.wrong("SetComplex")
	}
}

func (v Value) SetString(x string) {
	v.mustSet("SetString")
	if v.Kind() != String {
		v.wrong("SetString")
	}
	*(*string)(v.ptr) = x
}

// SetBytes sets a slice of bytes.
func (v Value) SetBytes(x []byte) {
	v.mustSet("SetBytes")
	if v.Kind() != Slice || v.typ.elem.Kind() != Uint8 {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	*(*[]byte)(v.ptr) = x
}

// Set assigns x to v; x's type must be assignable to v's.
func (v Value) Set(x Value) {
	v.mustSet("Set")
	if x.typ == nil {
		x.wrong("Set")
	}
	if v.Kind() == Interface && x.typ != v.typ {
		v.setInterface(x)
		return
	}
	if x.typ != v.typ {
		panic("reflect.Set: value of type " + x.typ.str + " is not assignable to type " + v.typ.str)
	}
	if x.flag&flagIndir == 0 {
		*(*unsafe.Pointer)(v.ptr) = x.ptr
		return
	}
	memmove(v.ptr, x.ptr, uintptr(x.typ.size))
}

// setInterface stores the packed x in v, of interface type.
func (v Value) setInterface(x Value) {
	i := x.pack()
	e := (*eface)(unsafe.Pointer(&i))
	if v.typ.nlist == 0 {
		*(*eface)(v.ptr) = *e
		return
	}
	if e.typ == nil {
		*(*iface)(v.ptr) = iface{}
		return
	}
	if !implements(v.typ, e.typ) {
		panic("reflect.Set: value of type " + e.typ.str + " is not assignable to type " + v.typ.str)
	}
	*(*iface)(v.ptr) = iface{getitab(v.typ, e.typ), e.data}
}

// Zero returns the zero value of t.
func Zero(t Type) Value {
	if t.direct() {
		return Value{t, nil, 0}
	}
	return Value{t, newobject(t), flagIndir}
}

// Swapper returns a function that swaps the elements i and j of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{"Swapper", v.Kind()})
	}
	s := *(*sliceHeader)(v.ptr)
	t := v.typ.elem
	if t.align == 8 {
		switch t.size {
		case 8:
			words := unsafe.Slice((*unsafe.Pointer)(s.ptr), s.len)
			return func(i, j int) { words[i], words[j] = words[j], words[i] }
		case 16:
			pairs := unsafe.Slice((*eface)(s.ptr), s.len)
			return func(i, j int) { pairs[i], pairs[j] = pairs[j], pairs[i] }
		}
	}
	switch t.size {
	case 1:
		bytes := unsafe.Slice((*byte)(s.ptr), s.len)
		return func(i, j int) { bytes[i], bytes[j] = bytes[j], bytes[i] }
	case 4:
		if t.align == 4 {
			halves := unsafe.Slice((*uint32)(s.ptr), s.len)
			return func(i, j int) { halves[i], halves[j] = halves[j], halves[i] }
		}
	}
	size := uintptr(t.size)
	tmp := newobject(t)
	return func(i, j int) {
		if uint(i) >= uint(s.len) || uint(j) >= uint(s.len) {
			panic("reflect: slice index out of range")
		}
		a := unsafe.Pointer(uintptr(s.ptr) + uintptr(i)*size)
		b := unsafe.Pointer(uintptr(s.ptr) + uintptr(j)*size)
		memmove(tmp, a, size)
		memmove(a, b, size)
		memmove(b, tmp, size)
	}
}
