// Claim: errors.Join loses the stacks of the original errors; a helper that keeps them can be
// chosen by the version of the runtime.
package main

import (
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

type traced struct {
	err   error
	stack []byte
}

func (t *traced) Error() string { return t.err.Error() }
func (t *traced) Unwrap() error { return t.err }

// joinWithStack keeps the stack of the place where the errors met.
func joinWithStack(errs ...error) error {
	err := errors.Join(errs...)
	if err == nil {
		return nil
	}
	return &traced{err, debug.Stack()}
}

func plainJoin(errs ...error) error { return errors.Join(errs...) }

func chooseJoin(version string) func(...error) error {
	if strings.HasPrefix(version, "go1.") && version >= "go1.20" {
		return joinWithStack
	}
	return plainJoin
}

func failing() error {
	join := chooseJoin(runtime.Version())
	return join(errors.New("disk"), errors.New("network"))
}

func main() {
	err := failing()
	var t *traced
	fmt.Printf("%q\n", err)
	fmt.Println("has a stack:", errors.As(err, &t))
	if t != nil {
		fmt.Println("that names the place:", strings.Contains(string(t.stack), "main.failing"))
	}
	fmt.Println("chosen by version:", chooseJoin("go1.19") == nil, chooseJoin("go1.25") == nil)
}
