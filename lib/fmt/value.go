// Operands by reflection: kinds, and what they consist of.

package fmt

import "internal/reflectlite"

// printValue prints v; depth counts the values around it. At depth 0 v's own
// methods have been tried already.
func (p *pp) printValue(v reflectlite.Value, verb rune, depth int) {
	if depth > 0 && v.IsValid() && v.CanInterface() {
		p.arg = v.Interface()
		if p.methods(verb) {
			return
		}
	}
	p.arg = nil
	p.value = v
	switch v.Kind() {
	case reflectlite.Invalid:
		p.invalid(verb, depth)
	case reflectlite.Bool:
		p.bool(v.Bool(), verb)
	case reflectlite.Int, reflectlite.Int8, reflectlite.Int16, reflectlite.Int32, reflectlite.Int64:
		p.integer(uint64(v.Int()), true, verb)
	case reflectlite.Uint, reflectlite.Uint8, reflectlite.Uint16, reflectlite.Uint32, reflectlite.Uint64, reflectlite.Uintptr:
		p.integer(v.Uint(), false, verb)
	case reflectlite.Float32:
		p.float(v.Float(), 32, verb)
	case reflectlite.Float64:
		p.float(v.Float(), 64, verb)
	case reflectlite.Complex64:
		p.complex(v.Complex(), 64, verb)
	case reflectlite.Complex128:
		p.complex(v.Complex(), 128, verb)
	case reflectlite.String:
		p.string(v.String(), verb)
	case reflectlite.Map:
		p.mapValue(v, verb, depth)
	case reflectlite.Struct:
		p.structValue(v, verb, depth)
	case reflectlite.Interface:
		p.interfaceValue(v, verb, depth)
	case reflectlite.Array, reflectlite.Slice:
		p.listValue(v, verb, depth)
	case reflectlite.Pointer:
		if depth == 0 && p.pointee(v, verb) {
			return
		}
		p.pointer(v, verb)
	case reflectlite.Chan, reflectlite.Func, reflectlite.UnsafePointer:
		p.pointer(v, verb)
	default:
		p.byte('?')
		p.str(v.Type().String())
		p.byte('?')
	}
}

func (p *pp) invalid(verb rune, depth int) {
	switch {
	case depth == 0:
		p.str("<invalid reflect.Value>")
	case verb == 'v':
		p.str("<nil>")
	default:
		p.badVerb(verb)
	}
}

// pointee prints &{...} for a pointer to something that has parts; only for the
// operand itself, so that cycles end.
func (p *pp) pointee(v reflectlite.Value, verb rune) bool {
	if v.IsNil() {
		return false
	}
	e := v.Elem()
	switch e.Kind() {
	case reflectlite.Array, reflectlite.Slice, reflectlite.Struct, reflectlite.Map:
		p.byte('&')
		p.printValue(e, verb, 1)
		return true
	}
	return false
}

// open begins a list: T{ in Go syntax, else the given text.
func (p *pp) open(v reflectlite.Value, plain string) {
	if p.sharpV {
		p.str(v.Type().String())
		plain = "{"
	}
	p.str(plain)
}

// close ends a list.
func (p *pp) close(plain byte) {
	if p.sharpV {
		plain = '}'
	}
	p.byte(plain)
}

// separate goes before part i of a list.
func (p *pp) separate(i int) {
	switch {
	case i == 0:
	case p.sharpV:
		p.str(", ")
	default:
		p.byte(' ')
	}
}

// typedNil prints T(nil).
func (p *pp) typedNil(v reflectlite.Value) {
	p.str(v.Type().String())
	p.str("(nil)")
}

func (p *pp) mapValue(v reflectlite.Value, verb rune, depth int) {
	if p.sharpV && v.IsNil() {
		p.typedNil(v)
		return
	}
	p.open(v, "map[")
	for i, e := range sortedMap(v) {
		p.separate(i)
		p.printValue(e.key, verb, depth+1)
		p.byte(':')
		p.printValue(e.value, verb, depth+1)
	}
	p.close(']')
}

func (p *pp) structValue(v reflectlite.Value, verb rune, depth int) {
	p.open(v, "{")
	t := v.Type()
	for i := 0; i < v.NumField(); i++ {
		p.separate(i)
		if p.plusV || p.sharpV {
			if name := t.Field(i).Name; name != "" {
				p.str(name)
				p.byte(':')
			}
		}
		f := v.Field(i)
		if f.Kind() == reflectlite.Interface && !f.IsNil() {
			f = f.Elem() // the content, not the interface, is what prints
		}
		p.printValue(f, verb, depth+1)
	}
	p.byte('}')
}

func (p *pp) interfaceValue(v reflectlite.Value, verb rune, depth int) {
	e := v.Elem()
	switch {
	case e.IsValid():
		p.printValue(e, verb, depth+1)
	case p.sharpV:
		p.typedNil(v)
	default:
		p.str("<nil>")
	}
}

func (p *pp) listValue(v reflectlite.Value, verb rune, depth int) {
	switch verb {
	case 's', 'q', 'x', 'X':
		if v.Type().Elem().Kind() == reflectlite.Uint8 {
			p.bytes(bytesOf(v), verb, v.Type().String())
			return
		}
	}
	if p.sharpV && v.Kind() == reflectlite.Slice && v.IsNil() {
		p.typedNil(v)
		return
	}
	p.open(v, "[")
	for i := 0; i < v.Len(); i++ {
		p.separate(i)
		p.printValue(v.Index(i), verb, depth+1)
	}
	p.close(']')
}

// bytesOf returns the bytes of an array or slice of them.
func bytesOf(v reflectlite.Value) []byte {
	if v.Kind() == reflectlite.Slice {
		return v.Bytes()
	}
	b := make([]byte, v.Len())
	for i := range b {
		b[i] = byte(v.Index(i).Uint())
	}
	return b
}

// pointer prints an address.
func (p *pp) pointer(v reflectlite.Value, verb rune) {
	var u uint64
	switch v.Kind() {
	case reflectlite.Chan, reflectlite.Func, reflectlite.Map, reflectlite.Pointer, reflectlite.Slice, reflectlite.UnsafePointer:
		u = uint64(v.Pointer())
	default:
		p.badVerb(verb)
		return
	}
	switch verb {
	case 'v':
		switch {
		case p.sharpV:
			p.byte('(')
			p.str(v.Type().String())
			p.str(")(")
			if u == 0 {
				p.str("nil")
			} else {
				p.hex(u, true)
			}
			p.byte(')')
		case u == 0:
			p.padString("<nil>")
		default:
			p.hex(u, !p.sharp)
		}
	case 'p':
		p.hex(u, !p.sharp)
	case 'b', 'o', 'd', 'x', 'X':
		p.integer(u, false, verb)
	default:
		p.badVerb(verb)
	}
}
