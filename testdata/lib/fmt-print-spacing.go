package main

import (
	"fmt"
	"os"
)

type s string

func main() {
	fmt.Print("a", 1, 2, "b", "c", 3.5, nil, true, '\n', "\n")
	fmt.Print(s("x"), s("y"), 1, s("z"), "\n")
	fmt.Println("a", 1, 2, "b", nil, []int(nil), error(nil))
	fmt.Println()
	n, err := fmt.Println("count", 5)
	fmt.Println(n, err)
	fmt.Fprintln(os.Stdout, "to", "stdout")
	fmt.Fprint(os.Stdout, 1, 2, "\n")
	fmt.Print(fmt.Sprint(), fmt.Sprint(1, 2), fmt.Sprint("a", "b"), fmt.Sprintln("x", 1))
	b := fmt.Appendf([]byte("pre "), "%03d", 7)
	b = fmt.Append(b, " ", 1, 2)
	b = fmt.Appendln(b, "!", 3)
	fmt.Printf("%q\n", b)
}
