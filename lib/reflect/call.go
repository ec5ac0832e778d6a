// Calls of functions and methods, and functions made of others.
//
// A made function is a func value whose code is a stub (runtime/arch/amd64/reflectcall.S). The func value is the
// LAST argument of every call, so where it is depends on the signature: there is one stub per place. The stub saves the registers
// and calls calledMade, which finds the func value, takes the arguments out of registers and stack and puts the
// results there.

package reflect

import (
	"sync/atomic"
	"unsafe"
)

// keyedLayout is a layout with what it was asked for.
type keyedLayout struct {
	typ       *rtype
	recv, tcc bool
	layout
}

// layouts holds some of the last ones that were asked for.
var layouts [256]atomic.Pointer[keyedLayout]

func cachedLayout(t *rtype, recv, tcc bool) *layout {
	slot := uintptr(unsafe.Pointer(t)) / 16 * 4
	if recv {
		slot++
	}
	if tcc {
		slot += 2
	}
	at := &layouts[slot%uintptr(len(layouts))]
	k := at.Load()
	if k == nil || k.typ != t || k.recv != recv || k.tcc != tcc {
		k = &keyedLayout{t, recv, tcc, *layoutOf(t, recv, tcc)}
		at.Store(k)
	}
	return &k.layout
}

// ---- Method values ----

// Method returns v's i'th method, bound to v.
func (v Value) Method(i int) Value {
	if v.typ == nil {
		v.wrong("reflect.Value.Method")
	}
	if v.flag&flagMethod != 0 || uint(i) >= uint(v.typ.NumMethod()) {
		panic("reflect: Method index out of range")
	}
	if v.typ.Kind() == Interface && v.IsNil() {
		panic("reflect: Method on nil interface value")
	}
	return Value{v.typ, v.ptr, v.flag.ro() | v.flag&flagIndir | flag(Func) | flag(i)<<flagMethodShift | flagMethod}
}

// NumMethod returns the number of methods that Method can return.
func (v Value) NumMethod() int {
	if v.typ == nil {
		v.wrong("reflect.Value.NumMethod")
	}
	if v.flag&flagMethod != 0 {
		return 0
	}
	return v.typ.NumMethod()
}

// MethodByName returns v's method of that name, bound to v; the zero Value if there is none.
func (v Value) MethodByName(name string) Value {
	if v.typ == nil {
		v.wrong("reflect.Value.MethodByName")
	}
	if v.flag&flagMethod != 0 {
		return Value{}
	}
	i := v.typ.methodIndex(name)
	if i < 0 {
		return Value{}
	}
	return v.Method(i)
}

// receiver returns the code of the method value v, the data word to call it with, and its type without receiver.
func (v Value) receiver(op string) (code, word unsafe.Pointer, t *rtype) {
	i := int(v.flag) >> flagMethodShift
	if v.typ.Kind() == Interface {
		m := &v.typ.imethods()[i]
		if m.pkgpath != "" {
			panic("reflect: " + op + " of unexported method")
		}
		f := (*iface)(v.ptr)
		if f.tab == nil {
			panic("reflect: " + op + " of method on nil interface value")
		}
		return f.tab.fun[i], f.data, m.typ
	}
	m := v.typ.exported(i)
	if v.typ.direct() {
		return m.ifn, v.word(), m.typ
	}
	return m.ifn, v.ptr, m.typ
}

// ---- Call ----

// Call calls v with the arguments in; a variadic function's last ones are gathered into a slice.
func (v Value) Call(in []Value) []Value {
	v.mustBe(Func, "reflect.Value.Call")
	v.mustBeExported("reflect.Value.Call")
	return v.call("Call", in)
}

// CallSlice calls v, a variadic function, with the slice for its last parameter as last argument.
func (v Value) CallSlice(in []Value) []Value {
	v.mustBe(Func, "reflect.Value.CallSlice")
	v.mustBeExported("reflect.Value.CallSlice")
	return v.call("CallSlice", in)
}

func (v Value) call(op string, in []Value) []Value {
	var code, first unsafe.Pointer
	t, bound := v.typ, v.flag&flagMethod != 0
	if bound {
		code, first, t = v.receiver(op)
	} else if first = v.word(); first == nil {
		panic("reflect.Value.Call: call of nil function")
	} else {
		code = *(*unsafe.Pointer)(first)
	}
	in = arguments(t, op, in)
	var f frame
	args := f.pointers(t.length)
	for i, p := range t.params() {
		in[i].mustBeExported("reflect.Value." + op)
		args[i] = in[i].assignTo("reflect.Value.Call", p, nil).addr()
	}
	results := f.invoke(code, first, t, bound, args, nil)
	if len(t.results()) == 0 {
		return nil
	}
	out := make([]Value, len(t.results()))
	for i, r := range t.results() {
		out[i] = received(r, results[i])
	}
	return out
}

// A frame is the memory of one call: one object, if there are few arguments.
type frame struct {
	r    registers
	free int
	few  [6]unsafe.Pointer
}

// pointers returns n of them.
func (f *frame) pointers(n int) []unsafe.Pointer {
	if f.free+n > len(f.few) {
		return make([]unsafe.Pointer, n)
	}
	p := f.few[f.free : f.free+n]
	f.free += n
	return p
}

// invoke calls code, a function of type t, with the arguments that lie at args, and returns where its results lie.
// first is the func value or, of a method, the receiver's data word. stub, if not nil, is the frame of the stub whose
// caller's right to recover the function inherits.
func (f *frame) invoke(code, first unsafe.Pointer, t *rtype, method bool, args []unsafe.Pointer, stub unsafe.Pointer) []unsafe.Pointer {
	l := cachedLayout(t, method, compiledByTcc(code))
	r := &f.r
	n := l.stack
	if l.context.onstack {
		n += 8
	}
	stack := unsafe.Pointer(unsafe.SliceData(f.pointers(int(n / 8))))
	out := unsafe.Pointer(unsafe.SliceData(make([]unsafe.Pointer, (l.size+7)/8))) // stays with the results
	if l.out {
		r.ints[0] = out
	}
	if method {
		r.put(&l.recv, stack, uintptrType, unsafe.Pointer(&first), false)
	} else {
		r.put(&l.context, stack, uintptrType, unsafe.Pointer(&first), false)
	}
	for i, p := range t.params() {
		r.put(&l.params[i], stack, p, args[i], false)
	}
	call(code, r, stack, n, stub)
	results := f.pointers(len(t.results()))
	for i, p := range t.results() {
		if l.out {
			results[i] = unsafe.Add(out, l.offsets[i])
		} else {
			results[i] = newobject(p)
			r.get(&l.result, nil, p, results[i], true)
		}
	}
	return results
}

// arguments checks them and returns one for each parameter.
func arguments(t *rtype, op string, in []Value) []Value {
	variadic, n := t.flags&tfVariadic != 0, t.length
	if op == "CallSlice" && !variadic {
		panic("reflect: CallSlice of non-variadic function")
	}
	gather := op != "CallSlice" && variadic
	if gather {
		n--
	}
	if len(in) < n {
		panic("reflect: " + op + " with too few input arguments")
	}
	if len(in) > n && !gather {
		panic("reflect: " + op + " with too many input arguments")
	}
	for _, x := range in {
		if x.kind() == Invalid {
			panic("reflect: " + op + " using zero Value argument")
		}
	}
	for i, p := range t.params()[:n] {
		if xt := in[i].rtype(); !xt.AssignableTo(p) {
			panic("reflect: " + op + " using " + xt.str + " as type " + p.str)
		}
	}
	if !gather {
		return in
	}
	st := t.params()[n]
	rest := MakeSlice(st, len(in)-n, len(in)-n)
	for i, x := range in[n:] {
		if xt := x.rtype(); !xt.AssignableTo(st.elem) {
			panic("reflect: cannot use " + xt.str + " as type " + st.elem.str + " in " + op)
		}
		rest.Index(i).Set(x)
	}
	return append(append(make([]Value, 0, n+1), in[:n]...), rest)
}

// ---- Made functions ----

// made is the func value of a made function.
type made struct {
	code unsafe.Pointer
	typ  *rtype
	fn   func([]Value) []Value
	bound Value // else: a method value
}

// newMade returns a func value of type t, without its content.
func newMade(t *rtype) *made {
	return &made{code: stub(contextPlace(t)), typ: t}
}

// contextPlace numbers the places of the func value for callers compiled by gcc and by libtcc; see stubPlace.
func contextPlace(t *rtype) int {
	return stubPlace(&cachedLayout(t, false, false).context)<<16 | stubPlace(&cachedLayout(t, false, true).context)
}

// stubPlace is the number of an integer register, or 6 and more: of a word on the stack.
func stubPlace(p *place) int {
	if p.onstack {
		return intRegs + int(p.offset/8)
	}
	return p.reg[0]
}

// MakeFunc returns a function of the func type typ that calls fn.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	t := typ.common()
	m := newMade(t)
	m.fn = fn
	return Value{t, unsafe.Pointer(m), flag(Func)}
}

// methodValue makes a func value of v, a method and its receiver.
func methodValue(op string, v Value) Value {
	_, _, t := v.receiver(op)
	m := newMade(t)
	m.bound = v
	return Value{t, unsafe.Pointer(m), v.flag&flagRO | flag(Func)}
}

// methodFunc returns the func value of t's i'th method, of code ifn, as a function of type ft, whose first parameter is the
// receiver.
func methodFunc(t, ft *rtype, ifn unsafe.Pointer, i int) unsafe.Pointer {
	if t.direct() { // the receiver is the data word
		return unsafe.Pointer(&made{code: ifn})
	}
	m := newMade(ft)
	m.bound = Value{t, nil, flag(Func) | flagIndir | flag(i)<<flagMethodShift | flagMethod}
	return unsafe.Pointer(m)
}

// calledMade is where the stub goes: the made function whose func value is at place was called with registers r and the
// arguments on stack, and returns to pc. stub is the stub's frame.
func calledMade(place int, r *registers, stack, pc, stub unsafe.Pointer) {
	tcc := compiledByTcc(pc)
	k := place >> 16
	if tcc {
		k = place & 0xffff
	}
	var m *made
	if k < intRegs {
		m = (*made)(r.ints[k])
	} else {
		m = *(**made)(unsafe.Add(stack, (k-intRegs)*8))
	}
	l := cachedLayout(m.typ, false, tcc)
	out := r.ints[0]
	args := make([]unsafe.Pointer, m.typ.length)
	for i, p := range m.typ.params() {
		args[i] = newobject(p)
		r.get(&l.params[i], stack, p, args[i], false)
	}
	var results []unsafe.Pointer
	if m.fn == nil {
		results = m.method(args, stub)
	} else {
		in := make([]Value, len(args))
		for i, p := range m.typ.params() {
			in[i] = received(p, args[i])
		}
		inherit(stub)
		results = m.checked(m.fn(in))
	}
	for i, t := range m.typ.results() {
		if l.out {
			memmove(unsafe.Add(out, l.offsets[i]), results[i], t.size)
		} else {
			r.put(&l.result, nil, t, results[i], true)
		}
	}
}

// method calls the method that m stands for; without a bound receiver the first argument is that.
func (m *made) method(args []unsafe.Pointer, stub unsafe.Pointer) []unsafe.Pointer {
	v := m.bound
	if v.ptr == nil && v.flag&flagIndir != 0 {
		v.ptr = args[0]
		args = args[1:]
	}
	code, first, t := v.receiver("Call")
	var f frame
	return f.invoke(code, first, t, true, args, stub)
}

// checked returns where the results of m.fn lie. gc's texts would name a function, but call each a closure.
func (m *made) checked(out []Value) []unsafe.Pointer {
	if len(out) != len(m.typ.results()) {
		panic("reflect: wrong return count from function created by MakeFunc")
	}
	places := make([]unsafe.Pointer, len(out))
	for i, t := range m.typ.results() {
		if out[i].typ == nil {
			panic("reflect: function created by MakeFunc using closure returned zero Value")
		}
		if out[i].flag&flagRO != 0 {
			panic("reflect: function created by MakeFunc using closure returned value obtained from unexported field")
		}
		places[i] = out[i].assignTo("reflect.MakeFunc", t, nil).addr()
	}
	return places
}
