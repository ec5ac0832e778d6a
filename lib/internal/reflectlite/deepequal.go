// DeepEqual: equality that looks through pointers, slices and maps.

package reflectlite

import "unsafe"

// visit names one comparison in progress: cycles are equal until shown otherwise.
type visit struct {
	a, b unsafe.Pointer
	typ  *rtype
}

// DeepEqual reports whether x and y are equal as reflect.DeepEqual defines it.
func DeepEqual(x, y any) bool {
	if x == nil || y == nil {
		return x == y
	}
	a, b := ValueOf(x), ValueOf(y)
	return a.typ == b.typ && deepEqual(a, b, map[visit]bool{})
}

func deepEqual(a, b Value, seen map[visit]bool) bool {
	if !a.IsValid() || !b.IsValid() {
		return a.IsValid() == b.IsValid()
	}
	if a.typ != b.typ {
		return false
	}
	if p, q, ok := identity(a, b); ok {
		v := visit{p, q, a.typ}
		if seen[v] {
			return true
		}
		seen[v] = true
	}
	switch a.Kind() {
	case Array, Slice:
		return deepElements(a, b, seen)
	case Interface:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() == b.IsNil()
		}
		return deepEqual(a.Elem(), b.Elem(), seen)
	case Pointer:
		return a.word() == b.word() || deepEqual(a.Elem(), b.Elem(), seen)
	case Struct:
		for i := 0; i < a.NumField(); i++ {
			if !deepEqual(a.Field(i), b.Field(i), seen) {
				return false
			}
		}
		return true
	case Map:
		return deepMaps(a, b, seen)
	case Func:
		return a.IsNil() && b.IsNil()
	}
	a.flag &^= flagRO
	b.flag &^= flagRO
	return a.pack() == b.pack()
}

// identity returns the addresses by which a pair of reference values is remembered.
func identity(a, b Value) (p, q unsafe.Pointer, ok bool) {
	switch a.Kind() {
	case Pointer, Map:
		p, q = a.word(), b.word()
	case Slice, Interface:
		p, q = a.ptr, b.ptr
	default:
		return nil, nil, false
	}
	return p, q, p != nil && q != nil
}

func deepElements(a, b Value, seen map[visit]bool) bool {
	if a.Kind() == Slice && a.IsNil() != b.IsNil() {
		return false
	}
	if a.Len() != b.Len() {
		return false
	}
	if a.Kind() == Slice && a.Pointer() == b.Pointer() {
		return true
	}
	for i := 0; i < a.Len(); i++ {
		if !deepEqual(a.Index(i), b.Index(i), seen) {
			return false
		}
	}
	return true
}

func deepMaps(a, b Value, seen map[visit]bool) bool {
	if a.IsNil() != b.IsNil() || a.Len() != b.Len() {
		return false
	}
	if a.word() == b.word() {
		return true
	}
	it := a.MapRange()
	for it.Next() {
		x, y := it.Value(), b.MapIndex(it.Key())
		if !y.IsValid() || !deepEqual(x, y, seen) {
			return false
		}
	}
	return true
}
