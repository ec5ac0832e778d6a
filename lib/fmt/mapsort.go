// The order in which a map's keys print: numbers and strings by <, NaN first,
// false before true, pointers by address, structs and arrays part by part,
// interfaces by type and then by content, nil before all.

package fmt

import "internal/reflectlite"

type mapEntry struct {
	key, value reflectlite.Value
}

// sortedMap returns the pairs of a map, sorted by key.
func sortedMap(m reflectlite.Value) []mapEntry {
	list := make([]mapEntry, 0, m.Len())
	it := m.MapRange()
	for it.Next() {
		list = append(list, mapEntry{it.Key(), it.Value()})
	}
	mergeSort(list, make([]mapEntry, len(list)))
	return list
}

// mergeSort is stable; tmp is as long as list.
func mergeSort(list, tmp []mapEntry) {
	if len(list) < 12 {
		for i := 1; i < len(list); i++ {
			for j := i; j > 0 && compare(list[j].key, list[j-1].key) < 0; j-- {
				list[j], list[j-1] = list[j-1], list[j]
			}
		}
		return
	}
	half := len(list) / 2
	mergeSort(list[:half], tmp[:half])
	mergeSort(list[half:], tmp[half:])
	copy(tmp, list)
	a, b := tmp[:half], tmp[half:]
	for i := range list {
		if len(a) == 0 || len(b) > 0 && compare(b[0].key, a[0].key) < 0 {
			list[i], b = b[0], b[1:]
		} else {
			list[i], a = a[0], a[1:]
		}
	}
}

// compare returns -1, 0 or 1.
func compare(a, b reflectlite.Value) int {
	if a.Type() != b.Type() {
		return -1 // no good answer, but they are not equal
	}
	switch a.Kind() {
	case reflectlite.Int, reflectlite.Int8, reflectlite.Int16, reflectlite.Int32, reflectlite.Int64:
		return order(a.Int() < b.Int(), a.Int() > b.Int())
	case reflectlite.Uint, reflectlite.Uint8, reflectlite.Uint16, reflectlite.Uint32, reflectlite.Uint64, reflectlite.Uintptr:
		return order(a.Uint() < b.Uint(), a.Uint() > b.Uint())
	case reflectlite.String:
		return order(a.String() < b.String(), a.String() > b.String())
	case reflectlite.Float32, reflectlite.Float64:
		return compareFloats(a.Float(), b.Float())
	case reflectlite.Complex64, reflectlite.Complex128:
		x, y := a.Complex(), b.Complex()
		if c := compareFloats(real(x), real(y)); c != 0 {
			return c
		}
		return compareFloats(imag(x), imag(y))
	case reflectlite.Bool:
		return order(!a.Bool() && b.Bool(), a.Bool() && !b.Bool())
	case reflectlite.Pointer, reflectlite.UnsafePointer, reflectlite.Chan:
		return order(a.Pointer() < b.Pointer(), a.Pointer() > b.Pointer())
	case reflectlite.Struct:
		for i := 0; i < a.NumField(); i++ {
			if c := compare(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
		return 0
	case reflectlite.Array:
		for i := 0; i < a.Len(); i++ {
			if c := compare(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
		return 0
	case reflectlite.Interface:
		return compareInterfaces(a, b)
	}
	panic("bad type in compare: " + a.Type().String())
}

func compareInterfaces(a, b reflectlite.Value) int {
	if a.IsNil() || b.IsNil() {
		return order(a.IsNil() && !b.IsNil(), !a.IsNil() && b.IsNil())
	}
	x, y := a.Elem(), b.Elem()
	if x.Type() != y.Type() {
		s, t := typeAddress(x.Type()), typeAddress(y.Type())
		return order(s < t, s > t)
	}
	return compare(x, y)
}

// typeAddress is as good as any order of types, and what Go does.
func typeAddress(t reflectlite.Type) uintptr { return reflectlite.ValueOf(t).Pointer() }

func compareFloats(x, y float64) int {
	switch {
	case x != x:
		return order(y == y, false)
	case y != y:
		return 1
	}
	return order(x < y, x > y)
}

func order(less, greater bool) int {
	switch {
	case less:
		return -1
	case greater:
		return 1
	}
	return 0
}
