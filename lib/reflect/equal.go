// Equality: of Values, and deep.

package reflect

import "unsafe"

// Comparable reports whether v.Equal, or == with what v contains, does not panic.
func (v Value) Comparable() bool {
	switch v.kind() {
	case Invalid:
		return false
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		switch v.typ.elem.Kind() {
		case Interface, Array, Struct:
			for i := range v.typ.length {
				if !v.Index(i).Comparable() {
					return false
				}
			}
			return true
		}
	case Struct:
		for i := range v.typ.nlist {
			if !v.Field(i).Comparable() {
				return false
			}
		}
		return true
	}
	return v.Type().Comparable()
}

// Equal reports whether v == u. It panics where that would, and for values that cannot be compared.
func (v Value) Equal(u Value) bool {
	if v.kind() == Interface {
		v = v.Elem()
	}
	if u.kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	if v.kind() != u.kind() || v.Type() != u.Type() {
		return false
	}
	switch v.kind() {
	case Array:
		for i := range v.typ.length {
			if !v.Index(i).Equal(u.Index(i)) {
				return false
			}
		}
		if v.typ.length > 0 || v.typ.elem.Comparable() {
			return true
		}
	case Struct:
		for i := range v.typ.nlist {
			if !v.Field(i).Equal(u.Field(i)) {
				return false
			}
		}
		return true
	case Func, Map, Slice:
	case Chan, Pointer, UnsafePointer:
		return v.word() == u.word()
	default:
		return equal(v.typ, v.ptr, u.ptr)
	}
	panic("reflect.Value.Equal: values of type " + v.Type().String() + " are not comparable")
}

// DeepEqual reports whether x and y are of one type and equal, where slices, maps, pointers and
// interfaces are equal if what they lead to is. Cycles are equal until shown otherwise. Functions
// are equal only if both are nil.
func DeepEqual(x, y any) bool {
	if x == nil || y == nil {
		return x == y
	}
	a, b := ValueOf(x), ValueOf(y)
	return a.typ == b.typ && deepEqual(a, b, map[comparison]bool{})
}

// comparison names one comparison in progress, or done and not failed.
type comparison struct {
	a, b unsafe.Pointer
	typ  *rtype
}

// comparing returns the name of the comparison of a and b, if it can be part of a cycle.
func comparing(a, b Value) (c comparison, ok bool) {
	switch a.kind() {
	case Pointer, Map:
		c = comparison{a.word(), b.word(), a.typ}
	case Slice, Interface:
		c = comparison{a.ptr, b.ptr, a.typ}
	default:
		return c, false
	}
	if uintptr(c.a) > uintptr(c.b) {
		c.a, c.b = c.b, c.a
	}
	return c, !a.IsNil() && !b.IsNil()
}

func deepEqual(a, b Value, seen map[comparison]bool) bool {
	if !a.IsValid() || !b.IsValid() {
		return a.IsValid() == b.IsValid()
	}
	if a.typ != b.typ {
		return false
	}
	if c, ok := comparing(a, b); ok {
		if seen[c] {
			return true
		}
		seen[c] = true
	}
	switch a.kind() {
	case Array, Slice:
		return deepEqualElements(a, b, seen)
	case Interface:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil()
		}
		return deepEqual(a.Elem(), b.Elem(), seen)
	case Pointer:
		return a.word() == b.word() || deepEqual(a.Elem(), b.Elem(), seen)
	case Struct:
		for i := range a.typ.nlist {
			if !deepEqual(a.Field(i), b.Field(i), seen) {
				return false
			}
		}
		return true
	case Map:
		return deepEqualMaps(a, b, seen)
	case Func:
		return a.IsNil() && b.IsNil()
	case Chan, UnsafePointer:
		return a.word() == b.word()
	}
	return equal(a.typ, a.ptr, b.ptr)
}

func deepEqualElements(a, b Value, seen map[comparison]bool) bool {
	if a.kind() == Slice {
		if a.IsNil() != b.IsNil() || a.Len() != b.Len() {
			return false
		}
		if a.header().ptr == b.header().ptr {
			return true
		}
		if t := a.typ.elem; t.flags&tfMemEq != 0 && t.Kind() <= Complex128 {
			return memequal(a.header().ptr, b.header().ptr, uintptr(a.Len())*t.size)
		}
	}
	for i := range a.Len() {
		if !deepEqual(a.Index(i), b.Index(i), seen) {
			return false
		}
	}
	return true
}

func deepEqualMaps(a, b Value, seen map[comparison]bool) bool {
	if a.IsNil() != b.IsNil() || a.Len() != b.Len() {
		return false
	}
	if a.word() == b.word() {
		return true
	}
	for it := a.MapRange(); it.Next(); {
		x := b.MapIndex(it.Key())
		if !x.IsValid() || !deepEqual(it.Value(), x, seen) {
			return false
		}
	}
	return true
}
