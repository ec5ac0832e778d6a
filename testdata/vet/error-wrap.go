// Errors formatted with %v where %w would keep them.
package main

import (
	"errors"
	"fmt"
)

type E struct{}

func (*E) Error() string { return "e" }

var base = errors.New("base")

func main() {
	err := errors.New("x")
	fmt.Println(
		fmt.Errorf("a: %v", err), // ERROR "^fmt.Errorf formats error err with %v; %w would wrap it$"
		fmt.Errorf("a: %s", err), // ERROR "formats error err with %s; %w would wrap it"
		fmt.Errorf("a: %w", err),
		fmt.Errorf("a: %w (%v)", base, err),
		fmt.Errorf("%d %v", 1, &E{}),      // ERROR "formats error &E\{\} with %v"
		fmt.Errorf("%[2]v %[1]d", 1, err), // indexed: left alone
		fmt.Errorf("a: %v", err.Error()),
		fmt.Errorf("a: %+v", err),
		fmt.Sprintf("a: %v", err))
}
