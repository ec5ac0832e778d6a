package main

import "fmt"

func classify(n int) string {
	switch {
	case n < 0:
		return "negative"
	case n == 0:
		return "zero"
	case n < 10:
		fallthrough
	case n < 20:
		return "small"
	default:
		return "big"
	}
}

func kind(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("integer %v", x)
	case string:
		return "string of " + fmt.Sprint(len(x))
	case error:
		return "error " + x.Error()
	case []int:
		return fmt.Sprint("slice ", len(x))
	case func() int:
		return fmt.Sprint("func ", x())
	case *int:
		return fmt.Sprint("pointer ", *x)
	case fmt.Stringer:
		return "stringer " + x.String()
	default:
		return fmt.Sprintf("other %T", x)
	}
}

type day int

func (d day) String() string { return [...]string{"mon", "tue"}[d] }

func main() {
	for _, n := range []int{-1, 0, 5, 15, 25} {
		fmt.Println(classify(n))
	}
	n := 7
	for _, v := range []any{nil, 1, int64(2), "abc", fmt.Errorf("e%d", 1), []int{1}, func() int { return 9 }, &n, day(1), 1.5, map[string]int{}} {
		fmt.Println(kind(v))
	}
	switch x := 5; x {
	case 1, 2, 3:
		fmt.Println("low")
	case 4, 5:
		fmt.Println("mid")
		if x == 5 {
			break
		}
		fmt.Println("not reached")
	}
	switch s := "b"; s {
	default:
		fmt.Println("default")
	case "a":
		fmt.Println("a")
	}
	f := func(s string, v bool) bool { fmt.Print(s, " "); return v }
	switch true {
	case f("1", false), f("2", true), f("3", true):
		fmt.Println("done")
	}
	switch {
	}
}
