// Where arguments and results lie: docs/abi.md's calls, in registers and on the stack.
//
// A C compiler sees the structs of codegen (codegen/ctypes.c): a Go struct of up to 16 bytes travels in up
// to two registers, integer or vector by what each half holds. libtcc has a rule of its own: both halves
// are of one class, vector only if all of the struct's members are floats, arrays counting as integers. So a layout is
// asked for with the compiler of the code that is called, or that calls.

package reflect

import "unsafe"

const (
	intRegs   = 6
	floatRegs = 8
)

// registers holds what the registers for arguments, and those for results, hold; call_amd64.S knows it.
type registers struct {
	ints    [intRegs]unsafe.Pointer
	floats  [floatRegs]uint64
	rints   [2]unsafe.Pointer // rax, rdx
	rfloats [2]uint64         // xmm0, xmm1
}

// A place is where one value lies: in up to two registers, or on the stack.
type place struct {
	words   int     // registers; 0: it lies on the stack, or has no bytes
	float   [2]bool // class of each register
	reg     [2]int  // number within its class
	onstack bool
	offset  uintptr // on the stack
}

// A layout is the places of one signature.
type layout struct {
	out     bool // results go to where the first argument points
	recv    place
	params  []place
	context place     // of the func value
	stack   uintptr   // bytes of arguments there
	result  place     // if not out: numbers are those of rints and rfloats
	offsets []uintptr // if out: of each result
	size    uintptr   // if out: of all results
}

// class says what the halves of a value hold.
type class struct {
	floats, ints [2]bool
	array        bool // or padding, which is one
}

func (c *class) note(at uintptr, float bool) {
	if float {
		c.floats[at/8] = true
	} else {
		c.ints[at/8] = true
	}
}

// members notes what a t at offset at holds.
func (c *class) members(t *rtype, at uintptr) {
	switch t.Kind() {
	case Float32, Float64:
		c.note(at, true)
	case Complex64:
		c.note(at, true)
	case Complex128:
		c.note(at, true)
		c.note(at+8, true)
	case String, Interface:
		c.note(at, false)
		c.note(at+8, false)
	case Array:
		c.array = true
		for i := range t.length {
			c.members(t.elem, at+uintptr(i)*t.elem.size)
		}
	case Struct:
		c.structMembers(t, at)
	default:
		c.note(at, false)
	}
}

// structMembers mirrors struct_ctype of codegen/ctypes.c: fields of size 0 are left out, and an array of
// bytes fills what C would not leave free itself.
func (c *class) structMembers(t *rtype, at uintptr) {
	end, align := uintptr(0), t.align
	for i := range t.fields() {
		f := &t.fields()[i]
		if f.typ.size == 0 {
			continue
		}
		if roundUp(end, f.typ.align) != f.offset {
			c.padding(at+end, at+f.offset)
		}
		c.members(f.typ, at+f.offset)
		end = f.offset + f.typ.size
	}
	if roundUp(end, align) != t.size {
		c.padding(at+end, at+t.size)
	}
}

func (c *class) padding(from, to uintptr) {
	c.array = true
	for ; from < to; from++ {
		c.note(from, false)
	}
}

// classify returns the classes of the registers that a t takes; n is 0 if it goes to memory.
func classify(t *rtype, tcc bool) (n int, float [2]bool) {
	if t.size > 16 || t.size == 0 {
		return 0, float
	}
	var c class
	c.members(t, 0)
	n = int(t.size+7) / 8
	for i := range n {
		float[i] = !c.ints[i]
	}
	if tcc && (t.Kind() == Struct || t.Kind() == Array) && (c.array || c.ints[0] || c.ints[1]) {
		float = [2]bool{}
	}
	return n, float
}

// counter hands out registers and stack.
type counter struct {
	ints, floats int
	stack        uintptr
}

func (k *counter) take(t *rtype, tcc bool) (p place) {
	if t.size == 0 {
		return p
	}
	n, float := classify(t, tcc)
	ints, floats := k.ints, k.floats
	for i := range n {
		p.float[i] = float[i]
		if float[i] {
			p.reg[i] = floats
			floats++
		} else {
			p.reg[i] = ints
			ints++
		}
	}
	if n == 0 || ints > intRegs || floats > floatRegs {
		p = place{onstack: true, offset: k.stack}
		k.stack += (t.size + 7) &^ 7
		return p
	}
	p.words = n
	k.ints, k.floats = ints, floats
	return p
}

// layoutOf returns the places for a call of a function of type t; recv: with an interface's data word before the parameters.
func layoutOf(t *rtype, recv, tcc bool) *layout {
	l := &layout{}
	var k counter
	l.results(t.results(), tcc)
	if l.out {
		k.ints++
	}
	word := uintptrType
	if recv {
		l.recv = k.take(word, tcc)
	}
	for _, p := range t.params() {
		l.params = append(l.params, k.take(p, tcc))
	}
	l.stack = k.stack
	l.context = k.take(word, tcc)
	return l
}

var uintptrType = TypeFor[uintptr]().common()

func (l *layout) results(list []*rtype, tcc bool) {
	if len(list) == 1 && list[0].size <= 16 {
		var k counter
		l.result = k.take(list[0], tcc)
		return
	}
	l.out = len(list) > 0
	for _, t := range list {
		l.size = roundUp(l.size, t.align)
		l.offsets = append(l.offsets, l.size)
		l.size += t.size
	}
}

// word returns the address of the i'th register of p in r, as arguments or, if results, there.
func (r *registers) word(p *place, i int, result bool) unsafe.Pointer {
	switch {
	case result && p.float[i]:
		return unsafe.Pointer(&r.rfloats[p.reg[i]])
	case result:
		return unsafe.Pointer(&r.rints[p.reg[i]])
	case p.float[i]:
		return unsafe.Pointer(&r.floats[p.reg[i]])
	}
	return unsafe.Pointer(&r.ints[p.reg[i]])
}

// put copies the t at v to its place, get copies it from there.
func (r *registers) put(p *place, stack unsafe.Pointer, t *rtype, v unsafe.Pointer, result bool) {
	if p.onstack {
		memmove(unsafe.Add(stack, p.offset), v, t.size)
		return
	}
	for i := range p.words {
		w := r.word(p, i, result)
		*(*uint64)(w) = 0
		memmove(w, unsafe.Add(v, i*8), min(8, t.size-uintptr(i)*8))
	}
	if k := t.Kind(); p.words == 1 && k.isInt() {
		*(*int64)(r.word(p, 0, result)) = Value{t, v, flag(k)}.Int()
	}
}

func (r *registers) get(p *place, stack unsafe.Pointer, t *rtype, v unsafe.Pointer, result bool) {
	if p.onstack {
		memmove(v, unsafe.Add(stack, p.offset), t.size)
		return
	}
	for i := range p.words {
		memmove(unsafe.Add(v, i*8), r.word(p, i, result), min(8, t.size-uintptr(i)*8))
	}
}
