package main

import (
	"errors"
	"fmt"
)

func save() (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("save: %w", err)
		}
	}()
	return errors.New("disk is full")
}

func main() {
	fmt.Println(save())
}
