// Variables of type switches, ifs and blocks inside the body, and of the function around it.
package main

import "fmt"

func it(yield func(any) bool) {
	for _, v := range []any{1, "s", 2.5, nil, []int{1}} {
		if !yield(v) {
			return
		}
	}
}

func classify(prefix string, rest ...int) (out []string) {
	count := map[string]int{}
	for v := range it {
		var s string
		switch v := v.(type) {
		case int:
			s = fmt.Sprint(prefix, v+len(rest))
		case string, float64:
			s = fmt.Sprint(prefix, v)
		case nil:
			if n, ok := count["nil"]; !ok {
				count["nil"] = n + 1
				s = "first nil"
			}
		default:
			{
				prefix := "shadow "
				s = fmt.Sprintf("%s%T", prefix, v)
			}
		}
		count[s]++
		out = append(out, s)
	}
	return append(out, fmt.Sprint(len(count)))
}

func main() {
	for _, s := range classify("p", 1, 2) {
		fmt.Println(s)
	}
}
