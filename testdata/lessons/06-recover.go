package main

import "fmt"

func divide(a, b int) (result int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("divide: %v", r)
		}
	}()
	return a / b, nil
}

func main() {
	fmt.Println(divide(6, 3))
	fmt.Println(divide(6, 0))
	fmt.Println("main goes on")
}
