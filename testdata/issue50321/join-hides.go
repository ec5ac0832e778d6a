// Claim: a join of errors hides what its members wrap: errors.Is does not find
// context.DeadlineExceeded in a join that is wrapped or nested.
package main

import (
	"context"
	"errors"
	"fmt"
)

func main() {
	read := fmt.Errorf("read: %w", context.DeadlineExceeded)
	closing := fmt.Errorf("close: %w", errors.New("bad descriptor"))
	joined := errors.Join(closing, read)
	fmt.Println(joined)
	fmt.Println(errors.Is(joined, context.DeadlineExceeded))
	nested := fmt.Errorf("task: %w", errors.Join(errors.New("other"), joined))
	fmt.Println(errors.Is(nested, context.DeadlineExceeded))
}
