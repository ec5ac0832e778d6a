// Conversions.

package reflect

import "strconv"

// CanConvert reports whether v.Convert(t) does not panic.
func (v Value) CanConvert(t Type) bool {
	vt := v.Type()
	if !vt.ConvertibleTo(t) {
		return false
	}
	if vt.Kind() == Slice {
		switch {
		case t.Kind() == Array:
			return t.Len() <= v.Len()
		case t.Kind() == Pointer && t.Elem().Kind() == Array:
			return t.Elem().Len() <= v.Len()
		}
	}
	return true
}

// Convert returns v converted to t.
func (v Value) Convert(t Type) Value {
	if v.flag&flagMethod != 0 {
		v = methodValue("Convert", v)
	}
	convert := converter(t.common(), v.typ)
	if convert == nil {
		panic("reflect.Value.Convert: value of type " + v.typ.str + " cannot be converted to type " + t.String())
	}
	return convert(v, t.common())
}

// converter returns what converts a src to a dst, nil if nothing does.
func converter(dst, src *rtype) func(Value, *rtype) Value {
	if f := basicConverter(dst, src); f != nil {
		return f
	}
	switch {
	case src.Kind() == Chan && dst.Kind() == Chan && assignableChan(dst, src), identicalUnderlying(dst, src, false):
		return convertSame
	case dst.Kind() == Pointer && dst.name == "" && src.Kind() == Pointer && src.name == "" &&
		identicalUnderlying(dst.elem, src.elem, false):
		return convertSame
	case implements(dst, src):
		return convertInterface
	}
	return nil
}

func basicConverter(dst, src *rtype) func(Value, *rtype) Value {
	to, from := dst.Kind(), src.Kind()
	switch {
	case from.isInt() || from.isUint():
		switch {
		case to.isInt() || to.isUint():
			return convertInt
		case to.isFloat():
			return convertIntFloat
		case to == String:
			return convertIntString
		}
	case from.isFloat():
		switch {
		case to.isInt() || to.isUint():
			return convertFloatInt
		case to.isFloat():
			return convertFloat
		}
	case from.isComplex() && to.isComplex():
		return convertComplex
	case from == String && to == Slice && dst.elem.PkgPath() == "":
		switch dst.elem.Kind() {
		case Uint8:
			return convertStringBytes
		case Int32:
			return convertStringRunes
		}
	case from == Slice:
		return sliceConverter(dst, src)
	}
	return nil
}

func sliceConverter(dst, src *rtype) func(Value, *rtype) Value {
	switch {
	case dst.Kind() == String && src.elem.PkgPath() == "" && src.elem.Kind() == Uint8:
		return convertBytesString
	case dst.Kind() == String && src.elem.PkgPath() == "" && src.elem.Kind() == Int32:
		return convertRunesString
	case dst.Kind() == Pointer && dst.elem.Kind() == Array && src.elem == dst.elem.elem:
		return convertSliceArrayPtr
	case dst.Kind() == Array && src.elem == dst.elem:
		return convertSliceArray
	}
	return nil
}

// variable returns a new t, read-only as v is, to be filled by a conversion.
func (v Value) variable(t *rtype) Value {
	return Value{t, newobject(t), v.flag.ro() | flagIndir | flag(t.kind)}
}

// bits is the value of an integer, extended to 64 bits as its type says.
func (v Value) bits() uint64 {
	if v.CanInt() {
		return uint64(v.Int())
	}
	return v.Uint()
}

func convertInt(v Value, t *rtype) Value {
	x := v.variable(t)
	storeInt(x.ptr, t.size, v.bits())
	return x
}

func convertFloatInt(v Value, t *rtype) Value {
	x := v.variable(t)
	if t.Kind().isInt() {
		storeInt(x.ptr, t.size, uint64(int64(v.Float())))
	} else {
		storeInt(x.ptr, t.size, uint64(v.Float()))
	}
	return x
}

func convertIntFloat(v Value, t *rtype) Value {
	x := v.variable(t)
	f := float64(v.bits())
	if v.CanInt() {
		f = float64(v.Int())
	}
	if t.Kind() == Float32 {
		*(*float32)(x.ptr) = float32(f)
	} else {
		*(*float64)(x.ptr) = f
	}
	return x
}

func convertFloat(v Value, t *rtype) Value {
	x := v.variable(t)
	switch {
	case t.Kind() == Float64:
		*(*float64)(x.ptr) = v.Float()
	case v.kind() == Float32:
		*(*uint32)(x.ptr) = *(*uint32)(v.ptr) // a signaling NaN stays one
	default:
		*(*float32)(x.ptr) = float32(v.Float())
	}
	return x
}

func convertComplex(v Value, t *rtype) Value {
	x := v.variable(t)
	if t.Kind() == Complex64 {
		*(*complex64)(x.ptr) = complex64(v.Complex())
	} else {
		*(*complex128)(x.ptr) = v.Complex()
	}
	return x
}

func convertIntString(v Value, t *rtype) Value {
	r := rune(0xFFFD)
	if v.CanInt() && int64(rune(v.Int())) == v.Int() || v.CanUint() && uint64(rune(v.Uint())) == v.Uint() {
		r = rune(v.bits())
	}
	x := v.variable(t)
	*(*string)(x.ptr) = string(r)
	return x
}

func convertStringBytes(v Value, t *rtype) Value {
	x := v.variable(t)
	*(*[]byte)(x.ptr) = []byte(*(*string)(v.ptr))
	return x
}

func convertStringRunes(v Value, t *rtype) Value {
	x := v.variable(t)
	*(*[]rune)(x.ptr) = []rune(*(*string)(v.ptr))
	return x
}

func convertBytesString(v Value, t *rtype) Value {
	x := v.variable(t)
	*(*string)(x.ptr) = string(*(*[]byte)(v.ptr))
	return x
}

func convertRunesString(v Value, t *rtype) Value {
	x := v.variable(t)
	*(*string)(x.ptr) = string(*(*[]rune)(v.ptr))
	return x
}

func convertSliceArrayPtr(v Value, t *rtype) Value {
	if n := t.elem.length; n > v.Len() {
		panic("reflect: cannot convert slice with length " + strconv.Itoa(v.Len()) + " to pointer to array with length " + strconv.Itoa(n))
	}
	return Value{t, v.header().ptr, v.flag&^(flagIndir|flagAddr|flagKindMask) | flag(Pointer)}
}

func convertSliceArray(v Value, t *rtype) Value {
	if n := t.length; n > v.Len() {
		panic("reflect: cannot convert slice with length " + strconv.Itoa(v.Len()) + " to array with length " + strconv.Itoa(n))
	}
	return Value{t, newcopy(t, v.header().ptr), v.flag&^(flagAddr|flagKindMask) | flag(Array)}
}

// convertSame changes only the type.
func convertSame(v Value, t *rtype) Value {
	p := v.ptr
	if v.flag&flagAddr != 0 {
		p = newcopy(t, p)
	}
	return Value{t, p, v.flag.ro() | v.flag&^flagAddr}
}

func convertInterface(v Value, t *rtype) Value {
	x := v.variable(t)
	v.store(t, x.ptr)
	return x
}
