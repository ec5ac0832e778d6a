// The body is called when its loop has long ended.
package main

import "fmt"

var kept func(int) bool

func it(yield func(int) bool) {
	kept = yield
	yield(1)
}

func loop() {
	sum := 0
	for x := range it {
		sum += x
		fmt.Println("sum", sum)
	}
}

func main() {
	loop()
	defer func() {
		err := recover().(interface{ RuntimeError() })
		fmt.Println(err)
	}()
	kept(2)
}
