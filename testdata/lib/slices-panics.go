package main

import (
	"fmt"
	"slices"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	s := []int{1, 2, 3}
	try(func() { slices.Insert(s, 4, 1) })
	try(func() { slices.Delete(s, 2, 1) })
	try(func() { slices.Delete(s, 1, 9) })
	try(func() { slices.Replace(s, 1, 9) })
	try(func() { slices.Grow(s, -1) })
	try(func() { slices.Repeat(s, -1) })
	try(func() { slices.Repeat(s, 1<<62) })
	try(func() { slices.Chunk(s, 0) })
	try(func() { slices.Min([]int{}) })
	try(func() { slices.MaxFunc([]int{}, func(a, b int) int { return 0 }) })
}
