// Package reflectlite is the part of reflection that the bundled packages
// (fmt, errors, sort) need. It reads the runtime's type descriptors in place:
// the structs below mirror runtime/rt.h field by field, so a Type here IS the
// runtime's Type, and types are equal when their addresses are.
//
// The names and results are those of package reflect, so that code written
// against this package can also be tried against the real one.
package reflectlite

import "unsafe"

// rtype mirrors struct Type.
type rtype struct {
	size     int64
	hash     uint32
	kind     uint8
	align    uint8
	flags    uint8
	chandir  uint8
	str      string
	name     string
	pkgpath  string
	elem     *rtype
	key      *rtype
	length   int64
	list     unsafe.Pointer
	nlist    int64
	methods  unsafe.Pointer
	nmethods int64
	ptrto    *rtype
	gcinfo   unsafe.Pointer
}

// Bits of rtype.flags: TF_* of rt.h.
const (
	tfDirect     = 1
	tfComparable = 4
	tfVariadic   = 32
)

// typeField mirrors struct TypeField.
type typeField struct {
	name     string
	pkgpath  string
	typ      *rtype
	tag      string
	offset   int64
	embedded int64
}

// itab mirrors the head of struct Itab.
type itab struct {
	inter *rtype
	typ   *rtype
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

// A Type is a type of the program. Types can be compared with ==.
type Type = *rtype

// A StructTag is the text behind a field.
type StructTag string

// A StructField describes one field of a struct.
type StructField struct {
	Name      string
	PkgPath   string // empty when the field is exported
	Type      Type
	Tag       StructTag
	Offset    uintptr
	Index     []int
	Anonymous bool
}

// IsExported reports whether other packages can use the field.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

// TypeOf returns the dynamic type of i, nil for a nil interface.
func TypeOf(i any) Type { return (*eface)(unsafe.Pointer(&i)).typ }

// PkgPath names a named type's package; struct types without a name keep that of their fields.
func (t *rtype) PkgPath() string {
	if t.name == "" {
		return ""
	}
	return t.pkgpath
}

func (t *rtype) Kind() Kind       { return Kind(t.kind) }
func (t *rtype) String() string   { return t.str }
func (t *rtype) Name() string     { return t.name }
func (t *rtype) Size() uintptr    { return uintptr(t.size) }
func (t *rtype) Align() int       { return int(t.align) }
func (t *rtype) Comparable() bool { return t.flags&tfComparable != 0 }
func (t *rtype) direct() bool     { return t.flags&tfDirect != 0 }

// Elem returns the element type of an array, chan, map, pointer or slice.
func (t *rtype) Elem() Type {
	switch t.Kind() {
	case Array, Chan, Map, Pointer, Slice:
		return t.elem
	}
	panic("reflect: Elem of invalid type " + t.str)
}

// Key returns the key type of a map.
func (t *rtype) Key() Type {
	if t.Kind() != Map {
		panic("reflect: Key of non-map type " + t.str)
	}
	return t.key
}

// Len returns the length of an array type.
func (t *rtype) Len() int {
	if t.Kind() != Array {
		panic("reflect: Len of non-array type " + t.str)
	}
	return int(t.length)
}

// NumField returns the number of fields of a struct type.
func (t *rtype) NumField() int {
	if t.Kind() != Struct {
		panic("reflect: NumField of non-struct type " + t.str)
	}
	return int(t.nlist)
}

func (t *rtype) field(i int) *typeField {
	return (*typeField)(unsafe.Pointer(uintptr(t.list) + uintptr(i)*unsafe.Sizeof(typeField{})))
}

// Field describes the i'th field of a struct type.
func (t *rtype) Field(i int) StructField {
	if t.Kind() != Struct {
		panic("reflect: Field of non-struct type " + t.str)
	}
	if i < 0 || i >= int(t.nlist) {
		panic("reflect: Field index out of bounds")
	}
	f := t.field(i)
	return StructField{
		Name: f.name, PkgPath: f.pkgpath, Type: f.typ, Tag: StructTag(f.tag),
		Offset: uintptr(f.offset), Index: []int{i}, Anonymous: f.embedded != 0,
	}
}

// NumIn and NumOut count the parameters and results of a func type.
func (t *rtype) NumIn() int {
	if t.Kind() != Func {
		panic("reflect: NumIn of non-func type " + t.str)
	}
	return int(t.length)
}

func (t *rtype) NumOut() int {
	if t.Kind() != Func {
		panic("reflect: NumOut of non-func type " + t.str)
	}
	return int(t.nlist - t.length)
}

// param returns the i'th of the parameters followed by the results.
func (t *rtype) param(i int) Type {
	return *(**rtype)(unsafe.Pointer(uintptr(t.list) + uintptr(i)*unsafe.Sizeof(t)))
}

func (t *rtype) In(i int) Type {
	if i < 0 || i >= t.NumIn() {
		panic("reflect: Func index out of bounds")
	}
	return t.param(i)
}

func (t *rtype) Out(i int) Type {
	if i < 0 || i >= t.NumOut() {
		panic("reflect: Func index out of bounds")
	}
	return t.param(int(t.length) + i)
}

// IsVariadic reports whether a func type's last parameter is "...".
func (t *rtype) IsVariadic() bool { return t.flags&tfVariadic != 0 }

// NumMethod counts the methods: those of an interface type, else the exported ones.
func (t *rtype) NumMethod() int {
	if t.Kind() == Interface {
		return int(t.nlist)
	}
	return int(t.nmethods)
}

// Implements reports whether t has all methods of the interface type u.
func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	if u.nlist == 0 {
		return true
	}
	if t.Kind() == Interface {
		return t == u || interfaceHas(t, u)
	}
	return implements(u, t)
}

// typeIMethod mirrors struct TypeIMethod.
type typeIMethod struct {
	name    string
	pkgpath string
	typ     *rtype
}

// interfaceHas reports whether interface t has the methods of interface u.
// Both lists are sorted.
func interfaceHas(t, u *rtype) bool {
	j := int64(0)
	for i := int64(0); i < u.nlist; i++ {
		want := imethod(u, i)
		for {
			if j == t.nlist {
				return false
			}
			have := imethod(t, j)
			j++
			if have.name == want.name && have.pkgpath == want.pkgpath {
				if have.typ != want.typ {
					return false
				}
				break
			}
		}
	}
	return true
}

func imethod(t *rtype, i int64) *typeIMethod {
	return (*typeIMethod)(unsafe.Pointer(uintptr(t.list) + uintptr(i)*unsafe.Sizeof(typeIMethod{})))
}

// AssignableTo reports whether a value of type t may be assigned to type u.
func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return t == u || u.Kind() == Interface && t.Implements(u)
}
