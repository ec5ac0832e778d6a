package main

// What Type tells of every kind of type.

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"time"
	"unsafe"
)

type (
	Int                      int
	Pair                     struct{ A, B int8 }
	Gen[T any]               struct{ V T }
	Two[K comparable, V any] map[K]V
	Fn                       func(int, ...string) (bool, error)
	Iface                    interface {
		io.Reader
		m()
		Z(Int) *Pair
	}
	Rec struct{ Next *Rec }
)

func (Pair) P()  {}
func (*Pair) Q() {}

func show(t reflect.Type) {
	fmt.Printf("%s|%s|%s|%v|%d|%d|%d|%v|%d\n", t, t.Name(), t.PkgPath(), t.Kind(), t.Size(), t.Align(), t.FieldAlign(), t.Comparable(), t.NumMethod())
}

func main() {
	type local struct {
		x int
		Y string `json:"y" xml:"z"`
		_ bool
		io.Writer
		*Pair
		error
	}
	for _, x := range []any{
		true, 1, int8(1), int16(1), int32(1), int64(1), uint(1), uint8(1), uint16(1), uint32(1), uint64(1), uintptr(1),
		float32(1), 1.0, complex64(1), 1i, "", unsafe.Pointer(nil), Int(1), Pair{}, &Pair{}, Gen[int]{}, Gen[Gen[Pair]]{}, Gen[map[string]*Rec]{},
		Two[string, []int]{}, Fn(nil), Rec{}, local{}, []local{}, [3]Pair{}, [0]func(){}, map[Pair]Rec{}, make(chan int), make(<-chan int), make(chan<- int),
		make(chan (<-chan int)), make(<-chan chan<- int), func() {}, func(int) string { return "" }, func(a, b int, c ...any) (x, y int) { return },
		struct{}{}, struct {
			a int
			B []string `tag:"\"quoted\""`
			Pair
		}{}, errors.New("x"), new(error), new(any), new(Iface), new(interface {
			M(int) error
			error
		}), time.Second, strings.NewReader(""), [2][3]*[]map[string]chan func(){}, struct{ _ [0]func() }{},
	} {
		show(reflect.TypeOf(x))
	}
	show(reflect.TypeFor[Iface]())
	show(reflect.TypeFor[error]())
	show(reflect.TypeFor[any]())
	show(reflect.TypeFor[interface{ m() }]())
	fmt.Println(reflect.TypeOf(nil), reflect.TypeFor[byte]() == reflect.TypeFor[uint8](), reflect.TypeFor[rune](), reflect.TypeFor[comparableOnly[int]]())

	f := reflect.TypeOf(Fn(nil))
	fmt.Println(f.NumIn(), f.NumOut(), f.In(0), f.In(1), f.Out(0), f.Out(1), f.IsVariadic())
	for t := range f.Ins() {
		fmt.Print(t, " ")
	}
	for t := range f.Outs() {
		fmt.Print(t, " ")
	}
	fmt.Println()
	m := reflect.TypeOf(Two[string, []int]{})
	fmt.Println(m.Key(), m.Elem(), reflect.TypeOf([7]int{}).Len(), reflect.TypeOf(make(<-chan int)).ChanDir(), reflect.BothDir, reflect.SendDir, reflect.ChanDir(9))
	fmt.Println(reflect.TypeOf(int16(0)).Bits(), reflect.TypeOf(1i).Bits(), reflect.Kind(99), reflect.Ptr, reflect.UnsafePointer, reflect.Invalid)
	fmt.Println(reflect.TypeOf(int8(0)).OverflowInt(128), reflect.TypeOf(uint8(0)).OverflowUint(255), reflect.TypeOf(float32(0)).OverflowFloat(1e39), reflect.TypeOf(complex64(0)).OverflowComplex(1e39i))
	rec := reflect.TypeOf(Rec{})
	fmt.Println(rec.Field(0).Type.Elem() == rec, reflect.PointerTo(rec) == rec.Field(0).Type)
	keys := map[reflect.Type]string{reflect.TypeOf(1): "int", reflect.TypeOf(""): "string"}
	fmt.Println(keys[reflect.TypeFor[int]()], keys[reflect.TypeFor[string]()])
}

type comparableOnly[T comparable] struct{}
