// What is there under nearly that name, and whether it may be used.
package main

import (
	"strings"
	"time"
)

type T struct{ Foo, bar int }

func (T) Meth() {}

func two() (n int, err error) { return }

func main() {
	var b strings.Builder
	b.buf = nil         // ERROR "^b.buf undefined \(cannot refer to unexported field buf\)$"
	b.Buf = nil         // ERROR "^b.Buf undefined \(type strings.Builder has no field or method Buf, but does have unexported field buf\)$"
	b.writeString("")   // ERROR "^b.writeString undefined \(type strings.Builder has no field or method writeString, but does have method WriteString\)$"
	b.Writestring("")   // ERROR "^b.Writestring undefined \(type strings.Builder has no field or method Writestring, but does have method WriteString\)$"
	b.writestring("")   // ERROR "^b.writestring undefined \(type strings.Builder has no field or method writestring\)$"
	_ = strings.Builder{
		buf: nil,  // ERROR "^cannot refer to unexported field buf in struct literal of type strings.Builder$"
		Buf: nil,  // ERROR "^unknown field Buf in struct literal of type strings.Builder, but does have unexported buf$"
		Nope: nil, // ERROR "^unknown field Nope in struct literal of type strings.Builder$"
	}
	_ = T{
		foo: 1, // ERROR "^unknown field foo in struct literal of type T, but does have Foo$"
		BAR: 1, // ERROR "^unknown field BAR in struct literal of type T, but does have bar$"
		_: 1,   // ERROR "^unknown field _ in struct literal of type T$"
	}
	var t T
	t.FOO = 1      // ERROR "^t.FOO undefined \(type T has no field or method FOO, but does have field Foo\)$"
	t.meth()       // ERROR "^t.meth undefined \(type T has no field or method meth, but does have method Meth\)$"
	T.nope()       // ERROR "^T.nope undefined \(type T has no field or method nope\)$"
	T.Foo()        // ERROR "^T.Foo undefined \(type T has no method Foo\)$"
	_ = two() + 1  // ERROR "^multiple-value two\(\) \(value of type \(n int, err error\)\) in single-value context$"
	_ = time.Now().wall // ERROR "cannot refer to unexported field wall"
}
