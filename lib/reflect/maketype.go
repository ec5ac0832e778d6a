// Types made at run time.
//
// A type that the program contains has a descriptor, and no second one may be made. Composite types
// are found in the runtime's registry (runtime/data/type.c) by their string, and then compared part
// by part, since a string does not identify a type. What is not found is made here and registered,
// so that it is found the next time. Nothing is ever removed.

package reflect

import (
	"strconv"
	"sync"
	"unsafe"
)

var making struct {
	sync.Mutex
	types []*rtype // made here: the registry does not keep them alive
	known map[typeKey]*rtype
}

// typeKey names a type made of one or two others.
type typeKey struct {
	kind  Kind
	elem  *rtype
	key   *rtype
	extra int
}

// canonical returns the descriptor of the unnamed type that want describes, which str spells.
func canonical(want rtype, str string) *rtype {
	making.Lock()
	defer making.Unlock()
	for t := findType(str, nil); t != nil; t = findType(str, t) {
		if t.flags&tfNamed == 0 && identicalUnderlying(t, &want, true) {
			return t
		}
	}
	t := new(rtype)
	*t = want
	t.str = str
	for i := range len(str) {
		t.hash = (t.hash ^ uint32(str[i])) * 16777619
	}
	making.types = append(making.types, t)
	registerType(t)
	return t
}

// once returns the known type for k, else the one that make gives.
func once(k typeKey, make func() *rtype) *rtype {
	making.Lock()
	t := making.known[k]
	making.Unlock()
	if t != nil {
		return t
	}
	t = make()
	making.Lock()
	if making.known == nil {
		making.known = map[typeKey]*rtype{}
	}
	making.known[k] = t
	making.Unlock()
	return t
}

// PtrTo is the old name of PointerTo.
//
// Deprecated: use PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

// PointerTo returns *t.
func PointerTo(t Type) Type { return t.(*rtype).pointer() }

func (t *rtype) pointer() *rtype {
	if t.ptrto == nil {
		t.ptrto = canonical(rtype{size: 8, align: 8, kind: uint8(Pointer), flags: tfDirect | tfComparable | tfMemEq, elem: t}, "*"+t.str)
	}
	return t.ptrto
}

// SliceOf returns []t.
func SliceOf(t Type) Type { return t.common().slice() }

func (t *rtype) slice() *rtype {
	return once(typeKey{Slice, t, nil, 0}, func() *rtype {
		return canonical(rtype{size: 24, align: 8, kind: uint8(Slice), elem: t}, "[]"+t.str)
	})
}

// ArrayOf returns [length]elem.
func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	t := elem.common()
	return once(typeKey{Array, t, nil, length}, func() *rtype {
		if t.size > 0 && uintptr(length) > ^uintptr(0)/t.size {
			panic("reflect.ArrayOf: array size would exceed virtual address space")
		}
		a := rtype{size: t.size * uintptr(length), align: t.align, kind: uint8(Array), elem: t, length: length}
		a.flags = t.flags & (tfNoPtr | tfComparable | tfMemEq)
		if length == 0 {
			a.flags |= tfNoPtr
		}
		return canonical(a, "["+strconv.Itoa(length)+"]"+t.str)
	})
}

// MapOf returns map[key]elem.
func MapOf(key, elem Type) Type {
	k, e := key.common(), elem.common()
	if !k.Comparable() {
		panic("reflect.MapOf: invalid key type " + k.str)
	}
	return once(typeKey{Map, e, k, 0}, func() *rtype {
		return canonical(rtype{size: 8, align: 8, kind: uint8(Map), flags: tfDirect, elem: e, key: k}, "map["+k.str+"]"+e.str)
	})
}

// ChanOf returns the type of channels of t with direction dir.
func ChanOf(dir ChanDir, t Type) Type {
	e := t.common()
	return once(typeKey{Chan, e, nil, int(dir)}, func() *rtype {
		if e.size >= 1<<16 {
			panic("reflect.ChanOf: element size too large")
		}
		if dir != SendDir && dir != RecvDir && dir != BothDir {
			panic("reflect.ChanOf: invalid dir")
		}
		s := e.str
		if dir == BothDir && s[0] == '<' {
			s = "(" + s + ")"
		}
		c := rtype{size: 8, align: 8, kind: uint8(Chan), flags: tfDirect | tfComparable | tfMemEq, elem: e, chandir: uint8(dir)}
		return canonical(c, dir.String()+" "+s)
	})
}

// FuncOf returns the type of functions with these parameters and results.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	if len(in)+len(out) > 128 {
		panic("reflect.FuncOf: too many arguments")
	}
	return funcOf(commons(in), commons(out), variadic)
}

func commons(list []Type) []*rtype {
	c := make([]*rtype, len(list))
	for i, t := range list {
		c[i] = t.(*rtype)
	}
	return c
}

func funcOf(in, out []*rtype, variadic bool) *rtype {
	list := make([]*rtype, 0, len(in)+len(out)+1)
	list = append(append(list, in...), out...)
	f := rtype{size: 8, align: 8, kind: uint8(Func), flags: tfDirect, length: len(in), nlist: len(list)}
	f.list = unsafe.Pointer(unsafe.SliceData(list))
	if variadic {
		f.flags |= tfVariadic
	}
	return canonical(f, funcString(in, out, variadic))
}

func funcString(in, out []*rtype, variadic bool) string {
	s := []byte("func(")
	for i, t := range in {
		if i > 0 {
			s = append(s, ", "...)
		}
		if variadic && i == len(in)-1 {
			s = append(s, "..."...)
			t = t.elem
		}
		s = append(s, t.str...)
	}
	s = append(s, ')')
	for i, t := range out {
		switch {
		case i > 0:
			s = append(s, ", "...)
		case len(out) > 1:
			s = append(s, " ("...)
		default:
			s = append(s, ' ')
		}
		s = append(s, t.str...)
	}
	if len(out) > 1 {
		s = append(s, ')')
	}
	return string(s)
}
