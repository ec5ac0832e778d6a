// Methods of types: their lists, and which types implement an interface.

package reflect

import (
	"iter"
	"unsafe"
)

// A Method describes one method of a type.
type Method struct {
	Name    string
	PkgPath string // of the package that declares it; empty when the method is exported

	Type  Type  // of an interface type's method: without receiver
	Func  Value // with the receiver as first parameter; invalid for an interface type
	Index int   // for Type.Method
}

// IsExported reports whether other packages can call the method.
func (m Method) IsExported() bool { return m.PkgPath == "" }

func (t *rtype) methodList() []method { return unsafe.Slice((*method)(t.methods), t.nmethods) }

// imethods returns the methods of an interface type.
func (t *rtype) imethods() []imethod { return unsafe.Slice((*imethod)(t.list), t.nlist) }

// exported returns the i'th exported method of a type that is not an interface, nil when there are fewer.
func (t *rtype) exported(i int) *method {
	list := t.methodList()
	for k := range list {
		if list[k].pkgpath != "" {
			continue
		}
		if i == 0 {
			return &list[k]
		}
		i--
	}
	return nil
}

func (t *rtype) NumMethod() int {
	if t.Kind() == Interface {
		return t.nlist
	}
	n := 0
	for i := range t.methodList() {
		if t.methodList()[i].pkgpath == "" {
			n++
		}
	}
	return n
}

func (t *rtype) Method(i int) Method {
	if t.Kind() == Interface {
		if i < 0 || i >= t.nlist {
			return Method{}
		}
		m := &t.imethods()[i]
		return Method{Name: m.name, PkgPath: m.pkgpath, Type: m.typ, Index: i}
	}
	var m *method
	if i >= 0 {
		m = t.exported(i)
	}
	if m == nil {
		panic("reflect: Method index out of range")
	}
	ft := m.typ.withReceiver(t)
	return Method{Name: m.name, Type: ft, Func: Value{ft, methodFunc(t, ft, m.ifn, i), flag(Func)}, Index: i}
}

// withReceiver returns t, a func type, with one more parameter in front.
func (t *rtype) withReceiver(recv *rtype) *rtype {
	return funcOf(append([]*rtype{recv}, t.params()...), t.results(), t.flags&tfVariadic != 0)
}

func (t *rtype) Methods() iter.Seq[Method] {
	return func(yield func(Method) bool) {
		for i := range t.NumMethod() {
			if !yield(t.Method(i)) {
				return
			}
		}
	}
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	if i := t.methodIndex(name); i >= 0 {
		return t.Method(i), true
	}
	return Method{}, false
}

// methodIndex returns the index for Method of the method called name, -1 when there is none.
func (t *rtype) methodIndex(name string) int {
	if t == nil {
		return -1
	}
	if t.Kind() == Interface {
		for i := range t.imethods() {
			if t.imethods()[i].name == name {
				return i
			}
		}
		return -1
	}
	i := 0
	for k := range t.methodList() {
		m := &t.methodList()[k]
		if m.pkgpath != "" {
			continue
		}
		if m.name == name {
			return i
		}
		i++
	}
	return -1
}

// ---- Implementing, assigning ----

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return implements(u.common(), t)
}

// implements reports whether t has the methods of u; false if u is no interface type.
func implements(u, t *rtype) bool {
	if u.Kind() != Interface {
		return false
	}
	if u.nlist == 0 || t == u {
		return true
	}
	if t.Kind() != Interface {
		return getitab(u, t) != nil
	}
	have := t.imethods()
	for _, want := range u.imethods() { // both lists are sorted
		for len(have) > 0 && (have[0].name != want.name || have[0].pkgpath != want.pkgpath) {
			have = have[1:]
		}
		if len(have) == 0 || have[0].typ != want.typ {
			return false
		}
	}
	return true
}

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return assignable(u.common(), t) || implements(u.common(), t)
}

func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return converter(u.common(), t) != nil
}

// assignable reports whether a t can be assigned to a variable of type u without more than a change of type.
func assignable(u, t *rtype) bool {
	if t == u {
		return true
	}
	if t.name != "" && u.name != "" || t.kind != u.kind {
		return false
	}
	return u.Kind() == Chan && assignableChan(u, t) || identicalUnderlying(u, t, true)
}

// assignableChan: a bidirectional channel can become one of either direction, if not both types are named.
func assignableChan(u, t *rtype) bool {
	return t.chandir == uint8(BothDir) && (t.name == "" || u.name == "") && t.elem == u.elem
}

// identical reports whether two types are identical; without tags, if struct tags are ignored.
func identical(a, b *rtype, tags bool) bool {
	if a == b || tags {
		return a == b
	}
	return a.name == b.name && a.kind == b.kind && a.PkgPath() == b.PkgPath() && identicalUnderlying(a, b, false)
}

func identicalUnderlying(a, b *rtype, tags bool) bool {
	if a == b {
		return true
	}
	if a.kind != b.kind {
		return false
	}
	switch a.Kind() {
	case Array:
		return a.length == b.length && identical(a.elem, b.elem, tags)
	case Chan:
		return a.chandir == b.chandir && identical(a.elem, b.elem, tags)
	case Func:
		return identicalFuncs(a, b, tags)
	case Interface:
		return a.nlist == 0 && b.nlist == 0 // with methods, gc's reflect does not look further
	case Map:
		return identical(a.key, b.key, tags) && identical(a.elem, b.elem, tags)
	case Pointer, Slice:
		return identical(a.elem, b.elem, tags)
	case Struct:
		return identicalStructs(a, b, tags)
	}
	return true
}

func identicalFuncs(a, b *rtype, tags bool) bool {
	if a.length != b.length || a.nlist != b.nlist || (a.flags^b.flags)&tfVariadic != 0 {
		return false
	}
	for i, p := range unsafe.Slice((**rtype)(a.list), a.nlist) {
		if !identical(p, unsafe.Slice((**rtype)(b.list), b.nlist)[i], tags) {
			return false
		}
	}
	return true
}

func identicalStructs(a, b *rtype, tags bool) bool {
	if a.nlist != b.nlist {
		return false
	}
	for i := range a.fields() {
		f, g := &a.fields()[i], &b.fields()[i]
		if f.name != g.name || f.pkgpath != g.pkgpath || !identical(f.typ, g.typ, tags) || tags && f.tag != g.tag ||
			f.offset != g.offset || f.embedded != g.embedded {
			return false
		}
	}
	return true
}
