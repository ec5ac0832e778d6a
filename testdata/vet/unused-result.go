// Calls whose only effect is their result.
package main

import (
	"errors"
	"fmt"
	"strings"
)

type T struct{}

func (*T) String() string  { return "" }
func (T) Error() string    { return "" }
func (T) String2() string  { return "" }

func main() {
	fmt.Sprintf("%d", 1)   // ERROR "^result of fmt.Sprintf call not used$"
	fmt.Sprint(1)          // ERROR "^result of fmt.Sprint call not used$"
	(fmt.Errorf)("x")      // ERROR "^result of fmt.Errorf call not used$"
	errors.New("x")        // ERROR "^result of errors.New call not used$"
	strings.ToUpper("x")   // ERROR "^result of strings.ToUpper call not used$"
	strings.TrimSpace("x") // ERROR "^result of strings.TrimSpace call not used$"
	t := &T{}
	t.String()  // ERROR "^result of \(\*main.T\).String call not used$"
	t.Error()   // ERROR "^result of \(\*main.T\).Error call not used$"
	t.String2()
	fmt.Println()
	var e error = t
	e.Error() // ERROR "^result of \(error\).Error call not used$"
}
