// Maps: lookup and iteration through the runtime.

package reflectlite

import "unsafe"

// MapIndex returns the element for key, the zero Value when there is none.
func (v Value) MapIndex(key Value) Value {
	if v.Kind() != Map {
		v.wrong("MapIndex")
	}
	if v.word() == nil {
		return Value{}
	}
	k := key.ptr
	if key.flag&flagIndir == 0 {
		k = unsafe.Pointer(&key.ptr)
	}
	if v.typ.key.Kind() == Interface && key.Kind() != Interface {
		slot := Value{v.typ.key, newobject(v.typ.key), flagIndir | flagAddr}
		slot.setInterface(key)
		k = slot.ptr
	}
	e := mapaccess(v.typ, v.word(), k)
	if e == nil {
		return Value{}
	}
	return copied(v.typ.elem, e, (v.flag | key.flag).ro())
}

// copied returns the t at p as a value that later changes of p do not touch.
func copied(t *rtype, p unsafe.Pointer, fl flag) Value {
	if t.direct() {
		return Value{t, *(*unsafe.Pointer)(p), fl}
	}
	c := newobject(t)
	memmove(c, p, uintptr(t.size))
	return Value{t, c, fl | flagIndir}
}

// MapKeys returns the keys in no particular order.
func (v Value) MapKeys() []Value {
	if v.Kind() != Map {
		v.wrong("MapKeys")
	}
	keys := make([]Value, 0, v.Len())
	it := v.MapRange()
	for it.Next() {
		keys = append(keys, it.Key())
	}
	return keys
}

// A MapIter walks over a map: call Next before each pair.
type MapIter struct {
	m       Value
	it      mapIter
	started bool
}

// MapRange returns an iterator over the map v.
func (v Value) MapRange() *MapIter {
	if v.Kind() != Map {
		v.wrong("MapRange")
	}
	return &MapIter{m: v}
}

func (it *MapIter) Next() bool {
	if !it.started {
		it.started = true
		mapiterinit(it.m.typ, it.m.word(), &it.it)
	} else if it.it.key == nil {
		panic("MapIter.Next called on exhausted iterator")
	} else {
		mapiternext(&it.it)
	}
	return it.it.key != nil
}

func (it *MapIter) Key() Value {
	if it.it.key == nil {
		panic("MapIter.Key called before Next")
	}
	return copied(it.m.typ.key, it.it.key, it.m.flag.ro())
}

func (it *MapIter) Value() Value {
	if it.it.key == nil {
		panic("MapIter.Value called before Next")
	}
	return copied(it.m.typ.elem, it.it.elem, it.m.flag.ro())
}
