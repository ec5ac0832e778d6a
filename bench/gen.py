#!/usr/bin/env python3
"""Prints a Go program of about N lines: gen.py N. Deterministic; typical code, no two functions alike in names."""
import sys

lines = int(sys.argv[1])
out = ["package main", "", 'import "fmt"', "", "type item struct {", "\tname string", "\tn, m int", "\tnext *item", "}", ""]
k = 0
while len(out) < lines - 12:
    k += 1
    out += f"""func work{k}(a, b int, s []int) (total int, err error) {{
	defer func() {{
		if r := recover(); r != nil {{
			err = fmt.Errorf("work{k}: %v", r)
		}}
	}}()
	it := &item{{name: "work{k}", n: a, m: b}}
	for i, v := range s {{
		switch {{
		case v%3 == 0:
			it.n += v*{k % 7 + 1} + i
		case v > a && i < b:
			it.m ^= v << 2
		default:
			it.next = &item{{n: v, next: it.next}}
		}}
	}}
	for p := it.next; p != nil; p = p.next {{
		total += p.n
	}}
	m := map[string]int{{it.name: it.n, "m": it.m}}
	if v, ok := m["work{k}"]; ok && v > total {{
		return v - total, nil
	}}
	return total + len(m), nil
}}
""".split("\n")
out += ["func main() {", "\ts := []int{1, 2, 3, 4, 5, 6}", "\tsum := 0"]
for i in range(1, k + 1, max(1, k // 50)):
    out.append(f"\tif t, err := work{i}({i}, 2, s); err == nil {{ sum += t }}")
out += ["\tall := []func(int, int, []int) (int, error){"] + [f"\t\twork{i}," for i in range(1, k + 1)] + ["\t}", "\tfmt.Println(sum, len(all))", "}"]
print("\n".join(out))
