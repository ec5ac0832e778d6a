// Iterators over Values.

package reflect

import "iter"

// Fields returns an iterator over the fields of a struct.
func (v Value) Fields() iter.Seq2[StructField, Value] {
	t := v.rtype()
	t.mustBeStruct("Fields")
	return func(yield func(StructField, Value) bool) {
		for i := range t.nlist {
			if !yield(t.Field(i), v.Field(i)) {
				return
			}
		}
	}
}

// Methods returns an iterator over the methods of v.
func (v Value) Methods() iter.Seq2[Method, Value] {
	return func(yield func(Method, Value) bool) {
		t := v.Type()
		for i := range v.NumMethod() {
			if !yield(t.Method(i), v.Method(i)) {
				return
			}
		}
	}
}

// counted yields the numbers below v, an integer, as values of its type.
func (v Value) counted(yield func(Value) bool) {
	n := v.bits()
	if v.CanInt() && int64(n) < 0 {
		return
	}
	for i := uint64(0); i < n; i++ {
		x := Value{flag: 0}.variable(v.typ)
		storeInt(x.ptr, v.typ.size, i)
		if !yield(x) {
			return
		}
	}
}

// Seq returns an iterator over the values that "for x := range v" gives x.
func (v Value) Seq() iter.Seq[Value] {
	t := v.rtype()
	if t.yields(1) {
		return func(yield func(Value) bool) {
			v.Call([]Value{MakeFunc(t.In(0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0]))}
			})})
		}
	}
	k := v.kind()
	switch {
	case k.isInt() || k.isUint():
		return v.counted
	case k == Map:
		return func(yield func(Value) bool) {
			for it := v.MapRange(); it.Next() && yield(it.Key()); {
			}
		}
	case k == Chan:
		return func(yield func(Value) bool) {
			for x, ok := v.Recv(); ok && yield(x); x, ok = v.Recv() {
			}
		}
	case t.CanSeq2() && k != Func && (k != Pointer || !v.IsNil()): // the first of two
		both := v.Seq2()
		return func(yield func(Value) bool) {
			both(func(i, _ Value) bool { return yield(i) })
		}
	}
	panic("reflect: " + t.str + " cannot produce iter.Seq[Value]")
}

// Seq2 returns an iterator over the values that "for x, y := range v" gives x and y.
func (v Value) Seq2() iter.Seq2[Value, Value] {
	t := v.rtype()
	if t.yields(2) {
		return func(yield func(Value, Value) bool) {
			v.Call([]Value{MakeFunc(t.In(0), func(in []Value) []Value {
				return []Value{ValueOf(yield(in[0], in[1]))}
			})})
		}
	}
	switch v.kind() {
	case Pointer:
		if v.Elem().kind() != Array {
			break
		}
		return func(yield func(Value, Value) bool) { v.Elem().elementwise(yield) }
	case Array, Slice:
		return v.elementwise
	case String:
		return func(yield func(Value, Value) bool) {
			for i, r := range *(*string)(v.ptr) {
				if !yield(ValueOf(i), ValueOf(r)) {
					return
				}
			}
		}
	case Map:
		return func(yield func(Value, Value) bool) {
			for it := v.MapRange(); it.Next() && yield(it.Key(), it.Value()); {
			}
		}
	}
	panic("reflect: " + t.str + " cannot produce iter.Seq2[Value, Value]")
}

func (v Value) elementwise(yield func(Value, Value) bool) {
	for i := range v.Len() {
		if !yield(ValueOf(i), v.Index(i)) {
			return
		}
	}
}
