// Channels, and Select.

package reflect

import "unsafe"

// MakeChan returns a new channel of the channel type typ.
func MakeChan(typ Type, buffer int) Value {
	if typ.Kind() != Chan {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	if typ.ChanDir() != BothDir {
		panic("reflect.MakeChan: unidirectional channel type")
	}
	t := typ.common()
	return Value{t, makechan(t, buffer), flag(Chan)}
}

// channel checks that v is a channel which may be used.
func (v Value) channel(method string) unsafe.Pointer {
	v.mustBe(Chan, method)
	v.mustBeExported(method)
	return v.word()
}

func (v Value) Close() {
	c := v.channel("reflect.Value.Close")
	if ChanDir(v.typ.chandir)&SendDir == 0 {
		panic("reflect: close of receive-only channel")
	}
	closechan(c)
}

// received is the t at p as a Value.
func received(t *rtype, p unsafe.Pointer) Value {
	if t.direct() {
		return Value{t, *(*unsafe.Pointer)(p), flag(t.kind)}
	}
	return Value{t, p, flag(t.kind) | flagIndir}
}

func (v Value) recv(method string, block bool) (x Value, ok bool) {
	c := v.channel(method)
	if ChanDir(v.typ.chandir)&RecvDir == 0 {
		panic("reflect: recv on send-only channel")
	}
	p := newobject(v.typ.elem)
	one := [1]selectCase{{c: c, elem: p}}
	if block {
		ok = chanrecv(c, p)
	} else if selectgo(&one[0], 1, false, &ok) < 0 {
		return Value{}, false
	}
	return received(v.typ.elem, p), ok
}

// Recv receives a value; ok is false, and the value zero, if the channel is closed.
func (v Value) Recv() (x Value, ok bool) { return v.recv("reflect.Value.Recv", true) }

// TryRecv is Recv that does not wait: x is the zero Value if it would.
func (v Value) TryRecv() (x Value, ok bool) { return v.recv("reflect.Value.TryRecv", false) }

func (v Value) send(x Value, method string, block bool) bool {
	c := v.channel(method)
	if ChanDir(v.typ.chandir)&SendDir == 0 {
		panic("reflect: send on recv-only channel")
	}
	x.mustBeExported(method)
	p := x.assignTo("reflect.Value.Send", v.typ.elem, nil).addr()
	if block {
		chansend(c, p)
		return true
	}
	var ok bool
	one := [1]selectCase{{c: c, elem: p, send: 1}}
	return selectgo(&one[0], 1, false, &ok) >= 0
}

func (v Value) Send(x Value) { v.send(x, "reflect.Value.Send", true) }

// TrySend is Send that does not wait; it reports whether x was sent.
func (v Value) TrySend(x Value) bool { return v.send(x, "reflect.Value.TrySend", false) }

// ---- Select ----

// A SelectDir says what a SelectCase does.
type SelectDir int

const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// A SelectCase is one case of a Select: a send of Send to Chan, a receive from Chan, or the
// default, which has neither. A case whose Chan is the zero Value is never ready.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value
}

// selectCase mirrors struct SelectCase of rt.h.
type selectCase struct {
	c    unsafe.Pointer
	elem unsafe.Pointer
	send int
}

// Select executes one of the cases as the select statement would. It returns the case's index and,
// of a receive, the value and whether it was sent, not the zero value of a closed channel.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) > 65536 {
		panic("reflect.Select: too many cases (max 65536)")
	}
	list := make([]selectCase, len(cases))
	def := -1
	for i := range cases {
		c := &cases[i]
		switch c.Dir {
		case SelectDefault:
			if def >= 0 {
				panic("reflect.Select: multiple default cases")
			}
			def = i
			c.checkDefault()
		case SelectSend:
			list[i] = c.sending()
		case SelectRecv:
			list[i] = c.receiving()
		default:
			panic("reflect.Select: invalid Dir")
		}
	}
	var first *selectCase
	if len(list) > 0 {
		first = &list[0]
	}
	chosen = selectgo(first, len(list), def < 0, &recvOK)
	if chosen < 0 {
		return def, Value{}, false
	}
	if cases[chosen].Dir == SelectRecv {
		return chosen, received(cases[chosen].Chan.typ.elem, list[chosen].elem), recvOK
	}
	return chosen, Value{}, false
}

func (c *SelectCase) checkDefault() {
	if c.Chan.IsValid() {
		panic("reflect.Select: default case has Chan value")
	}
	if c.Send.IsValid() {
		panic("reflect.Select: default case has Send value")
	}
}

func (c *SelectCase) sending() selectCase {
	if !c.Chan.IsValid() {
		return selectCase{}
	}
	ch := c.Chan.channel(unknownMethod)
	if ChanDir(c.Chan.typ.chandir)&SendDir == 0 {
		panic("reflect.Select: SendDir case using recv-only channel")
	}
	if !c.Send.IsValid() {
		panic("reflect.Select: SendDir case missing Send value")
	}
	c.Send.mustBeExported(unknownMethod)
	return selectCase{ch, c.Send.assignTo("reflect.Select", c.Chan.typ.elem, nil).addr(), 1}
}

func (c *SelectCase) receiving() selectCase {
	if c.Send.IsValid() {
		panic("reflect.Select: RecvDir case has Send value")
	}
	if !c.Chan.IsValid() {
		return selectCase{}
	}
	ch := c.Chan.channel(unknownMethod)
	if ChanDir(c.Chan.typ.chandir)&RecvDir == 0 {
		panic("reflect.Select: RecvDir case using send-only channel")
	}
	return selectCase{ch, newobject(c.Chan.typ.elem), 0}
}
