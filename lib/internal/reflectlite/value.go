// Value: a typed view of a piece of the program's memory.
//
// Invariant: with flagIndir, ptr is the address of the value; without it, the
// type is pointer-shaped and ptr is the value itself.

package reflectlite

import "unsafe"

type flag uintptr

// The bits are those of package reflect, whose Values may come here.
const (
	flagStickyRO flag = 1 << (5 + iota) // reached through an unexported field
	flagEmbedRO                         // reached through an unexported embedded field
	flagIndir                           // ptr is the value's address
	flagAddr                            // the value is addressable
	flagMethod                          // package reflect's method values
	flagRO       = flagStickyRO | flagEmbedRO
)

// ro is what a part of a value inherits of its read-only mark.
func (f flag) ro() flag {
	if f&flagRO != 0 {
		return flagStickyRO
	}
	return 0
}

// A Value is a value of some type of the program; the zero Value is of none.
type Value struct {
	typ *rtype
	ptr unsafe.Pointer
	flag
}

// A ValueError is the panic of a method called on a Value of the wrong kind.
type ValueError struct {
	Method string
	Kind   Kind
}

func (e *ValueError) Error() string {
	if e.Kind == Invalid {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

// ValueOf returns the value in i, the zero Value for a nil interface.
func ValueOf(i any) Value {
	return unpack((*eface)(unsafe.Pointer(&i)))
}

// What package reflect, if the program has it, tells of itself: its type Value, with the layout of
// Value here, and how its method values become funcs.
var reflected struct {
	value  *rtype
	method func(value any) any
}

// SetReflect is called by package reflect with a Value of its own.
func SetReflect(value any, method func(value any) any) {
	reflected.value, reflected.method = TypeOf(value), method
}

// Reflected returns what i stands for if it is a Value of package reflect.
func Reflected(i any) (v Value, ok bool) {
	e := (*eface)(unsafe.Pointer(&i))
	if e.typ == nil || e.typ != reflected.value {
		return Value{}, false
	}
	v = *(*Value)(e.data)
	ro := v.flag & flagRO
	if v.flag&flagMethod != 0 {
		v = ValueOf(reflected.method(i))
	}
	v.flag = v.flag&(flagIndir|flagAddr) | ro
	return v, true
}

func unpack(e *eface) Value {
	if e.typ == nil {
		return Value{}
	}
	if e.typ.direct() {
		return Value{e.typ, e.data, 0}
	}
	return Value{e.typ, e.data, flagIndir}
}

func (v Value) wrong(method string) {
	panic(&ValueError{"reflect.Value." + method, v.Kind()})
}

func (v Value) IsValid() bool { return v.typ != nil }

func (v Value) Kind() Kind {
	if v.typ == nil {
		return Invalid
	}
	return Kind(v.typ.kind)
}

func (v Value) Type() Type {
	if v.typ == nil {
		v.wrong("Type")
	}
	return v.typ
}

// CanInterface reports whether Interface is allowed: no unexported field on the way.
func (v Value) CanInterface() bool {
	if v.typ == nil {
		v.wrong("CanInterface")
	}
	return v.flag&flagRO == 0
}

func (v Value) CanAddr() bool { return v.flag&flagAddr != 0 }
func (v Value) CanSet() bool  { return v.flag&(flagAddr|flagRO) == flagAddr }

// word is the value of a pointer-shaped type.
func (v Value) word() unsafe.Pointer {
	if v.flag&flagIndir != 0 {
		return *(*unsafe.Pointer)(v.ptr)
	}
	return v.ptr
}

// Interface returns the value as an any.
func (v Value) Interface() any {
	if v.typ == nil {
		v.wrong("Interface")
	}
	if v.flag&flagRO != 0 {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return v.pack()
}

func (v Value) pack() (i any) {
	e := (*eface)(unsafe.Pointer(&i))
	switch {
	case v.Kind() == Interface:
		*e = v.dynamic()
	case v.typ.direct():
		e.typ, e.data = v.typ, v.word()
	case v.flag&flagAddr != 0:
		// Boxes are immutable: what can change must be copied.
		e.typ, e.data = v.typ, box(v.typ, v.ptr)
	default:
		e.typ, e.data = v.typ, v.ptr
	}
	return i
}

// dynamic returns the content of a value of interface type.
func (v Value) dynamic() (e eface) {
	if v.typ.nlist == 0 {
		return *(*eface)(v.ptr)
	}
	i := (*iface)(v.ptr)
	if i.tab != nil {
		e.typ, e.data = i.tab.typ, i.data
	}
	return e
}

// Elem returns what an interface contains or a pointer points to; the zero
// Value when that is nil.
func (v Value) Elem() Value {
	switch v.Kind() {
	case Interface:
		e := v.dynamic()
		x := unpack(&e)
		if x.typ != nil {
			x.flag |= v.flag.ro()
		}
		return x
	case Pointer:
		p := v.word()
		if p == nil {
			return Value{}
		}
		return Value{v.typ.elem, p, v.flag&flagRO | flagIndir | flagAddr}
	}
	v.wrong("Elem")
	return Value{}
}

func (v Value) IsNil() bool {
	switch v.Kind() {
	case Chan, Func, Map, Pointer, UnsafePointer:
		return v.word() == nil
	case Interface, Slice:
		// The first word is the type, or the address of the elements.
		return *(*unsafe.Pointer)(v.ptr) == nil
	}
	v.wrong("IsNil")
	return false
}

// Pointer returns the address in a pointer-like value; of a func, its code's.
func (v Value) Pointer() uintptr {
	switch v.Kind() {
	case Chan, Map, Pointer, UnsafePointer:
		return uintptr(v.word())
	case Func:
		p := v.word()
		if p != nil {
			p = *(*unsafe.Pointer)(p)
		}
		return uintptr(p)
	case Slice, String:
		return *(*uintptr)(v.ptr)
	}
	v.wrong("Pointer")
	return 0
}

// UnsafePointer is Pointer as an unsafe.Pointer.
func (v Value) UnsafePointer() unsafe.Pointer { return unsafe.Pointer(v.Pointer()) }

func (v Value) Bool() bool {
	if v.Kind() != Bool {
		v.wrong("Bool")
	}
	return *(*bool)(v.ptr)
}

func (v Value) Int() int64 {
	switch v.Kind() {
	case Int:
		return int64(*(*int)(v.ptr))
	case Int8:
		return int64(*(*int8)(v.ptr))
	case Int16:
		return int64(*(*int16)(v.ptr))
	case Int32:
		return int64(*(*int32)(v.ptr))
	case Int64:
		return *(*int64)(v.ptr)
	}
	v.wrong("Int")
	return 0
}

func (v Value) Uint() uint64 {
	switch v.Kind() {
	case Uint:
		return uint64(*(*uint)(v.ptr))
	case Uint8:
		return uint64(*(*uint8)(v.ptr))
	case Uint16:
		return uint64(*(*uint16)(v.ptr))
	case Uint32:
		return uint64(*(*uint32)(v.ptr))
	case Uint64:
		return *(*uint64)(v.ptr)
	case Uintptr:
		return uint64(*(*uintptr)(v.ptr))
	}
	v.wrong("Uint")
	return 0
}

func (v Value) Float() float64 {
	switch v.Kind() {
	case Float32:
		return float64(*(*float32)(v.ptr))
	case Float64:
		return *(*float64)(v.ptr)
	}
	v.wrong("Float")
	return 0
}

func (v Value) Complex() complex128 {
	switch v.Kind() {
	case Complex64:
		return complex128(*(*complex64)(v.ptr))
	case Complex128:
		return *(*complex128)(v.ptr)
	}
	v.wrong("Complex")
	return 0
}

// String returns a string's text; for other kinds "<T Value>".
func (v Value) String() string {
	switch v.Kind() {
	case Invalid:
		return "<invalid Value>"
	case String:
		return *(*string)(v.ptr)
	}
	return "<" + v.typ.str + " Value>"
}

// sliceHeader is the layout of a slice.
type sliceHeader struct {
	ptr unsafe.Pointer
	len int
	cap int
}

// Bytes returns the bytes of a slice, or of an addressable array, of bytes.
func (v Value) Bytes() []byte {
	switch v.Kind() {
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
		return unsafe.Slice((*byte)(v.ptr), int(v.typ.length))
	}
	v.wrong("Bytes")
	return nil
}

// Len and Cap: maps and chans begin with their length, chans go on with the capacity.
func (v Value) Len() int {
	switch v.Kind() {
	case Array:
		return int(v.typ.length)
	case Slice:
		return (*sliceHeader)(v.ptr).len
	case String:
		return len(*(*string)(v.ptr))
	case Map, Chan:
		if p := v.word(); p != nil {
			return *(*int)(p)
		}
		return 0
	}
	v.wrong("Len")
	return 0
}

func (v Value) Cap() int {
	switch v.Kind() {
	case Array:
		return int(v.typ.length)
	case Slice:
		return (*sliceHeader)(v.ptr).cap
	case Chan:
		if p := v.word(); p != nil {
			return (*[2]int)(p)[1]
		}
		return 0
	}
	v.wrong("Cap")
	return 0
}

// Index returns element i of an array, slice or string.
func (v Value) Index(i int) Value {
	switch v.Kind() {
	case Array:
		if i < 0 || i >= int(v.typ.length) {
			panic("reflect: array index out of range")
		}
		t := v.typ.elem
		p := unsafe.Pointer(uintptr(v.ptr) + uintptr(i)*uintptr(t.size))
		return Value{t, p, v.flag&(flagIndir|flagAddr) | v.flag.ro()}
	case Slice:
		s := (*sliceHeader)(v.ptr)
		if i < 0 || i >= s.len {
			panic("reflect: slice index out of range")
		}
		t := v.typ.elem
		p := unsafe.Pointer(uintptr(s.ptr) + uintptr(i)*uintptr(t.size))
		return Value{t, p, flagAddr | flagIndir | v.flag.ro()}
	case String:
		s := *(*string)(v.ptr)
		if i < 0 || i >= len(s) {
			panic("reflect: string index out of range")
		}
		x := ValueOf(s[i])
		x.flag |= v.flag.ro()
		return x
	}
	v.wrong("Index")
	return Value{}
}

func (v Value) NumField() int {
	if v.Kind() != Struct {
		v.wrong("NumField")
	}
	return int(v.typ.nlist)
}

// Field returns the i'th field of a struct.
func (v Value) Field(i int) Value {
	if v.Kind() != Struct {
		v.wrong("Field")
	}
	if i < 0 || i >= int(v.typ.nlist) {
		panic("reflect: Field index out of range")
	}
	f := v.typ.field(i)
	fl := v.flag & (flagStickyRO | flagIndir | flagAddr)
	if f.pkgpath != "" {
		if f.embedded != 0 {
			fl |= flagEmbedRO
		} else {
			fl |= flagStickyRO
		}
	}
	return Value{f.typ, unsafe.Pointer(uintptr(v.ptr) + uintptr(f.offset)), fl}
}

// Slice returns v[i:j] of a slice or string.
func (v Value) Slice(i, j int) Value {
	switch v.Kind() {
	case Slice:
		s := (*sliceHeader)(v.ptr)
		if i < 0 || j < i || j > s.cap {
			panic("reflect.Value.Slice: slice index out of bounds")
		}
		n := &sliceHeader{s.ptr, j - i, s.cap - i}
		if n.cap > 0 {
			n.ptr = unsafe.Pointer(uintptr(s.ptr) + uintptr(i)*uintptr(v.typ.elem.size))
		}
		return Value{v.typ, unsafe.Pointer(n), flagIndir | v.flag.ro()}
	case String:
		s := *(*string)(v.ptr)
		if i < 0 || j < i || j > len(s) {
			panic("reflect.Value.Slice: string slice index out of bounds")
		}
		s = s[i:j]
		return Value{v.typ, unsafe.Pointer(&s), flagIndir | v.flag.ro()}
	}
	v.wrong("Slice")
	return Value{}
}
