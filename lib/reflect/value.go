// Value: a typed view of a piece of the program's memory.
//
// Invariant: with flagIndir, ptr is the address of the value; without it, the type is
// pointer-shaped and ptr is the value itself. A box that an interface points to is never changed,
// so a Value that is not addressable may share it. flag carries the kind, since methods of a Value
// ask for it all the time and it differs from the type's for a method value.

package reflect

import (
	"errors"
	"internal/reflectlite"
	"unsafe"
)

type flag uintptr

const (
	flagKindMask    flag = 1<<5 - 1
	flagStickyRO    flag = 1 << 5 // reached through an unexported field that is not embedded
	flagEmbedRO     flag = 1 << 6 // reached through an unexported embedded field
	flagIndir       flag = 1 << 7
	flagAddr        flag = 1 << 8 // addressable
	flagMethod      flag = 1 << 9 // a method value: typ and ptr are the receiver's, the index lies above
	flagMethodShift      = 10
	flagRO               = flagStickyRO | flagEmbedRO
)

func (f flag) kind() Kind { return Kind(f & flagKindMask) }

// ro is what a part of a value inherits of its read-only mark.
func (f flag) ro() flag {
	if f&flagRO != 0 {
		return flagStickyRO
	}
	return 0
}

// A Value is a value of some type of the program. The zero Value is of no type: IsValid reports
// false, and most methods panic. Copies of a Value stand for the same variable.
type Value struct {
	typ *rtype
	ptr unsafe.Pointer
	flag
}

// eface is the layout of any; iface of an interface with methods.
type eface struct {
	typ  *rtype
	data unsafe.Pointer
}

type iface struct {
	tab  *itab
	data unsafe.Pointer
}

// itab mirrors struct Itab.
type itab struct {
	inter *rtype
	typ   *rtype
	fun   [1 << 16]unsafe.Pointer
}

// A ValueError is the panic of a method that does not apply to the kind of its Value.
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

// unknownMethod is what panics of functions say where those of methods tell their name.
const unknownMethod = "unknown method"

func (f flag) wrong(method string) { panic(&ValueError{method, f.kind()}) }

func (f flag) mustBe(k Kind, method string) {
	if f.kind() != k {
		f.wrong(method)
	}
}

func (f flag) mustBeExported(method string) {
	if f == 0 {
		f.wrong(method)
	}
	if f&flagRO != 0 {
		panic("reflect: " + method + " using value obtained using unexported field")
	}
}

func (f flag) mustBeAssignable(method string) {
	if f&(flagAddr|flagRO) == flagAddr {
		return
	}
	f.mustBeExported(method)
	panic("reflect: " + method + " using unaddressable value")
}

// ---- To and from interfaces ----

// ValueOf returns the value in i, the zero Value for a nil interface.
func ValueOf(i any) Value { return unpack(*(*eface)(unsafe.Pointer(&i))) }

func unpack(e eface) Value {
	if e.typ == nil {
		return Value{}
	}
	f := flag(e.typ.kind)
	if !e.typ.direct() {
		f |= flagIndir
	}
	return Value{e.typ, e.data, f}
}

// word is the value of a pointer-shaped type.
func (v Value) word() unsafe.Pointer {
	if v.flag&flagIndir != 0 {
		return *(*unsafe.Pointer)(v.ptr)
	}
	return v.ptr
}

// addr returns the address of the value, or of a copy.
func (v Value) addr() unsafe.Pointer {
	if v.flag&flagIndir != 0 {
		return v.ptr
	}
	p := v.ptr
	return unsafe.Pointer(&p)
}

// copied returns the t at p, with flags f, as a Value that later changes of p do not touch.
func copied(t *rtype, p unsafe.Pointer, f flag) Value {
	f |= flag(t.kind)
	if t.direct() {
		return Value{t, *(*unsafe.Pointer)(p), f}
	}
	return Value{t, newcopy(t, p), f | flagIndir}
}

func newcopy(t *rtype, p unsafe.Pointer) unsafe.Pointer {
	c := newobject(t)
	memmove(c, p, t.size)
	return c
}

// CanInterface reports whether Interface is allowed: no unexported field on the way.
func (v Value) CanInterface() bool {
	if v.flag == 0 {
		v.wrong("reflect.Value.CanInterface")
	}
	return v.flag&flagRO == 0
}

// Interface returns the value as an any.
func (v Value) Interface() (i any) {
	if v.flag == 0 {
		v.wrong("reflect.Value.Interface")
	}
	if v.flag&flagRO != 0 {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return v.pack("Interface")
}

// pack is Interface without its checks.
func (v Value) pack(op string) (i any) {
	if v.flag&flagMethod != 0 {
		v = methodValue(op, v)
	}
	e := (*eface)(unsafe.Pointer(&i))
	switch {
	case v.kind() == Interface:
		*e = v.dynamic()
	case v.typ.direct():
		*e = eface{v.typ, v.word()}
	case v.flag&flagAddr != 0:
		*e = eface{v.typ, newcopy(v.typ, v.ptr)}
	default:
		*e = eface{v.typ, v.ptr}
	}
	return i
}

// dynamic returns the content of a value of interface type.
func (v Value) dynamic() eface {
	if v.typ.nlist == 0 {
		return *(*eface)(v.ptr)
	}
	i := (*iface)(v.ptr)
	if i.tab == nil {
		return eface{}
	}
	return eface{i.tab.typ, i.data}
}

// fmt prints a Value as what it stands for.
func init() {
	reflectlite.SetReflect(Value{}, func(v any) any { return v.(Value).pack("Interface") })
}

// TypeAssert is v.Interface().(T), without a copy of v where there is none to make.
func TypeAssert[T any](v Value) (T, bool) {
	if v.flag == 0 {
		v.wrong("reflect.TypeAssert")
	}
	if v.flag&flagRO != 0 {
		panic("reflect.TypeAssert: cannot return value obtained from unexported field or method")
	}
	if v.flag&(flagMethod|flagIndir) == flagIndir && v.typ == TypeFor[T]() && v.kind() != Interface {
		return *(*T)(v.ptr), true
	}
	x, ok := v.pack("TypeAssert").(T)
	return x, ok
}

// InterfaceData returns the two words of an interface value; nothing about them is specified.
//
// Deprecated: the words' meaning is the runtime's own.
func (v Value) InterfaceData() [2]uintptr {
	v.mustBe(Interface, "reflect.Value.InterfaceData")
	return *(*[2]uintptr)(v.ptr)
}

// assignTo returns v as a value of type t; context begins the text of the panic if it cannot be
// one. An interface is put into target, which may be nil.
func (v Value) assignTo(context string, t *rtype, target unsafe.Pointer) Value {
	if v.flag&flagMethod != 0 {
		v = methodValue(context, v)
	}
	if assignable(t, v.typ) {
		return Value{t, v.ptr, v.flag&(flagAddr|flagIndir) | v.flag.ro() | flag(t.kind)}
	}
	if !implements(t, v.typ) {
		panic(context + ": value of type " + v.typ.str + " is not assignable to type " + t.str)
	}
	if target == nil {
		target = newobject(t)
	}
	v.store(t, target)
	return Value{t, target, flagIndir | flag(Interface)}
}

// store puts v into the variable at p, of the interface type t, which v's type implements.
func (v Value) store(t *rtype, p unsafe.Pointer) {
	i := v.pack("")
	e := *(*eface)(unsafe.Pointer(&i))
	switch {
	case t.nlist == 0:
		*(*eface)(p) = e
	case e.typ == nil:
		*(*iface)(p) = iface{}
	default:
		*(*iface)(p) = iface{getitab(t, e.typ), e.data}
	}
}

// ---- What it is ----

func (v Value) IsValid() bool { return v.flag != 0 }
func (v Value) Kind() Kind    { return v.kind() }

func (v Value) CanAddr() bool { return v.flag&flagAddr != 0 }
func (v Value) CanSet() bool  { return v.flag&(flagAddr|flagRO) == flagAddr }

// Type returns v's type; of a method value the func type without receiver.
func (v Value) Type() Type { return v.rtype() }

func (v Value) rtype() *rtype {
	if v.flag == 0 {
		v.wrong("reflect.Value.Type")
	}
	if v.flag&flagMethod == 0 {
		return v.typ
	}
	i := int(v.flag) >> flagMethodShift
	if v.typ.Kind() == Interface {
		return v.typ.imethods()[i].typ
	}
	return v.typ.exported(i).typ
}

// Addr returns a pointer to v, which must be addressable.
func (v Value) Addr() Value {
	if v.flag&flagAddr == 0 {
		panic("reflect.Value.Addr of unaddressable value")
	}
	return Value{v.typ.pointer(), v.ptr, v.flag&flagRO | flag(Pointer)}
}

// UnsafeAddr returns the address of v, which must be addressable.
func (v Value) UnsafeAddr() uintptr {
	if v.typ == nil {
		v.wrong("reflect.Value.UnsafeAddr")
	}
	if v.flag&flagAddr == 0 {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	return uintptr(v.ptr)
}

// Elem returns what an interface contains or a pointer points to, the zero Value if that is nil.
func (v Value) Elem() Value {
	switch v.kind() {
	case Interface:
		x := unpack(v.dynamic())
		if x.flag != 0 {
			x.flag |= v.flag.ro()
		}
		return x
	case Pointer:
		p := v.word()
		if p == nil {
			return Value{}
		}
		t := v.typ.elem
		return Value{t, p, v.flag&flagRO | flagIndir | flagAddr | flag(t.kind)}
	}
	v.wrong("reflect.Value.Elem")
	return Value{}
}

// Indirect returns what v points to, v itself if it is not a pointer.
func Indirect(v Value) Value {
	if v.kind() != Pointer {
		return v
	}
	return v.Elem()
}

func (v Value) IsNil() bool {
	switch v.kind() {
	case Chan, Func, Map, Pointer, UnsafePointer:
		return v.flag&flagMethod == 0 && v.word() == nil
	case Interface, Slice:
		return *(*unsafe.Pointer)(v.ptr) == nil // the type or itab, the address of the elements
	}
	v.wrong("reflect.Value.IsNil")
	return false
}

// Pointer returns the address in a pointer-like value; of a func, its code's.
func (v Value) Pointer() uintptr { return uintptr(v.address("reflect.Value.Pointer")) }

// UnsafePointer is Pointer as an unsafe.Pointer.
func (v Value) UnsafePointer() unsafe.Pointer { return v.address("reflect.Value.UnsafePointer") }

func (v Value) address(method string) unsafe.Pointer {
	switch v.kind() {
	case Chan, Map, Pointer, UnsafePointer:
		return v.word()
	case Func:
		if v.flag&flagMethod != 0 {
			return stub(0) // the same for all method values
		}
		p := v.word()
		if p != nil {
			p = *(*unsafe.Pointer)(p)
		}
		return p
	case Slice, String:
		return *(*unsafe.Pointer)(v.ptr)
	}
	v.wrong(method)
	return nil
}

// ---- Structs ----

func (v Value) NumField() int {
	v.mustBe(Struct, "reflect.Value.NumField")
	return v.typ.nlist
}

// Field returns the i'th field of a struct.
func (v Value) Field(i int) Value {
	if v.kind() != Struct {
		v.wrong("reflect.Value.Field")
	}
	if uint(i) >= uint(v.typ.nlist) {
		panic("reflect: Field index out of range")
	}
	f := &v.typ.fields()[i]
	fl := v.flag&(flagStickyRO|flagIndir|flagAddr) | flag(f.typ.kind)
	if f.pkgpath != "" {
		if f.embedded != 0 {
			fl |= flagEmbedRO
		} else {
			fl |= flagStickyRO
		}
	}
	return Value{f.typ, unsafe.Add(v.ptr, f.offset), fl}
}

// embedded returns what v, on the way to a field of an embedded struct, leads to; not ok: v is a nil pointer.
func (v Value) embedded() (x Value, ok bool) {
	if v.kind() != Pointer || v.typ.elem.Kind() != Struct {
		return v, true
	}
	return v.Elem(), !v.IsNil()
}

// FieldByIndex returns the field that index leads to through embedded structs.
func (v Value) FieldByIndex(index []int) Value {
	if len(index) != 1 {
		v.mustBe(Struct, "reflect.Value.FieldByIndex")
	}
	for i, x := range index {
		if i > 0 {
			var ok bool
			if v, ok = v.embedded(); !ok {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
		}
		v = v.Field(x)
	}
	return v
}

// FieldByIndexErr is FieldByIndex with an error where the way leads through a nil pointer.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	if len(index) != 1 {
		v.mustBe(Struct, "reflect.Value.FieldByIndexErr")
	}
	for i, x := range index {
		if i > 0 {
			e, ok := v.embedded()
			if !ok {
				return Value{}, errors.New("reflect: indirection through nil pointer to embedded struct field " + v.typ.elem.name)
			}
			v = e
		}
		v = v.Field(x)
	}
	return v, nil
}

// FieldByName returns the field of that name, the zero Value if there is none.
func (v Value) FieldByName(name string) Value {
	v.mustBe(Struct, "reflect.Value.FieldByName")
	if f, ok := v.typ.FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// FieldByNameFunc returns the field whose name match accepts, the zero Value if there is none, or several.
func (v Value) FieldByNameFunc(match func(string) bool) Value {
	if f, ok := v.typ.FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}
