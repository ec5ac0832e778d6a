// StructOf: struct types made at run time.
//
// Of embedded fields only the first brings methods, as in gc. It lies at offset 0, so that a pointer to the
// struct is one to the field and the field's own code for interfaces serves; where that code wants the
// value itself (a pointer-shaped type), a thunk loads it.

package reflect

import (
	"strconv"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

func isLetter(c rune) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c >= utf8.RuneSelf && unicode.IsLetter(c)
}

func isFieldName(s string) bool {
	for i, c := range s {
		if !isLetter(c) && (i == 0 || !unicode.IsDigit(c)) {
			return false
		}
	}
	return s != ""
}

// structBuilder is a struct type in the making.
type structBuilder struct {
	t       rtype
	fields  []structField
	methods []method
	names   map[string]bool
	str     []byte
	end     uintptr // of the fields so far
	padded  bool    // a gap, or a blank field: equality is not that of the bytes
	empty   bool    // the last field has size 0
}

// StructOf returns the struct type with these fields. Offset and Index of a field are ignored.
func StructOf(fields []StructField) Type {
	b := structBuilder{names: map[string]bool{}, str: []byte("struct {")}
	b.t = rtype{align: 1, kind: uint8(Struct), flags: tfNoPtr | tfComparable | tfMemEq}
	for i := range fields {
		if i > 0 {
			b.str = append(b.str, ';')
		}
		b.add(i, &fields[i], len(fields))
	}
	if len(fields) > 0 {
		b.str = append(b.str, ' ')
	}
	b.str = append(b.str, '}')
	if b.empty && b.end > 0 {
		b.padded = true
		if b.end++; b.end == 0 { // a pointer to the last field stays inside
			tooLarge()
		}
	}
	t := &b.t
	t.size = roundUp(b.end, t.align)
	if b.padded || t.size != b.end {
		t.flags &^= tfMemEq
	}
	t.list, t.nlist = unsafe.Pointer(unsafe.SliceData(b.fields)), len(b.fields)
	t.methods, t.nmethods = unsafe.Pointer(unsafe.SliceData(b.methods)), len(b.methods)
	return canonical(*t, string(b.str))
}

func tooLarge() { panic("reflect.StructOf: struct size would exceed virtual address space") }

func roundUp(n uintptr, align uint8) uintptr {
	r := (n + uintptr(align) - 1) &^ (uintptr(align) - 1)
	if r < n {
		tooLarge()
	}
	return r
}

func (b *structBuilder) add(i int, d *StructField, total int) {
	b.check(i, d)
	ft := d.Type.common()
	f := structField{name: d.Name, pkgpath: d.PkgPath, typ: ft, tag: string(d.Tag)}
	if d.Anonymous {
		f.embedded = 1
		b.embed(ft, i, total)
	} else {
		b.str = append(append(b.str, ' '), f.name...)
	}
	if b.names[f.name] && f.name != "_" {
		panic("reflect.StructOf: duplicate field " + f.name)
	}
	b.names[f.name] = true
	b.str = append(append(b.str, ' '), ft.str...)
	if f.tag != "" {
		b.str = append(append(b.str, ' '), strconv.Quote(f.tag)...)
	}
	f.offset = roundUp(b.end, ft.align)
	b.padded = b.padded || f.offset != b.end || f.name == "_"
	b.t.align = max(b.t.align, ft.align)
	b.t.flags &= ft.flags
	b.empty = ft.size == 0
	if b.end = f.offset + ft.size; b.end < f.offset {
		tooLarge()
	}
	b.fields = append(b.fields, f)
}

func (b *structBuilder) check(i int, d *StructField) {
	const prefix = "reflect.StructOf: field "
	switch {
	case d.Name == "":
		panic(prefix + strconv.Itoa(i) + " has no name")
	case !isFieldName(d.Name):
		panic(prefix + strconv.Itoa(i) + " has invalid name")
	case d.Type == nil:
		panic(prefix + strconv.Itoa(i) + " has no type")
	case d.Anonymous && d.PkgPath != "":
		panic(prefix + "\"" + d.Name + "\" is anonymous but has PkgPath set")
	case d.PkgPath == "" && ('a' <= d.Name[0] && d.Name[0] <= 'z' || d.Name[0] == '_'):
		panic(prefix + "\"" + d.Name + "\" is unexported but missing PkgPath")
	}
	if d.PkgPath == "" {
		return
	}
	if b.t.pkgpath != "" && b.t.pkgpath != d.PkgPath {
		panic("reflect.Struct: fields with different PkgPath " + b.t.pkgpath + " and " + d.PkgPath)
	}
	b.t.pkgpath = d.PkgPath
}

// ---- Methods ----

func (b *structBuilder) embed(t *rtype, i, total int) {
	switch t.Kind() {
	case Interface:
		b.embedInterface(t)
		return
	case Pointer:
		if k := t.elem.Kind(); k == Pointer || k == Interface {
			panic("reflect.StructOf: illegal embedded field type " + t.str)
		}
		if t.nmethods > 0 && i > 0 {
			panic("reflect: embedded type with methods not implemented if type is not first field")
		}
		if t.nmethods > 0 && total > 1 {
			panic("reflect: embedded type with methods not implemented if there is more than one field")
		}
	default:
		if t.nmethods > 0 && i > 0 {
			panic("reflect: embedded type with methods not implemented if type is not first field")
		}
		if (t.nmethods > 0 || t.name != "") && total > 1 && t.onePointer() {
			panic("reflect: embedded type with methods not implemented for non-pointer type")
		}
	}
	home := t.pkgpath
	if t.Kind() == Pointer && t.name == "" {
		home = t.elem.pkgpath
	}
	for _, m := range t.methodList() {
		if m.pkgpath != "" && m.pkgpath != home { // promoted: gc's reflect knows only by this that it is not exported
			panic("reflect: embedded interface with unexported method(s) not implemented")
		}
		if t.direct() && m.ifn != nil {
			m.ifn = derefThunk(m.ifn, layoutOf(m.typ, true, compiledByTcc(m.ifn)).out)
		}
		b.methods = append(b.methods, m)
	}
}

// onePointer reports whether t is nothing but a pointer: what gc keeps in an interface's data word.
func (t *rtype) onePointer() bool {
	switch t.Kind() {
	case Struct:
		return t.nlist == 1 && t.fields()[0].typ.onePointer()
	case Array:
		return t.length == 1 && t.elem.onePointer()
	}
	return t.direct()
}

func (b *structBuilder) embedInterface(t *rtype) {
	home := t.pkgpath
	for _, m := range t.imethods() {
		if home == "" {
			home = m.pkgpath
		}
		if m.pkgpath != "" && m.pkgpath != home {
			panic("reflect: embedded interface with unexported method(s) not implemented")
		}
		stub := embeddedInterfaceMethod
		b.methods = append(b.methods, method{m.name, m.pkgpath, m.typ, **(**unsafe.Pointer)(unsafe.Pointer(&stub))})
	}
}

func embeddedInterfaceMethod() {
	panic("reflect: StructOf does not support methods of embedded interfaces")
}
