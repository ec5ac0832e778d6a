package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	fmt.Println("before")
	if err := fmt.Errorf("status: %w", errors.New("bad")); err != nil {
		fmt.Println(err)
		os.Exit(3)
	}
}
