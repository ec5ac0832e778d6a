package main

// DeepEqual, Equal, Comparable, IsZero.

import (
	"fmt"
	"math"
	"reflect"
)

type Loop struct {
	Next *Loop
	M    map[string]any
}
type Mixed struct {
	A int
	F float64
	S string
	I any
	_ int
	P *int
}

func main() {
	one, uno := 1, 1
	l1, l2 := &Loop{}, &Loop{}
	l1.Next, l2.Next = l1, &Loop{Next: l2}
	nan := math.NaN()
	f := func() {}
	selfA, selfB := []any{nil}, []any{nil}
	selfA[0], selfB[0] = selfA, selfB
	nans := []float64{nan}
	for _, p := range [][2]any{
		{1, 1}, {1, int8(1)}, {nil, nil}, {nil, 1}, {"a", "a"}, {nan, nan}, {nans, nans}, {[]float64{nan}, []float64{nan}}, {math.Copysign(0, -1), 0.0},
		{[]int{1, 2}, []int{1, 2}}, {[]int{}, []int(nil)}, {[]int(nil), []int(nil)}, {[]int{1}, []int{2}}, {[2]int{1, 2}, [2]int{1, 2}}, {&one, &uno}, {[]*int{&one}, []*int{&uno}},
		{map[string]int{"a": 1}, map[string]int{"a": 1}}, {map[string]int{"a": 1}, map[string]int{"b": 1}}, {map[string]int{}, map[string]int(nil)}, {map[float64]int{nan: 1}, map[float64]int{nan: 1}},
		{f, f}, {(func())(nil), (func())(nil)}, {Mixed{I: []int{1}, P: &one}, Mixed{I: []int{1}, P: &uno}}, {Mixed{I: 1}, Mixed{I: int8(1)}}, {l1, l2}, {selfA, selfB}, {error(nil), error(nil)},
		{[]any{1, "a", nil}, []any{1, "a", nil}}, {struct{}{}, struct{}{}}, {[]byte("abc"), []byte("abc")}, {[]string{"a", "b"}, []string{"a", "c"}}, {make(chan int), make(chan int)}, {1i, 1i},
		{[]uint16{1, 2}, []uint16{1, 2}}, {[][]int{{1}, nil}, [][]int{{1}, nil}}, {[][]int{{1}, nil}, [][]int{{1}, {}}},
	} {
		fmt.Print(reflect.DeepEqual(p[0], p[1]), " ")
	}
	fmt.Println()
	for _, x := range []any{
		0, 1, "", "x", 0.0, math.Copysign(0, -1), nan, 0i, false, [3]int{}, [3]int{0, 1}, [2]string{}, [2][]int{}, [2][]int{{}, nil}, Mixed{}, Mixed{I: 1}, Mixed{F: math.Copysign(0, -1)}, (*int)(nil), &one, []int(nil), []int{}, map[int]int(nil),
		struct{ a []int }{}, struct {
			a []int
			b [2000]byte
		}{}, [2000]byte{1999: 1}, [300]int{}, struct{}{}, f, (func())(nil),
	} {
		v := reflect.ValueOf(x)
		eq := "panics"
		func() {
			defer func() {
				if r := recover(); r != nil {
					eq = fmt.Sprint(r)
				}
			}()
			eq = fmt.Sprint(v.Equal(reflect.ValueOf(x)))
		}()
		fmt.Println(v.Type(), v.IsZero(), v.Comparable(), v.Type().Comparable(), eq)
	}
	bad := reflect.ValueOf(Mixed{I: []int{}})
	fmt.Println(bad.Comparable(), bad.Type().Comparable(), reflect.ValueOf([2]any{1, f}).Comparable(), reflect.Value{}.Comparable(), reflect.Value{}.Equal(reflect.Value{}))
	fmt.Println(reflect.ValueOf(new(any)).Elem().Comparable(), reflect.ValueOf([]any{1}).Index(0).Equal(reflect.ValueOf(1)), reflect.ValueOf(1).Equal(reflect.ValueOf("1")))
}
