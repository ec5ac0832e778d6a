// Spec: Switch statements: no tag, missing tag, fallthrough, default anywhere, nil, interfaces, duplicate detection's edge.
package main

import "fmt"

type T struct{ a int }

func f(s string) string { fmt.Print(s, " "); return s }

func sw(x int) string {
	switch {
	case x < 0:
		return "neg"
	case x == 0:
		return "zero"
	default:
		return "many"
	case x == 1:
		return "one"
	}
}

func main() {
	fmt.Println(sw(-1), sw(0), sw(1), sw(2))
	for i := 0; i < 6; i++ {
		switch i {
		case 0, 1:
			fmt.Print("a")
			fallthrough
		case 2:
			fmt.Print("b")
			if i == 1 {
				break
			}
			fallthrough
		default:
			fmt.Print("d")
			fallthrough
		case 4:
			fmt.Print("e")
		case 5:
		}
		fmt.Print(" ")
	}
	fmt.Println()
	switch f("b") {
	case f("a"), f("b"), f("c"):
		fmt.Println("hit")
	case f("d"):
	}
	switch x := any(3).(type) {
	default:
		fmt.Println("type", x)
	}
	var e any = T{1}
	switch e {
	case 1, "x", nil:
	case T{1}:
		fmt.Println("struct")
	}
	switch (*int)(nil) {
	case nil:
		fmt.Println("nil")
	}
	switch x := 5; {
	case x > 3:
		fmt.Println("x > 3")
	}
	switch x := 5; x {
	}
	switch {
	}
	switch f := 1.5; f {
	case 1.5:
		fmt.Println("float")
	}
	switch int8(1) {
	case 1:
		fmt.Println("int8")
	}
	switch true {
	case false, false || true:
		fmt.Println("bool")
	}
	switch "日" {
	case "a", "日":
		fmt.Println("string")
	}
loop:
	for i := 0; ; i++ {
		switch {
		case i == 1:
			continue loop
		case i > 2:
			break loop
		}
		fmt.Print(i, " ")
	}
	fmt.Println()
	switch func() int { return 1 }() {
	case 1:
		x := "scoped"
		fmt.Println(x)
	case 2:
		x := 2
		_ = x
	}
	var i8 any = int8(1)
	switch i8 {
	case 1:
		fmt.Println("int")
	case int8(1):
		fmt.Println("int8")
	}
	big := 0
	switch u := uint64(1<<63 + 5); u {
	case 1<<63 + 5:
		big = 1
	case 5:
		big = 2
	}
	fmt.Println(big)
}
