// A panic of the body passes through the iterator, whose deferred calls run.
package main

import "fmt"

func it(yield func(int) bool) {
	defer fmt.Println("cleanup")
	for i := 0; ; i++ {
		if !yield(i) {
			return
		}
	}
}

func f() (err error) {
	defer func() {
		err = fmt.Errorf("f: %v", recover())
	}()
	for i := range it {
		for j := range it {
			if i+j == 3 {
				panic(fmt.Sprint(i, " ", j))
			}
			if j == 1 {
				break
			}
		}
	}
	return nil
}

func main() { fmt.Println(f()) }
