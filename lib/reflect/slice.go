// Arrays, slices and strings: elements, parts, growth.

package reflect

import "unsafe"

// sliceHeader is the layout of a slice.
type sliceHeader struct {
	ptr unsafe.Pointer
	len int
	cap int
}

// A SliceHeader has the fields of a slice.
//
// Deprecated: use unsafe.Slice and unsafe.SliceData.
type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}

// A StringHeader has the fields of a string.
//
// Deprecated: use unsafe.String and unsafe.StringData.
type StringHeader struct {
	Data uintptr
	Len  int
}

func (v Value) header() *sliceHeader { return (*sliceHeader)(v.ptr) }

func index(p unsafe.Pointer, i int, t *rtype) unsafe.Pointer {
	return unsafe.Add(p, uintptr(i)*t.size)
}

func (v Value) Len() int {
	switch v.kind() {
	case Slice:
		return v.header().len
	case Array:
		return v.typ.length
	case String:
		return len(*(*string)(v.ptr))
	case Map, Chan:
		if p := v.word(); p != nil {
			return *(*int)(p) // both begin with it
		}
		return 0
	case Pointer:
		return v.arrayLen("reflect.Value.Len")
	}
	v.wrong("reflect.Value.Len")
	return 0
}

func (v Value) Cap() int {
	switch v.kind() {
	case Slice:
		return v.header().cap
	case Array:
		return v.typ.length
	case Chan:
		if p := v.word(); p != nil {
			return (*[2]int)(p)[1]
		}
		return 0
	case Pointer:
		return v.arrayLen("reflect.Value.Cap")
	}
	v.wrong("reflect.Value.Cap")
	return 0
}

// arrayLen is the length of the array that the pointer v points to.
func (v Value) arrayLen(method string) int {
	if v.typ.elem.Kind() != Array {
		panic("reflect: call of " + method + " on ptr to non-array Value")
	}
	return v.typ.elem.length
}

var uint8Type = TypeFor[uint8]().common()

// Index returns element i of an array, slice or string.
func (v Value) Index(i int) Value {
	switch v.kind() {
	case Array:
		if uint(i) >= uint(v.typ.length) {
			panic("reflect: array index out of range")
		}
		t := v.typ.elem
		return Value{t, index(v.ptr, i, t), v.flag&(flagIndir|flagAddr) | v.flag.ro() | flag(t.kind)}
	case Slice:
		s := v.header()
		if uint(i) >= uint(s.len) {
			panic("reflect: slice index out of range")
		}
		t := v.typ.elem
		return Value{t, index(s.ptr, i, t), flagAddr | flagIndir | v.flag.ro() | flag(t.kind)}
	case String:
		s := *(*string)(v.ptr)
		if uint(i) >= uint(len(s)) {
			panic("reflect: string index out of range")
		}
		return Value{uint8Type, unsafe.Add(unsafe.Pointer(unsafe.StringData(s)), i), v.flag.ro() | flag(Uint8) | flagIndir}
	}
	v.wrong("reflect.Value.Index")
	return Value{}
}

// Bytes returns the bytes of a slice, or of an addressable array, of bytes.
func (v Value) Bytes() []byte {
	switch v.kind() {
	case Slice:
		if v.typ.elem.Kind() != Uint8 {
			panic("reflect.Value.Bytes of non-byte slice")
		}
		return *(*[]byte)(v.ptr)
	case Array:
		if v.typ.elem.Kind() != Uint8 {
			panic("reflect.Value.Bytes of non-byte array")
		}
		if !v.CanAddr() {
			panic("reflect.Value.Bytes of unaddressable byte array")
		}
		return unsafe.Slice((*byte)(v.ptr), v.typ.length)
	}
	v.wrong("reflect.Value.Bytes")
	return nil
}

// SetBytes sets a slice of bytes.
func (v Value) SetBytes(x []byte) {
	v.mustBeAssignable("reflect.Value.SetBytes")
	v.mustBe(Slice, "reflect.Value.SetBytes")
	if v.typ.elem.Kind() != Uint8 {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	*(*[]byte)(v.ptr) = x
}

// SetLen sets the length of a slice, within its capacity.
func (v Value) SetLen(n int) {
	v.mustBeAssignable("reflect.Value.SetLen")
	v.mustBe(Slice, "reflect.Value.SetLen")
	if uint(n) > uint(v.header().cap) {
		panic("reflect: slice length out of range in SetLen")
	}
	v.header().len = n
}

// SetCap sets the capacity of a slice, between its length and its capacity.
func (v Value) SetCap(n int) {
	v.mustBeAssignable("reflect.Value.SetCap")
	v.mustBe(Slice, "reflect.Value.SetCap")
	if n < v.header().len || n > v.header().cap {
		panic("reflect: slice capacity out of range in SetCap")
	}
	v.header().cap = n
}

// ---- Parts ----

// sliceable returns the slice type and elements of what Slice and Slice3 take a part of.
func (v Value) sliceable(method string) (t *rtype, p unsafe.Pointer, cap int) {
	switch v.kind() {
	case Array:
		if v.flag&flagAddr == 0 {
			panic(method + ": slice of unaddressable array")
		}
		return v.typ.elem.slice(), v.ptr, v.typ.length
	case Slice:
		return v.typ, v.header().ptr, v.header().cap
	}
	v.wrong(method)
	return nil, nil, 0
}

// part is p[i:j:k] as a value of the slice type t.
func part(t *rtype, p unsafe.Pointer, i, j, k int, f flag) Value {
	if k > i { // else it would point behind the array
		p = index(p, i, t.elem)
	}
	return Value{t, unsafe.Pointer(&sliceHeader{p, j - i, k - i}), f.ro() | flagIndir | flag(Slice)}
}

// Slice returns v[i:j] of a slice, a string or an addressable array.
func (v Value) Slice(i, j int) Value {
	if v.kind() == String {
		s := *(*string)(v.ptr)
		if i < 0 || j < i || j > len(s) {
			panic("reflect.Value.Slice: string slice index out of bounds")
		}
		s = s[i:j]
		return Value{v.typ, unsafe.Pointer(&s), v.flag}
	}
	t, p, n := v.sliceable("reflect.Value.Slice")
	if i < 0 || j < i || j > n {
		panic("reflect.Value.Slice: slice index out of bounds")
	}
	return part(t, p, i, j, n, v.flag)
}

// Slice3 returns v[i:j:k] of a slice or an addressable array.
func (v Value) Slice3(i, j, k int) Value {
	t, p, n := v.sliceable("reflect.Value.Slice3")
	if i < 0 || j < i || k < j || k > n {
		panic("reflect.Value.Slice3: slice index out of bounds")
	}
	return part(t, p, i, j, k, v.flag)
}

// ---- Growth ----

// MakeSlice returns a new slice of the slice type typ.
func MakeSlice(typ Type, len, cap int) Value {
	if typ.Kind() != Slice {
		panic("reflect.MakeSlice of non-slice type")
	}
	if len < 0 {
		panic("reflect.MakeSlice: negative len")
	}
	if cap < 0 {
		panic("reflect.MakeSlice: negative cap")
	}
	if len > cap {
		panic("reflect.MakeSlice: len > cap")
	}
	t := typ.common()
	return Value{t, unsafe.Pointer(&sliceHeader{newarray(t.elem, cap), len, cap}), flagIndir | flag(Slice)}
}

// SliceAt returns the n values of type typ at p as a slice.
func SliceAt(typ Type, p unsafe.Pointer, n int) Value {
	t := typ.common()
	checkUnsafeSlice(t, p, n)
	return Value{t.slice(), unsafe.Pointer(&sliceHeader{p, n, n}), flagIndir | flag(Slice)}
}

// Grow makes room for n more elements in a slice.
func (v Value) Grow(n int) {
	v.mustBeAssignable("reflect.Value.Grow")
	v.mustBe(Slice, "reflect.Value.Grow")
	v.grow(n)
}

func (v Value) grow(n int) {
	s := v.header()
	if n < 0 {
		panic("reflect.Value.Grow: negative len")
	}
	if s.len+n < 0 {
		panic("reflect.Value.Grow: slice overflow")
	}
	if s.len+n > s.cap {
		growslice(s, s.len+n, v.typ.elem)
	}
}

// extended returns a slice like v with n more elements.
func (v Value) extended(n int) Value {
	v.mustBe(Slice, unknownMethod)
	v.mustBeExported(unknownMethod)
	s := *v.header()
	x := Value{v.typ, unsafe.Pointer(&s), flagIndir | flag(Slice)}
	x.grow(n)
	s.len += n
	return x
}

// Append returns s with the values x behind its elements.
func Append(s Value, x ...Value) Value {
	r := s.extended(len(x))
	for i, e := range x {
		r.Index(r.Len() - len(x) + i).Set(e)
	}
	return r
}

// AppendSlice returns s with the elements of t behind its own.
func AppendSlice(s, t Value) Value {
	s.mustBe(Slice, unknownMethod)
	t.mustBe(Slice, unknownMethod)
	sameType("reflect.AppendSlice", s.typ.elem, t.typ.elem)
	n := t.Len()
	r := s.extended(n)
	Copy(r.Slice(r.Len()-n, r.Len()), t)
	return r
}

func sameType(what string, a, b *rtype) {
	if a != b {
		panic(what + ": " + a.str + " != " + b.str)
	}
}

// Copy copies elements of src, a slice, array, or string if dst has bytes, to dst until either is
// at its end, and returns their number.
func Copy(dst, src Value) int {
	dk, sk := dst.kind(), src.kind()
	if dk != Array && dk != Slice {
		dst.wrong("reflect.Copy")
	}
	if dk == Array {
		dst.mustBeAssignable(unknownMethod)
	}
	dst.mustBeExported(unknownMethod)
	t := dst.typ.elem
	if sk != Array && sk != Slice && (sk != String || t.Kind() != Uint8) {
		src.wrong("reflect.Copy")
	}
	src.mustBeExported(unknownMethod)
	if sk != String {
		sameType("reflect.Copy", t, src.typ.elem)
	}
	n := min(dst.Len(), src.Len())
	memmove(dst.elements(), src.elements(), uintptr(n)*t.size)
	return n
}

// elements is where the elements of an array, slice or string lie.
func (v Value) elements() unsafe.Pointer {
	if v.kind() == Array {
		return v.ptr
	}
	return *(*unsafe.Pointer)(v.ptr)
}

// Clear zeroes the elements of a slice, or empties a map.
func (v Value) Clear() {
	switch v.kind() {
	case Slice:
		s := v.header()
		memclr(s.ptr, uintptr(s.len)*v.typ.elem.size)
	case Map:
		mapclear(v.typ, v.word())
	default:
		v.wrong("reflect.Value.Clear")
	}
}

// Swapper returns a function that swaps two elements of slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.kind() != Slice {
		v.wrong("Swapper")
	}
	s, t := *v.header(), v.typ.elem
	switch {
	case s.len < 2:
		return func(i, j int) {
			if uint(i) >= uint(s.len) || uint(j) >= uint(s.len) {
				panic("reflect: slice index out of range")
			}
		}
	case t.size == 8 && t.align == 8:
		a := unsafe.Slice((*unsafe.Pointer)(s.ptr), s.len)
		return func(i, j int) { a[i], a[j] = a[j], a[i] }
	case t.Kind() == String:
		a := unsafe.Slice((*string)(s.ptr), s.len)
		return func(i, j int) { a[i], a[j] = a[j], a[i] }
	case t.size == 4 && t.align == 4:
		a := unsafe.Slice((*uint32)(s.ptr), s.len)
		return func(i, j int) { a[i], a[j] = a[j], a[i] }
	case t.size == 2 && t.align == 2:
		a := unsafe.Slice((*uint16)(s.ptr), s.len)
		return func(i, j int) { a[i], a[j] = a[j], a[i] }
	case t.size == 1:
		a := unsafe.Slice((*uint8)(s.ptr), s.len)
		return func(i, j int) { a[i], a[j] = a[j], a[i] }
	}
	tmp := newobject(t)
	return func(i, j int) {
		if uint(i) >= uint(s.len) || uint(j) >= uint(s.len) {
			panic("reflect: slice index out of range")
		}
		a, b := index(s.ptr, i, t), index(s.ptr, j, t)
		memmove(tmp, a, t.size)
		memmove(a, b, t.size)
		memmove(b, tmp, t.size)
	}
}
