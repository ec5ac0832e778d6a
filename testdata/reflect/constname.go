package main

// A constant name keeps the methods of that name, others may go; a computed one keeps all.

import (
	"fmt"
	"reflect"
)

type T int

func (T) Kept() string { return "kept" }

type I interface {
	MethodByName(string) reflect.Value
}

func main() {
	fmt.Println(reflect.ValueOf(T(0)).MethodByName("Kept").Call(nil)[0])
	fmt.Println(reflect.TypeOf(T(0)).NumMethod())
}
