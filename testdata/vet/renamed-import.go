// Packages imported under other names, or none.
package main

import (
	e "errors"
	. "fmt"
	f "fmt"
)

func main() {
	f.Printf("%d\n", "x")           // ERROR "^fmt.Printf format %d has arg .x. of wrong type string$"
	Printf("%d\n", "x")             // ERROR "^fmt.Printf format %d has arg .x. of wrong type string$"
	Println(e.New(Sprintf("x")))    // ERROR "should be fmt.Errorf"
	f.Sprint("x")                   // ERROR "^result of fmt.Sprint call not used$"
	Println(Errorf("%v", e.New("x"))) // ERROR "formats error e.New\(.x.\) with %v"
	Sprint("x")
}
