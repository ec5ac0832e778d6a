package main

import "fmt"

type wide string

func main() {
	for _, s := range []string{"a", "é", "世界", "e\u0301", "😀", "\xff"} {
		fmt.Printf("|%6s|%-6s|%06s|%.1s|%6.1q|%-8q|%x|\n", s, s, s, s, s, s, s)
	}
	fmt.Printf("|%5t|%-7t|%5v|%-5v|%05v|\n", true, false, nil, nil, 3)
	fmt.Printf("|%4c|%-4c|%6q|%-8U|%#10U|\n", '世', 'x', 'é', 'é', '世')
	fmt.Printf("|%8v|%-8v|%8.3v|\n", wide("世界"), wide("世界"), wide("世界abc"))
	fmt.Printf("|%6v|%-4v|%04d|\n", []int{1, 22}, []string{"a", "b"}, [2]int{3, 4})
	fmt.Printf("|%*s|%-*s|%.*f|%*d|\n", 5, "x", 5, "y", 2, 3.14159, -5, 42)
	fmt.Printf("|%10.3e|%-12g|%+08.2f|% 8.2f|%08.3f|\n", 12345.678, 1e-9, 3.14159, 2.5, -2.5)
	fmt.Printf("|%20p|%-6t|%6x|%#8x|%-#8x|%#o|\n", nil, true, "hi", 255, 255, 8)
	fmt.Printf("|%6.2f%%|%3c|%-3c|%03c|\n", 99.5, 'A', 'B', 'C')
	fmt.Printf("|%+d|%+d|% d|% d|%+x|%x|\n", 5, -5, 5, -5, 255, -255)
}
