package main

import "fmt"

func main() {
	p := func(f string, a ...any) { fmt.Printf("%-14q ", f); fmt.Printf(f, a...); fmt.Println() }
	p("%d", "hi")
	p("%s", 5)
	p("%z", 3)
	p("%!", 1)
	p("%")
	p("%d")
	p("%d %d", 1)
	p("%d", 1, 2, "x")
	p("none", nil)
	p("%*d", "w", 3)
	p("%.*d", -2, 3)
	p("%.*f", "p", 3.0)
	p("%[3]d", 1, 2)
	p("%[x]d", 1)
	p("%[]d", 1)
	p("%[1", 1)
	p("%[2]d %[1]d", 1, 2)
	p("%[2]*[1]d|", 7, 5)
	p("%[1]3d", 1)
	p("%6.2f%%", 99.5)
	p("%-010d|", 5)
	p("%+q %#q", "é", "a`b")
	p("%t", 1)
	p("%v %s", nil, nil)
	p("%d", []any{1, "a"})
	p("%s", []int{1})
	p("%d", struct {
		A int
		B string
	}{1, "x"})
	p("%é", 1)
	big := func(f string) { s := fmt.Sprintf(f, 1); fmt.Println(f, len(s), s[:4], s[len(s)-2:]) }
	big("%1000000d")
	big("%1000001d") // the limit is looked at before the last digit
	big("%10000011d")
	big("%.1000001d")
	p("%w", 1)
}
