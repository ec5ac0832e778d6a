package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	var s string
	n, err := fmt.Scan(&s)
	fmt.Println(n, err, s)
	n, err = fmt.Scanln(&s)
	fmt.Println(n, err)
	n, err = fmt.Scanf("%s", &s)
	fmt.Println(n, err)
	sc := bufio.NewScanner(os.Stdin)
	fmt.Println(sc.Scan(), sc.Err())
}
