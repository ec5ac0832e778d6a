// Maps: lookup, assignment, iteration through the runtime.

package reflect

import "unsafe"

// mapIter mirrors struct MapIter of rt.h.
type mapIter struct {
	key   unsafe.Pointer // nil at the end
	elem  unsafe.Pointer
	typ   *rtype // nil before the start
	m     unsafe.Pointer
	state [8]uint64
}

// MakeMap returns a new map of the map type typ.
func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

// MakeMapWithSize returns a new map of the map type typ with room for about n elements.
func MakeMapWithSize(typ Type, n int) Value {
	if typ.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	t := typ.common()
	return Value{t, makemap(t, n), flag(Map)}
}

// MapIndex returns the element for key, the zero Value when there is none.
func (v Value) MapIndex(key Value) Value {
	v.mustBe(Map, "reflect.Value.MapIndex")
	key = key.assignTo("reflect.Value.MapIndex", v.typ.key, nil)
	e := mapaccess(v.typ, v.word(), key.addr())
	if e == nil {
		return Value{}
	}
	return copied(v.typ.elem, e, (v.flag | key.flag).ro())
}

// SetMapIndex sets the element for key; the zero Value deletes it.
func (v Value) SetMapIndex(key, elem Value) {
	const method = "reflect.Value.SetMapIndex"
	v.mustBe(Map, method)
	v.mustBeExported(method)
	key.mustBeExported(method)
	key = key.assignTo(method, v.typ.key, nil)
	if elem.typ == nil {
		mapdelete(v.typ, v.word(), key.addr())
		return
	}
	elem.mustBeExported(method)
	elem = elem.assignTo(method, v.typ.elem, nil)
	memmove(mapassign(v.typ, v.word(), key.addr()), elem.addr(), v.typ.elem.size)
}

// MapKeys returns the keys in no particular order.
func (v Value) MapKeys() []Value {
	v.mustBe(Map, "reflect.Value.MapKeys")
	keys := make([]Value, 0, v.Len())
	for it := v.MapRange(); it.Next(); {
		keys = append(keys, it.Key())
	}
	return keys
}

// A MapIter walks over a map: call Next before each pair.
type MapIter struct {
	m  Value
	it mapIter
}

// MapRange returns an iterator over the map v.
func (v Value) MapRange() *MapIter {
	v.mustBe(Map, "reflect.Value.MapRange")
	return &MapIter{m: v}
}

// Reset makes it an iterator over the map v; the zero Value only lets go of the last one.
func (it *MapIter) Reset(v Value) {
	if v.IsValid() {
		v.mustBe(Map, unknownMethod)
	}
	*it = MapIter{m: v}
}

func (it *MapIter) Next() bool {
	if !it.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	switch {
	case it.it.typ == nil:
		mapiterinit(it.m.typ, it.m.word(), &it.it)
		it.it.typ = it.m.typ
	case it.it.key == nil:
		panic("MapIter.Next called on exhausted iterator")
	default:
		mapiternext(&it.it)
	}
	return it.it.key != nil
}

// mustBeAt panics unless the iterator is at a pair.
func (it *MapIter) mustBeAt(method string) {
	if it.it.typ == nil {
		panic(method + " called before Next")
	}
	if it.it.key == nil {
		panic(method + " called on exhausted iterator")
	}
}

func (it *MapIter) Key() Value {
	it.mustBeAt("MapIter.Key")
	return copied(it.m.typ.key, it.it.key, it.m.flag.ro())
}

func (it *MapIter) Value() Value {
	it.mustBeAt("MapIter.Value")
	return copied(it.m.typ.elem, it.it.elem, it.m.flag.ro())
}

// SetIterKey is v.Set(it.Key()) without a Value in between.
func (v Value) SetIterKey(iter *MapIter) {
	iter.mustBeAt("reflect: Value.SetIterKey")
	v.setFrom(iter, iter.m.typ.key, iter.it.key, "reflect.Value.SetIterKey", "reflect.MapIter.SetKey")
}

// SetIterValue is v.Set(it.Value()) without a Value in between.
func (v Value) SetIterValue(iter *MapIter) {
	iter.mustBeAt("reflect: Value.SetIterValue")
	v.setFrom(iter, iter.m.typ.elem, iter.it.elem, "reflect.Value.SetIterValue", "reflect.MapIter.SetValue")
}

// setFrom assigns the t at p, a part of the map of it, to v.
func (v Value) setFrom(it *MapIter, t *rtype, p unsafe.Pointer, method, context string) {
	v.mustBeAssignable(method)
	it.m.mustBeExported(method)
	var target unsafe.Pointer
	if v.kind() == Interface {
		target = v.ptr
	}
	x := Value{t, p, flag(t.kind) | flagIndir}.assignTo(context, v.typ, target)
	memmove(v.ptr, x.ptr, v.typ.size)
}
