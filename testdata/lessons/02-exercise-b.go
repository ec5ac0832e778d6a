package main

import "fmt"

type counter struct{ n int }

func (c counter) show()   { fmt.Println("a copy:", c.n) }
func (c *counter) point() { fmt.Println("the variable:", c.n) }

func main() {
	var c counter
	defer c.show()
	defer c.point()
	c.n = 7
}
