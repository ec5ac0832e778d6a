// One operand: %T and %p first, then basic types, then the operand's methods,
// then reflection.

package fmt

import "internal/reflectlite"

func (p *pp) printArg(arg any, verb rune) {
	p.arg = arg
	p.value = reflectlite.Value{}
	if arg == nil {
		if verb == 'T' || verb == 'v' {
			p.padString("<nil>")
		} else {
			p.badVerb(verb)
		}
		return
	}
	if verb == 'T' {
		p.truncated(reflectlite.TypeOf(arg).String())
		return
	}
	if verb == 'p' {
		p.pointer(reflectlite.ValueOf(arg), 'p')
		return
	}
	switch v := arg.(type) {
	case string:
		p.string(v, verb)
	case int:
		p.integer(uint64(v), true, verb)
	case bool:
		p.bool(v, verb)
	case float64:
		p.float(v, 64, verb)
	case float32:
		p.float(float64(v), 32, verb)
	case complex64:
		p.complex(complex128(v), 64, verb)
	case complex128:
		p.complex(v, 128, verb)
	case int8:
		p.integer(uint64(v), true, verb)
	case int16:
		p.integer(uint64(v), true, verb)
	case int32:
		p.integer(uint64(v), true, verb)
	case int64:
		p.integer(uint64(v), true, verb)
	case uint:
		p.integer(uint64(v), false, verb)
	case uint8:
		p.integer(uint64(v), false, verb)
	case uint16:
		p.integer(uint64(v), false, verb)
	case uint32:
		p.integer(uint64(v), false, verb)
	case uint64:
		p.integer(v, false, verb)
	case uintptr:
		p.integer(uint64(v), false, verb)
	case []byte:
		p.bytes(v, verb, "[]byte")
	case reflectlite.Value:
		p.reflected(v, verb)
	default:
		if v, ok := reflectlite.Reflected(arg); ok {
			p.reflected(v, verb)
		} else if !p.methods(verb) {
			p.printValue(reflectlite.ValueOf(arg), verb, 0)
		}
	}
}

// reflected prints what v stands for.
func (p *pp) reflected(v reflectlite.Value, verb rune) {
	if v.IsValid() && v.CanInterface() {
		p.arg = v.Interface()
		if p.methods(verb) {
			return
		}
	}
	p.printValue(v, verb, 0)
}

// badVerb reports a verb that does not suit the operand: %!d(string=hi).
func (p *pp) badVerb(verb rune) {
	p.erroring = true
	p.str("%!")
	p.writeRune(verb)
	p.byte('(')
	switch {
	case p.arg != nil:
		p.str(reflectlite.TypeOf(p.arg).String())
		p.byte('=')
		p.printArg(p.arg, 'v')
	case p.value.IsValid():
		p.str(p.value.Type().String())
		p.byte('=')
		p.printValue(p.value, 'v', 0)
	default:
		p.str("<nil>")
	}
	p.byte(')')
	p.erroring = false
}

// methods lets p.arg print itself, if it can for this verb.
func (p *pp) methods(verb rune) bool {
	if p.erroring {
		return false
	}
	if verb == 'w' {
		if _, ok := p.arg.(error); !ok || !p.wrapErrs {
			p.badVerb(verb)
			return true
		}
		verb = 'v'
	}
	if f, ok := p.arg.(Formatter); ok {
		p.callFormat(f, verb)
		return true
	}
	if p.sharpV {
		if s, ok := p.arg.(GoStringer); ok {
			p.callGoString(s, verb)
			return true
		}
		return false
	}
	switch verb {
	case 'v', 's', 'x', 'X', 'q':
		switch v := p.arg.(type) {
		case error:
			p.callError(v, verb)
			return true
		case Stringer:
			p.callString(v, verb)
			return true
		}
	}
	return false
}

func (p *pp) callFormat(f Formatter, verb rune) {
	defer p.catch(p.arg, verb, "Format")
	f.Format(p, verb)
}

func (p *pp) callGoString(s GoStringer, verb rune) {
	defer p.catch(p.arg, verb, "GoString")
	p.truncated(s.GoString())
}

func (p *pp) callError(err error, verb rune) {
	defer p.catch(p.arg, verb, "Error")
	p.string(err.Error(), verb)
}

func (p *pp) callString(s Stringer, verb rune) {
	defer p.catch(p.arg, verb, "String")
	p.string(s.String(), verb)
}

// catch ends a method's panic. A nil pointer is the likely cause when there is
// one, and <nil> a nice result; else the panic is reported in the text.
func (p *pp) catch(arg any, verb rune, method string) {
	err := recover()
	if err == nil {
		return
	}
	if v := reflectlite.ValueOf(arg); v.Kind() == reflectlite.Pointer && v.IsNil() {
		p.str("<nil>")
		return
	}
	if p.panicking {
		panic(err) // the panic's value panics as well: give up
	}
	saved := p.flags
	p.flags = flags{}
	p.str("%!")
	p.writeRune(verb)
	p.str("(PANIC=")
	p.str(method)
	p.str(" method: ")
	p.panicking = true
	p.printArg(err, 'v')
	p.panicking = false
	p.byte(')')
	p.flags = saved
	p.wid, p.prec = 0, 0 // gc's library restores the flags, but not these two numbers
}
