// errors.New(fmt.Sprintf(...)) is fmt.Errorf.
package main

import (
	"errors"
	"fmt"
)

func main() {
	a := errors.New(fmt.Sprintf("no %d", 1)) // ERROR "^errors.New\(fmt.Sprintf\(...\)\) should be fmt.Errorf\(...\)$"
	b := errors.New("no")
	c := errors.New(fmt.Sprint("no ", 1))
	d := fmt.Errorf("no %d", 1)
	fmt.Println(a, b, c, d)
}
