// Package reflect lets a program look at values of any type and change them.
//
// It reads the runtime's type descriptors in place: rtype and the structs beside it mirror
// runtime/rt.h field by field. So a Type is the address of a descriptor, and types are identical
// when their addresses are. Types that the program does not spell are made in maketype.go.
package reflect

import (
	"iter"
	"unsafe"
)

// A Type is a type of the program. Types can be compared with ==, and be keys of maps.
// A method that does not apply to the type's kind panics.
type Type interface {
	Align() int
	FieldAlign() int

	// Method and Methods list the exported methods in lexicographic order; of an interface type all of its methods.
	Method(int) Method
	Methods() iter.Seq[Method]
	MethodByName(string) (Method, bool)
	NumMethod() int

	// Name is empty for a type that is not defined, PkgPath also for a predeclared one.
	Name() string
	PkgPath() string
	Size() uintptr
	String() string
	Kind() Kind

	Implements(u Type) bool
	AssignableTo(u Type) bool
	// ConvertibleTo may be true where a conversion still panics: slice to array.
	ConvertibleTo(u Type) bool
	// Comparable may be true where a comparison still panics: interfaces inside.
	Comparable() bool

	Bits() int            // numbers
	ChanDir() ChanDir     // Chan
	IsVariadic() bool     // Func
	Elem() Type           // Array, Chan, Map, Pointer, Slice
	Field(i int) StructField
	Fields() iter.Seq[StructField]
	FieldByIndex(index []int) StructField
	FieldByName(name string) (StructField, bool)
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	In(i int) Type
	Ins() iter.Seq[Type]
	Key() Type
	Len() int // Array
	NumField() int
	NumIn() int
	NumOut() int
	Out(i int) Type
	Outs() iter.Seq[Type]

	OverflowComplex(x complex128) bool
	OverflowFloat(x float64) bool
	OverflowInt(x int64) bool
	OverflowUint(x uint64) bool

	// CanSeq and CanSeq2 report whether Value.Seq and Value.Seq2 work.
	CanSeq() bool
	CanSeq2() bool

	common() *rtype
}

// rtype mirrors struct Type.
type rtype struct {
	size     uintptr
	hash     uint32
	kind     uint8
	align    uint8
	flags    uint8
	chandir  uint8
	str      string
	name     string
	pkgpath  string // of an unnamed struct type: that of its unexported fields
	elem     *rtype
	key      *rtype
	length   int            // of an array; number of a func's parameters
	list     unsafe.Pointer // structField, imethod, or *rtype of parameters, then results
	nlist    int
	methods  unsafe.Pointer // method
	nmethods int
	ptrto    *rtype
	gcinfo   unsafe.Pointer
}

// Bits of rtype.flags: TF_* of rt.h.
const (
	tfDirect     = 1
	tfNoPtr      = 2
	tfComparable = 4
	tfMemEq      = 8
	tfNamed      = 16
	tfVariadic   = 32
)

// structField mirrors struct TypeField.
type structField struct {
	name     string
	pkgpath  string
	typ      *rtype
	tag      string
	offset   uintptr
	embedded int
}

// method mirrors struct TypeMethod.
type method struct {
	name    string
	pkgpath string
	typ     *rtype
	ifn     unsafe.Pointer
}

// imethod mirrors struct TypeIMethod.
type imethod struct {
	name    string
	pkgpath string
	typ     *rtype
}

// TypeOf returns the dynamic type of i, nil for a nil interface.
func TypeOf(i any) Type {
	t := (*eface)(unsafe.Pointer(&i)).typ
	if t == nil {
		return nil
	}
	return t
}

// TypeFor returns the type that is its type argument.
func TypeFor[T any]() Type { return TypeOf((*T)(nil)).Elem() }

func (t *rtype) common() *rtype { return t }
func (t *rtype) direct() bool   { return t.flags&tfDirect != 0 }

func (t *rtype) wrong(method, what string) {
	panic("reflect: " + method + " of " + what + " type " + t.str)
}

func (t *rtype) String() string   { return t.str }
func (t *rtype) Name() string     { return t.name }
func (t *rtype) Size() uintptr    { return t.size }
func (t *rtype) Align() int       { return int(t.align) }
func (t *rtype) FieldAlign() int  { return int(t.align) }
func (t *rtype) Kind() Kind       { return Kind(t.kind) }
func (t *rtype) Comparable() bool { return t.flags&tfComparable != 0 }

func (t *rtype) PkgPath() string {
	if t.flags&tfNamed == 0 {
		return ""
	}
	if t.kind == uint8(UnsafePointer) && t.pkgpath == "" {
		return "unsafe"
	}
	return t.pkgpath
}

func (t *rtype) Bits() int {
	if t == nil {
		panic("reflect: Bits of nil Type")
	}
	if k := t.Kind(); k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + t.str)
	}
	return int(t.size) * 8
}

func (t *rtype) ChanDir() ChanDir {
	if t.Kind() != Chan {
		t.wrong("ChanDir", "non-chan")
	}
	return ChanDir(t.chandir)
}

func (t *rtype) Elem() Type {
	switch t.Kind() {
	case Array, Chan, Map, Pointer, Slice:
		return t.elem
	}
	t.wrong("Elem", "invalid")
	return nil
}

func (t *rtype) Key() Type {
	if t.Kind() != Map {
		t.wrong("Key", "non-map")
	}
	return t.key
}

func (t *rtype) Len() int {
	if t.Kind() != Array {
		t.wrong("Len", "non-array")
	}
	return t.length
}

// ---- Functions ----

// params returns the types of the parameters of a func type, results those of its results.
func (t *rtype) params() []*rtype  { return unsafe.Slice((**rtype)(t.list), t.nlist)[:t.length:t.length] }
func (t *rtype) results() []*rtype { return unsafe.Slice((**rtype)(t.list), t.nlist)[t.length:] }

func (t *rtype) mustBeFunc(method string) {
	if t.Kind() != Func {
		t.wrong(method, "non-func")
	}
}

func (t *rtype) In(i int) Type {
	t.mustBeFunc("In")
	return t.params()[i]
}

func (t *rtype) NumIn() int {
	t.mustBeFunc("NumIn")
	return t.length
}

func (t *rtype) NumOut() int {
	t.mustBeFunc("NumOut")
	return t.nlist - t.length
}

func (t *rtype) Out(i int) Type {
	t.mustBeFunc("Out")
	return t.results()[i]
}

func (t *rtype) IsVariadic() bool {
	t.mustBeFunc("IsVariadic")
	return t.flags&tfVariadic != 0
}

func (t *rtype) Ins() iter.Seq[Type] {
	t.mustBeFunc("Ins")
	return func(yield func(Type) bool) {
		for _, p := range t.params() {
			if !yield(p) {
				return
			}
		}
	}
}

func (t *rtype) Outs() iter.Seq[Type] {
	t.mustBeFunc("Outs")
	return func(yield func(Type) bool) {
		for _, r := range t.results() {
			if !yield(r) {
				return
			}
		}
	}
}

// yields reports whether t is the type of a function to range over that gives n values at a time.
func (t *rtype) yields(n int) bool {
	if t.Kind() != Func || t.length != 1 || t.nlist != 1 {
		return false
	}
	y := t.params()[0]
	return y.Kind() == Func && y.length == n && y.nlist == n+1 && y.results()[0].Kind() == Bool
}

func (t *rtype) CanSeq() bool {
	k := t.Kind()
	switch k {
	case Array, Slice, Chan, String, Map:
		return true
	case Func:
		return t.yields(1)
	case Pointer:
		return t.elem.Kind() == Array
	}
	return k.isInt() || k.isUint()
}

func (t *rtype) CanSeq2() bool {
	switch t.Kind() {
	case Array, Slice, String, Map:
		return true
	case Func:
		return t.yields(2)
	case Pointer:
		return t.elem.Kind() == Array
	}
	return false
}

// ---- Numbers ----

const (
	maxFloat32 = 0x1p127 * (1 + (1 - 0x1p-23))
	maxFloat64 = 0x1p1023 * (1 + (1 - 0x1p-52))
)

func overflowFloat32(x float64) bool {
	if x < 0 {
		x = -x
	}
	return maxFloat32 < x && x <= maxFloat64
}

func overflowInt(x int64, size uintptr) bool {
	unused := 64 - size*8
	return x != x<<unused>>unused
}

func overflowUint(x uint64, size uintptr) bool {
	unused := 64 - size*8
	return x != x<<unused>>unused
}

func (t *rtype) OverflowComplex(x complex128) bool {
	if !t.Kind().isComplex() {
		t.wrong("OverflowComplex", "non-complex")
	}
	return t.Kind() == Complex64 && (overflowFloat32(real(x)) || overflowFloat32(imag(x)))
}

func (t *rtype) OverflowFloat(x float64) bool {
	if !t.Kind().isFloat() {
		t.wrong("OverflowFloat", "non-float")
	}
	return t.Kind() == Float32 && overflowFloat32(x)
}

func (t *rtype) OverflowInt(x int64) bool {
	if !t.Kind().isInt() {
		t.wrong("OverflowInt", "non-int")
	}
	return overflowInt(x, t.size)
}

func (t *rtype) OverflowUint(x uint64) bool {
	if !t.Kind().isUint() {
		t.wrong("OverflowUint", "non-uint")
	}
	return overflowUint(x, t.size)
}
